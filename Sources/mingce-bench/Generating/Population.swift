/// The true people and organisations behind a list, and the order in which their rows appear.
struct Population {
  let seed: UInt64
  private(set) var organizations: [Organization] = []
  private(set) var people: [Person] = []
  /// One entry a row, shuffled: the person and the appearance, or an organisation alone.
  private(set) var rows: [RowSubject] = []

  init(rowCount: Int, seed: UInt64) {
    self.seed = seed
    var random = Random(seed: seed, stream: 1, index: 0)
    drawPeople(rowCount: rowCount, &random)
    drawOrganizations(&random)
    moveJobs(&random)
    nameMailboxes()
    orderRows(rowCount: rowCount, &random)
  }

  /// Share of rows that name a company only.
  private static let companyRowShare = 0.01
  /// How often a person with 1, 2, … appearances occurs: mean 1.7.
  private static let appearances = WeightedIndex(weights: [55, 27, 12, 3.5, 1.5, 1])

  private mutating func drawPeople(rowCount: Int, _ random: inout Random) {
    let target = rowCount - Int(Double(rowCount) * Self.companyRowShare)
    var rowsSoFar = 0
    while rowsSoFar < target {
      let count = min(Self.appearances.draw(&random) + 1, target - rowsSoFar)
      rowsSoFar += count
      people.append(drawPerson(number: people.count, appearances: count, &random))
    }
  }

  private func drawPerson(number: Int, appearances: Int, _ random: inout Random) -> Person {
    var given: (UInt16, UInt16) = (0, 0)
    var givenLength: UInt8 = 2
    let kind = random.unit()
    if kind < 0.1 {
      let whole = GivenNames.whole[GivenNames.drawWhole.draw(&random)]
      given = (whole[0], whole[1])
    } else {
      given.0 = GivenNames.characters[GivenNames.draw.draw(&random)]
      if kind < 0.26 {
        givenLength = 1
      } else {
        given.1 = GivenNames.characters[GivenNames.draw.draw(&random)]
      }
    }
    let moved = appearances > 1 && random.chance(0.16)
    let renumbered = appearances > 1 && random.chance(0.05)
    let mobile = Numbers.mobile(2 * number, seed: seed)
    return Person(
      surname: UInt8(Surnames.draw.draw(&random)), given: given, givenLength: givenLength,
      englishName: random.chance(0.24) ? UInt8(EnglishNames.draw.draw(&random)) : Person.noEnglishName,
      employers: (0, 0),
      moveAt: moved ? UInt8(random.within(1...appearances - 1)) : 255,
      newMobileAt: renumbered ? UInt8(random.within(1...appearances - 1)) : 255,
      titles: (UInt8(Titles.draw.draw(&random)), UInt8(Titles.draw.draw(&random))),
      mobiles: (mobile, renumbered ? Numbers.mobile(2 * number + 1, seed: seed) : mobile),
      workMailTag: (0, 0), personalMail: drawPersonalMail(&random),
      deskExtension: 0, directLine: random.chance(0.1) ? UInt16(random.within(1000...9999)) : 0,
      sharesSecretary: random.chance(0.3), appearances: UInt8(appearances))
  }

  private func drawPersonalMail(_ random: inout Random) -> PersonalMail {
    let kind = random.unit()
    let provider = UInt8(PersonalMail.drawProvider.draw(&random))
    switch kind {
    case ..<0.30:
      return PersonalMail(
        local: .number, provider: PersonalMail.qq, number: UInt32(random.within(10_000_000...2_999_999_999)))
    case ..<0.55:
      return PersonalMail(local: .namePlusYear, provider: provider, number: UInt32(random.within(60...2009)))
    case ..<0.65:
      return PersonalMail(
        local: .englishPlusNumber, provider: provider, number: UInt32(random.within(1...9999)))
    case ..<0.80:
      return PersonalMail(
        local: .initialsPlusNumber, provider: provider, number: UInt32(random.within(100...999_999)))
    case ..<0.90: return PersonalMail(local: .nameMobileTail, provider: provider, number: 0)
    default:
      return PersonalMail(
        local: .mobile, provider: random.chance(0.5) ? PersonalMail.china139 : provider, number: 0)
    }
  }

  /// Fills organisations of Zipf-like sizes with the people in turn.
  private mutating func drawOrganizations(_ random: inout Random) {
    var cityCounts = [Int](repeating: 0, count: City.all.count)
    var names = RegisteredNames()
    var placed = 0
    while placed < people.count {
      let relative = organizations.isEmpty || !random.chance(0.13) ? nil : relativeIndex(&random)
      var organization =
        relative.map { makeRelative(of: organizations[$0], &random) } ?? makeStranger(&random)
      if !names.register(organization, isRelative: relative != nil) { continue }
      let seat = Int(organization.seat)
      organization.landline = UInt32(
        Numbers.landline(
          cityCounts[seat], digits: City.all[seat].localDigits, seed: seed &+ UInt64(seat) &* 7919))
      cityCounts[seat] += 1
      let size = min(Self.drawSize(&random), people.count - placed)
      organization.size = UInt16(size)
      if size < 4 { organization.secretaryMobile = 0 }
      for i in placed..<placed + size {
        let employer = UInt32(organizations.count)
        people[i].employers = (employer, employer)
        people[i].deskExtension = UInt16(size < 90 ? 801 + (i - placed) : 8001 + (i - placed))
      }
      placed += size
      organizations.append(organization)
    }
  }

  /// A recent organisation, so that families stay small.
  private func relativeIndex(_ random: inout Random) -> Int {
    organizations.count - 1 - random.below(min(40, organizations.count))
  }

