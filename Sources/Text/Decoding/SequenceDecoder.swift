/// What is at the start of some bytes, in the eyes of one encoding.
struct DecodedSequence {
  /// UTF-8 packed as in ``ScalarMap``, or ``malformed``.
  var packed: UInt32
  /// Bytes taken; zero when the bytes end inside a so far well-formed sequence.
  var length: Int

  @inline(__always) init(_ packed: UInt32, _ length: Int) {
    self.packed = packed
    self.length = length
  }
  static let malformed: UInt32 = .max
  static let incomplete = DecodedSequence(malformed, 0)
}

/// One encoding's view of the next sequence. The loop around it is shared and specialized for each.
protocol SequenceDecoder {
  /// Whether bytes below 0x80 stand for ASCII wherever a sequence begins.
  static var isASCIICompatible: Bool { get }
  func next(_ p: UnsafePointer<UInt8>, _ available: Int) -> DecodedSequence
}

extension SequenceDecoder {
  @inline(__always) static var isASCIICompatible: Bool { true }

  /// Decodes the sequences that begin before `limit`; returns the end of the last one taken.
  /// When not `final`, a cut-off sequence at the end is left.
  @inline(__always) func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ final: Bool, _ malformed: inout Int,
    _ out: inout [UInt8]
  ) -> Int {
    guard let p = bytes.baseAddress else { return 0 }
    let piece = 4096
    var i = 0
    var isCutOff = false
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * piece + 32) { room in
      let start = room.baseAddress!
      while i < limit, !isCutOff {
        let stop = min(i + piece, limit)
        var o = start
        while i < stop {
          if Self.isASCIICompatible {
            while i + 8 <= stop {
              let word = UnsafeRawPointer(p + i).loadUnaligned(as: UInt64.self)
              if word & 0x8080_8080_8080_8080 != 0 { break }
              UnsafeMutableRawPointer(o).storeBytes(of: word, as: UInt64.self)
              i += 8
              o += 8
            }
            if i == stop { break }
            if p[i] < 0x80 {
              o.pointee = p[i]
              o += 1
              i += 1
              continue
            }
          }
          var found = next(p + i, bytes.count - i)
          if found.length == 0 {
            guard final else {
              isCutOff = true
              break
            }
            found = DecodedSequence(DecodedSequence.malformed, bytes.count - i)
          }
          if found.packed == DecodedSequence.malformed {
            malformed += 1
            found.packed = 0x00BD_BFEF
          }
          UnsafeMutableRawPointer(o).storeBytes(of: found.packed, as: UInt32.self)
          o += max(1, 4 - found.packed.leadingZeroBitCount >> 3)
          i += found.length
        }
        out.append(contentsOf: UnsafeBufferPointer(start: start, count: o - start))
      }
    }
    return i
  }
}

/// Charsets of single bytes and pairs: Big5-HKSCS, Shift_JIS and EUC-KR (as Windows writes them), and single bytes.
struct PairDecoder: SequenceDecoder {
  let table: LegacyTable

  @inline(__always) func next(_ p: UnsafePointer<UInt8>, _ available: Int) -> DecodedSequence {
    let first = p[0]
    if first < 0x80 { return DecodedSequence(UInt32(first), 1) }
    let single = table.singles[Int(first)]
    if single != DecodedSequence.malformed || !table.hasPairs || first == 0x80 || first == 0xFF {
      return DecodedSequence(single, 1)
    }
    if available < 2 { return .incomplete }
    let packed = table.pair(first, p[1])
    return DecodedSequence(packed, packed == DecodedSequence.malformed && p[1] < 0x80 ? 1 : 2)
  }
}

/// GB 18030 with the code points of 2022; 0x80 is the euro sign, as in code page 936.
struct GB18030Decoder: SequenceDecoder {
  let table = LegacyTable.gb18030

