import Archiving
import ArgumentParser
import Records

/// Prints which customer each source record belongs to.
struct LinksCommand: ConsoleCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Print which customer each source record belongs to, one row per record.",
    discussion: """
      Columns: source, record (its number in the file), line, source_id (the list's
      own key), entity (the customer: a person, or the organization where a row is
      only that) and organisation.

      EXAMPLES
        mingce links out > links.csv
        mingce links out --format jsonl
        mingce links out | head
      """)

  @Argument(help: ArgumentHelp("Folder of the archive.", valueName: "archive"))
  var archive: String

  @Option(help: "csv or jsonl.")
  var format: Format = .csv

  @OptionGroup var common: CommonOptions

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let archive = try OpenArchive(archive)
    var out = OutputBuffer(console.out)
    let writer = LinkWriter(sources: archive.inputs.map(\.source), format: format)
    writer.writeHeader(to: &out)
    try archive.reader.forEachLine(prefix: "links/") { line in
      guard let link = LinkLine(line) else { throw say.damagedLine(in: archive.path, "links/") }
      writer.write(link, line, to: &out)
      try out.flushIfFull()
    }
    try out.finish()
    return .done
  }
}

/// Turns links into rows: bytes in, bytes out.
struct LinkWriter {
  let format: LinksCommand.Format
  /// For each input its source's name, ready to be written.
  private let sources: [[UInt8]]

  init(sources: [String], format: LinksCommand.Format) {
    self.format = format
    self.sources = sources.map { source in
      switch format {
      case .csv:
        let needsQuotes = source.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
        return Array(
          (needsQuotes
            ? "\"\(source.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
            : source).utf8)
      case .jsonl:
        var bytes: [UInt8] = []
        CanonicalJSON.append(source, to: &bytes)
        return bytes
      }
    }
  }

  func writeHeader(to out: inout OutputBuffer) {
    if format == .csv { out.append("source,record,line,source_id,entity,organisation\n") }
  }

  func write(_ link: LinkLine, _ bytes: UnsafeBufferPointer<UInt8>, to out: inout OutputBuffer) {
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[range])
    }
    let input = LinkLine.number(bytes, link.input)
    let source = sources.indices.contains(input - 1) ? sources[input - 1] : []
    switch format {
    case .csv:
      out.append(source)
      out.append(UInt8(ascii: ","))
      out.append(part(link.record))
      out.append(UInt8(ascii: ","))
      out.append(part(link.line))
      out.append(UInt8(ascii: ","))
      let key = part(link.sourceID)
      if JSONStringContent.isPlain(key) {
        CSVCell.append(key, to: &out)
      } else {
        CSVCell.append(JSONStringContent.text(key), to: &out)
      }
      out.append(UInt8(ascii: ","))
      out.append(part(link.entity))
      out.append(UInt8(ascii: ","))
      out.append(part(link.organization))
    case .jsonl:
      Self.append(#"{"entity":""#, to: &out)
      out.append(part(link.entity))
      Self.append(#"","line":""#, to: &out)
      out.append(part(link.line))
      Self.append(#"","organisation":""#, to: &out)
      out.append(part(link.organization))
      Self.append(#"","record":""#, to: &out)
      out.append(part(link.record))
      Self.append(#"","source":"#, to: &out)
      out.append(source.isEmpty ? Array("\"\"".utf8) : source)
      Self.append(#","source_id":""#, to: &out)
      out.append(part(link.sourceID))
      Self.append(#""}"#, to: &out)
    }
    out.append(UInt8(ascii: "\n"))
  }

  @inline(__always)
  private static func append(_ text: StaticString, to out: inout OutputBuffer) {
    out.append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
