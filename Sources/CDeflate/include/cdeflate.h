/* The boundary to libdeflate. Shows no libdeflate type. */
#ifndef MINGCE_CDEFLATE_H
#define MINGCE_CDEFLATE_H
#include <stddef.h>
size_t cdeflate_gzip_bound(size_t size);
#endif
