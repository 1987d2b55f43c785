/* The boundary to libphonenumber. Shows none of its types. */
#ifndef MINGCE_CPHONE_H
#define MINGCE_CPHONE_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* In the order in which a type is asked for. */
enum cphone_type {
  CPHONE_UNKNOWN = 0,
  CPHONE_PREMIUM_RATE,
  CPHONE_TOLL_FREE,
  CPHONE_SHARED_COST,
  CPHONE_VOIP,
  CPHONE_PERSONAL_NUMBER,
  CPHONE_PAGER,
  CPHONE_UAN,
  CPHONE_VOICEMAIL,
  CPHONE_FIXED_LINE,
  CPHONE_MOBILE,
  CPHONE_FIXED_LINE_OR_MOBILE,
};

struct cphone_number {
  enum cphone_type type;
  uint16_t country_code;
  /* ISO 3166 code of the region, two letters; `00` where the number belongs to none. */
  char region[2];
  /* The national number, ASCII digits, no trunk prefix, leading zeros kept. */
  uint8_t digit_count;
  char digits[24];
};

/* Reads an international number: `digits` are ASCII digits from the country code on, no plus.
   Returns 1 if it is valid by the library's metadata, 0 if not. Safe on any thread.
   The first call loads the metadata (tens of milliseconds); nothing is loaded before. */
int cphone_read(const char *digits, size_t digit_count, struct cphone_number *number);

#ifdef __cplusplus
}
#endif
#endif
