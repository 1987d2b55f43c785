import Glibc
import Text

/// The part of a content line before its value: `item1.TEL;WORK;CHARSET=GBK:`.
///
/// Ranges are offsets into the line.
struct ContentLine {
  enum Encoding: UInt8 { case plain, quotedPrintable, base64 }

  /// Number in ``CardProperties``; -1 for any other name.
  var property = -1
  var name = 0..<0
  /// Hash of the group's name; 0 for none.
  var group: UInt64 = 0
  var types: CardTypes = []
  /// 1 is the most preferred; 101 stands for not preferred.
  var preference: UInt8 = 101
  var encoding = Encoding.plain
  var charset: TextEncoding?
  var hasUnknownCharset = false
  /// A type that nobody agreed on.
  var label = 0..<0
  /// vCard 4.0: the address as printed.
  var addressLabel = 0..<0
  var sortAs = 0..<0
  /// Apple: the name in a social network, beside its address.
  var user = 0..<0
  var hasParameters = false
  /// Where the value starts.
  var value = 0

  /// Finds the colon before the value, reading on where the last piece stopped. Colons inside quotes do not count.
  static func colon(_ text: UnsafeBufferPointer<UInt8>, from: Int, inQuotes: inout Bool) -> Int? {
    var i = from
    while i < text.count {
      let byte = text[i]
      if byte == 0x22 {
        inQuotes.toggle()
      } else if byte == 0x3A, !inQuotes {
        return i
      }
      i += 1
    }
    return nil
  }

  /// Reads `text` up to the colon at `colon`; `nil` if that is no property.
  init?(_ text: UnsafeBufferPointer<UInt8>, colon: Int, labels: inout CharsetLabels) {
    var i = 0
    var start = 0
    // Group and name.
    while i < colon {
      let byte = text[i]
      if byte == 0x2E {
        group = Self.hash(UnsafeBufferPointer(rebasing: text[start..<i]))
        if start > 0 { return nil }
        addGroupType(UnsafeBufferPointer(rebasing: text[0..<i]))
        start = i + 1
      } else if byte == 0x3B {
        break
      } else if !Self.isNameByte(byte), byte != 0x2F || !Self.isExtension(text, start) {
        break
      }
      i += 1
    }
    name = start..<i
    while i < colon, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
    guard i == colon || text[i] == 0x3B, !name.isEmpty, Self.isLetter(text[name.lowerBound]) else {
      return nil
    }
    let nameText = UnsafeBufferPointer(rebasing: text[name])
    property = CardProperties.table.find(nameText) ?? -1
    // `Call me: tomorrow`, `TEL : 1`: a blank only behind a name that is known.
    if i > name.upperBound, property < 0 { return nil }
    value = colon + 1
    if i < colon { readParameters(text, from: i, to: colon, &labels) }
  }

  private mutating func readParameters(
    _ text: UnsafeBufferPointer<UInt8>, from: Int, to end: Int, _ labels: inout CharsetLabels
  ) {
    hasParameters = true
    var i = from
    while i < end {
      // At a semicolon.
      let start = i + 1
      i = start
      var equals = -1
      var inQuotes = false
      while i < end, inQuotes || text[i] != 0x3B {
        if text[i] == 0x22 { inQuotes.toggle() }
        if text[i] == 0x3D, equals < 0, !inQuotes { equals = i }
        i += 1
      }
      if equals < 0 {
        readBare(text, Self.trimmed(text, start..<i), &labels)
      } else {
        readNamed(
          text, Self.trimmed(text, start..<equals), Self.trimmed(text, (equals + 1)..<i), &labels)
      }
    }
  }

  /// vCard 2.1: `TEL;CELL;WORK`, `NOTE;QUOTED-PRINTABLE`.
  private mutating func readBare(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ labels: inout CharsetLabels
  ) {
    guard !range.isEmpty else { return }
    let word = UnsafeBufferPointer(rebasing: text[range])
    if let encoding = Self.encoding(word) {
      self.encoding = encoding
    } else if let type = CardTypes.of(word) {
      add(type)
    } else if let charset = labels.encoding(word) {
      self.charset = charset
    } else {
      label = range
    }
  }

