/// One entry of a ZIP archive, as its directory describes it (APPNOTE.TXT 6.3.10, section 4.3).
struct ZipEntry: Sendable {
  /// Decoded, with `/` between folders as it stands in the archive.
  var name: String
  /// 0 stored, 8 deflated; others are refused by name.
  var method: Int
  var isEncrypted: Bool
  var crc: UInt32
  /// Unpacked size as the directory says; never trusted.
  var size: Int
  /// Where its local header starts in the file.
  var headerOffset: Int
  /// The packed data in the file.
  var data: Range<Int>
  /// Where its bytes end, a data descriptor included.
  var end: Int
  var isFolder: Bool
  /// A symbolic link: its data is the name of another file.
  var isLink: Bool
  /// Why it cannot be read, as far as the directory shows.
  var fault: MemberFault?
}

/// Why a member of a container was not used.
enum MemberFault: Sendable, Equatable {
  case encrypted
  case method(Int)
  /// The file ends before the member does.
  case cutOff
  /// The directory points to where no entry is.
  case missing
  /// Shares bytes with another entry (as in the bomb of Fifield 2019).
  case overlap
  case damaged
  case checksum
  case ratio
  case tooLarge
  case totalTooLarge
  case tooMany
  case tooDeep
  case link
  case noSpace
}
