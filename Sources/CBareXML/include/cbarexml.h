/* libxml2's SAX2 push parser with handlers that do nothing: the least that reading XML with it can take.
   For benchmarks only. */
#ifndef MINGCE_CBAREXML_H
#define MINGCE_CBAREXML_H
#include <stddef.h>
#include <stdint.h>

/* Parses a whole document in pieces of `chunk` bytes. Returns the number of elements, -1 if not well-formed. */
int64_t cbarexml_parse(const uint8_t *bytes, size_t count, size_t chunk);
#endif
