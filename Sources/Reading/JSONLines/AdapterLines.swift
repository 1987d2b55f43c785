import Records

/// Puts the lines of an external adapter into an intake, whose file is the adapter's input.
///
/// Where lines say which bytes they are about, those bytes get their class and the bytes between are structure.
/// Where they do not, the whole of the input belongs to its records.
struct AdapterLines {
  private var records = JSONRecords()
  private var fields: FieldColumns
  /// Length of the input.
  private let byteCount: Int
  /// The last line of the input that was named.
  private var line = 1
  private var lacksPlaces = false

  init(fields: FieldColumns, paths: FieldPaths, byteCount: Int) {
    self.fields = fields
    self.byteCount = byteCount
    records.paths = paths
  }

  /// Takes one printed line.
  mutating func take(_ text: UnsafeBufferPointer<UInt8>, printedLine: Int, into intake: inout Intake) {
    let read: AdapterLine
    do throws(JSONProblem) {
      read = try AdapterLine(text, into: &records, &fields.names)
    } catch {
      lacksPlaces = true
      return intake.reject(
        inside: nothing(intake), "adapter-bad-line", line: nil,
        "Line \(printedLine) that the adapter printed is not of the protocol. \(error.message)",
        remedy: "Correct the adapter; mingce adapter test shows what it prints.")
    }
    if let named = read.line { line = max(1, named) }
    switch read.kind {
    case .record:
      fields.append(records.record, to: &intake)
      if let range = place(read, &intake) {
        intake.endRecord(range, line: line, isRepaired: read.isRepaired)
      } else {
        intake.endRecord(inside: intake.classifiedEnd, line: line, isRepaired: read.isRepaired)
      }
    case .reject:
      let code = read.findingCode("adapter-reject")
      let message = read.shown(read.message, otherwise: "The adapter could not use a record.")
      let remedy = read.shown(read.remedy, otherwise: "See the adapter's own documentation.")
      if let range = place(read, &intake) {
        intake.reject(code, range, line: read.line, message, remedy: remedy)
      } else {
        intake.reject(inside: nothing(intake), code, line: read.line, message, remedy: remedy)
      }
    case .bytes:
      if let range = place(read, &intake) { intake.classify(plainClass(read), range) }
    case .finding:
      intake.report(
        read.findingCode("adapter-finding"), read.severity ?? .warning,
        byteOffset: read.byteRange?.lowerBound, line: read.line,
        read.shown(read.message, otherwise: "The adapter reported something without words."),
        remedy: read.shown(read.remedy, otherwise: "See the adapter's own documentation."))
    case .unknown:
      intake.report(
        "adapter-unknown-type", .warning,
        "The adapter printed a line of a type that Mingce does not know (first: line \(printedLine)).",
        remedy: "Use the types record, finding, reject and bytes; see docs/adapters.md.")
    }
  }

  /// Gives the rest of the input its class, once all lines were taken.
  mutating func finish(into intake: inout Intake) {
    let rest = intake.classifiedEnd..<byteCount
    if intake.recordCount == 0 && byteCount > 0 {
      return intake.reject(
        "adapter-no-records", rest, line: nil, "The adapter found no record in the file.",
        remedy: "Look at the file; if it holds records, correct the adapter.")
    }
    if !rest.isEmpty { intake.classify(lacksPlaces ? restClass(intake) : .structure, rest) }
  }

  private func restClass(_ intake: borrowing Intake) -> ByteClass {
    intake.acceptedCount > 0 ? .record : .reject
  }

  /// Structure, header, footer, preamble or blank; records and rejects have lines of their own.
  private func plainClass(_ read: AdapterLine) -> ByteClass {
    guard let byteClass = read.byteClass, byteClass != .record, byteClass != .reject else {
      return .structure
    }
    return byteClass
  }

  private func nothing(_ intake: borrowing Intake) -> Range<Int> {
    intake.classifiedEnd..<intake.classifiedEnd
  }

  /// The bytes a line is about, if it says so and they follow those of the lines before; what lies between
  /// becomes structure.
  private mutating func place(_ read: AdapterLine, _ intake: inout Intake) -> Range<Int>? {
    guard let range = read.byteRange else {
      if read.kind != .bytes { lacksPlaces = true }
      return nil
    }
    guard range.lowerBound >= intake.classifiedEnd, range.upperBound <= byteCount, !range.isEmpty,
      !lacksPlaces
    else {
      lacksPlaces = true
      intake.report(
        "adapter-bytes-unclear", .warning, line: read.line,
        "byte_start and byte_end of some lines overlap, go backwards or lie outside of the file.",
        remedy: "Correct the adapter; byte_end is the offset behind the last byte.")
      return nil
    }
    if range.lowerBound > intake.classifiedEnd {
      intake.classify(.structure, intake.classifiedEnd..<range.lowerBound)
    }
    return range
  }
}
