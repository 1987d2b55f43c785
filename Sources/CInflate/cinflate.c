#include "cinflate.h"
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct cinflate_stream {
  z_stream zlib;
};

cinflate_stream *cinflate_create(enum cinflate_format format) {
  cinflate_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  int window = format == CINFLATE_GZIP ? MAX_WBITS + 16 : -MAX_WBITS;
  if (inflateInit2(&stream->zlib, window) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

void cinflate_free(cinflate_stream *stream) {
  if (stream == NULL) return;
  inflateEnd(&stream->zlib);
  free(stream);
}

void cinflate_reset(cinflate_stream *stream) { inflateReset(&stream->zlib); }

enum cinflate_result cinflate_run(cinflate_stream *stream, const uint8_t *in, size_t in_count, size_t *in_used,
                                  uint8_t *out, size_t out_count, size_t *out_used) {
  z_stream *zlib = &stream->zlib;
  uInt in_piece = in_count > INT_MAX ? INT_MAX : (uInt)in_count;
  uInt out_piece = out_count > INT_MAX ? INT_MAX : (uInt)out_count;
  zlib->next_in = (Bytef *)in;
  zlib->avail_in = in_piece;
  zlib->next_out = out;
  zlib->avail_out = out_piece;
  int result = inflate(zlib, Z_NO_FLUSH);
  *in_used = in_piece - zlib->avail_in;
  *out_used = out_piece - zlib->avail_out;
  switch (result) {
    case Z_OK:
    case Z_BUF_ERROR:
      return CINFLATE_MORE;
    case Z_STREAM_END:
      return CINFLATE_END;
    case Z_MEM_ERROR:
      return CINFLATE_NO_MEMORY;
    default:
      return CINFLATE_BAD_DATA;
  }
}

uint32_t cinflate_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc, bytes, count);
}
