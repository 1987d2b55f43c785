/// Turns the bytes of one input, fed in pieces, into valid UTF-8.
///
/// Every malformed or unassigned sequence becomes one U+FFFD and is counted, as the WHATWG Encoding standard
/// and Unicode section 3.9 cut them. A byte order mark is not removed: it is the reader's to skip.
package struct Transcoder: ~Copyable {
  package let encoding: TextEncoding
  /// The begun sequence at the end of the last piece, at most three bytes.
  private var pending: [UInt8] = []

  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
    pending.reserveCapacity(16)
  }

  /// Appends the text of `bytes` to `out` and returns the number of malformed sequences.
  /// `flush` says that nothing follows: a cut-off sequence at the end is then malformed too.
  package mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, flush: Bool, into out: inout [UInt8])
    -> Int
  {
    var malformed = 0
    var start = 0
    if !pending.isEmpty {
      let borrowed = min(8, bytes.count)
      var joint = pending
      joint.append(contentsOf: bytes[..<borrowed])
      let taken = joint.withUnsafeBufferPointer {
        run($0, until: pending.count, final: flush && borrowed == bytes.count, &malformed, &out)
      }
      if taken < pending.count {
        // Still not whole: the piece was too short to end it.
        pending = Array(joint[taken...])
        return malformed
      }
      start = taken - pending.count
      pending.removeAll(keepingCapacity: true)
    }
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    let taken = run(rest, until: rest.count, final: flush, &malformed, &out)
    pending.append(contentsOf: rest[taken...])
    return malformed
  }

  /// Decodes the sequences that begin before `limit`; returns the end of the last one taken.
  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, until limit: Int, final: Bool, _ malformed: inout Int,
    _ out: inout [UInt8]
  ) -> Int {
    switch encoding {
    case .utf8: UTF8Decoder().run(bytes, limit, final, &malformed, &out)
    case .utf16LittleEndian: UTF16Decoder(lowFirst: true).run(bytes, limit, final, &malformed, &out)
    case .utf16BigEndian: UTF16Decoder(lowFirst: false).run(bytes, limit, final, &malformed, &out)
    case .gb18030: GB18030Decoder().run(bytes, limit, final, &malformed, &out)
    case .big5HKSCS: PairDecoder(table: .big5HKSCS).run(bytes, limit, final, &malformed, &out)
    case .shiftJIS: PairDecoder(table: .shiftJIS).run(bytes, limit, final, &malformed, &out)
    case .eucKR: PairDecoder(table: .eucKR).run(bytes, limit, final, &malformed, &out)
    case .eucJP: EUCJPDecoder().run(bytes, limit, final, &malformed, &out)
    default: PairDecoder(table: .single(encoding)).run(bytes, limit, final, &malformed, &out)
    }
  }
}
