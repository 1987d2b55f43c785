/* The boundary to libdeflate. Shows no libdeflate type. */
#ifndef MINGCE_CDEFLATE_H
#define MINGCE_CDEFLATE_H
#include <stddef.h>

/* The most bytes that one gzip member of `size` input bytes can need. */
size_t cdeflate_gzip_bound(size_t size);

/* Compresses `in` into one gzip member without name and time, so that equal bytes give equal members.
   Returns the member's size, or 0 when `out` is too small or there is no memory. */
size_t cdeflate_gzip(const void *in, size_t in_size, int level, void *out, size_t out_size);

enum cdeflate_result {
  CDEFLATE_OK = 0,
  CDEFLATE_BAD_DATA = 1,
  /* `out` is too small for the member. */
  CDEFLATE_NO_SPACE = 2,
  CDEFLATE_NO_MEMORY = 3,
};

/* Expands the first gzip member of `in` into `out`; tells how much it read and wrote. */
enum cdeflate_result cdeflate_gunzip(const void *in, size_t in_size, void *out, size_t out_size,
                                     size_t *in_used, size_t *out_used);

#endif
