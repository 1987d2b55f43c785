import ArgumentParser
import CBareXML
import FoundationEssentials
import Glibc
import Reading
import Records

/// Reads one file in this process, so that the start of a program is not in the time: the child of `readers`.
struct ReadOnceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-once", abstract: "Reads one file to batches of cells and prints how long it took.",
    shouldDisplay: false)

  @Argument(help: "The file.")
  var file: String

  @Option(help: "How often; the best time is printed.")
  var `repeat` = 1

  @Flag(help: "Only libxml2's push parser with empty handlers.")
  var bareXML = false

  struct Figures: Codable {
    var seconds: Double
    var rows: Int
    var columns: Int
    var peakBytes: Int
  }

  func run() throws {
    let input = try InputBytes.open(file)
    // Into the page cache, as the peers have it.
    var sum = 0
    for i in stride(from: 0, to: input.bytes.count, by: 4096) { sum &+= Int(input.bytes[i]) }
    var best = Figures(seconds: .infinity, rows: 0, columns: sum & 0, peakBytes: 0)
    for _ in 0..<`repeat` {
      let started = Self.now()
      var figures = try bareXML ? bare(input) : read(input)
      figures.seconds = Self.now() - started
      if figures.seconds < best.seconds { best = figures }
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    best.peakBytes = usage.ru_maxrss * 1024
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    print(String(decoding: try encoder.encode(best), as: UTF8.self))
  }

  /// Survey and reading, every cell into a batch.
  private func read(_ input: InputBytes) throws -> Figures {
    let reading = try SourceReading(input, overrides: SourceOverrides())
    var rows = 0
    var intake = Intake(file: file) { rows += $0.recordCount }
    reading.read(into: &intake)
    return Figures(seconds: 0, rows: rows, columns: reading.survey.columns.count, peakBytes: 0)
  }

  private func bare(_ input: InputBytes) throws -> Figures {
    let bytes = input.bytes.bindMemory(to: UInt8.self)
    let elements = cbarexml_parse(bytes.baseAddress, bytes.count, 1 << 16)
    if elements < 0 { throw ValidationError("\(file) is not well-formed XML") }
    return Figures(seconds: 0, rows: Int(elements), columns: 0, peakBytes: 0)
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
