import CICU

/// ICU's converter from a charset to UTF-8: fills the tables, and is the slow twin in tests.
package struct ICUConverter: ~Copyable {
  private let handle: OpaquePointer

  /// Traps when ICU does not know the charset: names are constants of this program.
  package init(_ charset: String) {
    guard let handle = cicu_converter_open(charset) else { preconditionFailure("ICU has no \(charset)") }
    self.handle = handle
  }

  deinit { cicu_converter_close(handle) }

  /// Converts a whole text; malformed sequences become U+FFFD and are counted.
  package mutating func convert(_ bytes: [UInt8]) -> (text: [UInt8], malformed: Int) {
    cicu_converter_reset(handle)
    var out: [UInt8] = []
    var malformed = 0
    var room = [UInt8](repeating: 0, count: 4096)
    var rest = bytes[...]
    while true {
      let progress = rest.withUnsafeBufferPointer { source in
        room.withUnsafeMutableBufferPointer { target in
          cicu_convert(handle, source.baseAddress, source.count, true, target.baseAddress, target.count)
        }
      }
      out += room[..<progress.written]
      malformed += progress.malformed
      rest = rest.dropFirst(progress.consumed)
      if progress.error != 0 || (rest.isEmpty && progress.written < room.count / 2) {
        return (out, malformed)
      }
    }
  }

  /// Packed UTF-8 of sequences of `length` bytes that stand one after the other in `bytes`: `malformed` where
  /// one is not a whole character of up to four bytes.
  ///
  /// Converts them all at once, a line feed behind each: no charset here uses that byte inside a sequence.
  mutating func packed(_ bytes: [UInt8], length: Int) -> [UInt32] {
    var input: [UInt8] = []
    input.reserveCapacity(bytes.count / length * (length + 1))
    for (index, byte) in bytes.enumerated() {
      input.append(byte)
      if (index + 1) % length == 0 { input.append(0x0A) }
    }
    let (text, _) = convert(input)
    var packed: [UInt32] = []
    packed.reserveCapacity(bytes.count / length)
    var start = 0
    while packed.count < bytes.count / length {
      var end = start
      // The line feed itself may be the sequence.
      if length == 1, bytes[packed.count] == 0x0A { end += 1 }
      while end < text.count, text[end] != 0x0A { end += 1 }
      packed.append(Self.packed(text[start..<end]))
      start = end + 1
    }
    return packed
  }

  private static func packed(_ text: ArraySlice<UInt8>) -> UInt32 {
    if text.count > 4 { return DecodedSequence.malformed }
    var word: UInt32 = 0
    for byte in text.reversed() { word = word << 8 | UInt32(byte) }
    // U+FFFD alone, or before or behind an ASCII byte that is read again.
    let replacement: UInt32 = 0xBDBFEF
    return word & 0xFFFFFF == replacement || word >> 8 == replacement ? DecodedSequence.malformed : word
  }
}
