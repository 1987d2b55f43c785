import Archiving
import Reading
import Records

/// One version of an archive, as the commands that read it need it.
struct OpenArchive {
  let path: String
  let reader: ArchiveReader
  /// The inputs in the order of their numbers: number 1 comes first.
  let inputs: [ArchivedInput]

  init(_ path: String) throws {
    self.path = path
    reader = try ArchiveFolder.open(path).reader()
    inputs = try reader.readUncompressed("sources/inputs.jsonl").split(separator: UInt8(ascii: "\n"))
      .map { line in
        guard let json = try? JSONValue.parse(Array(line)), let input = ArchivedInput(json) else {
          throw ArchiveError(
            .damaged, path: path + "/object", "The list of inputs cannot be understood.",
            remedy: "Run `mingce verify \(path)`.")
        }
        return input
      }
  }

  /// The input with the number that links and references give it, counted from 1.
  func input(_ number: Int) -> ArchivedInput? {
    inputs.indices.contains(number - 1) ? inputs[number - 1] : nil
  }
}

/// One line of `sources/inputs.jsonl`.
struct ArchivedInput: Sendable {
  let source: String
  let file: String
  /// SHA-256 of the bytes, which are kept as `inputs/<digest>.gz`.
  let digest: String
  /// Version that brought it in.
  let version: Int
  /// How the file was read, where its survey was overruled.
  let overrides: SourceOverrides

  init?(_ json: JSONValue) {
    guard let source = json["source"]?.text, let file = json["file"]?.text, let digest = json["digest"]?.text
    else { return nil }
    self.source = source
    self.file = file
    self.digest = digest
    version = json["version"]?.integer ?? 0
    var columns: [String: ColumnMeaning] = [:]
    for column in json["columns"]?.members ?? [] {
      columns[column.name] = column.value.text.flatMap(ColumnMeaning.init(rawValue:))
    }
    overrides = SourceOverrides(
      encoding: json["encoding"]?.text, delimiter: json["delimiter"]?.text,
      headerRows: json["header_rows"]?.integer, columns: columns, format: json["format"]?.text)
  }
}
