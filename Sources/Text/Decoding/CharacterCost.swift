import CTables

/// How surprising a scalar is in a customer list, in bits.
///
/// Han characters come from the frequency table; everything else is a rough class. The sum over a text is what
/// the encodings are compared by: the one that makes the bytes least surprising wins.
struct CharacterCost: @unchecked Sendable {
  static let shared = CharacterCost()
  static let malformed = 40
  static let beyondBasicPlane = 26

  private let bits: UnsafePointer<UInt8>

  @inline(__always) subscript(scalar: UInt32) -> Int {
    scalar < 0x10000 ? Int(bits[Int(scalar)]) : Self.beyondBasicPlane
  }

  private init() {
    let bits = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x10000)
    bits.initialize(repeating: 22, count: 0x10000)
    func set(_ range: ClosedRange<Int>, _ cost: UInt8) { for scalar in range { bits[scalar] = cost } }
    set(0x00...0x1F, 30)
    bits[0] = 40
    for blank in [0x09, 0x0A, 0x0D] { bits[blank] = 5 }
    set(0x20...0x7E, 10)
    set(0x2C...0x3B, 6)
    for set in [0x20...0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A] { for scalar in set { bits[scalar] = 5 } }
    set(0x7F...0x9F, 30)
    set(0xA0...0xBF, 14)
    set(0xC0...0xFF, 10)
    set(0x100...0x24F, 15)
    set(0x250...0x36F, 20)
    set(0x370...0x7FF, 19)
    set(0x2000...0x206F, 14)
    for mark in [0x26, 0x28, 0x29, 0x40, 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026] {
      bits[mark] = 9
    }
    set(0x2070...0x2BFF, 18)
    set(0x2E80...0x2FFF, 24)
    set(0x3000...0x303F, 13)
    for mark in [0x3000, 0x3001, 0x3002, 0x300A, 0x300B, 0x3010, 0x3011] { bits[mark] = 8 }
    set(0x3041...0x30FF, 12)
    set(0x3100...0x33FF, 20)
    set(0x3400...0x4DBF, 26)
    set(0x4E00...0x9FFF, 23)
    set(0xAC00...0xD7A3, 16)
    set(0xD7A4...0xF8FF, 28)
    set(0xF900...0xFAFF, 24)
    set(0xFE00...0xFFFF, 20)
    set(0xFF01...0xFF5E, 10)
    for mark in [0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B] { bits[mark] = 7 }
    set(0xFF61...0xFF9F, 13)
    bits[0xFFFD] = 40
    TextTable(CTABLE_FREQUENCY).forEachRow { fields in
      guard fields.count == 2, let cost = UInt8(String(decoding: fields[0], as: UTF8.self)) else { return }
      for scalar in String(decoding: fields[1], as: UTF8.self).unicodeScalars {
        bits[Int(scalar.value)] = cost
      }
    }
    self.bits = UnsafePointer(bits)
  }
}
