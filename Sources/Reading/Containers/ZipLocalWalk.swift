/// Finds the entries of an archive whose directory is missing, from one local header to the next.
struct ZipLocalWalk {
  private let bytes: UnsafeRawBufferPointer
  private let limits: ContainerLimits
  private(set) var isIncomplete = false

  init(_ bytes: UnsafeRawBufferPointer, limits: ContainerLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Up to the first place that is no header, or that cannot be passed.
  mutating func entries() -> [ZipEntry] {
    var names = ZipNames()
    var entries: [ZipEntry] = []
    var at = 0
    var budget = limits.totalBytes
    while bytes.has(ZipDirectory.localSignature, at: at), at <= bytes.count - 30 {
      if entries.count == limits.memberCount {
        isIncomplete = true
        break
      }
      let nameEnd = at + 30 + bytes.u16(at + 26)
      let start = nameEnd + bytes.u16(at + 28)
      guard start <= bytes.count else { break }
      let flags = bytes.u16(at + 6)
      let extra = ZipExtra(bytes, nameEnd..<start)
      var (packed, size) = (bytes.u32(at + 18), bytes.u32(at + 22))
      var wide = extra.wideNumbers
      if size == 0xFFFF_FFFF, let value = wide.next() { size = value }
      if packed == 0xFFFF_FFFF, let value = wide.next() { packed = value }
      let rawName = Array(bytes[(at + 30)..<nameEnd])
      names.add(rawName, isUTF8: flags & 0x800 != 0, unicode: extra.unicodeName(of: rawName))
      var entry = ZipEntry(
        name: "", method: bytes.u16(at + 8), isEncrypted: flags & 1 != 0, crc: UInt32(bytes.u32(at + 14)),
        size: size, headerOffset: at, data: start..<start, end: start, isFolder: rawName.last == 0x2F,
        isLink: false)
      if flags & 8 != 0 && packed == 0 {
        measure(&entry, &budget)
      } else if packed <= bytes.count - start {
        entry.data = start..<(start + packed)
        entry.end = entry.data.upperBound
        if flags & 8 != 0 { passDescriptor(&entry) }
      } else {
        entry.data = start..<bytes.count
        entry.end = bytes.count
        entry.fault = .cutOff
      }
      entries.append(entry)
      if entry.fault != nil { break }
      at = entry.end
    }
    let decoded = names.decoded()
    for i in entries.indices { entries[i].name = decoded[i] }
    return entries
  }

  /// The sizes stand behind the data: where those end, only unpacking shows.
  private func measure(_ entry: inout ZipEntry, _ budget: inout Int) {
    let start = entry.data.lowerBound
    entry.data = start..<bytes.count
    entry.end = bytes.count
    guard entry.method == 8, !entry.isEncrypted else {
      entry.fault = entry.isEncrypted ? .encrypted : .cutOff
      return
    }
    let stream = EntryStream(entry, bytes, limits: limits, checksEnd: false)
    while let piece = stream.next() { budget -= piece.count; if budget < 0 { break } }
    guard stream.fault == nil, stream.isAtEnd else {
      entry.fault = budget < 0 ? .totalTooLarge : stream.fault ?? .cutOff
      return
    }
    entry.data = start..<(start + stream.packedCount)
    entry.end = entry.data.upperBound
    entry.crc = stream.checksum
    entry.size = stream.count
    passDescriptor(&entry)
  }

  /// Moves the end behind the data descriptor: optional signature, checksum, two sizes of 4 or 8 bytes.
  private func passDescriptor(_ entry: inout ZipEntry) {
    let at = entry.end
    let signature = bytes.has(0x0807_4B50, at: at) ? 4 : 0
    guard at + signature + 12 <= bytes.count else { return entry.end = bytes.count }
    entry.crc = UInt32(bytes.u32(at + signature))
    let isWide =
      at + signature + 20 <= bytes.count && bytes.u32(at + signature + 4) == entry.data.count
      && bytes.u32(at + signature + 8) == 0 && entry.data.count != 0
    entry.end = at + signature + (isWide ? 20 : 12)
  }
}
