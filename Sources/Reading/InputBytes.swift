/// The bytes of one input file, mapped read-only for as long as this object lives.
package final class InputBytes: Sendable {
  /// The path as the user gave it.
  package let path: String
  nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

  package init(path: String, bytes: UnsafeRawBufferPointer) {
    self.path = path
    self.bytes = bytes
  }
}
