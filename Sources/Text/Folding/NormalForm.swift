import CICU

/// The normal forms of Unicode (UAX #15), by ICU: exact, but too slow for every cell.
package enum NormalForm: Sendable {
  case nfc, nfkc

  /// The normal form of a valid UTF-8 text; nil when the text is not valid UTF-8.
  package func applied(to text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let form = self == .nfc ? CICU_NFC : CICU_NFKC
    var capacity = text.count * 3 + 16
    while true {
      var length: Int64 = 0
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
        length = cicu_normalize(form, text.baseAddress, text.count, room.baseAddress, room.count)
        count = length < 0 ? 0 : min(Int(length), capacity)
      }
      if length < 0 { return nil }
      if Int(length) <= capacity { return result }
      capacity = Int(length)
    }
  }
}
