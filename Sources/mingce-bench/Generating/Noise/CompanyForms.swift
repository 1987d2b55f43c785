/// The ways one organisation's name is written.
enum CompanyForms {
  private struct Parts {
    var place = true
    var legalForm = true
    var shortTrade = false
    var trade = true
    var branch = true
    var bracketsHalf = false
    /// Brackets where the registered name has none, or the other way round.
    var otherLayout = false
    var otherLegalForm = false
  }

  static func appendFull(_ organization: Organization, to cell: inout Cell) {
    append(organization, Parts(), to: &cell)
  }

  static func append(_ organization: Organization, to cell: inout Cell, _ random: inout Random) {
    var parts = Parts()
    parts.bracketsHalf = random.chance(0.3)
    parts.branch = !random.chance(0.12)
    switch random.unit() {
    case ..<0.08: parts.place = false
    case ..<0.17: parts.legalForm = false
    case ..<0.22:
      parts.place = false
      parts.legalForm = false
    case ..<0.29:
      parts.place = random.chance(0.35)
      parts.legalForm = false
      parts.shortTrade = true
    case ..<0.305:
      parts.place = random.chance(0.3)
      parts.legalForm = false
      parts.trade = organization.brandLength < 3 && random.chance(0.3)
    case ..<0.335: parts.otherLayout = true
    case ..<0.36: parts.otherLegalForm = true
    case ..<0.385: return appendEnglish(organization, to: &cell, &random)
    default: break
    }
    append(organization, parts, to: &cell)
    let decoration = random.unit()
    if decoration < 0.035 {
      cell.makeTraditional()
    } else if decoration < 0.055 {
      mistype(&cell, &random)
    } else if decoration < 0.075 {
      cell.append(random.chance(0.5) ? "销售部" : random.chance(0.5) ? "采购部" : "（总部）")
    } else if decoration < 0.10 {
      cell.append(random.chance(0.6) ? " " : "\u{3000}")
    } else if decoration < 0.11, cell.units.count > 3 {
      cell.units.insert(0x20, at: 2)
    }
  }

  private static func append(_ organization: Organization, _ parts: Parts, to cell: inout Cell) {
    let city = City.all[Int(organization.city)]
    let inBrackets = (organization.layout == .placeInBrackets) != parts.otherLayout
    if parts.place, organization.layout != .noPlace, !inBrackets {
      if organization.layout == .provinceFirst && !city.province.isEmpty {
        cell.append(city.province)
        cell.append("省")
      } else {
        cell.append(city.name)
        if organization.brand.2 & 3 == 0 { cell.append("市") }
      }
    }
    appendBrand(organization, to: &cell)
    let trade = Trade.all[Int(organization.trade)]
    if parts.trade { cell.append(parts.shortTrade ? trade.short : trade.name) }
    if parts.place, organization.layout != .noPlace, inBrackets {
      cell.append(parts.bracketsHalf ? "(" : "（")
      cell.append(city.name)
      cell.append(parts.bracketsHalf ? ")" : "）")
    }
    if parts.legalForm {
      var form = Int(organization.legalForm)
      if parts.otherLegalForm {
        form = form == LegalForms.limited ? LegalForms.limitedLiability : LegalForms.limited
      }
      cell.append(LegalForms.all[form])
    }
    if parts.branch, organization.branchCity != Organization.noBranch {
      cell.append(City.all[Int(organization.branchCity)].name)
      cell.append("分公司")
    }
  }

  static func appendBrand(_ organization: Organization, to cell: inout Cell) {
    cell.append(organization.brand.0)
    cell.append(organization.brand.1)
    if organization.brandLength == 3 { cell.append(organization.brand.2) }
  }

  /// The brand in pinyin, as in domains.
  static func appendBrandReading(_ organization: Organization, to cell: inout Cell) {
    cell.append(Readings.reading(organization.brand.0))
    cell.append(Readings.reading(organization.brand.1))
    if organization.brandLength == 3 { cell.append(Readings.reading(organization.brand.2)) }
  }

  private static func appendEnglish(_ organization: Organization, to cell: inout Cell, _ random: inout Random)
  {
    let city = City.all[Int(organization.city)]
    let cityFirst = random.chance(0.5)
    func appendCity(_ cell: inout Cell) {
      let start = cell.units.count
      cell.append(city.reading)
      cell.capitalize(at: start)
    }
    if cityFirst {
      appendCity(&cell)
      cell.append(" ")
    }
    let start = cell.units.count
    appendBrandReading(organization, to: &cell)
    cell.capitalize(at: start)
    cell.append(" ")
    cell.append(Trade.all[Int(organization.trade)].english)
    if !cityFirst && random.chance(0.5) {
      cell.append(" (")
      appendCity(&cell)
      cell.append(")")
    }
    switch random.below(4) {
    case 0: cell.append(" Co.,Ltd.")
    case 1: cell.append(" Co., Ltd")
    case 2: cell.append(" CO.,LTD")
    default: cell.append(" Limited")
    }
    if random.chance(0.2) { cell.uppercase() }
  }

  /// One character of the brand or trade is wrong, missing, or written twice.
  private static func mistype(_ cell: inout Cell, _ random: inout Random) {
    guard cell.units.count > 5 else { return }
    let place = random.within(2...min(6, cell.units.count - 2))
    switch random.below(4) {
    case 0: cell.units.remove(at: place)
    case 1: cell.units.insert(cell.units[place], at: place)
    case 2: cell.units.swapAt(place, place - 1)
    default:
      let homophones = Readings.homophones[Int(cell.units[place])]
      cell.units[place] = homophones.isEmpty ? random.pick(Brands.characters) : random.pick(homophones)
    }
  }
}
