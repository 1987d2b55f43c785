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

  /// Appends a range of the address in lower case, Han numbers below ten as digits, without blanks.
  private mutating func appendPlain(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    text.clear()
    for i in range {
      let s = address.text[i]
      if s != 0x20 { text.append(HanNumbers.value(s).map { 0x30 + $0 } ?? asciiLower(s)) }
    }
    text.appendUTF8(0..<text.count, to: &bytes)
  }
}
