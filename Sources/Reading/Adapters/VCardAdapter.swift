import Records
import Text

/// vCard 2.1, 3.0 and 4.0, in the manner of every producer: phones, address books, mail programs.
///
/// What is read and how: docs/formats/vcard.md.
package struct VCardAdapter: SourceAdapter {
  package static let format = SourceFormat(
    name: "vcard", title: "vCard address book", extensions: ["vcf", "vcard"])

  /// How much of a file the survey looks at, and up to which size where that holds fewer cards than it should.
  static let sampleSize = 2 << 20
  static let largestSample = 32 << 20
  static let sampleCards = 200
  /// Where the first card must begin at the latest to be a signature.
  private static let signatureSize = 1 << 16

  package init() {}

  /// What reading needs beside the columns.
  private struct Memo: Sendable {
    var encoding: CardEncoding
    var fields: FieldColumns
  }

  package func confidence(_ input: InputBytes) -> Double {
    let head = UnsafeRawBufferPointer(rebasing: input.bytes.prefix(Self.signatureSize))
    if let place = Self.firstCard(head) { return place <= 64 ? 0.97 : 0.85 }
    if Content.binaryKind(input.bytes) != nil { return 0 }
    let name = input.path.lowercased()
    return Self.format.extensions.contains { name.hasSuffix("." + $0) } ? 0.6 : 0
  }

  /// Where the first line `BEGIN:VCARD` stands; zero bytes are passed over, for UTF-16.
  private static func firstCard(_ head: UnsafeRawBufferPointer) -> Int? {
    let word = Array("BEGIN:VCARD".utf8)
    var matched = 0
    var isLineStart = true
    for (i, byte) in head.enumerated() {
      switch byte {
      case 0, 0x20, 0x09, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF: continue
      case 0x0A, 0x0D:
        (matched, isLineStart) = (0, true)
        continue
      default: break
      }
      if isLineStart || matched > 0, WordTable.upper(byte) == word[matched] {
        matched += 1
        if matched == word.count { return i - word.count }
      } else {
        matched = 0
      }
      isLineStart = false
    }
    return nil
  }

  package func survey(_ input: InputBytes, overrides: SourceOverrides) throws(ReadError) -> SourceSurvey {
    if let kind = Content.binaryKind(input.bytes) { throw Content.notText(input, kind) }
    var choice: Decoding.Choice
    do {
      choice = try Decoding.choose(input, named: overrides.encoding)
    } catch {
      // Cards of many encodings in one file look like none.
      if overrides.encoding != nil { throw error }
      choice = Decoding.Choice(encoding: Guess(.utf8, confidence: 0.3), byteOrderMarkLength: 0)
    }
    let encoding = Self.encoding(input, &choice, isNamed: overrides.encoding != nil)
    var survey = SourceSurvey(format: Self.format, encoding: choice.encoding)
    survey.byteOrderMarkLength = choice.byteOrderMarkLength

    var census = FieldCensus()
    var fields = CardFields()
    var decoder = CardDecoder(encoding)
    Self.scanSample(input, survey) { card, nested in
      var agents: [[UInt8]] = []
      for inner in nested {
        fields.fill(inner, &decoder)
        agents.append(fields.displayName)
      }
      fields.fill(card, &decoder)
      let owner = fields.displayName
      for agent in agents { fields.addAgent(name: agent) }
      census.names = fields.names
      census.add(fields.record)
      for inner in nested {
        fields.fill(inner, &decoder, owner: owner)
        census.names = fields.names
        census.add(fields.record)
      }
    }
    if input.bytes.count > Self.sampleSize { census.reserve(CardFieldNames.reserved) }
    let columns = census.columns(overrides: overrides, meaning: CardFieldNames.meaning)
    survey.columns = columns.columns
    survey.sampleRows = columns.sampleRows
    survey.memo = Memo(encoding: encoding, fields: columns)
    survey.findings += survey.encoding.doubts(in: input.path)
    return survey
  }

  package func read(_ input: InputBytes, as survey: SourceSurvey, into intake: inout Intake) {
    if survey.byteOrderMarkLength > 0 { intake.classify(.structure, 0..<survey.byteOrderMarkLength) }
    guard input.bytes.count > survey.byteOrderMarkLength, let memo = survey.memo as? Memo else {
      return intake.reportEmptyFile()
    }
    let lines = PhysicalLines(
      input, isWide: survey.encoding.value.isUTF16, encoding: survey.encoding.value,
      start: survey.byteOrderMarkLength)
    var reader = CardReader(lines, encoding: memo.encoding, columns: memo.fields)
    reader.read(into: &intake)
    if intake.recordCount == 0 {
      intake.reportNoRecords()
    }
  }

  // MARK: The sample

  /// Calls `body` with the cards at the start of the file, and those that stand inside each.
  private static func scanSample(
    _ input: InputBytes, _ survey: SourceSurvey, _ body: (CardContents, [CardContents]) -> Void
  ) {
    let size = min(input.bytes.count, survey.byteOrderMarkLength + largestSample) & ~1
    let isWhole = input.bytes.count - size <= 1
    let sample = InputBytes(
      path: input.path,
      bytes: UnsafeRawBufferPointer(rebasing: input.bytes[..<(isWhole ? input.bytes.count : size)]))
    let lines = PhysicalLines(
      sample, isWide: survey.encoding.value.isUTF16, encoding: survey.encoding.value,
      start: survey.byteOrderMarkLength)
    var scanner = CardScanner(lines)
    var cards = 0
    while let item = scanner.next() {
      guard case .card = item else { continue }
      // A card cut by the end of the sample is not told from a whole one.
      if !isWhole, scanner.card.range.upperBound == sample.bytes.count { break }
      cards += 1
      if scanner.card.range.upperBound > sampleSize, cards > sampleCards { break }
      if !scanner.card.isTooLong { body(scanner.card, scanner.nested.filter { !$0.isTooLong }) }
    }
    withExtendedLifetime(input) {}
  }

  /// Tells the encoding from the values that name none, quoted-printable ones decoded: they are what is in question.
  private static func encoding(
    _ input: InputBytes, _ choice: inout Decoding.Choice, isNamed: Bool
  ) -> CardEncoding {
    let hasMark = choice.byteOrderMarkLength > 0
    if choice.encoding.value.isUTF16 || (hasMark && choice.encoding.value == .utf8) {
      return CardEncoding(text: isNamed ? choice.encoding.value : .utf8, bytesAreUTF8: true, isFixed: false)
        .withoutUTF16
    }
    if isNamed {
      return CardEncoding(
        text: choice.encoding.value, bytesAreUTF8: choice.encoding.value == .utf8, isFixed: true)
    }
    var sample = EncodingSample()
    var survey = SourceSurvey(format: format, encoding: choice.encoding)
    survey.byteOrderMarkLength = choice.byteOrderMarkLength
    scanSample(input, survey) { card, nested in
      sample.add(card)
      for card in nested { sample.add(card) }
    }
    return sample.encoding(&choice)
  }
}

extension CardEncoding {
  /// UTF-16 is decoded line by line, so that values are UTF-8.
  fileprivate var withoutUTF16: CardEncoding {
    var copy = self
    if text.isUTF16 { copy.text = .utf8 }
    return copy
  }
}
