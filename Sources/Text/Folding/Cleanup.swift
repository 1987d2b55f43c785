/// Safe cleaning of a value for display and storage: what is removed or unified carries no meaning.
package enum Cleanup {
  /// Appends `text` cleaned, and returns whether that changed anything.
  ///
  /// Composed (NFC); second codes of a character become the first; full-width letters, digits and the marks
  /// that belong with them become half-width, Chinese punctuation stays; every run of blanks, tabs and line
  /// breaks becomes one blank, none at the ends; controls, zero-width and direction marks and variation
  /// selectors go. Malformed bytes become U+FFFD. Idempotent.
  @discardableResult
  package static func appendClean(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    if isClean(text) {
      out.append(contentsOf: text)
      return false
    }
    let start = out.count
    FoldMaps.clean.append(text, to: &out)
    compose(from: start, in: &out)
    collapseBlanks(from: start, in: &out)
    return out.count - start != text.count || !out[start...].elementsEqual(text)
  }

  /// The cleaned form of a text, for tests and messages.
  package static func cleaned(_ text: String) -> String {
    var out: [UInt8] = []
    var text = text
    text.withUTF8 { _ = appendClean($0, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether nothing would change. Looks at each scalar once: is it mapped to itself, and no blank too many.
  private static func isClean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let p = text.baseAddress else { return true }
    let map = FoldMaps.clean
    let count = text.count
    var afterBlank = true
    var i = 0
    while i < count {
      if count - i >= 8, isPlain(UnsafeRawPointer(p + i).loadUnaligned(as: UInt64.self)) {
        afterBlank = false
        i += 8
        continue
      }
      let first = p[i]
      if first < 0x80 {
        if first < 0x21 || first == 0x7F {
          if first != 0x20 || afterBlank { return false }
          afterBlank = true
        } else {
          afterBlank = false
        }
        i += 1
        continue
      }
      afterBlank = false
      if first >= 0xE1, first < 0xED, count - i >= 4, p[i + 1] & 0xC0 == 0x80, p[i + 2] & 0xC0 == 0x80 {
        // Nearly all Han characters.
        let page = map.pages[Int(first & 15) << 6 | Int(p[i + 1] & 63)]
        let value = map.values[Int(page) << 6 | Int(p[i + 2] & 63)]
        let word = UnsafeRawPointer(p + i).loadUnaligned(as: UInt32.self) & 0xFF_FFFF
        if value != word, value != ScalarMap.copy { return false }
        i += 3
        continue
      }
      let length = UTF8Validation.sequence(p + i, count - i)
      guard length > 0 else { return false }
      var word: UInt32 = 0
      for k in 0..<length { word |= UInt32(p[i + k]) << UInt32(8 * k) }
      let value = map[unpackedUTF8(word)]
      if value != word, value != ScalarMap.copy { return false }
      i += length
    }
    return !afterBlank || count == 0
  }

  /// Eight bytes of visible ASCII, no blank among them.
  @inline(__always) private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    // No byte has its top bit, none is below 0x21, none is 0x7F.
    let below = word &- 0x2121_2121_2121_2121
    let delete = word &+ 0x0101_0101_0101_0101
    return (word | below | delete) & high == 0
  }

  /// Turns what was appended from `start` into NFC, if a scalar in it could combine.
  private static func compose(from start: Int, in out: inout [UInt8]) {
    let composed = out.withUnsafeBufferPointer { bytes -> [UInt8]? in
      let text = UnsafeBufferPointer(rebasing: bytes[start...])
      return mayCombine(text) ? NormalForm.nfc.applied(to: text) : nil
    }
    if let composed { out.replaceSubrange(start..., with: composed) }
  }

  private static func mayCombine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let map = FoldMaps.clean
    var walk = ScalarWalk(text)
    while let (scalar, _) = walk.next() {
      if scalar >= 0x300, map[scalar] == ScalarMap.copyComposing { return true }
    }
    return false
  }

  /// One blank for each run of them, none at the ends, from `start` on.
  private static func collapseBlanks(from start: Int, in out: inout [UInt8]) {
    let end = out.withUnsafeMutableBufferPointer { bytes in
      var write = start
      var needsBlank = false
      for read in start..<bytes.count {
        let byte = bytes[read]
        if byte == 0x20 {
          needsBlank = write > start
          continue
        }
        if needsBlank {
          bytes[write] = 0x20
          write += 1
          needsBlank = false
        }
        bytes[write] = byte
        write += 1
      }
      return write
    }
    out.removeLast(out.count - end)
  }
}
