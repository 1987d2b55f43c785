/// The ways one organisation's address and city are written.
enum AddressForms {
  static func append(_ organization: Organization, to cell: inout Cell, _ random: inout Random) {
    let city = City.all[Int(organization.seat)]
    let start = cell.units.count
    if !city.province.isEmpty && random.chance(0.55) {
      cell.append(city.province)
      if random.chance(0.85) { cell.append(city.provinceEnding) }
    }
    if random.chance(0.88) {
      cell.append(city.name)
      if random.chance(0.85) { cell.append("市") }
    }
    if random.chance(0.8) { cell.append(city.districts[Int(organization.district) % city.districts.count]) }
    cell.append(Brands.roads[Int(organization.road)])
    cell.append("路")
    let numberStart = cell.units.count
    cell.append(digits: Int(organization.houseNumber))
    cell.append(random.chance(0.9) ? "号" : random.chance(0.5) ? "#" : " 号")
    if random.chance(0.55) {
      CompanyForms.appendBrand(organization, to: &cell)
      cell.append(Brands.buildings[Int(organization.building)])
    }
    if random.chance(0.6) {
      switch random.below(3) {
      case 0:
        cell.append(digits: Int(organization.room) / 100)
        cell.append("楼")
        if random.chance(0.5) { cell.append(digits: Int(organization.room)) }
      case 1:
        cell.append(digits: Int(organization.room))
        cell.append("室")
      default: cell.append(digits: Int(organization.room))
      }
    }
    switch random.unit() {
    case ..<0.03: cell.makeTraditional(from: start)
    case ..<0.045: cell.widen(from: numberStart)
    case ..<0.055: cell.append(" ")
    case ..<0.058: cell.append("\n")
    default: break
    }
  }

  static func appendCity(_ organization: Organization, to cell: inout Cell, _ random: inout Random) {
    let city = City.all[Int(organization.seat)]
    switch random.unit() {
    case ..<0.6: cell.append(city.name)
    case ..<0.82:
      cell.append(city.name)
      cell.append("市")
    case ..<0.90:
      cell.append(city.province)
      if random.chance(0.5) { cell.append(city.provinceEnding) }
      cell.append(city.name)
      cell.append("市")
    case ..<0.93:
      cell.append(city.reading)
      if random.chance(0.6) { cell.capitalize(at: 0) } else { cell.uppercase() }
    case ..<0.95:
      cell.append(city.name)
      cell.makeTraditional()
    default:
      cell.append(city.name)
      cell.append(city.districts[Int(organization.district) % city.districts.count])
    }
  }
}
