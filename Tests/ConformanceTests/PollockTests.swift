import Reading
import Records
import Testing

/// Polluted variants of one table, see `csv/pollock` of the corpora. Cells are compared by position.
@Suite(.enabled(if: Corpora.has("csv/pollock"))) struct PollockTests {
  private struct Tally {
    var perfect = 0
    var files = 0
    var exact = 0
    var quarantined = 0
    var repaired = 0
    var shifted = 0
    var lost = 0
  }

  @Test func `shifts no row`() throws {
    var families: [String: Tally] = [:]
    var imperfect: [String] = []
    for name in Corpora.files("csv/pollock/csv") {
      let family = String(name.prefix { !$0.isNumber })
      var tally = families[family] ?? Tally()
      tally.files += 1
      let clean = Self.rows(of: Corpora.text("csv/pollock/clean/" + name))
      let file = try ReadFile(Corpora.path("csv/pollock/csv/" + name))
      #expect(file.account.total == file.byteCount, "\(name)")
      var expected: [[String]: Int] = [:]
      for row in clean.dropFirst() { expected[row.map { $0.lowercased() }, default: 0] += 1 }
      var wrong = 0
      for row in file.rows {
        let key = row.map { $0.lowercased() }
        if let count = expected[key], count > 0 { expected[key] = count - 1 } else { wrong += 1 }
      }
      let missing = expected.values.reduce(0, +)
      let headerIsRight =
        file.header.map { $0.lowercased() } == clean.first.map { $0.map { $0.lowercased() } } ?? []
      tally.exact += file.rows.count - wrong
      tally.repaired += file.findings["csv-row-repaired"] + file.findings["csv-stray-quote"]
      tally.quarantined += file.rejections.count
      tally.shifted += wrong
      tally.lost += max(0, missing - wrong - file.rejections.count)
      if wrong == 0 && missing == 0 && headerIsRight {
        tally.perfect += 1
      } else {
        imperfect.append(
          "\(name): wrong \(wrong) missing \(missing) rejected \(file.rejections.count) header \(headerIsRight ? "right" : "wrong")"
        )
      }
      families[family] = tally
    }
    for (family, t) in families.sorted(by: { $0.key < $1.key }) {
      print(
        "pollock \(family): perfect \(t.perfect) of \(t.files), rows exact \(t.exact), repaired \(t.repaired), quarantined \(t.quarantined), wrong \(t.shifted), lost \(t.lost)"
      )
    }
    print(imperfect.map { "  " + $0 }.joined(separator: "\n"))
    let files = families.values.reduce(0) { $0 + $1.files }
    let perfect = families.values.reduce(0) { $0 + $1.perfect }
    print("pollock: perfect \(perfect) of \(files)")
    for (family, tally) in families {
      #expect(tally.lost == 0, "\(family): rows vanished without a rejection")
      // The measure wants only the first of several tables; ours keeps the rows of all.
      if family.hasPrefix("row") {
        #expect(tally.shifted == 0, "\(family): rows came out wrong without a word")
      }
    }
    #expect(perfect * 10 >= files * 9)
  }

  /// The clean tables are strict RFC 4180: a few lines of obvious code read them.
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var quoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if quoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          scalars.removeFirst()
          cell.append("\"")
        } else {
          quoted = false
        }
      } else if scalar == "\"" && cell.isEmpty {
        quoted = true
      } else if scalar == "," {
        row.append(cell)
        cell = ""
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r" && scalars.first == "\n" { scalars.removeFirst() }
        rows.append(row + [cell])
        row = []
        cell = ""
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
    return rows
  }
}
