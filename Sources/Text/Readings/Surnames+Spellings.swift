import CTables

extension Surnames {
  /// How a folded family name is written in Latin letters outside Pinyin (Hong Kong, Taiwan, Singapore, Malaysia), in
  /// the order of the table; empty when none is listed.
  package static func spellings(of folded: UnsafeBufferPointer<UInt8>) -> [String] {
    ListedSpellings.shared.byName[String(decoding: folded, as: UTF8.self)] ?? []
  }
}

private struct ListedSpellings: Sendable {
  static let shared = ListedSpellings()
  let byName: [String: [String]]

  private init() {
    var byName: [String: [String]] = [:]
    TextTable(CTABLE_SURNAME_SPELLINGS).forEachRow { fields in
      guard fields.count == 2 else { return }
      let spelling = String(decoding: fields[0], as: UTF8.self)
      for name in fields[1].split(separator: UInt8(ascii: " ")) {
        byName[String(decoding: name, as: UTF8.self), default: []].append(spelling)
      }
    }
    self.byName = byName
  }
}
