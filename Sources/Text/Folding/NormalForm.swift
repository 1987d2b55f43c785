import CICU
import CTables

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

  /// Whether a text with this scalar may not be NFC: it combines with what stands before it.
  static func mayCompose(_ scalar: UInt32) -> Bool {
    scalar >= 0x300 && scalar < 0x11_0000 && composing[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0
  }

  /// One bit for each scalar that NFC_Quick_Check does not answer with yes.
  private static let composing: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x11_0000 >> 6)
    TextTable(CTABLE_COMPOSING).forEachRange { range in
      for scalar in range { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    }
    return bits
  }()
}
