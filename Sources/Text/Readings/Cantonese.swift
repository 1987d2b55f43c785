import CTables

/// Cantonese spellings of Han characters: Jyutping, and the ways in which Hong Kong writes names.
package enum Cantonese {
  /// Lower-case spellings of a character in everyday use, toneless Jyutping first; empty when there are none.
  package static func spellings(of scalar: UInt32) -> [String] {
    CantoneseTable.shared.readings(of: scalar).flatMap { CantoneseTable.shared.spellings[Int($0)] }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

struct CantoneseTable: Sendable {
  static let shared = CantoneseTable()

  /// Spellings by syllable number.
  let spellings: [[[UInt8]]]
  /// Number into `combinations` for each scalar.
  private let index: ScalarIndex
  /// Syllable numbers of scalars; many scalars share one entry.
  private let combinations: [[UInt16]]

  private init() {
    var spellings: [[[UInt8]]] = []
    var readings: [UInt32: [UInt16]] = [:]
    TextTable(CTABLE_CANTONESE).forEachRow { fields in
      guard fields.count == 2 else { return }
      for scalar in String(decoding: fields[1], as: UTF8.self).unicodeScalars {
        readings[scalar.value, default: []].append(UInt16(spellings.count))
      }
      spellings.append(fields[0].split(separator: UInt8(ascii: " ")).map { Array($0) })
    }
    var numbers: [[UInt16]: UInt16] = [:]
    var combinations: [[UInt16]] = []
    var index = ScalarIndexBuilder()
    for (scalar, syllables) in readings {
      if numbers[syllables] == nil {
        numbers[syllables] = UInt16(combinations.count)
        combinations.append(syllables)
      }
      index[scalar] = numbers[syllables] ?? ScalarIndex.none
    }
    self.spellings = spellings
    self.combinations = combinations
    self.index = index.build()
  }

  func readings(of scalar: UInt32) -> [UInt16] {
    let number = index[scalar]
    return number == ScalarIndex.none ? [] : combinations[Int(number)]
  }
}

extension Cantonese {
  /// Whether a lower-case word is one or two syllables as Hong Kong writes them: `man`, `taiman`.
  package static func isSpelling(_ latin: UnsafeBufferPointer<UInt8>) -> Bool {
    let numbers = HongKongSyllables.shared.numbers
    return isMade(of: 2, latin) { $0.count > 1 && numbers.find($0) >= 0 }
  }
}

private struct HongKongSyllables: Sendable {
  static let shared = HongKongSyllables()
  let numbers: ByteTable

  private init() {
    numbers = ByteTable(CantoneseTable.shared.spellings.joined().map { (key: $0, value: 0) })
  }
}
