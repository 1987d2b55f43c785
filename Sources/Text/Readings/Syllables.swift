import CTables

/// The syllables of Pinyin, toneless, `v` for ü, and which one each Han scalar has.
/// Only read after it is built, which makes sharing it safe.
struct Syllables: @unchecked Sendable {
  static let shared = Syllables()

  /// Texts by number; the regular syllables come first.
  let texts: [[UInt8]]
  /// Syllables with a higher number are dialect words, `biang` and the like: read, but not taken for Pinyin.
  let regularCount: Int
  let numbers: ByteTable
  let readings: ScalarIndex
  /// Regular syllables letter by letter: the node after each node and letter, 0 for none; node 0 is the start.
  let tree: UnsafePointer<UInt16>
  let isEnd: UnsafePointer<Bool>
  /// Texts packed into words, first byte lowest, for ``append(_:to:)``.
  private let words: UnsafePointer<UInt64>
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
    var readings = ScalarIndexBuilder()
    TextTable(CTABLE_PINYIN).forEachRow { fields in
      guard fields.count == 2 else { return }
      let text = Array(fields[0])
      let number = numberOf[text] ?? texts.count
      if number == texts.count {
        numberOf[text] = number
        texts.append(text)
      }
      var walk = ScalarWalk(fields[1])
      while let (scalar, _) = walk.next() { readings[scalar] = UInt16(number) }
    }
    // A rare variant is read as the character it stands for.
    TextTable(CTABLE_HAN_VARIANTS).forEachMember { scalar, canonical in
      var walk = ScalarWalk(canonical)
      guard readings[scalar] == ScalarIndex.none, let target = walk.next() else { return }
      readings[scalar] = readings[target.scalar]
    }
    self.texts = texts
    self.wadeGiles = wadeGiles
    self.tongyong = tongyong
    self.readings = readings.build()
    words = lasting(texts.map { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } })
    // The other ways of typing ü: lue, and lyu as in passports.
    let aliases = [
      ("lue", "lve"), ("nue", "nve"), ("lyu", "lv"), ("nyu", "nv"), ("lyue", "lve"), ("nyue", "nve"),
    ]
    numbers = ByteTable(
      texts.enumerated().map { (key: $1, value: $0) }
        + aliases.map { (key: Array($0.utf8), value: numberOf[Array($1.utf8)] ?? 0) })
    var tree = [UInt16](repeating: 0, count: 26)
    var isEnd = [false]
    for text in texts.prefix(regularCount) + aliases.map({ Array($0.0.utf8) }) {
      var node = 0
      for letter in text {
        let slot = node * 26 + Int(letter - 0x61)
        if tree[slot] == 0 {
          tree[slot] = UInt16(isEnd.count)
          isEnd.append(false)
          tree += [UInt16](repeating: 0, count: 26)
        }
        node = Int(tree[slot])
      }
      isEnd[node] = true
    }
    self.tree = lasting(tree)
    self.isEnd = lasting(isEnd)
  }

  /// Stores one syllable and returns its length; eight bytes are written.
  @inline(__always) func store(_ number: UInt16, _ out: UnsafeMutablePointer<UInt8>) -> Int {
    let word = words[Int(number)]
    UnsafeMutableRawPointer(out).storeBytes(of: word, as: UInt64.self)
    return 8 - word.leadingZeroBitCount >> 3
  }
}
