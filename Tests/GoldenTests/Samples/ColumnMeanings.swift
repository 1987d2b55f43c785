import Foundation

/// What `mingce inspect` takes each column to mean; columns without a meaning are left out.
func columnMeanings(of file: URL) throws -> [String: String] {
  struct Inspection: Decodable {
    struct Column: Decodable {
      var name: String
      var meaning: String
    }
    var columns: [Column]
  }
  let output = try Program.run(["inspect", file.path, "--json"]).output
  let decoder = JSONDecoder()
  let one = try? decoder.decode(Inspection.self, from: output)
  let inspections = try one.map { [$0] } ?? decoder.decode([Inspection].self, from: output)
  let known = inspections.flatMap(\.columns).filter { $0.meaning != "unmapped" }
  return Dictionary(known.map { ($0.name, $0.meaning) }) { a, b in "\(a), \(b)" }
}
