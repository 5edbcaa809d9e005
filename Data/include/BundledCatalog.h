#pragma once

/// The shipped catalog (Data/catalog.json), compiled into the program.
/// The bytes are UTF-8 JSON and are not terminated; they live as long as the program.
const unsigned char *bundled_catalog_bytes(void);

/// How many bytes `bundled_catalog_bytes` has.
unsigned long bundled_catalog_count(void);
