import Records

/// Turns microformats into contacts: every h-card, and addresses that stand alone.
struct MicroformatContacts {
  private let tree: HTMLTree
  private(set) var records: [PageRecord] = []

  init(_ items: [MicroformatItem], _ tree: HTMLTree) {
    self.tree = tree
    for item in items { walk(item, isInCard: false) }
  }

  private mutating func walk(_ item: MicroformatItem, isInCard: Bool) {
    let isCard = item.types.contains("h-card") || item.types.contains("h-org")
    if isCard || (!isInCard && item.types.contains("h-adr")) {
      var record = PageRecord(range: tree.range(item.node))
      flatten(item, "", &record)
      if !record.values.isEmpty { records.append(record) }
    }
    for property in item.properties {
      for case .item(let inner) in property.values {
        // The organization of a card is a value of it; others (an agent, an author) are contacts.
        let isValue = isCard && ["org", "adr", "geo", "location"].contains(property.name)
        if !isValue { walk(inner, isInCard: isCard) }
      }
    }
    for child in item.children where child.types != ["h-adr"] || !isCard { walk(child, isInCard: isCard) }
  }

  private func flatten(_ item: MicroformatItem, _ prefix: String, _ record: inout PageRecord) {
    let isCompany = prefix.isEmpty && isOrganization(item)
    for property in item.properties where !(isCompany && property.name == "name") {
      var count = 0
      for (i, value) in property.values.enumerated() {
        switch value {
        case .item(let inner):
          guard ["org", "adr", "geo", "location"].contains(property.name), prefix.isEmpty else { continue }
          count += 1
          let own = property.name + (count > 1 ? " \(count)" : "")
          if property.name == "org" { record.add("org", inner.value?.text ?? "") }
          flatten(inner, own + ".", &record)
        case .plain(let plain):
          let types = property.name == "tel" && i < item.phoneTypes.count ? item.phoneTypes[i] : []
          record.add(prefix + Self.name(property.name, types), Self.contact(plain, property.name))
        }
      }
    }
    guard prefix.isEmpty else { return }
    for (n, child) in item.children.filter({ $0.types == ["h-adr"] }).enumerated() {
      flatten(child, n == 0 ? "adr." : "adr \(n + 1).", &record)
    }
  }

  /// hCard 1.0: a card whose name is that of its organization is the organization's.
  private func isOrganization(_ item: MicroformatItem) -> Bool {
    guard let name = item["name"].first?.text, !name.isEmpty else { return false }
    return item["org"].contains { $0.text == name }
  }

  private static func name(_ property: String, _ types: [String]) -> String {
    let telling = types.filter {
      !["pref", "voice", "internet", "msg", "x400"].contains($0) && $0.count <= 12
    }
    return ([property] + telling).joined(separator: " ")
  }

  private static func contact(_ value: MicroformatValue.Plain, _ property: String) -> String {
    // An e-mail address that is no link is no relative address either.
    let text = property == "email" || property == "tel" ? value.written : value.text
    return WebAddress.contact(text)?.value ?? text
  }

  static func meaning(_ field: String) -> ColumnMeaning? {
    switch field {
    case "org", "organization-name", "org.organization-name": return .company
    case "organization-unit", "org.organization-unit": return .department
    case "job-title", "title": return .title
    case "email": return .email
    case "url": return .website
    case "family-name": return .familyName
    case "given-name": return .givenName
    case "note": return .note
    case "adr", "label": return .address
    case "adr.street-address", "street-address": return .street
    case "adr.locality", "locality": return .city
    case "adr.region", "region": return .province
    case "adr.postal-code", "postal-code": return .postcode
    default: break
    }
    let words = field.split(separator: " ")
    if words.first == "tel" {
      return words.contains("fax") ? .fax : words.contains("cell") ? .mobile : .phone
    }
    return field.hasPrefix("adr") || field.hasPrefix("org.") || field.hasPrefix("geo") ? .unmapped : nil
  }
}
