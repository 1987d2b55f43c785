import Records
import Text

/// Turns the properties of a card into the fields of a record.
struct CardFields {
  var names = FieldNames()
  /// The fields of the card filled last.
  var record = FieldRecord()
  private(set) var notes: [CardNote] = []
  /// Cards that stood in the card's AGENT values as text.
  var agents: [[UInt8]] = []

  private var numbers: [UInt32: Int] = [:]
  /// Names of a producer's own as they are written, and their fields by the number there.
  private var written = ValueTable(minimumCapacity: 64)
  private var writtenFields: [Int] = []
  let fullNameField: Int
  var text = CardText()
  private var order: [Int] = []
  /// Values that wait until the whole card was seen.
  var fullName: [UInt8]?
  /// How often the card had an address of these types, another name, another organization.
  var repetitions: [UInt32: Int] = [:]
  var nameParts: [[UInt8]] = []
  var labelTypes: [UInt64: CardTypes] = [:]
  var labelTexts: [UInt64: [UInt8]] = [:]

  init(names: FieldNames = FieldNames()) {
    self.names = names
    for name in CardFieldNames.usualOrder { _ = self.names.number(of: name) }
    fullNameField = self.names.number(of: "FN")
  }

  /// The whole name of the card filled last.
  var displayName: [UInt8] { fullName ?? [] }

