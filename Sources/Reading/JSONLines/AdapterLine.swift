import Records

/// One line of what an external adapter prints: `{"type":"record","fields":{…},"line":7}`. See docs/adapters.md.
struct AdapterLine {
  enum Kind: Sendable, Equatable {
    case record, finding, reject
    /// Bytes of the input that are no record: `class` says what they are.
    case bytes
    /// A type that Mingce does not know.
    case unknown
  }

  var kind = Kind.unknown
  /// The line or row of the input that it is about, counted from 1.
  var line: Int?
  /// The input's bytes that it is about.
  var byteRange: Range<Int>?
  var code: String?
  var severity: Finding.Severity?
  var message: String?
  var remedy: String?
  var byteClass: ByteClass?
  /// For records: whether values were moved or changed.
  var isRepaired = false
  private var hasFields = false
  private var start: Int?
  private var end: Int?

  /// Whether `text` is a line of the protocol: an object with a `type` that the protocol knows and what belongs to it.
  static func isOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var records = JSONRecords()
    var names = FieldNames()
    guard let line = try? AdapterLine(text, into: &records, &names) else { return false }
    switch line.kind {
    case .record: return line.hasFields
    case .finding, .reject: return line.code != nil && line.message != nil
    case .bytes, .unknown: return false
    }
  }

  /// Reads a line; a record's values go to `records`.
  init(
    _ text: UnsafeBufferPointer<UInt8>, into records: inout JSONRecords, _ names: inout FieldNames
  ) throws(JSONProblem) {
    guard text.count <= JSONRecords.longestRecord else { throw .tooLong }
    var scanner = JSONScanner(text)
    records.removeAll()
    guard try JSONRecords.next(&scanner) == .objectStart else { throw .notARecord }
    while try JSONRecords.next(&scanner) == .key {
      let key = scanner.tokenText()
      let event = try JSONRecords.next(&scanner)
      switch (key, event) {
      case ("fields", .objectStart):
        try records.readObject(&scanner, &names)
        hasFields = true
      case ("type", .string): kind = Self.kinds[scanner.tokenText()] ?? .unknown
      case ("line", .number): line = Self.count(scanner)
      case ("byte_start", .number): start = Self.count(scanner)
      case ("byte_end", .number): end = Self.count(scanner)
      case ("code", .string): code = scanner.tokenText()
      case ("severity", .string): severity = Finding.Severity(rawValue: scanner.tokenText())
      case ("message", .string): message = scanner.tokenText()
      case ("remedy", .string): remedy = scanner.tokenText()
      case ("class", .string): byteClass = ByteClass(rawValue: scanner.tokenText())
      case ("repaired", .true): isRepaired = true
      case (_, .objectStart), (_, .arrayStart):
        let depth = scanner.depth
        while scanner.depth >= depth { _ = try JSONRecords.next(&scanner) }
      default: break
      }
    }
    _ = try JSONRecords.next(&scanner)
    if kind == .record && !hasFields { throw .notARecord }
    if let start, let end, start <= end { byteRange = start..<end }
  }

  private static let kinds: [String: Kind] = [
    "record": .record, "finding": .finding, "reject": .reject, "bytes": .bytes,
  ]

  private static func count(_ scanner: JSONScanner) -> Int? {
    let number = Int(scanner.tokenText()) ?? -1
    return number >= 0 ? number : nil
  }
}

/// What a finding of an external adapter becomes: its own words, made fit for a report.
extension AdapterLine {
  /// Characters of a message at most.
  private static let longestMessage = 300

  func findingCode(_ otherwise: Finding.Code) -> Finding.Code {
    guard let code, (1...64).contains(code.utf8.count), code.utf8.allSatisfy(Self.isCodeByte) else {
      return otherwise
    }
    return Finding.Code(rawValue: code)
  }

  func shown(_ text: String?, otherwise: String) -> String {
    guard let text, !text.isEmpty else { return otherwise }
    let plain = text.unicodeScalars.prefix(Self.longestMessage).map {
      $0.properties.generalCategory == .control ? " " : $0
    }
    return String(String.UnicodeScalarView(plain))
  }

  private static func isCodeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
