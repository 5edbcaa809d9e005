#pragma once

/// The commit that the program was built from, with "-dirty" if files differed from it; empty if
/// nobody knows. The characters live as long as the program.
const char *built_commit(void);
