#include "cphone.h"

#include <cstring>
#include <string>

#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static cphone_type type_of(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
    case PhoneNumberUtil::PREMIUM_RATE: return CPHONE_PREMIUM_RATE;
    case PhoneNumberUtil::TOLL_FREE: return CPHONE_TOLL_FREE;
    case PhoneNumberUtil::SHARED_COST: return CPHONE_SHARED_COST;
    case PhoneNumberUtil::VOIP: return CPHONE_VOIP;
    case PhoneNumberUtil::PERSONAL_NUMBER: return CPHONE_PERSONAL_NUMBER;
    case PhoneNumberUtil::PAGER: return CPHONE_PAGER;
    case PhoneNumberUtil::UAN: return CPHONE_UAN;
    case PhoneNumberUtil::VOICEMAIL: return CPHONE_VOICEMAIL;
    case PhoneNumberUtil::FIXED_LINE: return CPHONE_FIXED_LINE;
    case PhoneNumberUtil::MOBILE: return CPHONE_MOBILE;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return CPHONE_FIXED_LINE_OR_MOBILE;
    default: return CPHONE_UNKNOWN;
  }
}

extern "C" int cphone_read(const char *digits, size_t digit_count, cphone_number *number) {
  if (digit_count == 0 || digit_count > 20) return 0;
  try {
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    std::string text = "+";
    text.append(digits, digit_count);
    PhoneNumber parsed;
    if (util.Parse(text, "ZZ", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
    if (!util.IsValidNumber(parsed)) return 0;
    std::string national, region;
    util.GetNationalSignificantNumber(parsed, &national);
    util.GetRegionCodeForNumber(parsed, &region);
    if (national.size() > sizeof number->digits) return 0;
    number->type = type_of(util.GetNumberType(parsed));
    number->country_code = static_cast<uint16_t>(parsed.country_code());
    bool has_region = region.size() == 2;
    number->region[0] = has_region ? region[0] : '0';
    number->region[1] = has_region ? region[1] : '0';
    number->digit_count = static_cast<uint8_t>(national.size());
    std::memcpy(number->digits, national.data(), national.size());
    return 1;
  } catch (...) {
    return 0; // out of memory: the number stays unread
  }
}
