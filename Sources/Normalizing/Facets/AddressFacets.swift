import Records
import Text

extension FacetWork {
  /// Facets of an address, in the order of `AddressFacet`.
  mutating func addAddress(_ value: UnsafeBufferPointer<UInt8>) {
    addKey(value)
    address.read(value)
    let detail = AddressDetail(address.text.view, address.rest)
    addDivision()
    appendPlain(detail.road)
    appendPlain(detail.lane)
    addBytes()
    appendPlain(detail.number)
    addBytes()
    for part in [detail.building, detail.unit, detail.floor, detail.room] where !part.isEmpty {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      appendPlain(part)
    }
    addBytes()
  }

  /// The code of today: abolished divisions are compared as what took their place.
  private mutating func addDivision() {
    guard address.certain >= 0 else { return addBytes() }
    let table = DivisionTable.shared
    var division = table.all[Int(address.certain)]
    if division.end > 0 && division.successor >= 0 { division = table.all[Int(division.successor)] }
    var code = division.isOutside ? Int(division.code) : division.officialCode
    var divisor = 100_000
    while divisor > 0 {
      bytes.append(UInt8(0x30 + code / divisor))
      code %= divisor
      divisor /= 10
    }
    addBytes()
  }

  /// Appends a range of the address in lower case, Han numbers up to ten as digits, without blanks.
  private mutating func appendPlain(_ range: Range<Int>) {
    for i in range {
      let s = address.text[i]
      if s == 0x20 { continue }
      if let digit = plainDigit(s) {
        bytes.append(digit)
      } else if s < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: asciiLower(s)))
      } else {
        address.text.appendUTF8(i..<i + 1, to: &bytes)
      }
    }
  }

  private func plainDigit(_ s: UInt32) -> UInt8? {
    switch s {
    case u("一"): 0x31
    case u("二"): 0x32
    case u("三"): 0x33
    case u("四"): 0x34
    case u("五"): 0x35
    case u("六"): 0x36
    case u("七"): 0x37
    case u("八"): 0x38
    case u("九"): 0x39
    default: nil
    }
  }
}
