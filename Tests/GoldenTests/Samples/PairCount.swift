import Foundation

/// How well an archive's entities agree with the truth, counted in pairs of rows.
///
/// The slow, obvious way: pairs come from sizes of groups, n·(n−1)/2. Rows the truth does not know are left out.
struct PairCount: Codable, Equatable, CustomStringConvertible {
  var found = 0
  var expected = 0
  var right = 0

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  var description: String {
    String(
      format: "precision %.4f, recall %.4f, F1 %.4f (%d right of %d found, %d expected)",
      precision, recall, f1, right, found, expected)
  }

  /// - Parameters:
  ///   - truth: row (`source` and the list's own key) to entity.
  ///   - links: the same, as the archive has it.
  init(truth: [String: String], links: [String: String]) {
    func pairs(_ keys: some Sequence<String>) -> Int {
      Dictionary(grouping: keys) { $0 }.values.map { $0.count * ($0.count - 1) / 2 }.reduce(0, +)
    }
    let known = truth.keys.filter { links[$0] != nil }
    found = pairs(known.map { links[$0]! })
    expected = pairs(truth.values)
    right = pairs(known.map { "\(truth[$0]!)\u{0}\(links[$0]!)" })
  }
}

/// Rows of a CSV file as dictionaries. Reads what Mingce and the generator write, by the book (RFC 4180).
func csvRows(_ text: String) -> [[String: String]] {
  var rows: [[String]] = [[]]
  var cell = ""
  var quoted = false
  var characters = text.unicodeScalars.makeIterator()
  var next = characters.next()
  while let c = next {
    next = characters.next()
    if quoted {
      if c == "\"", next == "\"" {
        cell.append("\"")
        next = characters.next()
      } else if c == "\"" {
        quoted = false
      } else {
        cell.unicodeScalars.append(c)
      }
    } else if c == "\"" {
      quoted = true
    } else if c == "," || c == "\n" {
      rows[rows.count - 1].append(cell)
      cell = ""
      if c == "\n" { rows.append([]) }
    } else if c != "\r" {
      cell.unicodeScalars.append(c)
    }
  }
  if !cell.isEmpty || !rows[rows.count - 1].isEmpty { rows[rows.count - 1].append(cell) }
  guard let header = rows.first else { return [] }
  return rows.dropFirst().filter { $0.count == header.count }.map {
    Dictionary(zip(header, $0)) { a, _ in a }
  }
}

/// Row to entity, from a truth file.
func truth(at url: URL) throws -> [String: String] {
  let rows = csvRows(try String(contentsOf: url, encoding: .utf8))
  return Dictionary(rows.map { ("\($0["source"] ?? "") \($0["id"] ?? "")", $0["entity"] ?? "") }) { a, _ in a
  }
}

/// Row to entity, as `mingce links` prints it.
func links(of archive: String) throws -> [String: String] {
  let outcome = try Program.run(["links", archive, "--format", "csv"])
  let rows = csvRows(String(decoding: outcome.output, as: UTF8.self))
  return Dictionary(rows.map { ("\($0["source"] ?? "") \($0["source_id"] ?? "")", $0["entity"] ?? "") }) {
    a, _ in a
  }
}
