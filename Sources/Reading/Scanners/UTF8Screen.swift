/// A quick look at UTF-8 that passes nearly all text: no branches, 16 bytes at a time.
///
/// It knows sequences of one to three bytes whose lead bytes need no care (not C0, C1, E0, ED, F0 and above).
/// Text that it does not pass may still be well-formed: then the exact check decides.
enum UTF8Screen {
  /// Whether all of `text[start..<end]`, which starts at a character, is surely well-formed and ends at a character.
  /// At least two bytes stand before `start`, or it is 0.
  static func passes(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    // The first bytes have nothing before them.
    guard end - i >= 64 else { return isASCII(text, i, end) }
    let raw = UnsafeRawPointer(text)
    // A window that reaches two bytes back: what stands there is ASCII or ends a character.
    if i < 2 {
      guard isASCII(text, i, 2) else { return false }
      i = 2
    }
    // Vectors on both sides of every operation: those are the ones that become machine instructions.
    let continuationBits = SIMD16<UInt8>(repeating: 0xC0)
    let continuation = SIMD16<UInt8>(repeating: 0x80)
    let leadOfThree = SIMD16<UInt8>(repeating: 0xE0)
    let leadOfFour = SIMD16<UInt8>(repeating: 0xF0)
    let hangul = SIMD16<UInt8>(repeating: 0xED)
    let overlongBits = SIMD16<UInt8>(repeating: 0xFE)

    /// Not 0 where a byte is not what the two before it ask for, or is one that this look does not know.
    @inline(__always)
    func faults(_ at: UnsafeRawPointer) -> SIMD2<UInt64> {
      let bytes = at.loadUnaligned(as: SIMD16<UInt8>.self)
      let before = (at - 1).loadUnaligned(as: SIMD16<UInt8>.self)
      let twoBefore = (at - 2).loadUnaligned(as: SIMD16<UInt8>.self)
      let isContinuation = (bytes & continuationBits) .== continuation
      let isAwaited = (before .>= continuationBits) .| (twoBefore .>= leadOfThree)
      let isUnknown =
        ((bytes & overlongBits) .== continuationBits) .| (bytes .== leadOfThree) .| (bytes .== hangul)
        .| (bytes .>= leadOfFour)
      return unsafeBitCast(isContinuation, to: SIMD2<UInt64>.self)
        ^ unsafeBitCast(isAwaited, to: SIMD2<UInt64>.self)
        | unsafeBitCast(isUnknown, to: SIMD2<UInt64>.self)
    }

    var wrong = SIMD2<UInt64>(repeating: 0)
    while i + 16 <= end {
      wrong = wrong | faults(raw + i)
      i += 16
    }
    // The last 16 bytes once more, so that no byte is left over.
    wrong = wrong | faults(raw + (end - 16))
    guard wrong[0] | wrong[1] == 0 else { return false }
    // No character may run beyond the end.
    return text[end - 1] < 0xC0 && text[end - 2] < 0xE0
  }

  private static func isASCII(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for i in start..<max(start, end) where text[i] >= 0x80 { return false }
    return true
  }
}
