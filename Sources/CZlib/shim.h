#ifndef PLEDGES_CZLIB_SHIM_H
#define PLEDGES_CZLIB_SHIM_H

#include <zlib.h>

// A macro in C, which Swift does not import. Negative bits: a stream without the header of zlib.
static inline int pledges_inflate_init(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
