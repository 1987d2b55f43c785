/// The character encodings Mingce reads.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// GB18030, also for files labeled GBK or GB2312.
  case gb18030 = "GB18030"
  /// Big5 with the Hong Kong supplement.
  case big5HKSCS = "Big5-HKSCS"
  case shiftJIS = "Shift_JIS"
  case windows1252 = "windows-1252"
}
