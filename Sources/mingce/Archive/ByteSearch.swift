import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Whether `text` stands somewhere in the bytes.
  func contains(text: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    var rest = UnsafeRawBufferPointer(self)
    while rest.count >= text.count,
      let found = memchr(rest.baseAddress!, Int32(first), rest.count - text.count + 1)
    {
      if memcmp(found, text, text.count) == 0 { return true }
      let next = UnsafeRawPointer(found) - rest.baseAddress! + 1
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(next))
    }
    return false
  }
}
