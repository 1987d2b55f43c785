/// E-mail addresses, right and wrong.
enum MailForms {
  static let domainEndings: [[UInt16]] = [
    ".com", ".cn", ".com.cn", ".net", "-group.com", "china.com", "1.com", "8.cn",
  ].map {
    ($0 as String).word
  }
  private static let roles: [[UInt16]] = [
    "info", "sales", "service", "office", "admin", "hr", "market", "kefu",
  ].map {
    ($0 as String).word
  }
  private static let drawRole = WeightedIndex(weights: [30, 30, 10, 8, 8, 6, 5, 3])

  static func appendDomain(_ organization: Organization, to cell: inout Cell) {
    CompanyForms.appendBrandReading(organization, to: &cell)
    cell.append(Trade.all[Int(organization.domainTrade)].domain)
    cell.append(domainEndings[Int(organization.domainEnding)])
  }

  static func appendRole(_ organization: Organization, to cell: inout Cell, _ random: inout Random) {
    cell.append(roles[drawRole.draw(&random)])
    cell.append("@")
    appendDomain(organization, to: &cell)
  }

  static func appendWork(_ person: Person, second: Bool, _ organization: Organization, to cell: inout Cell) {
    let family = Surnames.all[Int(person.surname)].reading
    let first = Readings.reading(person.given.0)
    let last = person.givenLength == 2 ? Readings.reading(person.given.1) : []
    switch organization.mailPattern {
    case 0:  // zhang.weiming
      cell.append(family)
      cell.append(".")
      cell.append(first)
      cell.append(last)
    case 1:  // weiming.zhang
      cell.append(first)
      cell.append(last)
      cell.append(".")
      cell.append(family)
    case 2:  // zhangweiming
      cell.append(family)
      cell.append(first)
      cell.append(last)
    case 3:  // zhangwm
      cell.append(family)
      cell.append(first[0])
      if let initial = last.first { cell.append(initial) }
    case 4:  // wm.zhang
      cell.append(first[0])
      if let initial = last.first { cell.append(initial) }
      cell.append(".")
      cell.append(family)
    case 5 where person.englishName != Person.noEnglishName:  // jason.zhang
      let start = cell.units.count
      cell.append(EnglishNames.all[Int(person.englishName)])
      cell.lowercase(from: start)
      cell.append(".")
      cell.append(family)
    default:  // weiming_zhang
      cell.append(first)
      cell.append(last)
      cell.append("_")
      cell.append(family)
    }
    let tag = second ? person.workMailTag.1 : person.workMailTag.0
    if tag > 0 { cell.append(digits: Int(tag)) }
    cell.append("@")
    appendDomain(organization, to: &cell)
  }

  static func appendPersonal(_ person: Person, to cell: inout Cell) {
    let mail = person.personalMail
    let family = Surnames.all[Int(person.surname)].reading
    let first = Readings.reading(person.given.0)
    let last = person.givenLength == 2 ? Readings.reading(person.given.1) : []
    switch mail.local {
    case .number: cell.append(digits: Int(mail.number))
    case .namePlusYear:
      cell.append(family)
      cell.append(first)
      cell.append(last)
      cell.append(digits: Int(mail.number))
    case .englishPlusNumber:
      if person.englishName != Person.noEnglishName {
        cell.append(EnglishNames.all[Int(person.englishName)])
        cell.lowercase()
      } else {
        cell.append(first)
        cell.append(last)
      }
      cell.append("_")
      cell.append(family)
      cell.append(digits: Int(mail.number))
    case .initialsPlusNumber:
      cell.append(family)
      cell.append(first[0])
      if let initial = last.first { cell.append(initial) }
      cell.append(digits: Int(mail.number))
    case .nameMobileTail:
      cell.append(family)
      cell.append(first)
      cell.append(digits: person.mobiles.0 % 10_000, width: 4)
    case .mobile: cell.append(digits: person.mobiles.0)
    }
    cell.append("@")
    cell.append(PersonalMail.providers[Int(mail.provider)])
  }

  /// What hands and forms do to a good address.
  static func disturb(_ cell: inout Cell, _ random: inout Random) {
    switch random.unit() {
    case ..<0.05: cell.uppercase()
    case ..<0.065: cell.capitalize(at: 0)
    case ..<0.08: mistype(&cell, &random)
    case ..<0.088: cell.widen()
    case ..<0.093:
      if let at = cell.units.firstIndex(of: 0x40) { cell.units[at] = 0xFF20 }
    case ..<0.105: cell.append(" ")
    case ..<0.115:
      let address = cell.units
      cell.clear()
      cell.append(random.chance(0.5) ? "邮箱：" : "Email:")
      cell.append(address)
    case ..<0.12: cell.append(";")
    case ..<0.125:
      let address = cell.units
      cell.clear()
      cell.append("<")
      cell.append(address)
      cell.append(">")
    default: break
    }
  }

  private static func mistype(_ cell: inout Cell, _ random: inout Random) {
    let units = cell.units
    guard let at = units.firstIndex(of: 0x40), at > 2 else { return }
    switch random.below(6) {
    case 0: cell.units.remove(at: random.within(1...at - 1))
    case 1: cell.units.swapAt(at - 1, at - 2)
    case 2:  // .con for .com
      if units.last == 0x6D { cell.units[units.count - 1] = 0x6E }
    case 3:  // a missing dot
      if let dot = units.lastIndex(of: 0x2E), dot > at { cell.units.remove(at: dot) }
    case 4:  // a letter or digit beside the right one
      let place = random.within(0...at - 1)
      cell.units[place] = units[place] >= 0x61 && units[place] < 0x7A ? units[place] + 1 : units[place]
    default: cell.units.insert(units[at - 1], at: at)
    }
  }
}

extension Cell {
  mutating func lowercase(from start: Int = 0) {
    for i in start..<units.count where units[i] >= 0x41 && units[i] <= 0x5A { units[i] += 0x20 }
  }
}
