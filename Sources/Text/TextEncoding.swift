/// The character encodings Mingce reads.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030-2022, also for files labeled GBK, GB2312 or code page 936.
  case gb18030 = "GB18030"
  /// Big5 with the Hong Kong supplement and what ETEN and code page 950 add.
  case big5HKSCS = "Big5-HKSCS"
  /// Shift_JIS with the additions of code page 932.
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  /// EUC-KR with the additions of code page 949.
  case eucKR = "EUC-KR"
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case iso8859part2 = "ISO-8859-2"
  case iso8859part3 = "ISO-8859-3"
  case iso8859part4 = "ISO-8859-4"
  case iso8859part5 = "ISO-8859-5"
  case iso8859part6 = "ISO-8859-6"
  case iso8859part7 = "ISO-8859-7"
  case iso8859part8 = "ISO-8859-8"
  case iso8859part10 = "ISO-8859-10"
  case iso8859part13 = "ISO-8859-13"
  case iso8859part14 = "ISO-8859-14"
  case iso8859part15 = "ISO-8859-15"
  case koi8R = "KOI8-R"
  case koi8U = "KOI8-U"
  case ibm866 = "IBM866"
  case macintosh = "macintosh"
  case macCyrillic = "x-mac-cyrillic"
}

extension TextEncoding {
  package var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// What ICU calls it; ICU fills the tables.
  package var icuName: String {
    switch self {
    // The converters of Windows know more than those of the standards.
    case .shiftJIS: "windows-31j"
    case .eucKR: "windows-949"
    default: rawValue
    }
  }
}