  /// Fills `record`.
  ///
  /// - Parameter owner: the name of the card's owner, for a card that stands inside another one.
  mutating func fill(_ card: CardContents, _ decoder: inout CardDecoder, owner: [UInt8]? = nil) {
    record.removeAll()
    notes.removeAll(keepingCapacity: true)
    agents.removeAll()
    fullName = nil
    nameParts.removeAll(keepingCapacity: true)
    if !repetitions.isEmpty { repetitions.removeAll(keepingCapacity: true) }
    decoder.begin()
    if card.hasGroupLabel { readGroupLabels(card, &decoder) }
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: card.properties.indices)
    if card.hasPreference {
      order.sort { (card.properties[$0].preference, $0) < (card.properties[$1].preference, $1) }
    }
    let mainAddress = mainAddress(card)
    card.bytes.withUnsafeBufferPointer { bytes in
      for i in order {
        let isMain = i == mainAddress.address || i == mainAddress.label
        add(card.properties[i], bytes, card, &decoder, isMain: isMain)
      }
    }
    addName()
    if let owner, !owner.isEmpty { record.append(names.number(of: CardFieldNames.agentOf), owner) }
    if decoder.isOther { note(.otherEncoding, card.line, -1) }
    labelTypes.removeAll(keepingCapacity: true)
    labelTexts.removeAll(keepingCapacity: true)
  }

  /// Adds a value that is not the card's own: the name of the person in its AGENT.
  mutating func addAgent(name: [UInt8]) {
    if !name.isEmpty { record.append(names.number(of: "AGENT"), name) }
  }

  mutating func note(_ kind: CardNote.Kind, _ line: Int, _ property: Int) {
    notes.append(CardNote(kind: kind, line: line, property: property))
  }

  // MARK: One property

  private mutating func add(
    _ property: CardProperty, _ bytes: UnsafeBufferPointer<UInt8>, _ card: CardContents,
    _ decoder: inout CardDecoder, isMain: Bool
  ) {
    switch property.kind {
    case .version: return
    case .groupLabel where labelTypes[property.group] != nil || labelTexts[property.group] != nil: return
    case .binary: return
    default: break
    }
    var property = property
    if card.hasGroupLabel, property.group != 0, let types = labelTypes[property.group] {
      property.types.formUnion(types)
    }
    let value = UnsafeBufferPointer(rebasing: bytes[property.value])
    if !value.isEmpty {
      var source = CardDecoder.Source.asWritten
      decoder.withText(property, value, of: card) { text, found in
        source = found
        if found == .undecodable { return addUndecodable(property, text, bytes) }
        addText(property, text, bytes, card, isMain: isMain)
      }
      switch source {
      case .asWritten: break
      case .otherCharset: note(.wrongCharset, property.line, property.number)
      case .undecodable: note(.undecodable, property.line, property.number)
      }
    }
    addExtras(property, bytes, card, &decoder, isMain: isMain)
  }

  private mutating func addUndecodable(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let field = names.number(of: CardFieldNames.undecodable)
    var text = propertyName(property, bytes) + [0x3A]
    text.append(contentsOf: value)
    // A separator's mark is no text.
    record.append(
      field,
      text.map { $0 == QuotedPrintable.semicolonMark ? 0x3B : $0 == QuotedPrintable.commaMark ? 0x2C : $0 })
  }

  private func propertyName(_ property: CardProperty, _ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if property.number >= 0 { return Array(CardProperties.all[property.number].name.utf8) }
    return bytes[property.name].map(WordTable.upper)
  }

  private mutating func addText(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ card: CardContents, isMain: Bool
  ) {
    switch property.kind {
    case .name: addNameParts(property, value, card)
    case .address: addAddress(property, value, card, isMain: isMain)
    case .organization: addOrganization(property, value, card)
    case .list:
      text.read(value, separator: 0x2C, hasMarks: property.hasMarks, version: card.version)
      let field = number(property, bytes)
      for i in 0..<text.count where !text[i].isEmpty { record.append(field, text[i]) }
    case .label: addLabel(property, value, card, isMain: isMain)
    case .phone: addPhone(property, value, bytes, card)
    case .email: addPlain(number(property, bytes), Self.without("mailto:", value), card)
    case .messenger: addMessenger(property, value, bytes, card)
    case .agent: addAgentText(property, value, bytes, card)
    case .oddLine:
      record.append(names.number(of: CardFieldNames.oddLines), CardText.trimmed(value))
    default:
      if property.number == CardProperties.fullName, fullName == nil {
        text.read(value, separator: nil, hasMarks: false, version: card.version)
        fullName = Array(text[0])
      } else {
        addPlain(number(property, bytes), value, card)
      }
    }
  }

  mutating func addPlain(_ field: Int, _ value: UnsafeBufferPointer<UInt8>, _ card: CardContents) {
    guard field >= 0 else { return addNameless(value, card) }
    if CardText.isPlain(value) {
      let trimmed = CardText.trimmed(value)
      if !trimmed.isEmpty { record.append(field, trimmed) }
      return
    }
    text.read(value, separator: nil, hasMarks: false, version: card.version)
    if !text[0].isEmpty { record.append(field, text[0]) }
  }

  // MARK: Names of fields

  /// The number of the property's field: its name, and its types where they make a difference.
  mutating func number(
    _ property: CardProperty, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if property.number < 0 { return unknownNumber(property, bytes) }
    var types: CardTypes = []
    switch property.kind {
    case .phone, .email, .link, .messenger: types = property.types.subtracting(.reading)
    default: break
    }
    return number(UInt32(property.number) << 24 | UInt32(types.rawValue)) {
      CardProperties.all[property.number].name + types.suffix
    }
  }

  /// The number of a field whose name is made only once.
  mutating func number(_ key: UInt32, _ name: () -> String) -> Int {
    if let number = numbers[key] { return number }
    let number = names.number(of: name())
    numbers[key] = number
    return number
  }

  /// Names of a producer's own, up to a limit; -1 beyond it.
  private mutating func unknownNumber(_ property: CardProperty, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let text = UnsafeBufferPointer(rebasing: bytes[property.name])
    if let id = written.find(text) { return writtenFields[Int(id)] }
    let name = String(decoding: text.lazy.map(WordTable.upper), as: UTF8.self)
    guard names.known(name) != nil || (names.count < CardLimits.names && name.utf8.count <= 80) else {
      pendingName = name
      return -1
    }
    let field = names.number(of: name)
    if written.count < CardLimits.names {
      _ = written.intern(text)
      writtenFields.append(field)
    }
    return field
  }

  private var pendingName = ""

  private mutating func addNameless(_ value: UnsafeBufferPointer<UInt8>, _ card: CardContents) {
    text.read(value, separator: nil, hasMarks: false, version: card.version)
    guard !text[0].isEmpty else { return }
    record.append(names.number(of: CardFieldNames.oddProperties), Array(pendingName.utf8) + [0x3A] + text[0])
  }

  // MARK: What stands beside the value

  /// Types nobody agreed on, labels of addresses, sort keys.
  private mutating func addExtras(
    _ property: CardProperty, _ bytes: UnsafeBufferPointer<UInt8>, _ card: CardContents,
    _ decoder: inout CardDecoder, isMain: Bool
  ) {
    func text(_ range: Range<Int>) -> [UInt8] { Self.decodedExtra(bytes[range], card, &decoder) }
    if !property.sortAs.isEmpty { addExtra(".sort-as", property, text(property.sortAs), bytes) }
    if !property.addressLabel.isEmpty {
      record.append(
        names.number(of: isMain ? "LABEL" : labelName(property)), text(property.addressLabel))
    }
    switch property.kind {
    case .phone, .email, .address, .link, .messenger, .label:
      if !property.label.isEmpty { addExtra(" LABEL", property, text(property.label), bytes) }
    default: break
    }
    if card.hasGroupLabel, property.group != 0, property.kind != .groupLabel,
      let label = labelTexts[property.group]
    {
      addExtra(" LABEL", property, label, bytes)
    }
  }

  private mutating func addExtra(
    _ suffix: String, _ property: CardProperty, _ value: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let name = String(decoding: propertyName(property, bytes), as: UTF8.self) + suffix
    guard names.known(name) != nil || (names.count < CardLimits.names && name.utf8.count <= 80) else {
      record.append(names.number(of: CardFieldNames.oddProperties), Array(name.utf8) + [0x3A] + value)
      return
    }
    record.append(names.number(of: name), value)
  }

  private static func decodedExtra(
    _ value: some Collection<UInt8>, _ card: CardContents, _ decoder: inout CardDecoder
  ) -> [UInt8] {
    let raw = Array(value)
    var property = CardProperty(
      kind: .text, number: -1, group: 0, types: [], preference: 101, value: 0..<0, line: card.line)
    property.isWide = raw.contains { $0 >= 0x80 }
    return raw.withUnsafeBufferPointer {
      decoder.withText(property, $0, of: card) { text, _ in uncircumflexed(text) }
    }
  }

  /// RFC 6868: `^n`, `^'` and `^^` in parameter values.
  private static func uncircumflexed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var i = 0
    while i < text.count {
      let next = i + 1 < text.count ? text[i + 1] : 0
      switch (text[i], next) {
      case (0x5E, 0x6E), (0x5C, 0x6E): out.append(0x0A)
      case (0x5E, 0x27): out.append(0x22)
      case (0x5E, 0x5E): out.append(0x5E)
      default:
        out.append(text[i])
        i -= 1
      }
      i += 2
    }
    return out
  }

  // MARK: Apple's labels

  /// `item1.X-ABLabel:_$!<Mobile>!$_` is the type of `item1.TEL`.
  private mutating func readGroupLabels(_ card: CardContents, _ decoder: inout CardDecoder) {
    card.bytes.withUnsafeBufferPointer { bytes in
      for property in card.properties where property.kind == .groupLabel && property.group != 0 {
        let raw = UnsafeBufferPointer(rebasing: bytes[property.value])
        let label = decoder.withText(property, raw, of: card) { text, _ in Self.bareLabel(text) }
        if label.isEmpty { continue }
        if let types = label.withUnsafeBufferPointer({ CardTypes.of($0) }) {
          labelTypes[property.group] = types
        } else {
          labelTexts[property.group] = label
        }
      }
    }
  }

  private static func bareLabel(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var label = CardText.trimmed(text)
    let (start, end) = ("_$!<", ">!$_")
    if label.count > 8, label.starts(with: start.utf8), label.suffix(4).elementsEqual(end.utf8) {
      label = UnsafeBufferPointer(rebasing: label.dropFirst(4).dropLast(4))
    }
    return label.filter { $0 != 0x5C }
  }
}
