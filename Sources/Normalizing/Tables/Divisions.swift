/// Provinces, cities and districts of mainland China with their area codes, found inside text.
///
/// Names are Simplified; fold Traditional text first.
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
    for line in DivisionData.lines.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count >= 3, let code = Int(parts[0]) else { continue }
      let level = code % 10000 == 0 ? 1 : code % 100 == 0 ? 2 : 3
      let area = parts.count > 3 ? Int(parts[3]) ?? 0 : 0
      let index = all.count
      all.append(Division(code: code, short: String(parts[2]), areaCode: area, level: level))
      full.append((String(parts[1]), index))
      if level < 3 {
        short.append((String(parts[2]), index))
      } else if parts[1].hasSuffix("市") {
        countyCities.append((String(parts[2]), index))
      } else {
        districts.append((String(parts[2]), index))
      }
    }
    for (name, code) in Self.otherNames {
      if let index = all.firstIndex(where: { $0.code == code }) { short.append((name, index)) }
    }
    self.all = all
    // Larger divisions first: where two share a name the larger one is meant.
    full.sort { all[$0.payload].level < all[$1.payload].level }
    short.sort { all[$0.payload].level < all[$1.payload].level }
    names = ScalarTrie(short + full + countyCities)
    allNames = ScalarTrie(short + full + countyCities + districts)
  }

  /// Short forms in use beside the official ones.
  private static let otherNames: [(String, Int)] = [
    ("内蒙", 150000), ("上海浦东新区", 310115), ("浦东", 310115), ("香港", 810000), ("澳门", 820000), ("台湾", 710000),
    ("广西省", 450000), ("新疆省", 650000), ("宁夏省", 640000), ("西藏省", 540000), ("内蒙古省", 150000),
  ]
}
