/// What a file of an office program is, told by its container and the names of its parts.
enum OfficeFile: Sendable, Equatable {
  /// Office Open XML spreadsheet (ECMA-376, ISO/IEC 29500): read by `XLSXAdapter`.
  case workbook
  /// Office Open XML with binary parts (MS-XLSB).
  case binaryWorkbook
  /// BIFF in a compound file (MS-XLS), or bare.
  case oldWorkbook
  /// An Office document behind a password (MS-OFFCRYPTO).
  case encrypted
  case openDocumentSheet
  case numbers
  /// What no list is in; the words for a message.
  case other(String)

  init?(_ bytes: UnsafeRawBufferPointer) {
    if Self.isCompound(bytes) {
      self = Self.compoundKind(bytes)
    } else if bytes.count >= 8, bytes[0] == 0x09, [0x02, 0x04, 0x08].contains(bytes[1] & 0xFE),
      bytes.u16(2) <= 16, [0x0010, 0x0020, 0x0005].contains(bytes.u16(6)) || bytes.u16(2) == 4
    {
      self = .oldWorkbook
    } else if bytes.has(ZipDirectory.localSignature, at: 0) {
      guard let directory = ZipDirectory(bytes), let kind = Self(directory, bytes) else { return nil }
      self = kind
    } else {
      return nil
    }
  }

  /// What a ZIP archive is; `nil` where it is just an archive.
  init?(_ directory: ZipDirectory, _ bytes: UnsafeRawBufferPointer) {
    var isPackage = false
    for entry in directory.entries {
      switch PartName.folded(entry.name) {
      case "[content_types].xml": isPackage = true
      case "_rels/.rels": isPackage = true
      case "mimetype" where entry.method == 0:
        let type = String(decoding: bytes[entry.data].prefix(100), as: UTF8.self)
        if let kind = Self.openDocument(type) {
          self = kind
          return
        }
      case "index/document.iwa", "index.zip":
        self =
          directory.entries.contains { PartName.folded($0.name).contains("calculationengine") }
            || directory.entries.contains { PartName.folded($0.name).hasPrefix("index/tables/") }
          ? .numbers : .other("an Apple iWork document")
        return
      default: break
      }
    }
    guard isPackage else { return nil }
    for entry in directory.entries {
      let name = PartName.folded(entry.name)
      if name.hasSuffix("xl/workbook.bin") { self = .binaryWorkbook; return }
      if name == "word/document.xml" { self = .other("a Word document"); return }
      if name == "ppt/presentation.xml" { self = .other("a PowerPoint presentation"); return }
      if name == "visio/document.xml" { self = .other("a Visio drawing"); return }
    }
    self = .workbook
  }

  private static func openDocument(_ type: String) -> OfficeFile? {
    let prefix = "application/vnd.oasis.opendocument."
    guard type.hasPrefix(prefix) else { return nil }
    let kind = type.dropFirst(prefix.count)
    if kind.hasPrefix("spreadsheet") { return .openDocumentSheet }
    return .other(kind.hasPrefix("text") ? "an OpenDocument text" : "an OpenDocument file")
  }

  // MARK: Compound files (MS-CFB)

  private static func isCompound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 512 && bytes.has(0xE011_CFD0, at: 0) && bytes.has(0xE11A_B1A1, at: 4)
  }

  /// Directory entries are 128 bytes each and start at multiples of it; their names tell what is inside.
  private static func compoundKind(_ bytes: UnsafeRawBufferPointer) -> OfficeFile {
    var kind: OfficeFile = .other("an old Office or other compound file")
    for at in stride(from: 512, to: min(bytes.count - 127, directorySearch), by: 128) {
      let length = bytes.u16(at + 64)
      guard length >= 4, length <= 64, bytes[at + 66] <= 5 else { continue }
      let units = (0..<(length / 2 - 1)).map { UInt16(bytes.u16(at + 2 * $0)) }
      switch String(decoding: units, as: UTF16.self) {
      case "EncryptedPackage", "EncryptionInfo": return .encrypted
      case "Workbook", "Book": kind = .oldWorkbook
      case "WordDocument": kind = .other("an old Word document")
      case "PowerPoint Document": kind = .other("an old PowerPoint presentation")
      default: break
      }
    }
    return kind
  }

  private static let directorySearch = 256 << 20
}

extension OfficeFile {
  /// Why the file cannot be read; `nil` for a workbook that can.
  func refusal(_ path: String) -> ReadError? {
    switch self {
    case .workbook: nil
    case .encrypted:
      ReadError(
        .encrypted, path, "\(path) is an Office file protected by a password; its content is encrypted.",
        remedy: "Open it with its password, remove the password (File, Info, Protect), and save it again.")
    case .oldWorkbook:
      ReadError(
        .notText, path, "\(path) is a workbook in the old binary format of Excel 97 to 2003 (.xls).",
        remedy: "Open it in Excel, WPS or LibreOffice and save it as .xlsx or CSV.")
    case .binaryWorkbook:
      ReadError(
        .notText, path, "\(path) is a binary Excel workbook (.xlsb).",
        remedy: "Open it in Excel or LibreOffice and save it as .xlsx or CSV.")
    case .openDocumentSheet:
      ReadError(
        .notText, path, "\(path) is an OpenDocument spreadsheet (.ods).",
        remedy: "Open it in LibreOffice, WPS or Excel and save it as .xlsx or CSV.")
    case .numbers:
      ReadError(
        .notText, path, "\(path) is an Apple Numbers document.",
        remedy: "Export it from Numbers as Excel (.xlsx) or CSV.")
    case .other(let kind):
      ReadError(
        .notText, path, "\(path) is not a list: it is \(kind).", remedy: "Export the list as CSV or .xlsx.")
    }
  }
}

/// Names of parts in a package, which are compared without case (ECMA-376 part 2, 9.1.1).
enum PartName {
  /// Lower case, `/` between folders, without `./` and a slash in front.
  static func folded(_ name: String) -> String {
    joined(name.utf8.split(separator: 0x2F).flatMap { $0.split(separator: 0x5C) }.map { Array($0) })
  }

  /// The part that `target` names, seen from the folder of `base`.
  static func resolved(_ target: String, from base: String) -> String {
    if target.utf8.first == 0x2F || target.utf8.first == 0x5C { return folded(target) }
    let folder = base.utf8.split(separator: 0x2F, omittingEmptySubsequences: true).dropLast()
    return folded(folder.map { String(decoding: $0, as: UTF8.self) + "/" }.joined() + target)
  }

  private static func joined(_ parts: [[UInt8]]) -> String {
    var kept: [String] = []
    for part in parts {
      let text = String(decoding: part, as: UTF8.self)
      if text == ".." { _ = kept.popLast() } else if text != "." { kept.append(text.lowercased()) }
    }
    return kept.joined(separator: "/")
  }
}
