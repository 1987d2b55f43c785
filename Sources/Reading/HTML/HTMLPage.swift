import Text

/// A page of a file: decoded, parsed, and with the way back to the bytes on disk.
struct HTMLPage: Sendable {
  /// Bytes of a page at most; what is behind them is rejected.
  static let mostBytes = 64 << 20

  let tree: HTMLTree
  /// The page in UTF-8.
  let text: [UInt8]
  /// Some bytes were no text in the encoding of the page; they stand in `text` as U+FFFD.
  let isDamaged: Bool
  /// What relative addresses are resolved against, where the page says it.
  let base: WebAddress?
  /// How much of the file was read.
  let rawEnd: Int

  init(_ input: InputBytes, _ encoding: PageEncoding) {
    let raw = input.bytes.bindMemory(to: UInt8.self)
    var end = min(raw.count, Self.mostBytes)
    if end < raw.count, let mark = raw[..<end].lastIndex(of: UInt8(ascii: "<")) { end = mark & ~1 }
    rawEnd = end
    let part = UnsafeBufferPointer(rebasing: raw[min(encoding.byteOrderMarkLength, end)..<end])
    var decoded: [UInt8] = []
    if encoding.value == .utf8, UTF8Validation.firstInvalid(part) == nil {
      decoded = Array(part)
      isDamaged = false
    } else {
      decoded.reserveCapacity(part.count + part.count / 2)
      var transcoder = Transcoder(encoding.value)
      isDamaged = transcoder.decode(part, flush: true, into: &decoded) > 0
    }
    text = decoded
    tree = decoded.withUnsafeBufferPointer { HTMLTreeBuilder.build($0) }
    base = Microformats.base(of: tree, address: nil)
  }

  /// The last thing in the page is no tag: it was cut.
  var endsInText: Bool { text.last { $0 > 0x20 } != UInt8(ascii: ">") }

  /// An address of the page, made absolute where the page says against what.
  func address(_ reference: String) -> String {
    let written = String(reference.trimmingBlanks)
    return base?.resolve(written) ?? written
  }
}
