/// The ways one person's name is written.
enum NameForms {
  static func appendHan(_ person: Person, to cell: inout Cell) {
    cell.append(Surnames.all[Int(person.surname)].word)
    cell.append(person.given.0)
    if person.givenLength == 2 { cell.append(person.given.1) }
  }

  static func append(_ person: Person, canBeInformal: Bool, to cell: inout Cell, _ random: inout Random) {
    let hasEnglish = person.englishName != Person.noEnglishName
    switch random.unit() {
    case ..<0.065: appendPinyin(person, to: &cell, &random)
    case ..<0.11 where hasEnglish: appendEnglish(person, to: &cell, &random)
    case ..<0.155: appendTitled(person, canBeInformal: canBeInformal, to: &cell, &random)
    case ..<0.18: appendSpaced(person, to: &cell, &random)
    case ..<0.20: appendMistyped(person, to: &cell, &random)
    default:
      appendHan(person, to: &cell)
      if random.chance(0.055) { cell.makeTraditional() }
    }
  }

  private static func appendPinyin(_ person: Person, to cell: inout Cell, _ random: inout Random) {
    let surname = Surnames.all[Int(person.surname)].reading
    let first = Readings.reading(person.given.0)
    let second = person.givenLength == 2 ? Readings.reading(person.given.1) : []
    func given(_ separator: StaticString, capital: Bool, _ cell: inout Cell) {
      cell.append(first)
      cell.capitalize(at: cell.units.count - first.count)
      if second.isEmpty { return }
      cell.append(separator)
      cell.append(second)
      if capital { cell.capitalize(at: cell.units.count - second.count) }
    }
    func family(upper: Bool, _ cell: inout Cell) {
      let start = cell.units.count
      cell.append(surname)
      if upper { cell.uppercase(from: start) } else { cell.capitalize(at: start) }
    }
    switch random.below(10) {
    case 0, 1:  // Zhang Weiming
      family(upper: false, &cell)
      cell.append(" ")
      given("", capital: false, &cell)
    case 2, 3:  // Weiming Zhang
      given("", capital: false, &cell)
      cell.append(" ")
      family(upper: false, &cell)
    case 4:  // ZHANG Weiming
      family(upper: true, &cell)
      cell.append(" ")
      given("", capital: false, &cell)
    case 5:  // Wei-Ming Zhang
      given("-", capital: true, &cell)
      cell.append(" ")
      family(upper: false, &cell)
    case 6:  // Zhang Wei Ming
      family(upper: false, &cell)
      cell.append(" ")
      given(" ", capital: true, &cell)
    case 7:  // ZHANG WEIMING
      family(upper: true, &cell)
      cell.append(" ")
      given("", capital: false, &cell)
      cell.uppercase()
    case 8:  // zhangweiming
      cell.append(surname)
      cell.append(first)
      cell.append(second)
    default:  // Zhang, Weiming
      family(upper: false, &cell)
      cell.append(", ")
      given("", capital: false, &cell)
    }
  }

  private static func appendEnglish(_ person: Person, to cell: inout Cell, _ random: inout Random) {
    let english = EnglishNames.all[Int(person.englishName)]
    switch random.below(6) {
    case 0, 1:  // Jason Zhang
      cell.append(english)
      cell.append(" ")
      let start = cell.units.count
      cell.append(Surnames.all[Int(person.surname)].reading)
      cell.capitalize(at: start)
    case 2:  // 张伟明(Jason)
      appendHan(person, to: &cell)
      cell.append(random.chance(0.5) ? "(" : "（")
      cell.append(english)
      cell.append(random.chance(0.5) ? ")" : "）")
    case 3:  // 张伟明 Jason
      appendHan(person, to: &cell)
      cell.append(" ")
      cell.append(english)
    case 4:  // Jason张
      cell.append(english)
      cell.append(Surnames.all[Int(person.surname)].word)
    default:  // Jason 张伟明
      cell.append(english)
      cell.append(" ")
      appendHan(person, to: &cell)
    }
  }

  private static func appendTitled(
    _ person: Person, canBeInformal: Bool, to cell: inout Cell, _ random: inout Random
  ) {
    let spoken = random.pick(Titles.spoken)
    if canBeInformal && random.chance(0.3) {
      if random.chance(0.15) { cell.append(random.chance(0.5) ? "小" : "老") }
      cell.append(Surnames.all[Int(person.surname)].word)
      if cell.units.count == 1 || random.chance(0.3) { cell.append(spoken) }
      return
    }
    appendHan(person, to: &cell)
    if random.chance(0.3) { cell.append(" ") }
    cell.append(spoken)
  }

  private static func appendSpaced(_ person: Person, to cell: inout Cell, _ random: inout Random) {
    switch random.below(4) {
    case 0:
      cell.append(" ")
      appendHan(person, to: &cell)
    case 1:
      appendHan(person, to: &cell)
      cell.append(random.chance(0.6) ? " " : "\u{3000}")
    default:
      cell.append(Surnames.all[Int(person.surname)].word)
      cell.append(random.chance(0.6) ? " " : "\u{3000}")
      cell.append(person.given.0)
      if person.givenLength == 2 { cell.append(person.given.1) }
    }
  }

  /// A homophone, a look-alike, or two characters in the wrong order.
  private static func appendMistyped(_ person: Person, to cell: inout Cell, _ random: inout Random) {
    appendHan(person, to: &cell)
    let last = cell.units.count - 1
    let place = last - random.below(Int(person.givenLength))
    let unit = cell.units[place]
    let homophones = Readings.homophones[Int(unit)]
    if random.chance(0.55), !homophones.isEmpty {
      cell.units[place] = random.pick(homophones)
    } else if Variants.lookAlike[Int(unit)] != unit {
      cell.units[place] = Variants.lookAlike[Int(unit)]
    } else if person.givenLength == 2 {
      cell.units.swapAt(last, last - 1)
    }
  }
}
