/// Whether lines are delimited text, which is not a listing's to read.
enum Delimited {
  /// Tab, pipe, comma or semicolon, the same number of them in nearly all lines, without labels in front.
  static func isLikely(_ lines: [ListingLine]) -> Bool {
    let sample = lines.prefix(200)
    let labelled = sample.count { $0.pieces.count { $0.isKnown } >= 1 && $0.head.isEmpty }
    if labelled * 2 >= sample.count { return false }
    for (sign, least) in [("\t", 1), ("|", 1), (",", 2), (";", 2), ("，", 2)] as [(Character, Int)] {
      var counts: [Int: Int] = [:]
      for line in sample { counts[line.text.count { $0 == sign }, default: 0] += 1 }
      let common = counts.filter { $0.key >= least }.max { $0.value < $1.value }
      guard let common, common.value * 10 >= sample.count * 7 else { continue }
      if sign == ",", sample.count(where: { ListingRow.isCityDirectory($0.text) }) * 2 >= sample.count {
        continue
      }
      return true
    }
    return false
  }
}
