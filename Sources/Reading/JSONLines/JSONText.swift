import Records
import Text

/// A file's text in UTF-8: where it lies if it is UTF-8, else decoded.
final class JSONText {
  /// Files in other encodings are decoded as a whole up to this size; lines need no such limit.
  static let largestDecoded = 512 << 20

  let text: UnsafeBufferPointer<UInt8>
  /// Nothing follows `text`.
  let isWhole: Bool
  /// The text's offsets are the file's, less this; `nil` where text was decoded.
  let fileOffset: Int?
  private let storage: UnsafeMutableBufferPointer<UInt8>?
  private let input: InputBytes

  /// The head of a file.
  convenience init(head input: InputBytes, encoding: TextEncoding, start: Int) {
    self.init(input, encoding: encoding, start: start, limit: JSONSample.size)
  }

  /// - Parameters:
  ///   - start: length of the byte order mark.
  ///   - limit: how many bytes of the file are wanted.
  init(_ input: InputBytes, encoding: TextEncoding, start: Int, limit: Int) {
    self.input = input
    let bytes = input.bytes.bindMemory(to: UInt8.self)
    let end = min(bytes.count, start + limit)
    isWhole = end == bytes.count
    let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if encoding == .utf8 {
      text = part
      fileOffset = start
      storage = nil
      return
    }
    var decoded: [UInt8] = []
    var transcoder = Transcoder(encoding)
    _ = transcoder.decode(part, flush: true, into: &decoded)
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, decoded.count))
    _ = memory.initialize(from: decoded)
    storage = memory
    text = UnsafeBufferPointer(rebasing: memory[..<decoded.count])
    fileOffset = nil
  }

  deinit { storage?.deallocate() }
}
