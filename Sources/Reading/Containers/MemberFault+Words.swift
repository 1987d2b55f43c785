import Records

extension MemberFault {
  var code: Finding.Code {
    switch self {
    case .encrypted: "packed-encrypted"
    case .method: "packed-method"
    case .cutOff: "packed-cut-off"
    case .missing, .damaged, .checksum: "packed-damaged"
    case .overlap: "packed-overlap"
    case .ratio: "packed-bomb"
    case .tooLarge, .totalTooLarge: "packed-too-large"
    case .tooMany: "packed-too-many"
    case .tooDeep: "packed-too-deep"
    case .link: "skipped-link"
    case .noSpace: "packed-no-space"
    }
  }

  func message(_ limits: ContainerLimits) -> String {
    switch self {
    case .encrypted: "The file is encrypted; its content cannot be read without the password."
    case .method(let number):
      "The file is packed with \(Self.methodName(number)), which Mingce does not unpack."
    case .cutOff: "The archive ends before this file does."
    case .missing: "The directory of the archive names a file that is not where it should be."
    case .overlap: "The file shares its bytes with other files of the archive, as in a bomb."
    case .damaged: "The packed data are damaged."
    case .checksum: "The checksum of the file does not fit its content: it was damaged."
    case .ratio:
      "The file unpacks to more than \(limits.ratio) times its size, as a bomb does; unpacking stopped."
    case .tooLarge: "The file unpacks to more than \(limits.memberBytes >> 20) MB; unpacking stopped."
    case .totalTooLarge:
      "The files together unpack to more than \(limits.totalBytes >> 20) MB; unpacking stopped."
    case .tooMany: "The archive holds more than \(limits.memberCount) files; the rest was left out."
    case .tooDeep: "Archives are nested more than \(limits.depth) deep; this one was not opened."
    case .link: "The entry is a link to another file; links are not followed."
    case .noSpace: "There is no room for the unpacked file in the folder for temporary files."
    }
  }

  var remedy: String {
    switch self {
    case .encrypted: "Unpack it with its password, and import the files."
    case .method: "Unpack it with the program that made it, and import the files."
    case .cutOff, .missing, .damaged, .checksum: "Ask for the archive again, or download it again."
    case .overlap, .ratio: "Do not open it elsewhere without asking the sender."
    case .tooLarge, .totalTooLarge, .tooMany, .tooDeep:
      "Unpack it yourself if you trust it, and import the files."
    case .link: "Put the file itself there if it is wanted."
    case .noSpace: "Make room, or name another folder in TMPDIR."
    }
  }

  /// Names of compression methods (APPNOTE.TXT 4.4.5).
  private static func methodName(_ number: Int) -> String {
    switch number {
    case 1: "Shrink"
    case 2...5: "Reduce"
    case 6: "Implode"
    case 9: "Deflate64"
    case 10, 18: "IBM TERSE"
    case 12: "bzip2"
    case 14: "LZMA"
    case 20, 93: "Zstandard"
    case 94: "MP3"
    case 95: "XZ"
    case 96: "JPEG"
    case 97: "WavPack"
    case 98: "PPMd"
    default: "method \(number)"
    }
  }
}
