import Glibc
import Records

/// Applies the model of `ColumnFillers` to a tally.
struct FillerSearch {
  let tally: ColumnTally
  let limits: ColumnFillers.Limits

  func fillers() -> [ColumnFillers.Filler] {
    guard tally.rows > 0, tally.distinct > 0 else { return [] }
    var found: [ColumnFillers.Filler] = []
    for (key, entry) in tally.entries where Int(entry.rows) >= limits.minimumShapedCount {
      if let filler = filler(key, entry) { found.append(filler) }
    }
    return found.sorted { $0.rows != $1.rows ? $0.rows > $1.rows : $0.value < $1.value }
  }

  private func filler(_ key: ColumnTally.Key, _ entry: ColumnTally.Entry) -> ColumnFillers.Filler? {
    let rows = Int(entry.rows)
    // What repeats everywhere is a category (a branch, a city), not a column of identities.
    let isIdentifying = mean(without: rows) <= limits.mostRowsPerValue
    let isMadeUp = MadeUpShape.matches(key, tally.kind)
    guard isMadeUp || isIdentifying && rows >= limits.minimumCount else { return nil }
    let expected = expectedRows(key, rows)
    let log10 = Self.log10OfTail(rows, expected) + log(Double(tally.distinct)) / log(10)
    guard log10 < log(limits.falseAlarm) / log(10) || isMadeUp else { return nil }
    guard let diversity = diversity(entry, columns: isMadeUp ? 1 : limits.companions) else { return nil }
    guard diversity >= (isMadeUp ? limits.diversity / 2 : limits.diversity) else { return nil }
    return ColumnFillers.Filler(
      value: String(decoding: key, as: UTF8.self), rows: rows, expectedRows: expected, diversity: diversity,
      reason: isMadeUp ? .madeUpAndRepeated : .repeatedWithoutReason)
  }

  /// Rows that the rest of the column leads one to expect for this value.
  private func expectedRows(_ key: ColumnTally.Key, _ rows: Int) -> Double {
    let mean = mean(without: rows)
    guard tally.kind == .personName else { return mean }
    return max(mean, expectedNames(key, rows))
  }

  /// Rows per value of the column's other values.
  private func mean(without rows: Int) -> Double {
    Double(tally.rows - rows) / Double(max(tally.distinct - 1, 1))
  }

  /// For a name: rows with its family name times the share of its given name among all rows; each without
  /// the rows of the name itself, so that a filler is not its own excuse. A rare pair of popular parts is thus
  /// expected often; a given name that only this name has, seldom.
  private func expectedNames(_ key: ColumnTally.Key, _ rows: Int) -> Double {
    let name = String(decoding: key, as: UTF8.self).unicodeScalars
    guard let first = name.first, name.count >= 2 else { return 0 }
    let rest = ColumnTally.Key(String(String.UnicodeScalarView(name.dropFirst())).utf8)
    let family = max(0, Double(tally.parts.families[first.value] ?? 0) - Double(rows))
    let given = max(0, Double(tally.parts.given[rest] ?? 0) - Double(rows))
    // The pair is more frequent than independence says when both are in fashion: allow three times.
    return 3 * family * given / Double(max(tally.rows - rows, 1)) + commonNameRows(family, given)
  }

  /// Even when a short list has no second bearer of the given name, a frequent family name has popular given
  /// names: the most popular given name has about a hundredth of the bearers of its family name.
  private func commonNameRows(_ family: Double, _ given: Double) -> Double {
    given > 0 ? 0.01 * family : 0.003 * family
  }

  /// The least diversity over the companion columns that are filled in enough rows; `nil` when fewer than
  /// `columns` are: names alone do not tell a switchboard from a filler.
  private func diversity(_ entry: ColumnTally.Entry, columns: Int) -> Double? {
    let needed = max(3, limits.companionCoverage * Double(min(entry.rows, 256)))
    var least = 1.0
    var known = 0
    for sketch in entry.companions where Double(sketch.filled) >= needed {
      least = min(least, sketch.diversity)
      known += 1
    }
    return known >= columns ? least : nil
  }

  /// Logarithm of the probability that a Poisson number of this mean is at least `count` (Chernoff's bound).
  static func log10OfTail(_ count: Int, _ mean: Double) -> Double {
    let count = Double(count)
    guard mean > 0 else { return -300 }
    guard count > mean else { return 0 }
    return (count - mean - count * log(count / mean)) / log(10)
  }
}
