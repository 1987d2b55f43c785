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

  /// Packed UTF-8 of one sequence; `malformed` when it is malformed or longer than four bytes.
  mutating func packed(_ sequence: [UInt8]) -> UInt32 {
    cicu_converter_reset(handle)
    var room: (UInt64, UInt64) = (0, 0)
    let progress = withUnsafeMutableBytes(of: &room) { target in
      cicu_convert(
        handle, sequence, sequence.count, true, target.baseAddress?.assumingMemoryBound(to: UInt8.self), 16)
    }
    return progress.malformed > 0 || progress.written > 4
      ? DecodedSequence.malformed : UInt32(truncatingIfNeeded: room.0)
  }
}
