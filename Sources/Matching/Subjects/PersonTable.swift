import Records

/// All observations as rows that people are compared by, and how common each value is.
///
/// The small unsafe core of people matching: flat tables, written once by `init`, read by many.
final class PersonTable: @unchecked Sendable {
  let count: Int
  let rows: UnsafeMutablePointer<PersonRow>
  let names: ValueTable
  let nameFacets: ValueFacets?
  /// Packed digits of each phone value.
  let digits: [UInt64]
  let emails: ValueTable

  /// Half bits of rarity: by name id, reading id, family id, …
  private(set) var nameRarity: [UInt8] = []
  private(set) var readingRarity: [UInt8] = []
  private(set) var familyRarity: [UInt8] = []
  private(set) var localRarity: [UInt8] = []
  /// For each local part of an e-mail address: made of letters only, as names are.
  private(set) var localIsName: [Bool] = []
  private(set) var organizationRarity: [UInt8] = []
  private(set) var domainRarity: [UInt8] = []
  private(set) var phoneRarity: [UInt8] = []
  private(set) var emailRarity: [UInt8] = []
  private(set) var cityRarity: [UInt8] = []
  private(set) var addressRarity: [UInt8] = []
  private(set) var nameCount = 1
  private(set) var readingCount = 1
  /// Rows that take part in matching people.
  private(set) var personCount = 0
  /// For each observation the first one with the same row in every respect, itself as a rule. Such
  /// copies are one customer without any scoring where the row holds a personal contact.
  private(set) var originals: [UInt32] = []

  deinit {
    rows.deinitialize(count: count)
    rows.deallocate()
  }

  /// - Parameter organizations: for each observation its organization entity, or `Resolution.none`.
  init(_ store: ObservationStore, organizations: [UInt32]) {
    count = store.count
    rows = .allocate(capacity: max(1, count))
    rows.initialize(repeating: PersonRow(), count: max(1, count))
    names = store.values(of: .personName)
    nameFacets = store.facets(of: .personName)
    emails = store.values(of: .email)
    let phoneTable = store.values(of: .phone)
    digits = phoneTable.bytes.withUnsafeBufferPointer { bytes in
      (0..<phoneTable.count).map {
        PackedDigits.pack(UnsafeBufferPointer(rebasing: bytes[phoneTable.byteRange(of: UInt32($0))]))
      }
    }
    fillNames(store)
    fillContacts(store)
    fillPlaces(store, organizations)
    countRarities(store)
    findOriginals()
  }

  /// Whether two rows are the same in every respect.
  func areCopies(_ a: UInt32, _ b: UInt32) -> Bool { originals[Int(a)] == originals[Int(b)] }

