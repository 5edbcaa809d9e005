#ifndef PLEDGES_CEXPAT_SHIM_H
#define PLEDGES_CEXPAT_SHIM_H

#include <expat.h>

#endif
