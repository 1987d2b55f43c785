#include "ctables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t compatible[] = {
#embed "tables/compatible.txt"
};
static const uint8_t han_variants[] = {
#embed "tables/han-variants.txt"
};
static const uint8_t width[] = {
#embed "tables/width.txt"
};
static const uint8_t punctuation[] = {
#embed "tables/punctuation.txt"
};
static const uint8_t letters[] = {
#embed "tables/letters.txt"
};
static const uint8_t invisible[] = {
#embed "tables/invisible.txt"
};
static const uint8_t blanks[] = {
#embed "tables/blanks.txt"
};
static const uint8_t separators[] = {
#embed "tables/separators.txt"
};
static const uint8_t composing[] = {
#embed "tables/composing.txt"
};
static const uint8_t frequency[] = {
#embed "tables/frequency.txt"
};
static const uint8_t pinyin[] = {
#embed "tables/pinyin.txt"
};
static const uint8_t syllables[] = {
#embed "tables/syllables.txt"
};
static const uint8_t surnames[] = {
#embed "tables/surnames.txt"
};
static const uint8_t surname_spellings[] = {
#embed "tables/surname-spellings.txt"
};
static const uint8_t cantonese[] = {
#embed "tables/cantonese.txt"
};
static const uint8_t divisions[] = {
#embed "tables/divisions.txt"
};
static const uint8_t display_width[] = {
#embed "tables/display-width.txt"
};
static const uint8_t conversion[] = {
#embed "tables/conversion.txt"
};
static const uint8_t conversion_traditional[] = {
#embed "tables/conversion-traditional.txt"
};
static const uint8_t toned_readings[] = {
#embed "tables/toned-readings.txt"
};

#define TABLE(name, bytes) \
  case name: \
    *count = sizeof bytes; \
    return bytes

const uint8_t *ctable_bytes(ctable_name name, size_t *count) {
  switch (name) {
    TABLE(CTABLE_COMPATIBLE, compatible);
    TABLE(CTABLE_HAN_VARIANTS, han_variants);
    TABLE(CTABLE_WIDTH, width);
    TABLE(CTABLE_PUNCTUATION, punctuation);
    TABLE(CTABLE_LETTERS, letters);
    TABLE(CTABLE_INVISIBLE, invisible);
    TABLE(CTABLE_BLANKS, blanks);
    TABLE(CTABLE_SEPARATORS, separators);
    TABLE(CTABLE_COMPOSING, composing);
    TABLE(CTABLE_FREQUENCY, frequency);
    TABLE(CTABLE_PINYIN, pinyin);
    TABLE(CTABLE_SYLLABLES, syllables);
    TABLE(CTABLE_SURNAMES, surnames);
    TABLE(CTABLE_SURNAME_SPELLINGS, surname_spellings);
    TABLE(CTABLE_CANTONESE, cantonese);
    TABLE(CTABLE_DISPLAY_WIDTH, display_width);
    TABLE(CTABLE_DIVISIONS, divisions);
    TABLE(CTABLE_CONVERSION, conversion);
    TABLE(CTABLE_CONVERSION_TRADITIONAL, conversion_traditional);
    TABLE(CTABLE_TONED_READINGS, toned_readings);
  }
  *count = 0;
  return 0;
}
