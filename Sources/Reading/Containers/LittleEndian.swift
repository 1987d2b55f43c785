/// Little-endian numbers of binary formats. Offsets are checked by the caller.
extension UnsafeRawBufferPointer {
  func u16(_ at: Int) -> Int { Int(UInt16(littleEndian: loadUnaligned(fromByteOffset: at, as: UInt16.self))) }

  func u32(_ at: Int) -> Int { Int(UInt32(littleEndian: loadUnaligned(fromByteOffset: at, as: UInt32.self))) }

  /// Values beyond `Int.max` come as `Int.max`.
  func u64(_ at: Int) -> Int {
    Int(clamping: UInt64(littleEndian: loadUnaligned(fromByteOffset: at, as: UInt64.self)))
  }

  /// Whether the four bytes of `signature` stand at `at`.
  func has(_ signature: Int, at: Int) -> Bool { at >= 0 && at <= count - 4 && u32(at) == signature }
}
