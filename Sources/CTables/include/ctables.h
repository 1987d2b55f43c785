/* The text tables of Sources/CTables/tables, as they are on disk. Swift parses each once. */
#ifndef MINGCE_CTABLES_H
#define MINGCE_CTABLES_H
#include <stddef.h>
#include <stdint.h>

typedef enum {
  CTABLE_COMPATIBLE,
  CTABLE_HAN_VARIANTS,
  CTABLE_WIDTH,
  CTABLE_PUNCTUATION,
  CTABLE_LETTERS,
  CTABLE_INVISIBLE,
  CTABLE_BLANKS,
  CTABLE_SEPARATORS,
  CTABLE_COMPOSING,
  CTABLE_FREQUENCY,
  CTABLE_PINYIN,
  CTABLE_SYLLABLES,
  CTABLE_SURNAMES,
  CTABLE_SURNAME_SPELLINGS,
  CTABLE_CANTONESE,
  CTABLE_DISPLAY_WIDTH,
  CTABLE_DIVISIONS,
  CTABLE_CONVERSION,
  CTABLE_CONVERSION_TRADITIONAL,
  CTABLE_TONED_READINGS,
} ctable_name;

/* The bytes of one table: UTF-8, lines ended by \n. They live as long as the program. */
const uint8_t *ctable_bytes(ctable_name name, size_t *count);
#endif
