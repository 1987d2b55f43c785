/// Where in an input something was seen. Missing parts are unknown or do not apply.
package struct SourcePlace: Sendable, Hashable {
  /// The file as the user named it.
  package var file: String
  /// Zero-based offset into the file's bytes as they are on disk.
  package var byteOffset: Int?
  /// One-based physical line.
  package var line: Int?
  /// One-based number of the source record within its input.
  package var record: Int?
  /// The column's name, or its one-based number.
  package var field: String?

  package init(
    file: String, byteOffset: Int? = nil, line: Int? = nil, record: Int? = nil,
    field: String? = nil
  ) {
    self.file = file
    self.byteOffset = byteOffset
    self.line = line
    self.record = record
    self.field = field
  }
}
