/// Phones, messengers, and the people in AGENT.
extension CardFields {
  /// `tel:+86-10-6234-5678;ext=102` of vCard 4.0 (RFC 3966).
  mutating func addPhone(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ card: CardContents
  ) {
    let field = number(property, bytes)
    let number = Self.without("tel:", CardText.trimmed(value))
    guard number.count < CardText.trimmed(value).count, let semicolon = number.firstIndex(of: 0x3B) else {
      return addPlain(field, number, card)
    }
    var plain = Array(number[..<semicolon])
    for parameter in number[(semicolon + 1)...].split(separator: 0x3B) {
      if parameter.starts(with: Array("ext=".utf8)) { plain += Array(" ext. ".utf8) + parameter.dropFirst(4) }
    }
    record.append(field, plain)
  }

  /// `x-apple:12345`, `xmpp:…`: the scheme says nothing where the service is named.
  mutating func addMessenger(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ card: CardContents
  ) {
    let field = number(property, bytes)
    var value = CardText.trimmed(value)
    if !property.types.isDisjoint(with: [.qq, .wechat]) {
      if !property.user.isEmpty {
        let user = CardText.trimmed(UnsafeBufferPointer(rebasing: bytes[property.user]))
        // Accounts are ASCII; what is not is left in the value.
        if user.allSatisfy({ $0 < 0x80 }) { value = user }
      }
      for scheme in ["x-apple:", "qq:", "wechat:", "weixin:", "xmpp:"] as [StaticString] {
        value = Self.without(scheme, value)
      }
    }
    addPlain(field, value, card)
  }

  static func without(_ prefix: StaticString, _ value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<
    UInt8
  > {
    let count = prefix.utf8CodeUnitCount
    guard value.count > count else { return value }
    for i in 0..<count where WordTable.upper(value[i]) != WordTable.upper(prefix.utf8Start[i]) {
      return value
    }
    return UnsafeBufferPointer(rebasing: value[count...])
  }

  mutating func addAgentText(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ card: CardContents
  ) {
    text.read(value, separator: nil, hasMarks: false, version: card.version)
    let inner = Array(text[0])
    let isCard = inner.prefix(11).map(WordTable.upper).elementsEqual("BEGIN:VCARD".utf8)
    if isCard {
      agents.append(inner)
    } else if !inner.isEmpty {
      record.append(names.number(of: "AGENT"), inner)
    }
  }
}
