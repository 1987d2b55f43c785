/// `B12`, with or without dollar signs: column and row, both counted from 0.
struct CellReference: Equatable {
  var column: Int
  var row: Int

  static let columnLimit = 16_384
  static let rowLimit = 1_048_576
  /// More letters or digits than this name no cell of any program.
  private static let longest = 12

  /// `nil` for anything else; values beyond a sheet come as they are.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>) { self.init(Slice(base: text, bounds: text.indices)) }

  init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard text.count <= Self.longest else { return nil }
    column = 0
    row = 0
    var hasLetters = false
    var hasDigits = false
    for byte in text {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        if hasDigits { return nil }
        column = column * 26 + Int(byte & 0x1F)
        hasLetters = true
      case 0x30...0x39:
        if !hasLetters { return nil }
        row = row * 10 + Int(byte - 0x30)
        hasDigits = true
      case 0x24: break
      default: return nil
      }
    }
    guard hasLetters, hasDigits, row > 0 else { return nil }
    column -= 1
    row -= 1
  }
}
