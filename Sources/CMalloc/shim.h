#ifndef PLEDGES_CMALLOC_SHIM_H
#define PLEDGES_CMALLOC_SHIM_H

#include <stdlib.h>

// Swift's module of the C library leaves this header out. Only glibc has `mallopt`.
#ifdef __GLIBC__
#include <malloc.h>
#endif

#endif
