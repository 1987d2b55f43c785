import CTables

/// Family names asked with Unicode scalars in any script form: parsing a cell makes no text.
extension Surnames {
  /// The number of the family name that is this one scalar; -1 when it is none.
  @inline(__always) package static func number(of scalar: UInt32) -> Int {
    let number = SurnameScalars.shared.numbers[scalar]
    return number == ScalarIndex.none ? -1 : Int(number)
  }

  /// Bearers per million people of a family name by its number.
  @inline(__always) package static func perMillion(_ number: Int) -> Float {
    SurnameScalars.shared.perMillion[number]
  }

  /// The Han character that ``Fold/appendSimplified(_:to:)`` makes of this one; itself if that is a longer text.
  @inline(__always) package static func folded(_ scalar: UInt32) -> UInt32 {
    scalar &- 0x3400 < 0x6C00 ? SurnameScalars.shared.folded[Int(scalar - 0x3400)] : scalar
  }

  /// Appends the usual reading of a family name by its number, syllables set apart by a blank: `ou yang`.
  package static func appendReading(_ number: Int, to out: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { room in
      let count = SurnameScalars.shared.store(number, room.baseAddress!)
      out.append(contentsOf: UnsafeBufferPointer(rebasing: room[0..<count]))
    }
  }

  /// Other readings of a family name by its number, the usual one left out; syllables joined.
  package static func otherReadings(_ number: Int) -> [String] {
    SurnameTable.shared.readings[number].dropFirst().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The family names of two and more characters, with their numbers.
  package static var compounds: [(name: String, number: Int)] { SurnameScalars.shared.compounds }
}

/// What ``SurnameTable`` holds, by scalar.
struct SurnameScalars: @unchecked Sendable {
  static let shared = SurnameScalars()

  let numbers: ScalarIndex
  let perMillion: UnsafePointer<Float>
  let folded: UnsafePointer<UInt32>
  /// Usual readings, syllables set apart, each in 16 bytes: the last is its length.
  private let readings: UnsafePointer<UInt8>
  let compounds: [(name: String, number: Int)]
  /// Readings, to find out whether a spelling is one.
  let pinyin: ByteTable

  private init() {
    let table = SurnameTable.shared
    var numbers = ScalarIndexBuilder()
    var compounds: [(String, Int)] = []
    var number = 0
    TextTable(CTABLE_SURNAMES).forEachRow { fields in
      guard fields.count == 3 else { return }
      let name = String(decoding: fields[0], as: UTF8.self)
      let scalars = name.unicodeScalars
      if scalars.count == 1 {
        numbers[scalars.first!.value] = UInt16(number)
      } else {
        compounds.append((name, number))
      }
      number += 1
    }
    let map = FoldMaps.simplified
    var folded: [UInt32] = []
    folded.reserveCapacity(0x6C00)
    for scalar in UInt32(0x3400)..<0xA000 {
      let packed = map[scalar]
      let target = packed == 0 || packed >= ScalarMap.copy ? scalar : unpackedUTF8(packed)
      folded.append(target)
    }
    let plain = numbers.build()
    for scalar in UInt32(0x3400)..<0xA000 where plain[scalar] == ScalarIndex.none {
      let found = plain[folded[Int(scalar - 0x3400)]]
      if found != ScalarIndex.none { numbers[scalar] = found }
    }
    self.numbers = numbers.build()
    self.folded = lasting(folded)
    self.compounds = compounds
    perMillion = lasting(table.perMillion.map { Float($0) })
    pinyin = ByteTable(Self.pinyin(of: table))
    readings = lasting(
      table.readings.flatMap { names -> [UInt8] in
        let reading = Self.spaced(names[0]).prefix(15)
        return reading + [UInt8](repeating: 0, count: 15 - reading.count) + [UInt8(reading.count)]
      })
  }

  /// Stores the usual reading and returns its length; 16 bytes are written.
  @inline(__always) func store(_ number: Int, _ out: UnsafeMutablePointer<UInt8>) -> Int {
    let reading = readings + number * 16
    UnsafeMutableRawPointer(out).copyMemory(from: reading, byteCount: 16)
    return Int(reading[15])
  }

  /// Readings that no other spelling of a far more frequent name looks like: not `chan`, which is 陈.
  private static func pinyin(of table: SurnameTable) -> [(key: [UInt8], value: Int)] {
    var keys: [(key: [UInt8], value: Int)] = []
    for (number, readings) in table.readings.enumerated() {
      for reading in readings {
        let spelled = reading.withUnsafeBufferPointer { table.spellings.find($0) }
        if spelled >= 0, table.perMillion[number] < 20, table.spellingPerMillion[spelled] > 200 { continue }
        keys.append((reading, 0))
      }
    }
    return keys
  }

  private static func spaced(_ reading: [UInt8]) -> [UInt8] {
    let cuts = reading.withUnsafeBufferPointer { Pinyin.segment($0) } ?? []
    return cuts.isEmpty ? reading : Array(cuts.map { reading[$0] }.joined(separator: [0x20]))
  }
}

extension Surnames {
  /// What lower-case letters spell, asked at once: whether it is a family name, its bearers per million as in
  /// ``romanizationFrequency(_:)``, and whether it has two characters or more.
  package static func spelling(_ latin: UnsafeBufferPointer<UInt8>) -> (
    isFamily: Bool, perMillion: Double, isCompound: Bool
  ) {
    let table = SurnameTable.shared
    let number = table.spellings.find(latin)
    if number < 0 { return (false, 0, false) }
    return (true, table.spellingPerMillion[number], (table.spelledNames[number].first?.count ?? 0) > 3)
  }

  /// Whether lower-case letters spell a family name of two characters or more: `auyeung`, `ouyang`.
  package static func isCompoundSpelling(_ latin: UnsafeBufferPointer<UInt8>) -> Bool {
    let table = SurnameTable.shared
    let number = table.spellings.find(latin)
    return number >= 0 && (table.spelledNames[number].first?.count ?? 0) > 3
  }
}

extension Surnames {
  /// Whether lower-case letters are the Pinyin of a family name (blanks and hyphens are left out), not another spelling.
  package static func isPinyin(_ latin: UnsafeBufferPointer<UInt8>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(latin.count, 1)) { room in
      var n = 0
      for byte in latin where byte >= 0x61 {
        room[n] = byte
        n += 1
      }
      let letters = UnsafeBufferPointer(rebasing: room[0..<n])
      return SurnameScalars.shared.pinyin.find(letters) >= 0
    }
  }
}
