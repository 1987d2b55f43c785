/// One cell while it is being written: UTF-16 units, all from the basic plane, in a buffer that is used again.
struct Cell {
  var units: [UInt16] = []

  var isEmpty: Bool { units.isEmpty }

  mutating func clear() { units.removeAll(keepingCapacity: true) }

  mutating func append(_ unit: UInt16) { units.append(unit) }

  mutating func append(_ word: [UInt16]) { units.append(contentsOf: word) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) {
        for byte in bytes { units.append(UInt16(byte)) }
      } else {
        units.append(contentsOf: String(decoding: bytes, as: UTF8.self).utf16)
      }
    }
  }

  /// Decimal digits, with zeros in front up to `width`.
  mutating func append(digits value: Int, width: Int = 1) {
    var divisor = 1
    var length = 1
    while length < width || value / divisor >= 10 {
      divisor *= 10
      length += 1
    }
    var rest = value
    while divisor > 0 {
      units.append(UInt16(0x30 + rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// ASCII from `start` on becomes full-width.
  mutating func widen(from start: Int = 0) {
    for i in start..<units.count where units[i] > 0x20 && units[i] < 0x7F { units[i] += 0xFEE0 }
  }

  mutating func uppercase(from start: Int = 0) {
    for i in start..<units.count where units[i] >= 0x61 && units[i] <= 0x7A { units[i] -= 0x20 }
  }

  mutating func capitalize(at index: Int) {
    if index < units.count, units[index] >= 0x61 && units[index] <= 0x7A { units[index] -= 0x20 }
  }
}

extension StaticString {
  /// As UTF-16 units, for tables built once.
  var word: [UInt16] { withUTF8Buffer { Array(String(decoding: $0, as: UTF8.self).utf16) } }
}

extension String {
  var word: [UInt16] { Array(utf16) }
}
