import CInflate

/// The unpacked bytes of one ZIP entry, a piece at a time, within the limits.
final class EntryStream {
  private let entry: ZipEntry
  private let source: UnsafeRawBufferPointer
  private let limits: ContainerLimits
  /// Whether size and checksum of the directory are compared at the end.
  private let checksEnd: Bool
  private let inflater: OpaquePointer?
  private let buffer: UnsafeMutablePointer<UInt8>
  private static let pieceSize = 1 << 16

  /// Packed bytes used so far.
  private(set) var packedCount = 0
  /// Unpacked bytes so far.
  private(set) var count = 0
  private(set) var checksum: UInt32 = 0
  /// Why the stream ended early.
  private(set) var fault: MemberFault?
  private(set) var isAtEnd = false
  /// The content is whole, but of another size than the directory says.
  var sizeDiffers: Bool { isAtEnd && count != entry.size }

  init(
    _ entry: ZipEntry, _ bytes: UnsafeRawBufferPointer, limits: ContainerLimits = .standard,
    checksEnd: Bool = true
  ) {
    self.entry = entry
    self.limits = limits
    self.checksEnd = checksEnd
    source = UnsafeRawBufferPointer(rebasing: bytes[entry.data])
    buffer = .allocate(capacity: Self.pieceSize)
    inflater = entry.method == 8 ? cinflate_create(CINFLATE_RAW) : nil
    if let known = entry.fault {
      fault = known
    } else if entry.isEncrypted || entry.method == 99 {
      fault = .encrypted
    } else if entry.method != 0 && entry.method != 8 {
      fault = .method(entry.method)
    } else if entry.method == 8 && inflater == nil {
      fault = .damaged
    }
  }

  deinit {
    buffer.deallocate()
    cinflate_free(inflater)
  }

  /// The next piece, valid until the next call; `nil` at the end, or where a fault stops it.
  func next() -> UnsafeBufferPointer<UInt8>? {
    guard fault == nil, !isAtEnd else { return nil }
    let piece = entry.method == 0 ? nextStored() : nextInflated()
    guard fault == nil else { return nil }
    checksum = cinflate_crc32(checksum, piece.baseAddress, piece.count)
    count += piece.count
    if count > limits.memberBytes { fault = .tooLarge }
    if entry.method != 0, count > limits.ratioGrace, count / limits.ratio > packedCount { fault = .ratio }
    if isAtEnd && checksEnd && checksum != entry.crc { fault = .checksum }
    return fault == nil && !piece.isEmpty ? piece : nil
  }

  private func nextStored() -> UnsafeBufferPointer<UInt8> {
    let end = min(source.count, packedCount + Self.pieceSize)
    let piece = UnsafeBufferPointer(rebasing: source.bindMemory(to: UInt8.self)[packedCount..<end])
    packedCount = end
    isAtEnd = end == source.count
    return piece
  }

  private func nextInflated() -> UnsafeBufferPointer<UInt8> {
    var filled = 0
    let input = source.bindMemory(to: UInt8.self).baseAddress
    while filled < Self.pieceSize {
      var (used, made) = (0, 0)
      let result = cinflate_run(
        inflater, input.map { $0 + packedCount }, source.count - packedCount, &used, buffer + filled,
        Self.pieceSize - filled, &made)
      packedCount += used
      filled += made
      if result == CINFLATE_END {
        isAtEnd = true
        break
      }
      guard result == CINFLATE_MORE else {
        fault = .damaged
        break
      }
      if used == 0 && made == 0 {
        // Nothing left to inflate, and the data did not say that they end.
        fault = .cutOff
        break
      }
    }
    return UnsafeBufferPointer(start: buffer, count: filled)
  }
}
