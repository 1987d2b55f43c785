/// Collects bytes and hands them on in large pieces. `finish` hands on the rest.
struct OutputBuffer: ~Copyable {
  private let sink: any ByteSink
  private let limit: Int
  private var bytes: [UInt8] = []

  init(_ sink: any ByteSink, limit: Int = 1 << 20) {
    self.sink = sink
    self.limit = limit
    bytes.reserveCapacity(limit + 4096)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  mutating func append(_ new: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: new) }

  mutating func append(_ new: [UInt8]) { bytes.append(contentsOf: new) }

  mutating func append(_ new: String) { bytes.append(contentsOf: new.utf8) }

  /// Call after each line: hands on what has piled up.
  @inline(__always)
  mutating func flushIfFull() throws(OutputFailure) { if bytes.count >= limit { try flush() } }

  mutating func flush() throws(OutputFailure) {
    let failure: OutputFailure? = bytes.withUnsafeBytes { all in
      do throws(OutputFailure) {
        try sink.write(all)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    bytes.removeAll(keepingCapacity: true)
  }

  consuming func finish() throws(OutputFailure) { try flush() }
}
