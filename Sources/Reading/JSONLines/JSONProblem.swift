import Records

/// Why a piece of JSON is no record: the words of its rejection.
enum JSONProblem: Error, Sendable, Equatable {
  case syntax(JSONError.Code)
  /// A comma with nothing behind it.
  case trailingComma
  /// A number, a text or a list where an object should stand.
  case notARecord
  case manyFields, longName
  /// More bytes than one record may have.
  case tooLong
  case undecodable

  var code: Finding.Code {
    switch self {
    case .syntax(.tooDeep): "jsonl-too-deep"
    case .syntax(.badUTF8), .undecodable: "undecodable-bytes"
    case .syntax: "jsonl-bad-json"
    case .trailingComma: "jsonl-trailing-comma"
    case .notARecord: "jsonl-not-a-record"
    case .manyFields, .longName: "jsonl-too-many-fields"
    case .tooLong: "jsonl-record-too-long"
    }
  }

  var message: String {
    switch self {
    case .syntax(let code): words(code)
    case .trailingComma: "The record has a comma behind its last value, which JSON does not allow."
    case .notARecord: "There is a single value where a record (an object or a row) should be."
    case .manyFields: "The file has more than \(FieldPaths.mostFields) different field names."
    case .longName: "A field name is longer than \(FieldPaths.longestName) bytes."
    case .tooLong: "The record is longer than \(JSONRecords.longestRecord >> 20) MB."
    case .undecodable: "The record holds bytes that are no text in the encoding of the file."
    }
  }

  var remedy: String {
    switch self {
    case .syntax(.badUTF8), .undecodable:
      "Name the right encoding in the pipeline file, or correct the record at its source."
    case .syntax, .trailingComma: "Correct the record, or export the list again with a JSON library."
    case .notARecord: "Check that the file holds one object for each customer."
    case .manyFields, .longName: "Check that names and values were not exchanged when the file was made."
    case .tooLong: "Check that the file is a list of customers, one object each."
    }
  }

  private func words(_ code: JSONError.Code) -> String {
    switch code {
    case .unexpectedByte: "The record is not JSON: a character stands where none may be."
    case .unexpectedEnd: "The record ends in the middle."
    case .badEscape: "A text in the record has a wrong escape (\\)."
    case .badNumber: "A number in the record is not written as JSON writes numbers."
    case .badUTF8: "The record holds bytes that are no text in the encoding of the file."
    case .controlCharacter: "A text in the record holds a line break or another control character."
    case .tooDeep: "The record is nested deeper than 64 levels."
    case .trailingBytes: "Something stands behind the record on the same line."
    case .duplicateKey: "A name stands twice in one object."
    }
  }
}
