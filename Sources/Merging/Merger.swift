package import Records

/// Merges the observations of each entity into one customer, keeping every value with its sources.
///
/// `init` groups and names the entities; the lines are then written piece by piece, each piece a pure
/// function of its range, so that pieces can be written at the same time.
package struct Merger: Sendable {
  let store: ObservationStore
  let resolution: Resolution
  let standings: [SourceStanding]
  let organizations: EntityGroups
  let persons: EntityGroups
  let organizationIDs: EntityIdentifiers
  let personIDs: EntityIdentifiers
  /// For each kind and value its equality key; see `FieldValue.key`.
  let keys: [[UInt32]]
  /// For each person-name and company value how much it says.
  let completeness: [[UInt16]]

  /// - Parameters:
  ///   - digests: for each input of the store its SHA-256 in hexadecimal.
  ///   - standings: for each input what is known of its list.
  ///   - earlierPersons: ids of the archive's head version, if there is one.
  package init(
    _ store: ObservationStore, _ resolution: Resolution, digests: [String], standings: [SourceStanding],
    earlierPersons: EarlierIdentifiers? = nil, earlierOrganizations: EarlierIdentifiers? = nil
  ) {
    self.store = store
    self.resolution = resolution
    self.standings = standings
    organizations = EntityGroups(resolution.organizations, count: resolution.organizationCount)
    persons = EntityGroups(resolution.persons, count: resolution.personCount)
    let prefixes = digests.map { String($0.prefix(12)) }
    func founder(_ letter: String) -> (UInt32) -> String {
      { "\(letter)-\(prefixes[Int(store.inputs[Int($0)])])-\(store.recordNumbers[Int($0)])" }
    }
    organizationIDs = EntityIdentifiers(
      organizations, earlier: earlierOrganizations, founderID: founder("o"))
    personIDs = EntityIdentifiers(persons, earlier: earlierPersons, founderID: founder("p"))
    keys = ValueKind.allCases.map { Self.equalityKeys(store, $0) }
    completeness = ValueKind.allCases.map { Self.completeness(store, $0) }
  }

  /// Customers in archive order: organizations, then persons, each in founding order.
  package var customerCount: Int { organizations.count + persons.count }
  package var observationCount: Int { store.count }

  /// Entities that source records belong to: persons, and organizations that rows are only.
  package func archivedCount() -> Int {
    var hasOwnRow = [Bool](repeating: false, count: organizations.count)
    for o in 0..<store.count where resolution.persons[o] == Resolution.none {
      hasOwnRow[Int(resolution.organizations[o])] = true
    }
    return persons.count + hasOwnRow.lazy.filter { $0 }.count
  }

  /// The observations that belong to a customer directly, by the customer's number in archive order.
  package func ownObservations(ofCustomer customer: Int) -> [UInt32] {
    if customer >= organizations.count {
      return Array(persons.members[persons.range(customer - organizations.count)])
    }
    return organizations.members[organizations.range(customer)].filter {
      resolution.persons[Int($0)] == Resolution.none
    }
  }

  private static func equalityKeys(_ store: ObservationStore, _ kind: ValueKind) -> [UInt32] {
    let count = store.values(of: kind).count
    guard let facets = store.facets(of: kind) else { return (0..<UInt32(count)).map { $0 } }
    let facet: Int? =
      switch kind {
      case .personName: NameFacet.whole.rawValue
      case .company: CompanyFacet.whole.rawValue
      case .phone, .email: nil
      default: TextFacet.folded.rawValue
      }
    guard let facet else { return (0..<UInt32(count)).map { $0 } }
    return (0..<UInt32(count)).map { facets.id($0, facet) }
  }

  private static func completeness(_ store: ObservationStore, _ kind: ValueKind) -> [UInt16] {
    let table = store.values(of: kind)
    guard kind == .personName || kind == .company, let facets = store.facets(of: kind) else { return [] }
    return (0..<UInt32(table.count)).map { v in
      let length = table.byteRange(of: v).count
      if kind == .company {
        let form = facets.id(v, CompanyFacet.legalForm.rawValue) != 0 ? 1000 : 0
        return UInt16(form + min(length, 900))
      }
      let isWhole = facets.id(v, NameFacet.given.rawValue) != 0
      let bytes = table.byteRange(of: v)
      let isHan = !bytes.isEmpty && table.bytes[bytes.lowerBound] >= 0xE3
      return UInt16((isWhole ? 2000 : 0) + (isHan ? 1000 : 0) + min(length, 60))
    }
  }
}
