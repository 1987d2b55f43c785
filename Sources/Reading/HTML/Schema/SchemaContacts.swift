import Records

/// Turns things of schema.org into contacts: organizations, people, and what stands for one of them.
struct SchemaContacts {
  static let organizationName = "organization name"

  private var records: [PageRecord] = []
  private var isPerson: [Bool] = []
  private var personCount: Int { isPerson.count { $0 } }
  private let resolve: (SchemaThing) -> SchemaThing
  /// Fields of one contact at most, so that a page that repeats itself stays bounded.
  private static let mostValues = 2_000
  private static let mostDepth = 6
  private static let mostRecords = 1_000_000

  static func records(
    of things: [SchemaThing], resolving resolve: @escaping (SchemaThing) -> SchemaThing = { $0 }
  ) -> [PageRecord] {
    var contacts = SchemaContacts(resolve: resolve)
    for thing in things { contacts.walk(thing, isTop: true, memberOf: nil, depth: 0) }
    // Where both stand in one list, what an organization is called is not what a person is called.
    if contacts.personCount > 0, contacts.personCount < contacts.records.count {
      for r in contacts.records.indices where !contacts.isPerson[r] {
        for i in contacts.records[r].values.indices where contacts.records[r].values[i].field == "name" {
          contacts.records[r].values[i].field = organizationName
        }
      }
    }
    return contacts.records
  }

  private init(resolve: @escaping (SchemaThing) -> SchemaThing) { self.resolve = resolve }

  // MARK: What is a contact

  private static let ends = [
    "Organization", "Business", "Corporation", "Store", "Shop", "Restaurant", "Hotel", "Agency", "Agent",
    "Clinic",
    "Hospital", "Dealer", "Repair", "Salon", "Service", "School", "University", "Association", "Office",
    "Club", "Bank",
    "Contractor", "Library", "Attorney", "Dentist", "Physician", "Pharmacy", "Motel", "Hostel", "Resort",
    "Bakery",
    "Brewery", "Winery", "Plumber", "Electrician", "Locksmith", "NGO", "Airline", "Consortium", "Cooperative",
    "Museum",
    "Embassy", "Cafe", "CafeOrCoffeeShop", "BarOrPub", "Notary", "Casino", "Gym", "Spa", "DaySpa", "Florist",
    "Company",
    "LodgingBusiness", "BedAndBreakfast", "Campground", "ChildCare", "EmploymentAgency", "Optician",
    "Preschool",
    "Team", "Station", "Rental", "Wash", "Group", "Lounge", "Court", "Pub", "Place", "Center", "Centre",
  ]

  private static func isOrganization(_ thing: SchemaThing) -> Bool {
    thing.types.contains { type in type != "Service" && ends.contains { type.hasSuffix($0) } }
  }

  private static func isPerson(_ thing: SchemaThing) -> Bool {
    thing.types.contains { ["Person", "Patient", "IndividualPhysician"].contains($0) }
  }

  private static let contactNames: Set<String> = [
    "telephone", "email", "faxNumber", "address", "contactPoint", "contactPoints", "mobile", "phone",
  ]

  private static func hasContact(_ thing: SchemaThing) -> Bool {
    thing.properties.contains { contactNames.contains($0.name) && !$0.values.isEmpty }
  }

  /// An organization or person as a member of another is a contact of its own; as what it works for, or as its
  /// parent, it is a value.
  private static let memberNames: Set<String> = [
    "employee", "employees", "member", "members", "founder", "founders", "department", "subOrganization",
    "alumni",
    "colleague", "colleagues", "itemListElement", "item", "hasPart", "mainEntity", "about", "location",
    "branch",
    "contactPerson", "seller", "provider", "organizer", "performer", "attendee",
  ]