  @inline(__always) func next(_ p: UnsafePointer<UInt8>, _ available: Int) -> DecodedSequence {
    let first = p[0]
    if first < 0x80 { return DecodedSequence(UInt32(first), 1) }
    if first == 0x80 { return DecodedSequence(0xAC82E2, 1) }
    if first == 0xFF { return DecodedSequence(DecodedSequence.malformed, 1) }
    if available < 2 { return .incomplete }
    let second = p[1]
    let packed = table.pair(first, second)
    if packed != DecodedSequence.malformed { return DecodedSequence(packed, 2) }
    if second & 0xF0 == 0x30, second < 0x3A { return fourByte(p, available) }
    return DecodedSequence(DecodedSequence.malformed, second < 0x80 ? 1 : 2)
  }

  @inline(never) private func fourByte(_ p: UnsafePointer<UInt8>, _ available: Int) -> DecodedSequence {
    if available < 3 { return .incomplete }
    guard 0x81...0xFE ~= p[2] else { return DecodedSequence(DecodedSequence.malformed, 1) }
    if available < 4 { return .incomplete }
    guard 0x30...0x39 ~= p[3] else { return DecodedSequence(DecodedSequence.malformed, 1) }
    return DecodedSequence(GB18030FourByte.shared.packed(p), 4)
  }
}

/// EUC-JP: pairs, and three bytes for JIS X 0212.
struct EUCJPDecoder: SequenceDecoder {
  let table = LegacyTable.eucJP

  @inline(__always) func next(_ p: UnsafePointer<UInt8>, _ available: Int) -> DecodedSequence {
    if p[0] != 0x8F { return PairDecoder(table: table).next(p, available) }
    if available < 2 { return .incomplete }
    guard 0xA1...0xFE ~= p[1] else { return DecodedSequence(DecodedSequence.malformed, 1) }
    if available < 3 { return .incomplete }
    guard 0xA1...0xFE ~= p[2] else { return DecodedSequence(DecodedSequence.malformed, 1) }
    return DecodedSequence(EUCJPThreeByte.shared.packed(p[1], p[2]), 3)
  }
}

/// UTF-16 of either byte order. NUL comes out as NUL.
struct UTF16Decoder: SequenceDecoder {
  @inline(__always) static var isASCIICompatible: Bool { false }
  let lowFirst: Bool

  @inline(__always) func next(_ p: UnsafePointer<UInt8>, _ available: Int) -> DecodedSequence {
    if available < 2 { return .incomplete }
    let unit = unit(p)
    if unit & 0xF800 != 0xD800 { return DecodedSequence(packedUTF8(unit), 2) }
    if unit >= 0xDC00 { return DecodedSequence(DecodedSequence.malformed, 2) }
    if available < 4 { return .incomplete }
    let trail = self.unit(p + 2)
    guard trail & 0xFC00 == 0xDC00 else { return DecodedSequence(DecodedSequence.malformed, 2) }
    return DecodedSequence(packedUTF8(0x10000 + (unit & 0x3FF) << 10 + (trail & 0x3FF)), 4)
  }

  @inline(__always) private func unit(_ p: UnsafePointer<UInt8>) -> UInt32 {
    lowFirst ? UInt32(p[0]) | UInt32(p[1]) << 8 : UInt32(p[1]) | UInt32(p[0]) << 8
  }
}

/// UTF-8: whole valid runs are copied, only what is between them is looked at.
struct UTF8Decoder {
  func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ final: Bool, _ malformed: inout Int,
    _ out: inout [UInt8]
  ) -> Int {
    guard let p = bytes.baseAddress else { return 0 }
    var i = 0
    while i < limit {
      // A run may reach past the limit: every sequence in it is whole, so it is taken as well.
      let valid = UTF8Validation.validPrefix(p + i, bytes.count - i)
      out.append(contentsOf: UnsafeBufferPointer(start: p + i, count: valid))
      i += valid
      if i >= limit { break }
      let length = UTF8Validation.sequence(p + i, bytes.count - i)
      if length == 0, !final { break }
      out.append(contentsOf: [0xEF, 0xBF, 0xBD])
      malformed += 1
      i += length == 0 ? bytes.count - i : -length
    }
    return i
  }
}
