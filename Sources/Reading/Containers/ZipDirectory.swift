/// The directory of a ZIP archive, read from its end (APPNOTE.TXT 6.3.10), or put together from the local
/// headers where the end is missing. Nothing it says about sizes, counts and places is trusted.
struct ZipDirectory: Sendable {
  private(set) var entries: [ZipEntry] = []
  /// The archive was cut: entries were found by walking from header to header.
  private(set) var isRecovered = false
  /// There were more entries than the limit.
  private(set) var isIncomplete = false
  /// Bytes before the first entry and behind the end, which belong to no ZIP.
  private(set) var foreignByteCount = 0

  static let localSignature = 0x0403_4B50
  private static let centralSignature = 0x0201_4B50
  private static let endSignature = 0x0605_4B50
  private static let end64Signature = 0x0606_4B50
  private static let locator64Signature = 0x0706_4B50
  /// How far from the end of the file the end record is looked for: the longest comment, and as much again.
  private static let endSearch = 2 * 65_536

  /// Returns `nil` where `bytes` are no ZIP archive.
  init?(_ bytes: UnsafeRawBufferPointer, limits: ContainerLimits = .standard) {
    if let central = Self.findCentral(bytes) {
      readCentral(bytes, central, limits)
      refuseOverlaps(directory: central.start)
      let first = entries.map(\.headerOffset).min() ?? central.start
      foreignByteCount = first + (bytes.count - central.end)
    } else {
      guard bytes.has(Self.localSignature, at: 0) else { return nil }
      isRecovered = true
      var walk = ZipLocalWalk(bytes, limits: limits)
      entries = walk.entries()
      isIncomplete = walk.isIncomplete
    }
  }

  // MARK: The end record

  private struct Central {
    var start: Int
    /// End of the directory proper.
    var stop: Int
    /// End of the end record and its comment.
    var end: Int
    /// What to add to offsets: bytes put before the archive.
    var shift: Int
  }

  private static func findCentral(_ bytes: UnsafeRawBufferPointer) -> Central? {
    guard bytes.count >= 22 else { return nil }
    var found: Central?
    for at in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - endSearch), by: -1)
    where bytes[at] == 0x50 && bytes.has(endSignature, at: at) {
      guard let central = central(bytes, endRecord: at) else { continue }
      // A comment may hold what looks like an end record: the true one ends with the file.
      if central.end == bytes.count { return central }
      if found == nil { found = central }
    }
    return found
  }

  private static func central(_ bytes: UnsafeRawBufferPointer, endRecord at: Int) -> Central? {
    var count = bytes.u16(at + 10)
    var size = bytes.u32(at + 12)
    var offset = bytes.u32(at + 16)
    var directoryEnd = at
    if bytes.has(locator64Signature, at: at - 20) {
      for place in [bytes.u64(at - 12), at - 20 - 56]
      where place >= 0 && place <= at - 56 && bytes.has(end64Signature, at: place) {
        (count, size, offset) = (bytes.u64(place + 32), bytes.u64(place + 40), bytes.u64(place + 48))
        directoryEnd = place
        break
      }
    }
    let end = min(bytes.count, at + 22 + bytes.u16(at + 20))
    guard size <= directoryEnd else { return nil }
    let start = directoryEnd - size
    if size == 0 { return count == 0 ? Central(start: at, stop: at, end: end, shift: 0) : nil }
    if bytes.has(centralSignature, at: start), offset <= start {
      return Central(start: start, stop: directoryEnd, end: end, shift: start - offset)
    }
    guard offset < directoryEnd, bytes.has(centralSignature, at: offset) else { return nil }
    return Central(start: offset, stop: directoryEnd, end: end, shift: 0)
  }

  // MARK: Entries

  private mutating func readCentral(
    _ bytes: UnsafeRawBufferPointer, _ central: Central, _ limits: ContainerLimits
  ) {
    var names = ZipNames()
    var at = central.start
    while at + 46 <= central.stop && bytes.has(Self.centralSignature, at: at) {
      if entries.count == limits.memberCount {
        isIncomplete = true
        break
      }
      let nameEnd = at + 46 + bytes.u16(at + 28)
      let extraEnd = nameEnd + bytes.u16(at + 30)
      guard extraEnd <= central.stop else { break }
      let flags = bytes.u16(at + 8)
      let extra = ZipExtra(bytes, nameEnd..<extraEnd)
      var (packed, size, offset) = (bytes.u32(at + 20), bytes.u32(at + 24), bytes.u32(at + 42))
      var wide = extra.wideNumbers
      if size == 0xFFFF_FFFF, let value = wide.next() { size = value }
      if packed == 0xFFFF_FFFF, let value = wide.next() { packed = value }
      if offset == 0xFFFF_FFFF, let value = wide.next() { offset = value }

      let rawName = Array(bytes[(at + 46)..<nameEnd])
      names.add(rawName, isUTF8: flags & 0x800 != 0, unicode: extra.unicodeName(of: rawName))
      let isUnix = bytes[at + 5] == 3
      let mode = bytes.u32(at + 38) >> 16
      var entry = ZipEntry(
        name: "", method: bytes.u16(at + 10), isEncrypted: flags & 1 != 0, crc: UInt32(bytes.u32(at + 16)),
        size: size, headerOffset: 0, data: 0..<0, end: 0,
        isFolder: rawName.last == 0x2F || rawName.last == 0x5C && size == 0,
        isLink: isUnix && mode & 0xF000 == 0xA000)
      Self.locate(
        &entry, bytes, header: [offset.addingReportingOverflow(central.shift).partialValue, offset], packed)
      entries.append(entry)
      at = extraEnd + bytes.u16(at + 32)
    }
    let decoded = names.decoded()
    for i in entries.indices { entries[i].name = decoded[i] }
  }

  /// Finds the packed data behind the local header, which has extra fields of its own.
  private static func locate(
    _ entry: inout ZipEntry, _ bytes: UnsafeRawBufferPointer, header candidates: [Int], _ packed: Int
  ) {
    guard
      let header = candidates.first(where: { bytes.has(localSignature, at: $0) && $0 <= bytes.count - 30 })
    else {
      entry.fault = .missing
      entry.headerOffset = min(max(0, candidates[0]), bytes.count)
      entry.data = entry.headerOffset..<entry.headerOffset
      entry.end = entry.headerOffset
      return
    }
    entry.headerOffset = header
    let start = header + 30 + bytes.u16(header + 26) + bytes.u16(header + 28)
    let room = bytes.count - start
    guard room >= 0, packed <= room else {
      entry.fault = .cutOff
      entry.data = min(start, bytes.count)..<bytes.count
      entry.end = bytes.count
      return
    }
    entry.data = start..<(start + packed)
    entry.end = entry.data.upperBound
    // Encryption and method are judged by both headers.
    if bytes.u16(header + 6) & 1 != 0 { entry.isEncrypted = true }
  }

  /// Entries that share bytes with another one, or with the directory, are not to be trusted.
  private mutating func refuseOverlaps(directory: Int) {
    let order = entries.indices.sorted {
      (entries[$0].headerOffset, entries[$0].end) < (entries[$1].headerOffset, entries[$1].end)
    }
    var last: Int?
    for i in order where entries[i].fault != .missing {
      if let last, entries[i].headerOffset < entries[last].end {
        entries[i].fault = .overlap
        entries[last].fault = .overlap
      }
      if entries[i].headerOffset < directory && entries[i].end > directory { entries[i].fault = .overlap }
      if last.map({ entries[i].end > entries[$0].end }) ?? true { last = i }
    }
  }
}
