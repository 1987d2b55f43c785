/// Reads one file format. An adapter is one file with one conformance; see docs/adapters.md.
///
/// Adapters are pure: bytes in, records, findings and rejections out. They never throw for bad data.
package protocol SourceAdapter: Sendable {
  static var format: SourceFormat { get }
  init()

  /// What `confidence` can be at most: an adapter is not asked where another one is surer.
  static var highestConfidence: Double { get }

  /// How likely the input is of this format, 0…1, from its first bytes and its name.
  func confidence(_ input: InputBytes) -> Double

  /// Looks at the file without reading all of it. Throws only where the file cannot be of this format.
  func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey

  /// Reads the whole file. Every byte ends in a class, every record in a batch or a rejection.
  func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake)
}

extension SourceAdapter {
  package var format: SourceFormat { Self.format }
  package static var highestConfidence: Double { 1 }
}
