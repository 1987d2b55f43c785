/// Writes ZIP archives for tests, right ones and wrong ones. Data are stored, or deflated in stored blocks.
struct ZipBuilder {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    var method = 8
    /// Bit 0 encrypted, bit 3 sizes behind the data, bit 11 name in UTF-8.
    var flags = 0
    var crc: UInt32?
    var declaredSize: Int?
    /// Packed data to write instead.
    var packed: [UInt8]?
    var extra: [UInt8] = []
    var mode = 0

    init(_ name: String, _ content: String) { self.init(Array(name.utf8), Array(content.utf8)) }

    init(_ name: [UInt8], _ content: [UInt8]) {
      self.name = name
      self.content = content
      if name.contains(where: { $0 >= 0x80 }) { flags = 0x800 }
    }
  }

  var entries: [Entry] = []
  var hasDirectory = true
  var before: [UInt8] = []
  var behind: [UInt8] = []

  init(_ entries: [Entry] = []) { self.entries = entries }

  mutating func add(_ name: String, _ content: String) { entries.append(Entry(name, content)) }

  func bytes() -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = out.count
      let packed = entry.packed ?? (entry.method == 8 ? Self.deflated(entry.content) : entry.content)
      let crc = entry.crc ?? Self.crc32(entry.content)
      let size = entry.declaredSize ?? entry.content.count
      let isLate = entry.flags & 8 != 0
      out += le(0x0403_4B50, 4) + le(20, 2) + le(entry.flags, 2) + le(entry.method, 2) + le(0, 4)
      out += le(isLate ? 0 : Int(crc), 4) + le(isLate ? 0 : packed.count, 4) + le(isLate ? 0 : size, 4)
      out += le(entry.name.count, 2) + le(0, 2) + entry.name + packed
      if isLate { out += le(0x0807_4B50, 4) + le(Int(crc), 4) + le(packed.count, 4) + le(size, 4) }
      directory += le(0x0201_4B50, 4) + le(20, 1) + le(3, 1) + le(20, 2) + le(entry.flags, 2)
      directory += le(entry.method, 2) + le(0, 4) + le(Int(crc), 4) + le(packed.count, 4) + le(size, 4)
      directory += le(entry.name.count, 2) + le(entry.extra.count, 2) + le(0, 6)
      directory += le(entry.mode << 16, 4) + le(offset, 4) + entry.name + entry.extra
    }
    guard hasDirectory else { return before + out + behind }
    let start = out.count
    out += directory + le(0x0605_4B50, 4) + le(0, 4) + le(entries.count, 2) + le(entries.count, 2)
    out += le(directory.count, 4) + le(start, 4) + le(0, 2)
    return before + out + behind
  }

  private func le(_ value: Int, _ count: Int) -> [UInt8] { Self.littleEndian(value, count) }

  static func littleEndian(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// RFC 1951, in blocks that are only stored.
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    repeat {
      let count = min(65_535, content.count - at)
      out.append(at + count == content.count ? 1 : 0)
      out += littleEndian(count, 2) + littleEndian(~count & 0xFFFF, 2) + content[at..<(at + count)]
      at += count
    } while at < content.count
    return out
  }

  /// Deflate data of about `count` bytes, all `byte`: 258 for every 13 bits.
  static func deflatedRun(of byte: UInt8, count: Int) -> [UInt8] {
    var out: [UInt8] = []
    var bits = 0
    var width = 0
    func reversed(_ value: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 << 1 | value >> $1 & 1 } }
    func put(_ value: Int, _ count: Int) {
      bits |= value << width
      width += count
      while width >= 8 {
        out.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        width -= 8
      }
    }
    put(1, 1)
    put(1, 2)
    put(reversed(0x30 + Int(byte), 8), 8)
    for _ in 0..<(count / 258) {
      put(reversed(0b1100_0101, 8), 8)
      put(0, 5)
    }
    put(0, 7)
    put(0, 8)
    return out
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~crc
  }
}