  private mutating func walk(_ thing: SchemaThing, isTop: Bool, memberOf: String?, depth: Int) {
    guard depth < LooseJSON.mostDepth, records.count < Self.mostRecords else { return }
    let thing = resolve(thing)
    let isParty = Self.isOrganization(thing) || Self.isPerson(thing)
    let isBare = thing.types.contains("ContactPoint") || thing.types.contains("PostalAddress")
    let named = !thing["name"].isEmpty || !thing["givenName"].isEmpty || !thing["familyName"].isEmpty
    // Types that nobody knows are contacts if they have a name and a way to reach them.
    let isContact =
      isParty
      ? (isTop || Self.hasContact(thing)) && (named || Self.hasContact(thing))
      : isTop && (isBare || (named && Self.hasContact(thing)))
    if isContact {
      append(thing, memberOf: memberOf)
      let name = thing["name"].lazy.compactMap { value -> String? in
        if case .text(let text) = value { text } else { nil }
      }.first
      for property in thing.properties where Self.memberNames.contains(property.name) {
        for case .thing(let inner) in property.values where isMember(inner) {
          walk(inner, isTop: true, memberOf: Self.isPerson(thing) ? nil : name, depth: depth + 1)
        }
      }
      return
    }
    for property in thing.properties {
      for case .thing(let inner) in property.values {
        let inList = Self.memberNames.contains(property.name)
        walk(inner, isTop: inList && isTop, memberOf: memberOf, depth: depth + 1)
      }
    }
  }

  private func isMember(_ thing: SchemaThing) -> Bool {
    let thing = resolve(thing)
    return Self.isPerson(thing) || (Self.isOrganization(thing) && Self.hasContact(thing))
      || thing.types.contains("ListItem")
  }

  // MARK: Its values

  private mutating func append(_ thing: SchemaThing, memberOf: String?) {
    var record = PageRecord(range: thing.range, isRepaired: thing.isRepaired)
    flatten(thing, "", 0, &record)
    if let memberOf, thing["worksFor"].isEmpty, Self.isPerson(thing) { record.add("worksFor", memberOf) }
    guard !record.values.isEmpty else { return }
    records.append(record)
    isPerson.append(Self.isPerson(thing))
  }

  private func flatten(_ thing: SchemaThing, _ prefix: String, _ depth: Int, _ record: inout PageRecord) {
    if let type = thing.types.first, depth == 0 { record.add("type", type) }
    for property in thing.properties {
      var count = 0
      for value in property.values {
        guard record.values.count < Self.mostValues else { return }
        switch value {
        case .text(let text): record.add(prefix + property.name, Self.clean(text, property.name))
        case .thing(let inner):
          let inner = resolve(inner)
          if depth == 0, Self.memberNames.contains(property.name), isMember(inner) { continue }
          guard depth < Self.mostDepth else { continue }
          if inner.properties.isEmpty {
            if let id = inner.id { record.add(prefix + property.name, id) }
            continue
          }
          // A second address is not to be mixed with the first.
          count += 1
          flatten(inner, prefix + property.name + (count > 1 ? " \(count)" : "") + ".", depth + 1, &record)
        }
      }
    }
  }

  private static func clean(_ text: String, _ name: String) -> String {
    let plain = LinkedData.plain(text)
    return WebAddress.contact(plain)?.value ?? plain
  }

  /// What schema.org means by a field; the last part of a path counts (`contactPoint.telephone`).
  static func meaning(_ field: String) -> ColumnMeaning? {
    let path = field.split(separator: ".").map(String.init)
    guard let last = path.last else { return nil }
    var above = path.dropLast().last
    if let name = above, name.hasPrefix("contactPoint ") { above = "contactPoint" }
    if let name = above, name.hasPrefix("address ") { return .unmapped }
    switch (above, last) {
    case ("worksFor", "name"), ("affiliation", "name"), ("memberOf", "name"), (nil, "worksFor"),
      (nil, "affiliation"):
      return .company
    case (nil, "telephone"), ("contactPoint", "telephone"), (nil, "phone"): return .phone
    case (nil, "mobile"): return .mobile
    case (nil, "faxNumber"), ("contactPoint", "faxNumber"), ("address", "faxNumber"): return .fax
    case (nil, "email"), ("contactPoint", "email"): return .email
    case ("address", "telephone"): return .phone
    case ("address", "email"): return .email
    case (nil, "address"): return .address
    case ("address", "streetAddress"), (nil, "streetAddress"): return .street
    case ("address", "addressLocality"), (nil, "addressLocality"): return .city
    case ("address", "addressRegion"), (nil, "addressRegion"): return .province
    case ("address", "postalCode"), (nil, "postalCode"): return .postcode
    case (nil, "url"): return .website
    case (nil, organizationName), (nil, "legalName"): return .company
    case (nil, "familyName"): return .familyName
    case (nil, "givenName"): return .givenName
    case (nil, "jobTitle"): return .title
    case (nil, "identifier"): return .sourceKey
    case (nil, "description"): return .note
    default: return nil
    }
  }
}
