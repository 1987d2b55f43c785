/// What a phone cell says:
/// `{"input","numbers":[{"e164","ext","type","region","inferred":[]}],"remainder","findings":[]}`.
package struct PhoneAnswer: CellAnswer, Equatable {
  package struct Number: Sendable, Equatable {
    /// `+` and the whole number; Hong Kong, Macau and Taiwan have country codes of their own.
    package var e164: String
    /// Digits of the extension; empty if there is none.
    package var ext: String
    /// `fixed`, `mobile`, `fixed_or_mobile`, `toll_free` (800), `shared_cost` (400), `premium_rate`, `voip`,
    /// `personal_number`, `pager`, `uan`, `voicemail`.
    package var type: String
    /// ISO 3166 code, `CN`; empty for numbers of no country.
    package var region: String
    /// Where a mainland fixed line is, as the area code says: `上海市`; several places joined by 、. Not written out.
    package var place: String
    /// What was not written: `area_code`, `country_code`, `trunk_zero`.
    package var inferred: [String]
  }

  package var input: String
  /// In the order of the cell, without repeats. Only numbers that exist: what is doubtful is a finding.
  package var numbers: [Number] = []
  /// Words and digits that are neither a number nor a label; identity and card numbers masked.
  package var remainder = ""
  /// Codes as in docs/normalization.md.
  package var findings: [String] = []

  package func write(to answer: inout AnswerWriter) {
    answer.member("input", input)
    answer.member("numbers", numbers) { number, inner in
      inner.member("e164", number.e164)
      inner.member("ext", number.ext)
      inner.member("type", number.type)
      inner.member("region", number.region)
      inner.member("inferred", number.inferred)
    }
    answer.member("remainder", remainder)
    answer.member("findings", findings)
  }
}

extension PhoneAnswer.Number {
  init(_ phone: FoundPhone) {
    let number = phone.number
    e164 = Workbench.e164(number)
    var digits: [UInt8] = []
    phone.ext.append(to: &digits)
    ext = String(decoding: digits, as: UTF8.self)
    type = number.type.name
    region = Self.region(number)
    place =
      number.countryCode == 86 && number.areaLength > 0
      ? AreaPlaces.shared.place(of: number.national.value(0, number.areaLength)) : ""
    inferred = []
    switch number.inference {
    case .none, .neighbor: break
    case .trunkZero: inferred = ["trunk_zero"]
    case .shape: inferred = ["country_code"]
    case .record: inferred = [number.countryCode == 86 ? "area_code" : "country_code"]
    }
  }

  private static func region(_ number: PhoneNumber) -> String {
    switch number.countryCode {
    case 86: return "CN"
    case 852: return "HK"
    case 853: return "MO"
    case 886: return "TW"
    default:
      guard number.foreignRegion > 0 else { return "" }
      let letters = [UInt8(number.foreignRegion >> 8), UInt8(number.foreignRegion & 0xFF)]
      return String(decoding: letters, as: UTF8.self)
    }
  }
}

/// Where mainland area codes are.
struct AreaPlaces: Sendable {
  static let shared = AreaPlaces()
  private let places: [Int: String]

  private init() {
    var places: [Int: String] = [:]
    for line in AreaPlaceData.entries.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, let code = Int(parts[0]) { places[code] = String(parts[1]) }
    }
    self.places = places
  }

  /// - Parameter areaCode: without its zero.
  func place(of areaCode: Int) -> String { places[areaCode] ?? "" }
}
