#include "cdeflate.h"
#include <libdeflate.h>

size_t cdeflate_gzip_bound(size_t size) { return libdeflate_gzip_compress_bound(NULL, size); }

size_t cdeflate_gzip(const void *in, size_t in_size, int level, void *out, size_t out_size) {
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(level);
  if (compressor == NULL) return 0;
  size_t size = libdeflate_gzip_compress(compressor, in, in_size, out, out_size);
  libdeflate_free_compressor(compressor);
  return size;
}

enum cdeflate_result cdeflate_gunzip(const void *in, size_t in_size, void *out, size_t out_size,
                                     size_t *in_used, size_t *out_used) {
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
  if (decompressor == NULL) return CDEFLATE_NO_MEMORY;
  enum libdeflate_result result =
      libdeflate_gzip_decompress_ex(decompressor, in, in_size, out, out_size, in_used, out_used);
  libdeflate_free_decompressor(decompressor);
  switch (result) {
    case LIBDEFLATE_SUCCESS: return CDEFLATE_OK;
    case LIBDEFLATE_INSUFFICIENT_SPACE: return CDEFLATE_NO_SPACE;
    default: return CDEFLATE_BAD_DATA;
  }
}
