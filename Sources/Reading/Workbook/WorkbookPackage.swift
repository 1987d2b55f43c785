/// The parts of a workbook and how they refer to each other (ECMA-376 part 2).
///
/// Names are compared without case and with either slash; content types are not trusted.
struct WorkbookPackage: Sendable {
  let input: InputBytes
  let directory: ZipDirectory
  private var entries: [String: Int] = [:]

  /// Unpacked bytes of a part that is not a sheet.
  static let smallPartBytes = 256 << 20

  /// Throws where the file is no ZIP archive.
  init(_ input: InputBytes) throws(ReadError) {
    guard let directory = ZipDirectory(input.bytes) else { throw Content.notText(input, "no workbook") }
    self.input = input
    self.directory = directory
    for (i, entry) in directory.entries.enumerated() where !entry.isFolder {
      let name = PartName.folded(entry.name)
      if entries[name] == nil { entries[name] = i }
    }
  }

  /// The entry of a part; its name folded.
  func entry(_ name: String) -> ZipEntry? { entries[name].map { directory.entries[$0] } }

  /// Names of all parts, folded, in the order of the directory.
  var partNames: [String] { entries.sorted { $0.value < $1.value }.map(\.key) }

  /// Name of the part that says what `part` refers to.
  private func relationshipPart(of part: String) -> String {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    return folder + "_rels/" + name + ".rels"
  }

  /// What the part refers to, with targets resolved; empty where nothing says so.
  func relationships(of part: String) -> [Relationship] {
    guard let entry = entry(relationshipPart(of: part)) else { return [] }
    let events = RelationshipEvents(base: part)
    _ = read(entry, events)
    return events.found
  }

  /// Whether the packed data of some of the small parts are damaged: what was read of them may be wrong.
  func isDamaged(_ part: String) -> Bool {
    [part, relationshipPart(of: part)].compactMap { entry($0) }.contains { entry in
      let stream = EntryStream(entry, input.bytes)
      while stream.next() != nil {}
      return stream.fault != nil
    }
  }

  /// The part with the list of sheets.
  var workbookPart: String? {
    if let named = relationships(of: "").first(where: { $0.kind == "officedocument" })?.target,
      entries[named] != nil
    {
      return named
    }
    if entries["xl/workbook.xml"] != nil { return "xl/workbook.xml" }
    return partNames.first { $0.hasSuffix("workbook.xml") }
  }

  /// Why a part could not be read to its end.
  enum PartFault: Sendable, Equatable {
    case packed(MemberFault)
    case xml(XMLError.Code, line: Int)
  }

  /// Reads a whole part of limited size.
  func read(_ entry: ZipEntry, _ events: any XMLEvents) -> PartFault? {
    var limits = ContainerLimits.standard
    limits.memberBytes = Self.smallPartBytes
    return read(entry, events, limits: limits) { true }
  }

  /// Reads a part as long as `goesOn` says so, which is asked after each piece.
  func read(
    _ entry: ZipEntry, _ events: any XMLEvents, limits: ContainerLimits = .standard, while goesOn: () -> Bool
  ) -> PartFault? {
    let stream = EntryStream(entry, input.bytes, limits: limits, checksEnd: false)
    let parser = XMLPushParser(events, encoding: nil)
    while let piece = stream.next() {
      guard parser.push(piece) else { break }
      if !goesOn() { return nil }
    }
    if let fault = stream.fault { return .packed(fault) }
    if parser.error == nil { parser.finish() }
    if let error = parser.error { return .xml(error.code, line: error.line) }
    // What could be parsed was used; that it is what was packed is another question.
    return stream.isAtEnd && stream.checksum != entry.crc ? .packed(.checksum) : nil
  }
}

/// One line of a `.rels` part.
struct Relationship: Sendable {
  var id: String
  /// Last part of the type, in lower case: `worksheet`, `sharedstrings`. Transitional and strict documents
  /// differ in what stands before it.
  var kind: String
  /// Folded name of the part.
  var target: String
}

final class RelationshipEvents: XMLEvents {
  private let base: String
  private(set) var found: [Relationship] = []
  private static let limit = 100_000

  init(base: String) { self.base = base }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.local.elementsEqual("Relationship".utf8), found.count < Self.limit,
      let target = attributes.value(named: "Target")
    else { return }
    if attributes.value(named: "TargetMode")?.elementsEqual("External".utf8) == true { return }
    let type = attributes.value(named: "Type").map { String(decoding: $0, as: UTF8.self) } ?? ""
    found.append(
      Relationship(
        id: attributes.value(named: "Id").map { String(decoding: $0, as: UTF8.self) } ?? "",
        kind: (type.split(separator: "/").last.map(String.init) ?? type).lowercased(),
        target: PartName.resolved(String(decoding: target, as: UTF8.self), from: base)))
  }

  func endElement(_ name: XMLName) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
