import Testing
import Text

/// Every scalar of the planes that have any, once. The tests that walk them take them in one text where they can.
private var everyScalar: [Unicode.Scalar] {
  [UInt32(0)...0x3_23FF, 0xE_0000...0xE_0FFF, 0x10_FF00...0x10_FFFF].joined().compactMap {
    Unicode.Scalar($0)
  }
}
private var everyScalarText: [UInt8] { everyScalar.flatMap { Array(String($0).utf8) } }

struct FoldPropertyTests {
  @Test func `folding twice is folding once, for every scalar`() {
    for append in [Fold.appendKey, Fold.appendSimplified] {
      let once = folded(everyScalarText, append)
      #expect(folded(once, append) == once)
    }
  }

  @Test func `the key of a simplified form is the key of the text, for every scalar`() {
    let simplified = folded(everyScalarText, Fold.appendSimplified)
    #expect(folded(simplified, Fold.appendKey) == folded(everyScalarText, Fold.appendKey))
  }

  @Test func `no result outgrows the room for it`() {
    for scalar in everyScalar where !scalar.isASCII {
      let text = Array(String(scalar).utf8)
      if folded(text, Fold.appendKey).count > 4 * text.count { Issue.record("\(scalar.value)") }
    }
  }

  @Test func `keys agree with ICU's NFKC wherever that is a letter or digit of ASCII`() {
    for scalar in everyScalar where !scalar.isASCII && scalar.value < 0x2_0000 {
      let text = Array(String(scalar).utf8)
      let normal = normalForm(.nfkc, text)
      guard normal.count == 1, let key = Fold.key(String(decoding: normal, as: UTF8.self)).utf8.first else {
        continue
      }
      if folded(text, Fold.appendKey) != [key] { Issue.record("\(scalar.value)") }
    }
  }

  @Test func `cleaning agrees with ICU's NFC on compatibility ideographs`() {
    for value in Array(UInt32(0xF900)...0xFAD9) + Array(UInt32(0x2F800)...0x2FA1D) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array(String(scalar).utf8)
      #expect(folded(text) { Cleanup.appendClean($0, to: &$1) } == normalForm(.nfc, text), "\(value)")
    }
  }

  @Test func `cleaning is idempotent and makes valid UTF-8 of anything`() {
    var random = RepeatableRandom(state: 3)
    let alphabet = Array("a 王é\u{301}Ａ\u{3000}\u{200B}（ｶﾞ⻢\n\t\u{1F600}한ᄀ\u{11A8}\u{FFFD}豈".unicodeScalars)
    for round in 0..<3000 {
      var text: [UInt8] = []
      for _ in 0..<Int(random.next() % 20) {
        if round % 2 == 0 {
          text += Array(String(alphabet[Int(random.next() % UInt64(alphabet.count))]).utf8)
        } else {
          text.append(UInt8(truncatingIfNeeded: random.next()))
        }
      }
      let clean = folded(text) { Cleanup.appendClean($0, to: &$1) }
      #expect(UTF8Validation.firstInvalid(clean) == nil)
      #expect(folded(clean) { Cleanup.appendClean($0, to: &$1) } == clean)
      #expect(normalForm(.nfc, clean) == clean)
      #expect(clean.first != 0x20 && clean.last != 0x20 && !contains(clean, [0x20, 0x20]))
      for append in [Fold.appendKey, Fold.appendSimplified] {
        #expect(UTF8Validation.firstInvalid(folded(text, append)) == nil)
      }
    }
  }

  @Test func `says whether cleaning changed anything`() {
    for (text, isChanged) in [
      ("王小明", false), ("a b", false), ("a  b", true), (" a", true), ("Ａ", true), ("e\u{301}", true),
    ] {
      var out = Array("before".utf8)
      let result = Array(text.utf8).withUnsafeBufferPointer { Cleanup.appendClean($0, to: &out) }
      #expect(result == isChanged)
      #expect(out.starts(with: "before".utf8))
    }
  }

  @Test func `long texts fold as their parts do`() {
    let part = "鍾　Ａ（上海）é㈱\u{200B}𠮷한"
    let long = String(repeating: part, count: 500)
    #expect(Fold.key(long) == String(repeating: Fold.key(part), count: 500))
    #expect(Fold.simplified(long) == String(repeating: Fold.simplified(part), count: 500))
  }
}

private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
  text.indices.contains { text[$0...].starts(with: part) }
}

private func folded(_ text: [UInt8], _ append: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) -> [UInt8]
{
  var out: [UInt8] = []
  text.withUnsafeBufferPointer { append($0, &out) }
  return out
}

private func normalForm(_ form: NormalForm, _ text: [UInt8]) -> [UInt8] {
  text.withUnsafeBufferPointer { form.applied(to: $0) } ?? []
}

extension UTF8Validation {
  static func firstInvalid(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer { firstInvalid($0) } }
}
