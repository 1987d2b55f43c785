import CICU

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
    var mapped: [UInt8] = []
    FoldMaps.clean.append(text, to: &mapped)
    if !isComposed(mapped) { mapped = composed(mapped) }
    let start = out.count
    appendSingleBlanks(mapped, to: &out)
    return !out[start...].elementsEqual(text)
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
    var afterBlank = true
    var i = 0
    while i < text.count {
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
      let length = UTF8Validation.sequence(p + i, text.count - i)
      guard length > 0 else { return false }
      let (scalar, word) = decoded(p + i, length)
      let value = map[scalar]
      if value != word, value != ScalarMap.copy { return false }
      if NormalForm.mayCompose(scalar) { return false }
      i += length
    }
    return !afterBlank || text.isEmpty
  }

  private static func appendSingleBlanks(_ text: [UInt8], to out: inout [UInt8]) {
    var needsBlank = false
    let start = out.count
    for byte in text {
      if byte == 0x20 {
        needsBlank = out.count > start
      } else {
        if needsBlank {
          out.append(0x20)
          needsBlank = false
        }
        out.append(byte)
      }
    }
  }

  private static func isComposed(_ text: [UInt8]) -> Bool {
    !String(decoding: text, as: UTF8.self).unicodeScalars.contains { NormalForm.mayCompose($0.value) }
  }

  private static func composed(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { NormalForm.nfc.applied(to: $0) } ?? text
  }

  /// The scalar of a well-formed sequence, and its bytes packed as in ``ScalarMap``.
  @inline(__always)
  private static func decoded(_ p: UnsafePointer<UInt8>, _ length: Int) -> (scalar: UInt32, packed: UInt32) {
    let a = UInt32(p[0])
    let b = UInt32(p[1])
    if length == 2 { return ((a & 31) << 6 | b & 63, a | b << 8) }
    let c = UInt32(p[2])
    if length == 3 { return ((a & 15) << 12 | (b & 63) << 6 | c & 63, a | b << 8 | c << 16) }
    let d = UInt32(p[3])
    return ((a & 7) << 18 | (b & 63) << 12 | (c & 63) << 6 | d & 63, a | b << 8 | c << 16 | d << 24)
  }
}
