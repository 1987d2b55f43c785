/// The ways a telephone number is written.
enum PhoneForms {
  static func appendMobile(_ number: Int, to cell: inout Cell, _ random: inout Random) {
    let start = cell.units.count
    func split(_ separator: StaticString, _ cell: inout Cell) {
      cell.append(digits: number / 100_000_000)
      cell.append(separator)
      cell.append(digits: number / 10_000 % 10_000, width: 4)
      cell.append(separator)
      cell.append(digits: number % 10_000, width: 4)
    }
    switch random.unit() {
    case ..<0.56: cell.append(digits: number)
    case ..<0.66: split(" ", &cell)
    case ..<0.74: split("-", &cell)
    case ..<0.78:
      cell.append("+86 ")
      cell.append(digits: number)
    case ..<0.81:
      cell.append("+86-")
      cell.append(digits: number)
    case ..<0.83:
      cell.append("+86")
      split(" ", &cell)
    case ..<0.855:
      cell.append("0086")
      if random.chance(0.4) { cell.append("-") }
      cell.append(digits: number)
    case ..<0.87:
      cell.append("86")
      cell.append(digits: number)
    case ..<0.885:
      cell.append(random.chance(0.5) ? "(+86)" : "（+86）")
      cell.append(digits: number)
    case ..<0.905:
      if random.chance(0.5) { cell.append(digits: number) } else { split("-", &cell) }
      cell.widen(from: start)
    case ..<0.925:
      switch random.below(4) {
      case 0: cell.append("手机：")
      case 1: cell.append("手机:")
      case 2: cell.append("M: ")
      default: cell.append("Tel:")
      }
      cell.append(digits: number)
    case ..<0.94:
      cell.append(digits: number)
      cell.append(random.chance(0.5) ? "（微信同号）" : "(微信)")
    case ..<0.955:
      cell.append(digits: number)
      cell.append(random.chance(0.7) ? " " : "\u{3000}")
    case ..<0.96:
      cell.append(digits: number)
      cell.append(".0")
    case ..<0.965:
      cell.append("'")
      cell.append(digits: number)
    case ..<0.968:
      cell.append(digits: number)
      for i in start..<cell.units.count where cell.units[i] == 0x30 { cell.units[i] = 0x4F }
    case ..<0.978: appendMistyped(number, to: &cell, &random)
    default: cell.append(digits: number)
    }
  }

  /// One digit wrong, missing, or two in the wrong order.
  private static func appendMistyped(_ number: Int, to cell: inout Cell, _ random: inout Random) {
    let start = cell.units.count
    cell.append(digits: number)
    let place = start + random.within(3...9)
    switch random.below(4) {
    case 0: cell.units.remove(at: place)
    case 1: cell.units.swapAt(place, place + 1)
    default: cell.units[place] = UInt16(0x30 + random.below(10))
    }
  }

  static func appendLandline(
    area: Int, local: Int, extensionNumber: Int?, to cell: inout Cell, _ random: inout Random
  ) {
    let start = cell.units.count
    func code(_ cell: inout Cell) {
      cell.append("0")
      cell.append(digits: area)
    }
    switch random.unit() {
    case ..<0.42:
      code(&cell)
      cell.append("-")
      cell.append(digits: local)
    case ..<0.53:
      code(&cell)
      cell.append(digits: local)
    case ..<0.61:
      cell.append("(")
      code(&cell)
      cell.append(random.chance(0.5) ? ")" : ") ")
      cell.append(digits: local)
    case ..<0.65:
      cell.append("（")
      code(&cell)
      cell.append("）")
      cell.append(digits: local)
    case ..<0.73:
      code(&cell)
      cell.append(" ")
      cell.append(digits: local)
    case ..<0.82:
      cell.append(random.chance(0.6) ? "+86-" : "+86 ")
      cell.append(digits: area)
      cell.append(random.chance(0.6) ? "-" : " ")
      cell.append(digits: local)
    case ..<0.84:
      cell.append("0086-")
      cell.append(digits: area)
      cell.append("-")
      cell.append(digits: local)
    case ..<0.855:
      cell.append("86-")
      code(&cell)
      cell.append("-")
      cell.append(digits: local)
    case ..<0.89:
      code(&cell)
      cell.append("-")
      cell.append(digits: local / 10_000)
      cell.append(" ")
      cell.append(digits: local % 10_000, width: 4)
    case ..<0.91:
      code(&cell)
      cell.append("-")
      cell.append(digits: local)
      cell.widen(from: start)
    case ..<0.945: cell.append(digits: local)
    case ..<0.97:
      cell.append(random.chance(0.5) ? "电话：" : "Tel: ")
      code(&cell)
      cell.append("-")
      cell.append(digits: local)
    default:
      code(&cell)
      cell.append("——")
      cell.append(digits: local)
    }
    guard let extensionNumber else { return }
    switch random.below(10) {
    case 0...4: cell.append("-")
    case 5, 6: cell.append("转")
    case 7: cell.append(" ext.")
    case 8: cell.append("分机")
    default: cell.append("#")
    }
    cell.append(digits: extensionNumber)
  }
}
