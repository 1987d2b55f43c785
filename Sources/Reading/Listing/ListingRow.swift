/// An entry that takes one line: `张三　经理　0755-8888`, `Abbott Paper Co. ........ 555-0101`.
enum ListingRow {
  /// What cuts a line into cells.
  enum Cut: Sendable { case gaps, commas }

  private static let dots = Set(".…·．‥⋯﹒".unicodeScalars)

  /// The cells between leader dots, tabs, ideographic blanks and runs of blanks.
  static func cells(_ text: String, cut: Cut = .gaps) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var cells: [String] = []
    var start = 0
    var i = 0
    func close(_ end: Int) {
      let cell = String(scalars[start..<end]).trimmedText
      if !cell.isEmpty { cells.append(cell) }
    }
    while i < scalars.count {
      var end = i
      if cut == .commas, scalars[i] == "," || scalars[i] == "，" || scalars[i] == ";" {
        end = i + 1
      } else if scalars[i].isBlank || dots.contains(scalars[i]) {
        while end < scalars.count, scalars[end].isBlank || dots.contains(scalars[end]) { end += 1 }
        if !isGap(scalars[i..<end]) || cut == .commas {
          i = end
          continue
        }
      }
      if end > i {
        close(i)
        start = end
        i = end
      } else {
        i += 1
      }
    }
    close(scalars.count)
    return cells
  }

  /// Two blanks, a tab, an ideographic blank, or leader dots; not the one blank between two words.
  private static func isGap(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    let dotCount = run.reduce(0) { $0 + (dots.contains($1) ? ($1 == "…" || $1 == "⋯" ? 3 : 1) : 0) }
    if dotCount >= 3 { return true }
    if dotCount > 0 { return false }
    return run.count >= 2 || run.first == "\t" || run.first == "\u{3000}"
  }

  static func hasLeaders(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      if dots.contains(scalar) { run += scalar == "…" ? 3 : 1 } else if !scalar.isBlank { run = 0 }
      if run >= 4 { return true }
    }
    return false
  }

  /// `Abbott John, carpenter, h 12 Main`: a line of an old city directory.
  static func isCityDirectory(_ text: String) -> Bool {
    let cells = cells(text, cut: .commas)
    guard (2...6).contains(cells.count), let name = cells.first, name.first?.isUppercase == true,
      name.count <= 40
    else {
      return false
    }
    return cells.dropFirst().contains(where: isHouse)
  }

  private static let houseWords: Set<String> = [
    "h", "r", "b", "bds", "res", "rms", "rooms", "house", "h.", "r.", "b.", "bds.", "res.", "rms.", "boards",
    "wks",
  ]

  /// `h 12 Main`, `res. 4 Oak St`.
  private static func isHouse(_ cell: String) -> Bool {
    let words = cell.split(separator: " ")
    guard words.count >= 2, let first = words.first else { return false }
    return houseWords.contains(first.lowercased()) && cell.contains(where: \.isNumber)
  }

  /// The fields of the cells: the first is who it is, the others show by their looks.
  static func fields(_ cells: [String], cut: Cut) -> [(field: String, value: String)] {
    cells.enumerated().map { i, cell in
      if i == 0, !ContactSigns.isContact(cell) { return ("name", cell) }
      return (field(of: cell, cut), cell)
    }
  }

  static func field(of cell: String, _ cut: Cut = .gaps) -> String {
    if cut == .commas { return isHouse(cell) || CellShape(cell) == .address ? "address" : "occupation" }
    let bytes = Array(cell.utf8)
    if ContactSigns.hasEmail(bytes[...]) { return "email" }
    switch CellShape(cell) {
    case .mobile, .phone: return "phone"
    case .url: return "website"
    case .address: return "address"
    case .company: return "company"
    default: break
    }
    if let phone = ContactSigns.phone(bytes[...]), phone.count * 10 >= bytes.count * 7 { return "phone" }
    if TitleWords.isTitle(cell) { return "title" }
    return AddressWords.count(in: cell) >= 2 ? "address" : "text"
  }
}

extension AddressWords {
  fileprivate static func count(in text: String) -> Int {
    var text = text
    return text.withUTF8 {
      count(in: $0) + (latin(in: $0) && $0.contains { (0x30...0x39).contains($0) } ? 2 : 0)
    }
  }
}
