import Foundation
import Pipeline
import Records
import Testing

/// One folder of samples/: `<case>.csv`, who is who in it, and what a run should make of it.
struct SampleCase: Sendable, CustomTestStringConvertible {
  /// `trade-show`: the folder's name, the list's name, and the file's without its ending.
  let name: String
  let folder: URL

  var testDescription: String { name }
  var file: URL { folder.appending(path: "\(name).csv") }
  var truth: URL { folder.appending(path: "truth.csv") }
  var expected: URL { folder.appending(path: "expected.json") }

  /// Every folder below samples/<format>/ that has a truth.
  static let all: [SampleCase] = Repository.folders(in: "samples").flatMap { format in
    Repository.folders(in: "samples/\(format)").compactMap { name in
      let sample = SampleCase(
        name: name, folder: Repository.root.appending(path: "samples/\(format)/\(name)"))
      return FileManager.default.fileExists(atPath: sample.truth.path) ? sample : nil
    }
  }

  /// The list as one source; `columns.json` says what its user would have to say, where there is anything.
  var source: SourceSettings {
    get throws {
      var source = SourceSettings(name: name, files: [file.path])
      let said = folder.appending(path: "columns.json")
      if FileManager.default.fileExists(atPath: said.path) {
        let words = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: said))
        source.columns = words.compactMapValues { ColumnMeaning(rawValue: $0) }
      }
      return source
    }
  }

  /// The day all golden runs speak for.
  static let asOf = "2026-11-01"
}
