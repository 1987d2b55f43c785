import CInflate

/// The extra fields of a ZIP header (APPNOTE.TXT 4.5) that matter here.
struct ZipExtra {
  private var wide: [Int] = []
  private var unicode: (nameChecksum: UInt32, name: [UInt8])?

  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var at = range.lowerBound
    while at + 4 <= range.upperBound {
      let start = at + 4
      let end = start + bytes.u16(at + 2)
      guard end <= range.upperBound else { return }
      switch bytes.u16(at) {
      case 0x0001:
        for place in stride(from: start, through: end - 8, by: 8) { wide.append(bytes.u64(place)) }
      case 0x7075 where end - start > 5 && bytes[start] == 1:
        unicode = (UInt32(bytes.u32(start + 1)), Array(bytes[(start + 5)..<end]))
      default: break
      }
      at = end
    }
  }

  /// The 64-bit sizes and offset, in their order, for those that do not fit into 32 bits.
  var wideNumbers: IndexingIterator<[Int]> { wide.makeIterator() }

  /// The name in UTF-8, if it was written for just this name.
  func unicodeName(of rawName: [UInt8]) -> [UInt8]? {
    guard let unicode, cinflate_crc32(0, rawName, rawName.count) == unicode.nameChecksum else { return nil }
    return unicode.name
  }
}
