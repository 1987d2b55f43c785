/// A file format that an adapter reads.
package struct SourceFormat: Sendable, Hashable {
  /// Short name, as written in pipeline files: `csv`, `vcard`.
  package let name: String
  /// What a person calls it: `CSV or other delimited text`.
  package let title: String
  /// File name endings without the dot, in lower case.
  package let extensions: [String]

  package init(name: String, title: String, extensions: [String]) {
    self.name = name
    self.title = title
    self.extensions = extensions
  }
}
