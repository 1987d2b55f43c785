/* The boundary to zlib: streaming inflate and the CRC of ZIP and gzip. Shows no zlib type. */
#ifndef MINGCE_CINFLATE_H
#define MINGCE_CINFLATE_H
#include <stddef.h>
#include <stdint.h>

typedef struct cinflate_stream cinflate_stream;

enum cinflate_format {
  /* Bare deflate data (RFC 1951), as in ZIP entries. */
  CINFLATE_RAW = 0,
  /* One gzip member (RFC 1952): header, data, CRC and size are checked. */
  CINFLATE_GZIP = 1,
};

enum cinflate_result {
  /* The input is used up, or the output is full. */
  CINFLATE_MORE = 0,
  /* The data ended where they say so. */
  CINFLATE_END = 1,
  CINFLATE_BAD_DATA = 2,
  CINFLATE_NO_MEMORY = 3,
};

/* NULL when there is no memory. */
cinflate_stream *cinflate_create(enum cinflate_format format);
void cinflate_free(cinflate_stream *stream);

/* Makes the stream ready for the next member. */
void cinflate_reset(cinflate_stream *stream);

/* Inflates from `in` to `out`; tells how many bytes of each it used. */
enum cinflate_result cinflate_run(cinflate_stream *stream, const uint8_t *in, size_t in_count, size_t *in_used,
                                  uint8_t *out, size_t out_count, size_t *out_used);

/* CRC-32 of ISO 3309 over more bytes; starts with 0. */
uint32_t cinflate_crc32(uint32_t crc, const uint8_t *bytes, size_t count);

#endif