  private mutating func readNamed(
    _ text: UnsafeBufferPointer<UInt8>, _ key: Range<Int>, _ range: Range<Int>,
    _ labels: inout CharsetLabels
  ) {
    guard let number = Self.parameters.find(UnsafeBufferPointer(rebasing: text[key])) else { return }
    let value = Self.unquoted(text, range)
    let word = UnsafeBufferPointer(rebasing: text[value])
    switch number {
    case 0, 1: readTypes(text, value)
    case 2: if let encoding = Self.encoding(word) { self.encoding = encoding }
    case 3:
      charset = labels.encoding(word)
      hasUnknownCharset = charset == nil && !word.isEmpty
    case 4: preference = Self.number(word).map { UInt8(min(max($0, 1), 100)) } ?? 1
    case 5: addressLabel = value
    case 6: sortAs = value
    case 7: user = value
    default: break
    }
  }

  private static let parameters = WordTable([
    "TYPE", "X-SERVICE-TYPE", "ENCODING", "CHARSET", "PREF", "LABEL", "SORT-AS", "X-USER",
  ])

  /// `TYPE=work,voice`, `TYPE="work,voice"`.
  private mutating func readTypes(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    var i = start
    while i <= range.upperBound {
      if i == range.upperBound || text[i] == 0x2C {
        let part = Self.trimmed(text, start..<i)
        if !part.isEmpty {
          let word = UnsafeBufferPointer(rebasing: text[part])
          if let type = CardTypes.of(word) { add(type) } else { label = part }
        }
        start = i + 1
      }
      i += 1
    }
  }

  mutating func add(_ types: CardTypes) {
    if types.contains(.preferred) { preference = min(preference, 1) }
    self.types.formUnion(types.subtracting(.preferred))
  }

  /// `WORK.TEL`: groups that are types.
  private mutating func addGroupType(_ group: UnsafeBufferPointer<UInt8>) {
    guard group.count == 4, let type = CardTypes.of(group), !type.isDisjoint(with: [.work, .home]) else {
      return
    }
    add(type)
  }

  private static func encoding(_ word: UnsafeBufferPointer<UInt8>) -> Encoding? {
    switch encodings.find(word) {
    case 0, 1, 2, 3: .quotedPrintable
    case 4, 5: .base64
    case nil: nil
    default: .plain
    }
  }

  private static let encodings = WordTable([
    "QUOTED-PRINTABLE", "QUOTEDPRINTABLE", "QP", "Q", "BASE64", "B", "8BIT", "7BIT", "BINARY",
  ])

  // MARK: Bytes

  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(WordTable.upper(byte))) &* 0x100_0000_01B3 }
    return max(hash, 1)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// KDE writes `X-messaging/xmpp-All`.
  private static func isExtension(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    start + 1 < text.count && text[start] | 0x20 == 0x78 && text[start + 1] == 0x2D
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }

  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  private static func unquoted(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, text[range.lowerBound] == 0x22, text[range.upperBound - 1] == 0x22 else {
      return range
    }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  private static func number(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !word.isEmpty, word.count <= 4 else { return nil }
    var number = 0
    for byte in word {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}

/// What the charset labels of one file mean; each label is looked up once.
struct CharsetLabels {
  private static let mostLabels = 64
  private var known: [(label: [UInt8], encoding: TextEncoding?)] = []

  mutating func encoding(_ label: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    for entry in known where entry.label.count == label.count && entry.label.elementsEqual(label) {
      return entry.encoding
    }
    guard label.count <= 40 else { return nil }
    let encoding = TextEncoding(label: String(decoding: label, as: UTF8.self))
    if known.count < Self.mostLabels { known.append((Array(label), encoding)) }
    return encoding
  }
}
