/// Undoes one wrong decoding of a cell.
enum WrongDecoding {
  /// The text that was meant, and how many characters of it are lost; nil when the step cannot have happened.
  static func undone(_ cell: UnsafeBufferPointer<UInt8>, _ step: Mojibake.Step) -> (
    text: [UInt8], malformed: Int
  )? {
    guard var bytes = encoder(step).encode(cell) else { return nil }
    let first = decoded(bytes, step.really)
    guard step.really == .utf8, first.map({ $0.malformed > 0 }) ?? true else { return first }
    // What some decoders make of single bytes: 80 is the euro sign in code page 936, A0 a blank.
    guard replaceLookAlikes(&bytes, step.takenFor) else { return first }
    guard let second = decoded(bytes, step.really) else { return first }
    return first.map { $0.malformed <= second.malformed ? $0 : second } ?? second
  }

  /// Returns whether there were any.
  private static func replaceLookAlikes(_ bytes: inout [UInt8], _ takenFor: TextEncoding) -> Bool {
    var changed = false
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    // How many bytes the sequence that is under way still needs.
    var needed = 0
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if takenFor == .gb18030, needed > 0, byte == 0xA2, i + 1 < bytes.count, bytes[i + 1] == 0xE3 {
        out.append(0x80)
        needed -= 1
        changed = true
        i += 2
        continue
      }
      if takenFor == .shiftJIS, needed == 1, byte == 0x87, i + 1 < bytes.count,
        let lead = row2Lead(bytes[i + 1])
      {
        // ∵, ∫ and √ have codes in two rows; the other one ends one character and begins the next.
        out.append(0x81)
        out.append(lead)
        needed = 2
        changed = true
        i += 2
        continue
      }
      if takenFor == .windows1252, needed > 0, byte == 0x20 {
        out.append(0xA0)
        needed -= 1
        changed = true
        i += 1
        continue
      }
      out.append(byte)
      needed = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : byte >= 0x80 ? max(needed - 1, 0) : 0
      i += 1
    }
    bytes = out
    return changed
  }

  /// The trail byte in row 2 of a sign that has the code `87 trail` as well.
  private static func row2Lead(_ trail: UInt8) -> UInt8? {
    switch trail {
    case 0x92: 0xE7
    case 0x95: 0xE3
    case 0x9A: 0xE6
    default: nil
    }
  }

  private static func encoder(_ step: Mojibake.Step) -> LegacyEncoder {
    switch step.takenFor {
    case .big5HKSCS: .big5HKSCS
    case .shiftJIS: step.really == .utf8 ? .shiftJISRow13 : .shiftJIS
    case .windows1252: .windows1252
    default: .gb18030
    }
  }

  /// The text that bytes are in an encoding; nil when more than a small part is lost.
  private static func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: [UInt8], malformed: Int)?
  {
    var transcoder = Transcoder(encoding)
    var out: [UInt8] = []
    let malformed = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &out) }
    if malformed == 0 { return (out, 0) }
    // What was cut off or lost on the way shows in UTF-8 only: its sequences cannot be mistaken.
    guard encoding == .utf8, malformed * 6 <= bytes.count + 6 else { return nil }
    return withoutRepeatedReplacements(out)
  }

  /// One U+FFFD for each run of them, and how many there are then.
  private static func withoutRepeatedReplacements(_ text: [UInt8]) -> (text: [UInt8], malformed: Int) {
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    var out: [UInt8] = []
    var count = 0
    var i = 0
    while i < text.count {
      if text[i...].starts(with: replacement) {
        if out.suffix(3) != replacement[...] {
          out += replacement
          count += 1
        }
        i += 3
      } else {
        out.append(text[i])
        i += 1
      }
    }
    return (out, count)
  }
}
