/* The boundary to ICU4C. Shows no ICU type: plain integers, pointers and our own structs only,
   because ICU's headers as a Clang module clash with the private ICU of Foundation. */
#ifndef MINGCE_CICU_H
#define MINGCE_CICU_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

const char *cicu_version(void);

/* A converter from one charset to UTF-8 that can be fed in pieces. */
typedef struct cicu_converter cicu_converter;

typedef struct {
  size_t consumed;  /* input bytes taken */
  size_t written;   /* output bytes made */
  size_t malformed; /* malformed or unassigned sequences, each written as U+FFFD */
  int32_t error;    /* 0, or an ICU error code: the converter is then of no more use */
} cicu_progress;

/* NULL when ICU does not know the charset. */
cicu_converter *cicu_converter_open(const char *charset);
void cicu_converter_close(cicu_converter *converter);
void cicu_converter_reset(cicu_converter *converter);

/* Converts as much of `bytes` as fits in `out`; call again with the rest until consumed == count
   and written < capacity. `flush` says that no more bytes follow: a cut-off sequence is then malformed. */
cicu_progress cicu_convert(cicu_converter *converter, const uint8_t *bytes, size_t count, bool flush,
                           uint8_t *out, size_t capacity);

/* One guess of ICU's charset detector, best first. */
typedef struct {
  char charset[32];
  int32_t confidence; /* 0 to 100 */
} cicu_charset;

/* Writes up to `capacity` guesses and returns how many. */
size_t cicu_detect(const uint8_t *bytes, size_t count, cicu_charset *out, size_t capacity);

typedef enum { CICU_NFC, CICU_NFKC } cicu_form;

/* Normalizes valid UTF-8. Returns the length of the result; when it is above `capacity` nothing useful
   was written; -1 when the text is not valid or memory is short. */
int64_t cicu_normalize(cicu_form form, const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity);
#endif
