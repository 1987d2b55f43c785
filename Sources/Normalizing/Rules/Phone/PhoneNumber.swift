/// What a number is for. Raw values as in `NumberingData` and in the boundary to libphonenumber.
package enum PhoneType: UInt8, Sendable {
  /// No such number is assigned, or its plan is not known.
  case unassigned = 0
  /// The caller pays extra.
  case premiumRate = 1
  /// The called pays: 800 in mainland China, 0800 in Taiwan.
  case tollFree = 2
  /// Both pay: 400 in mainland China.
  case sharedCost = 3
  case voip = 4
  /// Follows its owner from line to line.
  case personalNumber = 5
  case pager = 6
  /// One number for a company's many sites.
  case uan = 7
  case voicemail = 8
  case fixed = 9
  case mobile = 10
  /// The plan does not tell fixed lines from mobiles (North America).
  case fixedOrMobile = 11

  /// As written in answers.
  package var name: String {
    switch self {
    case .unassigned: "unknown"
    case .premiumRate: "premium_rate"
    case .tollFree: "toll_free"
    case .sharedCost: "shared_cost"
    case .voip: "voip"
    case .personalNumber: "personal_number"
    case .pager: "pager"
    case .uan: "uan"
    case .voicemail: "voicemail"
    case .fixed: "fixed"
    case .mobile: "mobile"
    case .fixedOrMobile: "fixed_or_mobile"
    }
  }
}

/// A number understood: country code and national number.
struct PhoneNumber {
  /// 0 for a local number whose area is not known.
  var countryCode: Int
  /// Without trunk zero.
  var national: DigitRun
  var type: PhoneType
  /// Digits of the area code at the start of `national`; 0 if it has none.
  var areaLength = 0
  /// ISO 3166 letters of a number outside the plans of `NumberingTable`, first letter high; 0 if unknown.
  var foreignRegion: UInt16 = 0
  /// What was not written and how it is known.
  enum Inference: UInt8 {
    case none
    /// The zero before the area code is missing.
    case trunkZero
    /// Only one country writes numbers like this.
    case shape
    /// The record says where it is from.
    case record
    /// The number before it in the cell lends its area.
    case neighbor
  }
  var inference = Inference.none
  /// Right for its area but for the number of digits.
  var isUnusual = false

  var isLocal: Bool { countryCode == 0 }
  /// May be written out: not local, and assigned in its plan.
  var isSure: Bool { countryCode > 0 && type != .unassigned }

  /// E.164, or only the digits of a local number whose area is unknown.
  func append(to out: inout [UInt8]) {
    if countryCode > 0 {
      out.append(0x2B)
      appendDecimal(countryCode, to: &out)
    }
    national.append(to: &out)
  }

  func isSame(as other: PhoneNumber) -> Bool {
    countryCode == other.countryCode && national.isSame(as: other.national)
  }
}

private func appendDecimal(_ value: Int, to out: inout [UInt8]) {
  if value >= 10 { appendDecimal(value / 10, to: &out) }
  out.append(0x30 + UInt8(value % 10))
}

/// Where a record is from, as far as a number without area code needs to know.
enum RecordRegion: Equatable {
  case unknown
  case mainland(areaCode: Int)
  case hongKong
  case macau
  case taiwan
}
