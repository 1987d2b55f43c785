import Foundation
import Reading
import Records
import Testing
import Text

/// Walks samples/<format>/<case>/: what the readers make of every file of every format but CSV, whose lists go
/// through the whole pipeline in `SampleTests`.
@Suite struct ReadingGoldenTests {
  /// What reading one file gave.
  struct Read: Codable, Equatable {
    var format = ""
    var encoding = ""
    var exact = 0
    var repaired = 0
    var rejected = 0
    var bytes: [String: Int] = [:]
    var columns: [String] = []
    var findings: [String: Int] = [:]
    var firstRecords: [[String]] = []
    var refused: String?
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let format: String
    let name: String
    var testDescription: String { "\(format)/\(name)" }
    var folder: URL { Repository.root.appending(path: "samples/\(format)/\(name)") }

    /// Its lists, by name.
    var files: [URL] {
      let all =
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
      return all.filter { !["ORIGIN.md", "expected.json", "truth.csv"].contains($0.lastPathComponent) }
        .sorted { $0.path < $1.path }
    }

    static let all: [Case] = Repository.folders(in: "samples").filter { $0 != "csv" && $0 != "adapters" }
      .flatMap { format in Repository.folders(in: "samples/\(format)").map { Case(format: format, name: $0) }
      }
  }

  @Test func `every format has samples, one of them odd`() {
    let formats = Set(Case.all.map(\.format))
    #expect(
      formats.isSuperset(of: [
        "vcard", "ldif", "xml", "spreadsheetml", "html", "listing", "jsonl", "xlsx", "zip",
      ]))
    for format in formats where format != "spreadsheetml" {
      #expect(Case.all.contains { $0.format == format && $0.name == "odd" }, "\(format)")
    }
  }

  @Test(arguments: Case.all)
  func `a sample is read as it should`(_ sample: Case) throws {
    var goldens: [String: Read] = [:]
    for file in sample.files {
      let expanded: ExpandedInput
      do {
        expanded = try InputFiles.expand(file.path)
      } catch {
        goldens[file.lastPathComponent] = Read(refused: error.code.rawValue)
        continue
      }
      for input in expanded.inputs {
        let name = String(input.path.dropFirst(sample.folder.path.count + 1))
        do throws(ReadError) {
          goldens[name] = Self.read(try SourceReading(input, overrides: SourceOverrides()))
        } catch { goldens[name] = Read(refused: error.code.rawValue) }
      }
      for container in expanded.containers {
        #expect(container.account.total == container.input.bytes.count)
      }
    }
    try expectGolden(goldens, at: sample.folder.appending(path: "expected.json"))
  }

  private static func read(_ reading: SourceReading) -> Read {
    var result = Read(format: reading.survey.format.name, encoding: reading.survey.encoding.value.rawValue)
    result.columns = reading.survey.columns.map { "\($0.name): \($0.meaning.rawValue)" }
    var intake = Intake(file: "x") { batch in
      for r in 0..<batch.recordCount where result.firstRecords.count < 8 {
        result.firstRecords.append(batch.texts(ofRecord: r).map { String($0.prefix(200)) })
      }
    }
    reading.read(into: &intake)
    #expect(intake.account.total == reading.input.bytes.count)
    (result.exact, result.repaired) = (intake.acceptedCount - intake.repairedCount, intake.repairedCount)
    result.rejected = intake.rejections.count
    for byteClass in ByteClass.allCases where intake.account[byteClass] > 0 {
      result.bytes[byteClass.rawValue] = intake.account[byteClass]
    }
    for finding in reading.survey.findings { result.findings[finding.code.rawValue, default: 0] += 1 }
    for (code, count) in intake.findings.totals { result.findings[code.rawValue, default: 0] += count }
    // Columns by the hundred say nothing to a reader of the golden.
    result.columns = Array(result.columns.prefix(100))
    result.firstRecords = result.firstRecords.map { Array($0.prefix(100)) }
    return result
  }
}
