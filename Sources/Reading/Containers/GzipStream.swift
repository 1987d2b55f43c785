import CInflate

/// The unpacked bytes of a gzip file (RFC 1952), all its members one after the other, within the limits.
final class GzipStream {
  private let source: UnsafeRawBufferPointer
  private let limits: ContainerLimits
  private let inflater: OpaquePointer?
  private let buffer: UnsafeMutablePointer<UInt8>
  private static let pieceSize = 1 << 16
  private var count = 0
  private var isAtEnd = false
  /// Packed bytes that belong to members.
  private(set) var packedCount = 0
  private(set) var fault: MemberFault?

  init(_ bytes: UnsafeRawBufferPointer, limits: ContainerLimits) {
    source = bytes
    self.limits = limits
    buffer = .allocate(capacity: Self.pieceSize)
    inflater = cinflate_create(CINFLATE_GZIP)
    if inflater == nil { fault = .damaged }
  }

  deinit {
    buffer.deallocate()
    cinflate_free(inflater)
  }

  /// The next piece, valid until the next call; `nil` at the end, or where a fault stops it.
  func next() -> UnsafeBufferPointer<UInt8>? {
    var filled = 0
    let input = source.bindMemory(to: UInt8.self).baseAddress
    while filled < Self.pieceSize && fault == nil && !isAtEnd {
      var (used, made) = (0, 0)
      let result = cinflate_run(
        inflater, input.map { $0 + packedCount }, source.count - packedCount, &used, buffer + filled,
        Self.pieceSize - filled, &made)
      packedCount += used
      filled += made
      if result == CINFLATE_END {
        if hasMember(at: packedCount) { cinflate_reset(inflater) } else { isAtEnd = true }
      } else if result != CINFLATE_MORE {
        fault = .damaged
      } else if used == 0 && made == 0 {
        fault = .cutOff
      }
    }
    count += filled
    if count > limits.memberBytes { fault = .tooLarge }
    if count > limits.ratioGrace, count / limits.ratio > packedCount { fault = .ratio }
    return fault == nil && filled > 0 ? UnsafeBufferPointer(start: buffer, count: filled) : nil
  }

  private func hasMember(at offset: Int) -> Bool {
    offset + 18 <= source.count && source[offset] == 0x1F && source[offset + 1] == 0x8B
      && source[offset + 2] == 8
  }

  /// The name of what is inside: that of the file without its ending.
  static func memberName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let lower = name.lowercased()
    if lower.hasSuffix(".tgz") { return name.dropLast(4) + ".tar" }
    return lower.hasSuffix(".gz") && name.utf8.count > 3 ? String(name.dropLast(3)) : name
  }
}
