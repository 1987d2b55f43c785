package import Records

/// What the pipeline file says about a source, each part overruling a guess.
package struct SourceOverrides: Sendable {
  /// Name of the character encoding: `GB18030`, `gbk`, `utf-8`.
  package var encoding: String?
  /// The delimiter itself, or one of the words `tab`, `comma`, `semicolon`, `pipe`, `space`.
  package var delimiter: String?
  /// How many rows the header has; 0 for none.
  package var headerRows: Int?
  /// Meanings by header text, or by `#3` for the third column.
  package var columns: [String: ColumnMeaning]
  /// Name of the format, where the file's content does not show it.
  package var format: String?
  /// Which of a file's tables (of a workbook: sheets) to read, counted from 1; the first one otherwise.
  package var table: Int?
  /// Path of the element that is one record, for XML: `/list/contact`.
  package var record: String?

  package init(
    encoding: String? = nil, delimiter: String? = nil, headerRows: Int? = nil,
    columns: [String: ColumnMeaning] = [:], format: String? = nil, table: Int? = nil, record: String? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.headerRows = headerRows
    self.columns = columns
    self.format = format
    self.table = table
    self.record = record
  }

  /// The delimiter as UTF-8, its words translated.
  var delimiterBytes: [UInt8]? {
    guard let delimiter, !delimiter.isEmpty else { return nil }
    let named: [String: String] = [
      "tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " ", "colon": ":",
    ]
    return Array((named[delimiter] ?? delimiter).utf8)
  }

  /// What is said about the column with this header at this place (counted from 0).
  func meaning(ofColumn name: String, at index: Int) -> ColumnMeaning? {
    columns[name] ?? columns["#\(index + 1)"]
  }
}
