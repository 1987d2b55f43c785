/// One input file of a run, as the archive remembers it.
package struct Input: Sendable, Hashable {
  /// The list it belongs to: from the pipeline file, else the file's name without its ending.
  package var source: String
  /// The file's name without its folder, as it was when first imported.
  package var fileName: String
  /// SHA-256 of the file's bytes, lower-case hexadecimal: the input's identity.
  package var digest: String
  package var byteCount: Int
  /// Version of the archive that brought it in, counted from 1.
  package var version: Int

  package init(source: String, fileName: String, digest: String, byteCount: Int, version: Int) {
    self.source = source
    self.fileName = fileName
    self.digest = digest
    self.byteCount = byteCount
    self.version = version
  }
}
