#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/uvernum.h>

const char *cicu_version(void) { return U_ICU_VERSION; }

enum { UNITS = 4096 };

struct cicu_converter {
  UConverter *icu;
  size_t malformed;
  UChar units[UNITS]; /* converted, not yet written as UTF-8 */
  size_t start, end;
  UChar lead; /* a surrogate waiting for its other half, or 0 */
};

static void replace_malformed(const void *context, UConverterToUnicodeArgs *args, const char *code_units,
                              int32_t length, UConverterCallbackReason reason, UErrorCode *error) {
  (void)code_units, (void)length;
  if (reason > UCNV_IRREGULAR) return; /* reset, close, clone */
  static const UChar replacement = 0xFFFD;
  ((cicu_converter *)context)->malformed++;
  *error = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

cicu_converter *cicu_converter_open(const char *charset) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *icu = ucnv_open(charset, &error);
  if (U_FAILURE(error)) return NULL;
  cicu_converter *converter = calloc(1, sizeof *converter);
  if (!converter) {
    ucnv_close(icu);
    return NULL;
  }
  converter->icu = icu;
  ucnv_setToUCallBack(icu, replace_malformed, converter, NULL, NULL, &error);
  if (U_FAILURE(error)) {
    cicu_converter_close(converter);
    return NULL;
  }
  return converter;
}

void cicu_converter_close(cicu_converter *converter) {
  if (!converter) return;
  ucnv_close(converter->icu);
  free(converter);
}

void cicu_converter_reset(cicu_converter *converter) {
  ucnv_resetToUnicode(converter->icu);
  converter->start = converter->end = converter->malformed = 0;
  converter->lead = 0;
}

static size_t put(uint32_t scalar, uint8_t *out) {
  if (scalar < 0x80) {
    out[0] = (uint8_t)scalar;
    return 1;
  }
  if (scalar < 0x800) {
    out[0] = (uint8_t)(0xC0 | scalar >> 6);
    out[1] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 2;
  }
  if (scalar < 0x10000) {
    out[0] = (uint8_t)(0xE0 | scalar >> 12);
    out[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    out[2] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 3;
  }
  out[0] = (uint8_t)(0xF0 | scalar >> 18);
  out[1] = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
  out[2] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
  out[3] = (uint8_t)(0x80 | (scalar & 0x3F));
  return 4;
}

/* Writes pending UTF-16 units as UTF-8 while eight bytes are free; true when none is left. */
static bool drain(cicu_converter *converter, uint8_t *out, size_t capacity, size_t *written) {
  while (converter->start < converter->end) {
    if (capacity - *written < 8) return false;
    UChar unit = converter->units[converter->start++];
    if (converter->lead) {
      UChar lead = converter->lead;
      converter->lead = 0;
      if (U16_IS_TRAIL(unit)) {
        *written += put((uint32_t)U16_GET_SUPPLEMENTARY(lead, unit), out + *written);
        continue;
      }
      converter->malformed++;
      *written += put(0xFFFD, out + *written);
    }
    if (U16_IS_LEAD(unit)) {
      converter->lead = unit;
    } else if (U16_IS_TRAIL(unit)) {
      converter->malformed++;
      *written += put(0xFFFD, out + *written);
    } else {
      *written += put(unit, out + *written);
    }
  }
  return true;
}

cicu_progress cicu_convert(cicu_converter *converter, const uint8_t *bytes, size_t count, bool flush,
                           uint8_t *out, size_t capacity) {
  cicu_progress progress = {0, 0, 0, 0};
  const char *source = (const char *)bytes, *limit = source + count;
  converter->malformed = 0;
  for (;;) {
    if (!drain(converter, out, capacity, &progress.written)) break;
    UChar *target = converter->units;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(converter->icu, &target, converter->units + UNITS, &source, limit, NULL, (UBool)flush, &error);
    converter->start = 0;
    converter->end = (size_t)(target - converter->units);
    if (error == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(error)) {
      progress.error = (int32_t)error;
      break;
    }
    if (converter->end == 0) {
      if (flush && converter->lead && capacity - progress.written >= 8) {
        converter->lead = 0;
        converter->malformed++;
        progress.written += put(0xFFFD, out + progress.written);
      }
      break;
    }
  }
  progress.consumed = (size_t)(source - (const char *)bytes);
  progress.malformed = converter->malformed;
  return progress;
}

size_t cicu_detect(const uint8_t *bytes, size_t count, cicu_charset *out, size_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&error);
  if (U_FAILURE(error)) return 0;
  size_t found = 0;
  ucsdet_setText(detector, (const char *)bytes, (int32_t)(count > INT32_MAX ? INT32_MAX : count), &error);
  int32_t matches = 0;
  const UCharsetMatch **match = ucsdet_detectAll(detector, &matches, &error);
  for (int32_t i = 0; U_SUCCESS(error) && i < matches && found < capacity; i++) {
    const char *name = ucsdet_getName(match[i], &error);
    int32_t confidence = ucsdet_getConfidence(match[i], &error);
    if (U_FAILURE(error)) break;
    strncpy(out[found].charset, name, sizeof out[found].charset - 1);
    out[found].charset[sizeof out[found].charset - 1] = 0;
    out[found++].confidence = confidence;
  }
  ucsdet_close(detector);
  return found;
}

int64_t cicu_normalize(cicu_form form, const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity) {
  if (count > INT32_MAX / 8 || capacity > INT32_MAX) return -1;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer =
      form == CICU_NFKC ? unorm2_getNFKCInstance(&error) : unorm2_getNFCInstance(&error);
  int32_t unit_count = 0, normal_count = 0, length = 0;
  UChar *units = malloc((count + 1) * sizeof *units), *normal = NULL;
  if (!units) return -1;
  u_strFromUTF8(units, (int32_t)count + 1, &unit_count, (const char *)bytes, (int32_t)count, &error);
  if (U_SUCCESS(error)) {
    normal_count = unorm2_normalize(normalizer, units, unit_count, NULL, 0, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR) error = U_ZERO_ERROR;
    normal = malloc(((size_t)normal_count + 1) * sizeof *normal);
    if (normal) {
      normal_count = unorm2_normalize(normalizer, units, unit_count, normal, normal_count + 1, &error);
      u_strToUTF8((char *)out, (int32_t)capacity, &length, normal, normal_count, &error);
      if (error == U_BUFFER_OVERFLOW_ERROR) error = U_ZERO_ERROR;
    } else {
      error = U_MEMORY_ALLOCATION_ERROR;
    }
  }
  free(normal);
  free(units);
  return U_FAILURE(error) ? -1 : length;
}
