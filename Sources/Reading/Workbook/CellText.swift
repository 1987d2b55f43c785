/// What a cell shows, from what the file stores.
struct CellText: Sendable {
  let strings: SharedStrings
  let styles: CellStyles
  let moments: SerialMoment

  /// The `t` attribute of a cell.
  enum Kind {
    case number, shared, inline, formulaText, boolean, error, isoDate, unknown

    @inline(__always)
    init(_ type: UnsafeBufferPointer<UInt8>?) {
      guard let type, let first = type.first else {
        self = .number
        return
      }
      switch (type.count, first) {
      case (1, 0x73): self = .shared
      case (1, 0x6E): self = .number
      case (1, 0x62): self = .boolean
      case (1, 0x65): self = .error
      case (1, 0x64): self = .isoDate
      case (3, 0x73): self = .formulaText
      case (_, 0x69): self = .inline
      default: self = .unknown
      }
    }
  }

  /// Something to be said about a cell.
  enum Note: Sendable {
    case digitsLost, errorValue, stringMissing, uncachedFormula, noMoment
  }

  /// Appends a number as its format shows it.
  func appendNumber(_ raw: UnsafeBufferPointer<UInt8>, style: Int, to out: inout [UInt8]) -> Note? {
    switch styles.format(style) {
    case .plain, .text: return plain(raw, to: &out)
    case .percent:
      if Decimal.appendPercent(raw, to: &out) == .notANumber { out.append(contentsOf: raw) }
      return nil
    case .moment(let hasFraction):
      guard let serial = Decimal.double(raw) else { return plain(raw, to: &out) }
      if moments.append(serial, hasFraction: hasFraction, to: &out) { return nil }
      _ = plain(raw, to: &out)
      return serial == 0 ? nil : .noMoment
    case .elapsed:
      guard let serial = Decimal.double(raw) else { return plain(raw, to: &out) }
      if SerialMoment.appendElapsed(serial, to: &out) { return nil }
      _ = plain(raw, to: &out)
      return .noMoment
    case .mask(let mask):
      guard let number = Decimal.Digits(raw), !number.isNegative, number.exponent >= 0 else {
        return plain(raw, to: &out)
      }
      var digits: [UInt8] = []
      number.write(to: &digits)
      if digits == [0x30] { digits = [] }
      Self.append(digits, through: mask, to: &out)
      return digits.count > Decimal.keptDigits ? .digitsLost : nil
    }
  }

  private func plain(_ raw: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Note? {
    switch Decimal.append(raw, to: &out) {
    case .number: return nil
    case .digitsLost: return .digitsLost
    case .notANumber:
      // Text where a number should be: it is given as it stands.
      out.append(contentsOf: raw)
      return nil
    }
  }

  /// Puts digits into the places of a mask from the right; those that find no place stand before the first.
  private static func append(_ digits: [UInt8], through mask: [UInt8], to out: inout [UInt8]) {
    var places = 0
    var i = 0
    while i < mask.count {
      if mask[i] == 0x01 { i += 1 } else { places += 1 }
      i += 1
    }
    var next = 0
    var left = places
    i = 0
    while i < mask.count {
      if mask[i] == 0x01 {
        out.append(mask[i + 1])
        i += 2
        continue
      }
      if left == places {
        while digits.count - next > left {
          out.append(digits[next])
          next += 1
        }
      }
      if digits.count - next == left {
        out.append(digits[next])
        next += 1
      } else if mask[i] == 0x30 {
        out.append(0x30)
      }
      left -= 1
      i += 1
    }
  }

  /// A date that the file stores as ISO 8601 text, without a time of day that is midnight.
  static func appendISODate(_ raw: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var text = raw[...]
    if text.last == 0x5A { text = text.dropLast() }
    if let dot = text.lastIndex(of: 0x2E), text[(dot + 1)...].allSatisfy({ $0 == 0x30 }) {
      text = text[..<dot]
    }
    if text.count == 19, text[text.startIndex + 10] == 0x54, text.suffix(8).elementsEqual("00:00:00".utf8) {
      text = text.prefix(10)
    }
    out.append(contentsOf: text)
  }
}
