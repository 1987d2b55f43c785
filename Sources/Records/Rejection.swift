/// A source record, or a span of bytes, that could not be used. Kept with its reason, retryable.
package struct Rejection: Sendable, Hashable {
  package var finding: Finding
  /// Number of the source record within its input, counted from 1.
  package var record: Int
  /// The bytes of the input, as they are on disk, that it covers.
  package var byteRange: Range<Int>
  package init(finding: Finding, record: Int, byteRange: Range<Int>) {
    self.finding = finding
    self.record = record
    self.byteRange = byteRange
  }
}