  /// Pareto with exponent 1.25, from 1 to 400.
  private static func drawSize(_ random: inout Random) -> Int {
    // x^(-4/5) by three square roots would do; exact powers keep the result the same on every machine.
    let u = max(random.unit(), 1e-6)
    var size = 1
    while size < 400, tail(size + 1) > u { size += size < 20 ? 1 : size / 10 }
    return size
  }

  /// Share of organisations with at least `size` people: size^(-5/4), from square roots alone.
  private static func tail(_ size: Int) -> Double {
    let s = Double(size)
    return 1 / (s * s.squareRoot().squareRoot())
  }

  private func makeStranger(_ random: inout Random) -> Organization {
    let city = UInt8(City.draw.draw(&random))
    let brandLength: UInt8 = random.chance(0.18) ? 3 : 2
    func character(_ random: inout Random) -> UInt16 { Brands.characters[Brands.draw.draw(&random)] }
    let trade = UInt8(Trade.draw.draw(&random))
    let layoutDraw = random.unit()
    return Organization(
      city: city, brand: (character(&random), character(&random), character(&random)),
      brandLength: brandLength,
      trade: trade, legalForm: UInt8(LegalForms.draw.draw(&random)),
      layout: layoutDraw < 0.70
        ? .placeFirst : layoutDraw < 0.86 ? .placeInBrackets : layoutDraw < 0.95 ? .noPlace : .provinceFirst,
      branchCity: Organization.noBranch, landline: 0, seat: city,
      domainEnding: random.chance(0.62)
        ? UInt8(random.below(MailForms.domainEndings.count)) : Organization.noDomain,
      domainTrade: trade, mailPattern: UInt8(random.below(7)),
      secretaryMobile: random.chance(0.12)
        ? Numbers.mobile(1_000_000_000 - organizations.count, seed: seed) : 0,
      district: UInt8(random.below(City.all[Int(city)].districts.count)),
      road: UInt8(random.below(Brands.roads.count)),
      houseNumber: UInt16(random.within(1...1999)), building: UInt8(random.below(Brands.buildings.count)),
      room: UInt16(random.within(1...28) * 100 + random.within(1...18)), size: 0)
  }

  /// A sister company or a branch: the same brand and domain, another trade or city.
  private func makeRelative(of parent: Organization, _ random: inout Random) -> Organization {
    var relative = makeStranger(&random)
    relative.brand = parent.brand
    relative.brandLength = parent.brandLength
    relative.domainEnding = parent.domainEnding
    relative.domainTrade = parent.domainTrade
    relative.mailPattern = parent.mailPattern
    if random.chance(0.45) {
      relative.city = parent.city
      relative.trade = parent.trade
      relative.legalForm = parent.legalForm
      relative.layout = parent.layout
      relative.branchCity = relative.seat
    } else if random.chance(0.5) {
      relative.trade = parent.trade
    } else {
      relative.city = parent.city
      relative.seat = parent.seat
      relative.district = parent.district
      relative.road = parent.road
      relative.houseNumber = parent.houseNumber
      relative.building = parent.building
    }
    return relative
  }

  /// Those who change jobs go to the employer of somebody drawn at random, so that large ones hire more.
  private mutating func moveJobs(_ random: inout Random) {
    for i in people.indices where people[i].moveAt != 255 {
      people[i].employers.1 = people[random.below(people.count)].employers.0
      if people[i].employers.1 == people[i].employers.0 { people[i].moveAt = 255 }
    }
  }

  /// Makes sure that no two people have the same work mail: the later one gets a number.
  private mutating func nameMailboxes() {
    var taken: Set<Int> = []
    taken.reserveCapacity(people.count)
    var cell = Cell()
    for i in people.indices {
      for second in [false, true] {
        if second && people[i].moveAt == 255 { continue }
        let employer = organizations[Int(second ? people[i].employers.1 : people[i].employers.0)]
        if employer.domainEnding == Organization.noDomain { continue }
        var tag = 0
        while true {
          cell.clear()
          if second { people[i].workMailTag.1 = UInt8(tag) } else { people[i].workMailTag.0 = UInt8(tag) }
          MailForms.appendWork(people[i], second: second, employer, to: &cell)
          if taken.insert(cell.stableHash).inserted || tag == 250 { break }
          tag = tag == 0 ? 2 : tag + 1
        }
      }
    }
  }

  private mutating func orderRows(rowCount: Int, _ random: inout Random) {
    rows.reserveCapacity(rowCount)
    for (i, person) in people.enumerated() {
      for appearance in 0..<person.appearances { rows.append(.person(UInt32(i), appearance: appearance)) }
    }
    while rows.count < rowCount {
      rows.append(.organization(people[random.below(people.count)].employers.0, nth: UInt32(rows.count)))
    }
    random.shuffle(&rows)
  }
}

/// Whom a row is about.
enum RowSubject {
  case person(UInt32, appearance: UInt8)
  /// `nth` makes the noise of each row its own.
  case organization(UInt32, nth: UInt32)
}

/// The register: no two organisations have the same full name, no two strangers the same domain.
private struct RegisteredNames {
  private var taken: Set<Int> = []
  private var cell = Cell()

  /// False where the name or domain belongs to somebody else.
  mutating func register(_ organization: Organization, isRelative: Bool) -> Bool {
    if organization.domainEnding != Organization.noDomain && !isRelative {
      cell.clear()
      MailForms.appendDomain(organization, to: &cell)
      if !taken.insert(cell.stableHash).inserted { return false }
    }
    cell.clear()
    CompanyForms.appendFull(organization, to: &cell)
    return taken.insert(cell.stableHash).inserted
  }
}

extension Cell {
  /// FNV-1a over the units; the same on every run, unlike `Hashable`.
  var stableHash: Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for unit in units { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }
}
