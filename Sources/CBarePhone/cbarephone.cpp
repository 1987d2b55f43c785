#include "cbarephone.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

size_t cbarephone_count_valid(const uint8_t *bytes, const int64_t *ends, size_t count) {
  const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
  std::string cell, written;
  PhoneNumber number;
  size_t valid = 0;
  int64_t start = 0;
  for (size_t i = 0; i < count; i++) {
    cell.assign(reinterpret_cast<const char *>(bytes) + start, static_cast<size_t>(ends[i] - start));
    start = ends[i];
    if (library.Parse(cell, "CN", &number) != PhoneNumberUtil::NO_PARSING_ERROR) continue;
    if (!library.IsValidNumber(number)) continue;
    library.Format(number, PhoneNumberUtil::E164, &written);
    valid++;
  }
  return valid;
}
