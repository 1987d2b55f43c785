/// Names, organizations and addresses: values of several parts.
///
/// A card's second name, organization or address is numbered (`ADR HOME 2.city`), so that the parts of two never mix.
extension CardFields {
  // MARK: Names

  mutating func addNameParts(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ card: CardContents
  ) {
    text.read(value, separator: 0x3B, hasMarks: property.hasMarks, version: card.version)
    let isReading = property.number == CardProperties.sound
    let base = isReading ? "SOUND" : "N"
    let titles = isReading ? CardFieldNames.readingParts : CardFieldNames.nameParts
    let most = card.version == .v40 && !isReading ? titles.count : 5
    guard !text.hasParts(from: most) else {
      // One separator too many: nobody knows which.
      note(.surplusComponents, property.line, property.number)
      record.append(names.number(of: base), text.joined(0..<text.count, 0x3B))
      return
    }
    if !isReading, nameParts.isEmpty { nameParts = (0..<min(text.count, most)).map { Array(text[$0]) } }
    let time = repetition(isReading ? 2 : 1)
    for i in 0..<min(text.count, most) where !text[i].isEmpty {
      let field = number(Self.partKey(isReading ? 2 : 1, [], time, i)) {
        time == 1 ? titles[i] : "\(base) \(time)\(titles[i].dropFirst(base.count))"
      }
      record.append(field, text[i])
    }
  }

  /// The whole name goes into the record last: where FN is missing, N has it; and where FN has the given name first
  /// though the name is written in Han characters, N has the right order.
  mutating func addName() {
    let family = nameParts.first ?? []
    let given = nameParts.count > 1 ? nameParts[1] : []
    let isHan = Self.isHan(family) && Self.isHan(given)
    if let name = fullName, !name.isEmpty {
      if isHan, family != given, name.filter({ $0 != 0x20 }) == given + family {
        note(.nameOrder, 0, CardProperties.fullName)
        fullName = family + given
      }
    } else if !family.isEmpty || !given.isEmpty {
      note(.nameFromParts, 0, CardProperties.fullName)
      if isHan || family.isEmpty || given.isEmpty {
        fullName = family + given
      } else {
        let additional = nameParts.count > 2 ? nameParts[2] : []
        fullName = Array([given, additional, family].filter { !$0.isEmpty }.joined(separator: [0x20]))
      }
    }
    if let fullName, !fullName.isEmpty { record.append(fullNameField, fullName) }
  }

  /// Whether the text begins with a character of Chinese, Japanese or the like.
  private static func isHan(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    return (0xE3...0xE9).contains(first) || first == 0xF0
  }

  // MARK: Organizations

  mutating func addOrganization(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ card: CardContents
  ) {
    text.read(value, separator: 0x3B, hasMarks: property.hasMarks, version: card.version)
    let time = repetition(3)
    for i in 0..<text.count where !text[i].isEmpty {
      let field = number(Self.partKey(3, [], i == 0 ? 1 : time, min(i, 1))) {
        i == 0 ? "ORG" : time == 1 ? "ORG.department" : "ORG \(time).department"
      }
      record.append(field, text[i])
    }
  }

  // MARK: Addresses

  /// The address of a card that takes part: the preferred one, the one at work, the one without a type, the first.
  func mainAddress(_ card: CardContents) -> (address: Int?, label: Int?) {
    var address: (index: Int, rank: Int)?
    var label: (index: Int, rank: Int)?
    for (i, property) in card.properties.enumerated() {
      guard property.kind == .address || property.kind == .label else { continue }
      let isFilled = property.value.contains { card.bytes[$0] > 0x20 && card.bytes[$0] != 0x3B }
      guard isFilled else { continue }
      let types = property.types.union(card.hasGroupLabel ? labelTypes[property.group] ?? [] : [])
      let place = types.contains(.work) ? 0 : types.contains(.home) ? 2 : types.contains(.other) ? 3 : 1
      let rank = Int(property.preference) * 4 + place
      if property.kind == .address {
        if rank < address?.rank ?? .max { address = (i, rank) }
      } else if rank < label?.rank ?? .max {
        label = (i, rank)
      }
    }
    guard let address, label != nil else { return (address?.index, label?.index) }
    // The label must be that of the address.
    let types = card.properties[address.index].types.intersection(.place)
    let same = card.properties.firstIndex { $0.kind == .label && $0.types.intersection(.place) == types }
    return (address.index, same)
  }

  mutating func addAddress(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ card: CardContents, isMain: Bool
  ) {
    text.read(value, separator: 0x3B, hasMarks: property.hasMarks, version: card.version)
    guard text.hasParts(from: 0) else { return }
    let types = isMain ? [] : property.types
    // The main address has the plain name, so that others without a type count from two.
    let time = isMain ? 1 : repetition(4, types) + (types.isEmpty ? 1 : 0)
    let base = { "ADR" + types.suffix + (time == 1 ? "" : " \(time)") }
    let most = card.version == .v40 ? CardFieldNames.addressParts.count : 7
    let isSurplus = text.hasParts(from: most)
    let isWhole = !(2..<7).contains { !text.isEmpty($0) } && !text.hasParts(from: 7)
    if isSurplus || isWhole {
      // An address in one part, or one that nobody can cut.
      if isSurplus { note(.surplusComponents, property.line, property.number) }
      let field = number(Self.partKey(4, types, time, 31), base)
      record.append(field, text.joined(0..<text.count, isSurplus ? 0x3B : 0x20, skipsEmpty: !isSurplus))
      return
    }
    for i in 0..<min(text.count, most) where !text[i].isEmpty {
      let field = number(Self.partKey(4, types, time, i)) { base() + "." + CardFieldNames.addressParts[i] }
      record.append(field, text[i])
    }
  }

  mutating func addLabel(
    _ property: CardProperty, _ value: UnsafeBufferPointer<UInt8>, _ card: CardContents, isMain: Bool
  ) {
    addPlain(names.number(of: isMain ? "LABEL" : labelName(property)), value, card)
  }

  /// The name of a label that is not that of the main address.
  func labelName(_ property: CardProperty) -> String {
    "LABEL" + (property.types.isEmpty ? CardTypes.other.suffix : property.types.suffix)
  }

  // MARK: Counting

  /// How often the card had such a value, this one included.
  private mutating func repetition(_ kind: UInt32, _ types: CardTypes = []) -> Int {
    let key = kind << 16 | UInt32(types.rawValue)
    let time = (repetitions[key] ?? 0) + 1
    repetitions[key] = time
    // Far beyond what an address book holds, the parts share their names.
    return min(time, CardLimits.repetitions)
  }

  /// A key beside those of plain properties, which have their number in the upper byte.
  private static func partKey(_ kind: UInt32, _ types: CardTypes, _ time: Int, _ part: Int) -> UInt32 {
    let place = UInt32(types.rawValue & 0xFFF)
    return 1 << 31 | kind << 28 | UInt32(time) << 20 | UInt32(part) << 12 | place
  }
}

extension CardText {
  /// Whether some part from `first` on holds more than blanks.
  func hasParts(from first: Int) -> Bool {
    guard first < count else { return false }
    return (first..<count).contains { !isEmpty($0) }
  }

  /// The parts in one text.
  func joined(_ parts: Range<Int>, _ separator: UInt8, skipsEmpty: Bool = false) -> [UInt8] {
    Array(
      parts.lazy.filter { !skipsEmpty || !isEmpty($0) }.map { Array(self[$0]) }.joined(separator: [separator])
    )
  }
}
