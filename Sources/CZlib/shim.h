#ifndef PLEDGES_CZLIB_SHIM_H
#define PLEDGES_CZLIB_SHIM_H

#include <zlib.h>

// Macros in C, which Swift does not import. Negative bits: a stream without the header of zlib.
static inline int pledges_inflate_init(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

static inline int pledges_deflate_init(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

#endif
