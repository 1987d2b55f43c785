import CTables

/// The syllables of Pinyin, toneless, `v` for ü, and which one each Han scalar has.
struct Syllables: Sendable {
  static let shared = Syllables()

  /// Texts by number; the regular syllables come first.
  let texts: [[UInt8]]
  /// Syllables with a higher number are dialect words, `biang` and the like: read, but not taken for Pinyin.
  let regularCount: Int
  let numbers: ByteTable
  let readings: ScalarIndex
  /// Spellings of syllable numbers in other romanizations, for ``WadeGiles``.
  let wadeGiles: [[UInt8]]
  let tongyong: [[UInt8]]

  private init() {
    var texts: [[UInt8]] = []
    var wadeGiles: [[UInt8]] = []
    var tongyong: [[UInt8]] = []
    TextTable(CTABLE_SYLLABLES).forEachRow { fields in
      guard fields.count == 3 else { return }
      texts.append(Array(fields[0]))
      wadeGiles.append(Array(fields[1]))
      tongyong.append(Array(fields[2]))
    }
    regularCount = texts.count
    var numberOf = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) })
    var readings: [UInt32: UInt16] = [:]
    TextTable(CTABLE_PINYIN).forEachMember { scalar, syllable in
      let text = Array(syllable)
      let number = numberOf[text] ?? texts.count
      if number == texts.count {
        numberOf[text] = number
        texts.append(text)
      }
      readings[scalar] = UInt16(number)
    }
    // A rare variant is read as the character it stands for.
    TextTable(CTABLE_HAN_VARIANTS).forEachMember { scalar, canonical in
      var walk = ScalarWalk(canonical)
      guard readings[scalar] == nil, let target = walk.next() else { return }
      readings[scalar] = readings[target.scalar]
    }
    self.texts = texts
    self.wadeGiles = wadeGiles
    self.tongyong = tongyong
    self.readings = ScalarIndex(readings)
    numbers = ByteTable(texts.enumerated().map { (key: $1, value: $0) })
  }
}
