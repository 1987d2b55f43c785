/// Which mainland area codes exist, and how long subscriber numbers are under them.
struct AreaCodes: Sendable {
  static let shared = AreaCodes()

  /// Bit 0: seven digits, bit 1: eight digits; 0: no such area code. Index: the code without its zero.
  private let lengths: [UInt8]

  private init() {
    var lengths = [UInt8](repeating: 0, count: 1000)
    for entry in AreaCodeData.entries.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: ":")
      guard let code = Int(parts[0]) else { continue }
      lengths[code] = (parts[1].contains("7") ? 1 : 0) | (parts[1].contains("8") ? 2 : 0)
    }
    // Codes given up when areas merged; old lists still carry them.
    for code in Self.formerCodes where lengths[code] == 0 { lengths[code] = 1 }
    self.lengths = lengths
  }

  private static let formerCodes = [
    378, 410, 413, 414, 481, 489, 524, 526, 528, 539, 733, 732, 852, 853, 881, 910, 929, 947,
  ]

  func exists(_ code: Int) -> Bool { code > 0 && code < 1000 && lengths[code] != 0 }

  /// Whether subscriber numbers under `code` have `digits` digits today.
  func isUsual(_ code: Int, _ digits: Int) -> Bool {
    digits == 7 && lengths[code] & 1 != 0 || digits == 8 && lengths[code] & 2 != 0
  }
}
