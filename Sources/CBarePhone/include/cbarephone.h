/* For benchmarks only: libphonenumber as a program would use it on a column of a Chinese list. */
#ifndef MINGCE_CBAREPHONE_H
#define MINGCE_CBAREPHONE_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Parses each cell for region CN, asks whether the number is valid and writes it as E.164. `ends` says where each of
   `count` cells ends in `bytes`. Returns how many were valid. */
size_t cbarephone_count_valid(const uint8_t *bytes, const int64_t *ends, size_t count);

#ifdef __cplusplus
}
#endif
#endif
