#include "BundledCatalog.h"

// #embed compiles 500 kB in about two seconds and is rebuilt when the file changes;
// a Swift array literal of the same bytes takes minutes, and a resource bundle is lost
// when the program is moved.
static const unsigned char catalog[] = {
#embed "catalog.json"
};

const unsigned char *bundled_catalog_bytes(void) { return catalog; }

unsigned long bundled_catalog_count(void) { return sizeof catalog; }
