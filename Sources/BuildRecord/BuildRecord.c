#include "BuildRecord.h"

#ifdef PLEDGES_COMMIT_RECORDED
// `make build` in a clone writes this file, and only when the commit is another one.
#include "commit.h"
#else
// `git archive` puts the commit here (.gitattributes), so that an archive is built the same everywhere.
static const char commit[] = "$Format:%H$";
#endif

const char *built_commit(void) { return commit[0] == '$' ? "" : commit; }
