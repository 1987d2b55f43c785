/// Provinces, cities and districts of mainland China with their area codes, found inside text.
///
/// Names are Simplified; fold Traditional text first. For whole addresses see `AddressParts`.
struct Divisions: Sendable {
  struct Division: Sendable {
    /// GB/T 2260.
    let code: Int
    /// The name without its level: 深圳.
    let short: String
    /// Area code without the leading zero; 0 where a division has none or several.
    let areaCode: Int
    /// 1 province, 2 city (or a county directly under a province), 3 county or district.
    let level: Int
  }

  static let shared = Divisions()

  let all: [Division]
  /// Full names of every level, short names of provinces, cities and county-level cities.
  let names: ScalarTrie
  /// Full names and short names of every level, for text that follows its city.
  let allNames: ScalarTrie

  private init() {
    var all: [Division] = []
    var full: [(word: String, payload: Int)] = []
    var short: [(word: String, payload: Int)] = []
    var countyCities: [(word: String, payload: Int)] = []
    var districts: [(word: String, payload: Int)] = []
    var abolished: [(word: String, payload: Int)] = []
    let table = DivisionTable.shared.all
    for division in table {
      if division.isOutside && division.level > 1 { continue }
      let name = division.nameText
      // Abolished divisions count by their full name only, and only when they are not long gone.
      if division.end > 0 && (division.end < 2000 || division.name.count < 9) { continue }
      let others = String(decoding: division.otherNames, as: UTF8.self).split(separator: " ")
      let index = all.count
      all.append(
        Division(
          code: division.officialCode, short: others.first.map(String.init) ?? name,
          areaCode: Int(division.areaCode), level: Int(division.level)))
      if division.end > 0 {
        abolished.append((name, index))
        continue
      }
      full.append((name, index))
      for other in others {
        if other.hasPrefix("=") {
          full.append((String(other.dropFirst()), index))
        } else if division.level < 3 {
          short.append((String(other), index))
        } else if name.hasSuffix("市") {
          countyCities.append((String(other), index))
        } else {
          districts.append((String(other), index))
        }
      }
    }
    if let index = all.firstIndex(where: { $0.code == 310115 }) { short.append(("浦东", index)) }
    self.all = all
    // Larger divisions first: where two share a name the larger one is meant.
    full.sort { all[$0.payload].level < all[$1.payload].level }
    short.sort { all[$0.payload].level < all[$1.payload].level }
    names = ScalarTrie(short + full + countyCities + abolished)
    allNames = ScalarTrie(short + full + countyCities + districts + abolished)
  }
}