  private func findOriginals() {
    originals = (0..<UInt32(count)).map { $0 }
    // Open addressing over row numbers + 1; rows are compared in full, the hash only finds them.
    var size = 1024
    while size < count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for o in 0..<count where rows[o].isPerson && rows[o].nameValue != 0 {
      if rows[o].phones.isEmpty && rows[o].emails.isEmpty { continue }
      var slot = Int(truncatingIfNeeded: rows[o].fingerprint) & (size - 1)
      while slots[slot] != 0 && rows[Int(slots[slot]) - 1] != rows[o] { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0 { slots[slot] = UInt32(o + 1) } else { originals[o] = slots[slot] - 1 }
    }
  }

  private func fillNames(_ store: ObservationStore) {
    guard let facets = nameFacets else { return }
    var nameKeys = KeyIndex(minimumCapacity: facets.valueCount)
    var readingKeys = KeyIndex(minimumCapacity: facets.valueCount)
    var templates: [PersonRow] = []
    templates.reserveCapacity(facets.valueCount)
    for value in 0..<facets.valueCount {
      let v = UInt32(value)
      var row = PersonRow()
      let family = facets.id(v, NameFacet.family.rawValue)
      row.given = facets.id(v, NameFacet.given.rawValue)
      row.family = facets.id(v, NameFacet.familyReading.rawValue)
      row.western = facets.id(v, NameFacet.western.rawValue)
      row.nameValue = v + 1
      let whole = facets.id(v, NameFacet.whole.rawValue)
      if family != 0 && row.given != 0 {
        row.name = nameKeys.id(UInt64(family) << 32 | UInt64(row.given))
        let givenReading = facets.id(v, NameFacet.givenReading.rawValue)
        if givenReading != 0 { row.reading = readingKeys.id(row.family, givenReading) }
      } else if family == 0 && whole != 0 {
        // A name without family name (阿依努尔, Tony) is compared whole.
        row.name = nameKeys.id(UInt64(whole))
        row.reading = readingKeys.id(UInt64(whole))
      }
      let range = facets.pool.byteRange(of: family != 0 ? family : whole)
      row.isHan = !range.isEmpty && facets.pool.bytes[range.lowerBound] >= 0xE3
      templates.append(row)
    }
    nameCount = nameKeys.count
    readingCount = readingKeys.count
    for o in 0..<count {
      for i in store.valueRange(of: o) where store.valueKinds[i] == .personName {
        rows[o] = templates[Int(store.valueIDs[i])]
        rows[o].isPerson = true
        break
      }
    }
  }

  private func fillContacts(_ store: ObservationStore) {
    let phoneFacets = store.facets(of: .phone)
    let emailFacets = store.facets(of: .email)
    var phoneUses: [(value: UInt32, family: UInt32, name: UInt32)] = []
    var emailUses: [(value: UInt32, family: UInt32, name: UInt32)] = []
    for o in 0..<count {
      for i in store.valueRange(of: o) {
        let use = (value: store.valueIDs[i], family: rows[o].family, name: rows[o].name)
        if store.valueKinds[i] == .phone { phoneUses.append(use) }
        if store.valueKinds[i] == .email { emailUses.append(use) }
      }
    }
    let isLine = Self.values(of: phoneFacets) { facets, v in
      facets.id(v, PhoneFacet.extension.rawValue) == 0
        && facets.text(v, PhoneFacet.type.rawValue) != "mobile"
    }
    let isRole = Self.values(of: emailFacets) { $0.id($1, EmailFacet.role.rawValue) != 0 }
    let isFree = Self.values(of: emailFacets) { $0.id($1, EmailFacet.provider.rawValue) != 0 }
    let phoneOwners = ValueOwners(uses: phoneUses, valueCount: store.values(of: .phone).count) {
      isLine[Int($0)]
    }
    let emailOwners = ValueOwners(uses: emailUses, valueCount: store.values(of: .email).count) { _ in
      false
    }
    for o in 0..<count {
      for i in store.valueRange(of: o) {
        let v = store.valueIDs[i]
        switch store.valueKinds[i] {
        case .phone:
          if phoneOwners.isShared[Int(v)] {
            rows[o].shared.append(v + 1)
          } else {
            rows[o].phones.append(v + 1)
            if !isLine[Int(v)] { rows[o].isPerson = true }
          }
        case .email:
          guard let facets = emailFacets else { continue }
          if isRole[Int(v)] || emailOwners.isShared[Int(v)] {
            rows[o].shared.append((v + 1) | 0x8000_0000)
          } else {
            rows[o].emails.append(v + 1)
            rows[o].locals.append(facets.id(v, EmailFacet.local.rawValue))
            rows[o].isPerson = true
          }
          if !isFree[Int(v)] { rows[o].domain = facets.id(v, EmailFacet.domain.rawValue) }
        default: break
        }
      }
    }
    phoneRarity = phoneOwners.counts.map { halfBits(count: Int($0), of: count, background: 1e-7) }
    emailRarity = emailOwners.counts.map { halfBits(count: Int($0), of: count, background: 1e-7) }
  }

  private static func values(of facets: ValueFacets?, _ test: (ValueFacets, UInt32) -> Bool) -> [Bool] {
    guard let facets else { return [] }
    return (0..<facets.valueCount).map { test(facets, UInt32($0)) }
  }

  private func fillPlaces(_ store: ObservationStore, _ organizations: [UInt32]) {
    let cities = store.facets(of: .city)
    let addresses = store.facets(of: .address)
    let titles = store.facets(of: .title)
    for o in 0..<count {
      if organizations[o] != Resolution.none { rows[o].organization = organizations[o] + 1 }
      for i in store.valueRange(of: o) {
        let v = store.valueIDs[i]
        switch store.valueKinds[i] {
        case .city: rows[o].city = cities?.id(v, TextFacet.folded.rawValue) ?? 0
        case .address: rows[o].address = addresses?.id(v, TextFacet.folded.rawValue) ?? 0
        case .title: rows[o].title = titles?.id(v, TextFacet.folded.rawValue) ?? 0
        default: break
        }
      }
      // A row with nothing but a shared number is still somebody.
      if rows[o].organization == 0 { rows[o].isPerson = true }
    }
  }

  private func countRarities(_ store: ObservationStore) {
    for o in 0..<count where rows[o].isPerson { personCount += 1 }
    let n = personCount
    func rarity(_ size: Int, background: Double, _ key: (PersonRow) -> UInt32) -> [UInt8] {
      var counts = [Int](repeating: 0, count: max(1, size))
      for o in 0..<count where rows[o].isPerson { counts[Int(key(rows[o]))] += 1 }
      return counts.map { halfBits(count: $0, of: n, background: background) }
    }
    let namePool = nameFacets?.pool.count ?? 0
    nameRarity = rarity(nameCount, background: 1e-4) { $0.name }
    readingRarity = rarity(readingCount, background: 2e-4) { $0.reading }
    familyRarity = rarity(namePool, background: 1e-2) { $0.family }
    localRarity = rarity(store.facets(of: .email)?.pool.count ?? 0, background: 1e-4) { $0.locals.a }
    localIsName =
      store.facets(of: .email).map { facets in
        facets.pool.bytes.withUnsafeBufferPointer { bytes in
          (0..<UInt32(facets.pool.count)).map { local in
            bytes[facets.pool.byteRange(of: local)].count { (48...57).contains($0) } < 2
          }
        }
      } ?? []
    domainRarity = rarity(store.facets(of: .email)?.pool.count ?? 0, background: 1e-5) { $0.domain }
    cityRarity = rarity(store.facets(of: .city)?.pool.count ?? 0, background: 1e-2) { $0.city }
    addressRarity = rarity(store.facets(of: .address)?.pool.count ?? 0, background: 1e-5) { $0.address }
    var organizationCount = 0
    for o in 0..<count { organizationCount = max(organizationCount, Int(rows[o].organization) + 1) }
    organizationRarity = rarity(organizationCount, background: 1e-5) { $0.organization }
  }
}
