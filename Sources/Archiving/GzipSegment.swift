import CDeflate
package import Records

/// Whole buffers to gzip and back, through libdeflate.
///
/// The result depends on the bytes and the level alone: no name, no time, and the input is cut into
/// members of `memberSize` bytes whatever the thread count. RFC 1952 §2.2 lets a file have many members.
package enum GzipSegment {
  /// Bytes of input in each member. Large enough that cutting costs nothing, small enough to share out.
  package static let memberSize = 4 << 20
  /// On customer lines level 1 makes a ninth of them; 3 saves another 3 % and takes over half as long
  /// again, 6 saves 13 % and takes three times as long.
  package static let level = 1

  package static func compress(
    _ bytes: UnsafeRawBufferPointer, level: Int = level, workers: Workers = .serial
  ) -> [UInt8] {
    let count = max(1, (bytes.count + memberSize - 1) / memberSize)
    // The buffer outlives the call, and the pieces only read it.
    nonisolated(unsafe) let bytes = bytes
    let members = workers.map(count) { piece in
      let start = piece * memberSize
      return member(
        UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + memberSize, bytes.count)]), level)
    }
    if members.count == 1 { return members[0] }
    var out: [UInt8] = []
    out.reserveCapacity(members.reduce(0) { $0 + $1.count })
    for member in members { out += member }
    return out
  }

  package static func compress(_ bytes: [UInt8], level: Int = level, workers: Workers = .serial) -> [UInt8] {
    bytes.withUnsafeBytes { compress($0, level: level, workers: workers) }
  }

  private static func member(_ bytes: UnsafeRawBufferPointer, _ level: Int) -> [UInt8] {
    let bound = cdeflate_gzip_bound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { out, count in
      count = cdeflate_gzip(bytes.baseAddress, bytes.count, Int32(level), out.baseAddress, bound)
      precondition(count > 0, "no memory left to compress with")
    }
  }

  /// The bytes that all members of `file` hold, one after the other.
  ///
  /// - Parameters:
  ///   - limit: the most bytes the result may have; a small hostile file can claim a thousand times its size.
  ///   - path: names the file in errors.
  /// - Throws: `archive-bad-gzip`, `archive-too-large`.
  package static func expand(_ file: [UInt8], limit: Int, path: String) throws(ArchiveError) -> [UInt8] {
    var out: [UInt8] = []
    var offset = 0
    // The last four bytes are the last member's size (RFC 1952 §2.3.1): right for files of one member.
    var room = min(limit, max(64, claimedSize(file)))
    repeat {
      var used = 0
      var result = CDEFLATE_OK
      let member = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        file.withUnsafeBytes { all in
          let rest = UnsafeRawBufferPointer(rebasing: all[offset...])
          result = cdeflate_gunzip(rest.baseAddress, rest.count, buffer.baseAddress, room, &used, &count)
        }
        if result != CDEFLATE_OK { count = 0 }
      }
      switch result {
      case CDEFLATE_OK:
        if out.isEmpty { out = member } else { out += member }
        offset += used
        room = max(room, 64)
      case CDEFLATE_NO_SPACE where room < limit - out.count:
        room = min(room * 2, limit - out.count)
        continue
      case CDEFLATE_NO_SPACE:
        throw ArchiveError(
          .tooLarge, path: path, "The file expands to more than \(limit) bytes.",
          remedy: "Raise the limit if the file is trusted; otherwise restore it from a backup.")
      default:
        throw ArchiveError(
          .badGzip, path: path, "The compressed bytes are damaged after byte \(offset).",
          remedy: "Restore the file from a backup, and run `mingce verify`.")
      }
      room = min(max(room, memberSize), limit - out.count)
    } while offset < file.count
    return out
  }

  private static func claimedSize(_ file: [UInt8]) -> Int {
    guard file.count >= 18 else { return 64 }
    return file.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
