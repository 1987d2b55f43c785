import Glibc
import Reading
import Records

/// Third-party test data beside the repository, in `shared/corpora`; not part of it and not needed.
enum Corpora {
  /// The folder, looked for in the parents of this file, or named by `MINGCE_CORPORA`.
  static let root: String? = {
    if let named = getenv("MINGCE_CORPORA") { return String(cString: named) }
    var folder = #filePath.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    while !folder.isEmpty {
      let path = "/" + folder.joined(separator: "/") + "/shared/corpora"
      if exists(path) { return path }
      folder = folder.dropLast()
    }
    return nil
  }()

  static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  static func has(_ folder: String) -> Bool { root.map { exists($0 + "/" + folder) } ?? false }

  /// Names of the files in a folder, sorted; empty where the corpora are absent.
  static func files(_ folder: String) -> [String] {
    guard let root, let directory = opendir(root + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func path(_ file: String) -> String { (root ?? "") + "/" + file }

  static func text(_ file: String) -> String {
    guard let input = try? InputBytes.open(path(file)) else { return "" }
    return String(decoding: input.bytes, as: UTF8.self)
  }
}

/// A whole file as read.
struct ReadFile {
  var survey: SourceSurvey
  var rows: [[String]] = []
  var rejections: [Rejection] = []
  var findings = FindingTally()
  var account = ByteAccount()
  var byteCount = 0

  init(_ path: String, overrides: SourceOverrides = SourceOverrides()) throws {
    let input = try InputBytes.open(path)
    let adapter = try AdapterRegistry.standard.adapter(for: input, format: overrides.format)
    survey = try adapter.survey(input, overrides: overrides)
    var batches: [RecordBatch] = []
    var intake = Intake(file: path) { batches.append($0) }
    adapter.read(input, as: survey, into: &intake)
    intake.finish()
    for batch in batches { for r in 0..<batch.recordCount { rows.append(batch.texts(ofRecord: r)) } }
    rejections = intake.rejections
    findings = intake.findings
    account = intake.account
    byteCount = input.bytes.count
  }

  var header: [String] { survey.columns.map(\.name) }
}
