import Records

/// What organizations are compared by: one row for each distinct folded company name.
struct OrganizationRow: Sendable {
  var region: UInt32 = 0
  var brand: UInt32 = 0
  var trade: UInt32 = 0
  var legalForm: UInt32 = 0
  var branch: UInt32 = 0
  var brandReading: UInt32 = 0
  /// Company mail domains, rarest first.
  var domains = PersonRow.Slots()
  /// Landlines without extension.
  var lines = PersonRow.Slots()
  /// Mobile numbers seen with it: the same person under two spellings of the company.
  var people = PersonRow.Slots()
}

/// All organizations of a run, and which observations name them.
struct OrganizationTable: Sendable {
  private(set) var rows: [OrganizationRow] = []
  /// For each observation its row, or `Resolution.none`.
  private(set) var rowOfObservation: [UInt32]
  /// How many observations name each row.
  private(set) var mentions: [UInt32] = []
  private(set) var facets: ValueFacets?
  private(set) var brandRarity: [UInt8] = []
  private(set) var readingRarity: [UInt8] = []
  private(set) var evidenceRarity: [UInt8] = []

  init(_ store: ObservationStore) {
    rowOfObservation = [UInt32](repeating: Resolution.none, count: store.count)
    facets = store.facets(of: .company)
    guard let facets else { return }
    // One row for each distinct folded name.
    var rowOfWhole: [UInt32] = [UInt32](repeating: Resolution.none, count: facets.pool.count)
    var rowOfValue = [UInt32](repeating: Resolution.none, count: facets.valueCount)
    for v in 0..<UInt32(facets.valueCount) {
      let whole = Int(facets.id(v, CompanyFacet.whole.rawValue))
      if whole == 0 { continue }
      if rowOfWhole[whole] == Resolution.none {
        rowOfWhole[whole] = UInt32(rows.count)
        var row = OrganizationRow()
        row.region = facets.id(v, CompanyFacet.region.rawValue)
        row.brand = facets.id(v, CompanyFacet.brand.rawValue)
        row.trade = facets.id(v, CompanyFacet.trade.rawValue)
        row.legalForm = facets.id(v, CompanyFacet.legalForm.rawValue)
        row.branch = facets.id(v, CompanyFacet.branch.rawValue)
        row.brandReading = facets.id(v, CompanyFacet.brandReading.rawValue)
        rows.append(row)
      }
      rowOfValue[Int(v)] = rowOfWhole[whole]
    }
    mentions = [UInt32](repeating: 0, count: rows.count)
    for o in 0..<store.count {
      for i in store.valueRange(of: o) where store.valueKinds[i] == .company {
        let row = rowOfValue[Int(store.valueIDs[i])]
        if row != Resolution.none {
          rowOfObservation[o] = row
          mentions[Int(row)] += 1
        }
        break
      }
    }
    collectEvidence(store)
    countRarities()
  }

  /// Domains, lines and mobiles seen beside each name, most often seen first.
  private mutating func collectEvidence(_ store: ObservationStore) {
    let phones = store.facets(of: .phone)
    let emails = store.facets(of: .email)
    let mobileID = Self.poolID("mobile", in: phones)
    var uses: [UInt64] = []
    for o in 0..<store.count {
      let row = rowOfObservation[o]
      if row == Resolution.none { continue }
      for i in store.valueRange(of: o) {
        let v = store.valueIDs[i]
        if store.valueKinds[i] == .phone, let phones {
          let number = phones.id(v, PhoneFacet.number.rawValue)
          let isMobile = phones.id(v, PhoneFacet.type.rawValue) == mobileID
          uses.append(Self.key(row, isMobile ? 2 : 1, number))
        } else if store.valueKinds[i] == .email, let emails,
          emails.id(v, EmailFacet.provider.rawValue) == 0
        {
          uses.append(Self.key(row, 0, emails.id(v, EmailFacet.domain.rawValue)))
        }
      }
    }
    uses.sort()
    var start = 0
    while start < uses.count {
      var end = start
      while end < uses.count && uses[end] >> 32 == uses[start] >> 32 { end += 1 }
      keepMostFrequent(uses[start..<end])
      start = end
    }
  }

  /// - Parameter uses: all keys of one row, sorted.
  private mutating func keepMostFrequent(_ uses: ArraySlice<UInt64>) {
    var counted: [(key: UInt64, count: Int)] = []
    for key in uses {
      if counted.last?.key == key { counted[counted.count - 1].count += 1 } else { counted.append((key, 1)) }
    }
    for (key, _) in counted.sorted(by: { ($1.count, $0.key) < ($0.count, $1.key) }) {
      let row = Int(key >> 32)
      let id = UInt32(truncatingIfNeeded: key) & 0x3FFF_FFFF
      switch key >> 30 & 3 {
      case 0: rows[row].domains.append(id)
      case 1: rows[row].lines.append(id)
      default: rows[row].people.append(id)
      }
    }
  }

  private static func key(_ row: UInt32, _ kind: UInt64, _ id: UInt32) -> UInt64 {
    UInt64(row) << 32 | kind << 30 | UInt64(id)
  }

  private static func poolID(_ text: String, in facets: ValueFacets?) -> UInt32? {
    facets.flatMap { facets in
      Array(text.utf8).withUnsafeBufferPointer { facets.pool.find($0) }
    }
  }

  private mutating func countRarities() {
    let size = facets?.pool.count ?? 0
    var brands = [Int](repeating: 0, count: size)
    var readings = [Int](repeating: 0, count: size)
    for row in rows {
      brands[Int(row.brand)] += 1
      readings[Int(row.brandReading)] += 1
    }
    brandRarity = brands.map { halfBits(count: $0, of: rows.count, background: 2e-4) }
    readingRarity = readings.map { halfBits(count: $0, of: rows.count, background: 3e-4) }
  }
}
