import Records
import Text

/// An adapter as the conformance suite sees it: bytes and a file name in, what came of them out.
package struct AdapterTrial: Sendable {
  /// What reading gave, as far as the suite looks at it.
  package struct Outcome: Sendable, Equatable {
    /// One accepted record.
    package struct Record: Sendable, Equatable {
      var number: Int
      var offset: Int
      var cellCount: Int
      /// Of the cells that hold something, in order, carriage returns left out.
      var digest: UInt64
    }

    package var columns: [String] = []
    package var encoding = ""
    package var records: [Record] = []
    /// Accepted and rejected.
    package var recordCount = 0
    package var rejectionCount = 0
    package var findingCodes: [String] = []
    /// Bytes that got a class.
    package var classifiedCount = 0
    /// Bytes of cells in the largest batch.
    package var largestBatch = 0
  }

  package enum Result: Sendable, Equatable {
    case read(Outcome)
    /// The adapter says that the file as a whole is of no use, and why.
    case refused(String)
    /// The adapter broke: it was killed, or took too long.
    case broke(String)
  }

  package let name: String
  /// How costly a trial is: a process for each, or a call.
  package let startsProcesses: Bool
  /// The bytes, and the file's name.
  package let read: @Sendable ([UInt8], String) -> Result

  /// Which built-in adapter such a file would go to; `nil` for adapters that are chosen by name.
  package let chosen: (@Sendable ([UInt8], String) -> String?)?

  package init(
    name: String, startsProcesses: Bool = false, chosen: (@Sendable ([UInt8], String) -> String?)? = nil,
    read: @escaping @Sendable ([UInt8], String) -> Result
  ) {
    self.name = name
    self.startsProcesses = startsProcesses
    self.chosen = chosen
    self.read = read
  }

  /// A built-in adapter.
  package init(_ adapter: any SourceAdapter, in registry: AdapterRegistry = .standard) {
    self.init(
      name: adapter.format.name,
      chosen: { try? registry.adapter(for: InputBytes(path: $1, copying: $0), format: nil).format.name }
    ) { bytes, name in
      let input = InputBytes(path: name, copying: bytes)
      do throws(ReadError) {
        let survey = try adapter.survey(input, overrides: SourceOverrides())
        return .read(Self.outcome(of: adapter, survey, input))
      } catch {
        return .refused(error.message)
      }
    }
  }

  /// Reads all of a surveyed input. The account is not closed for the adapter: what it left out shows.
  package static func outcome(
    of adapter: any SourceAdapter, _ survey: SourceSurvey, _ input: InputBytes
  ) -> Outcome {
    var outcome = Outcome()
    outcome.columns = survey.columns.map(\.name)
    outcome.encoding = survey.encoding.value.rawValue
    var records: [Outcome.Record] = []
    var largest = 0
    var intake = Intake(file: input.path) { batch in
      largest = max(largest, batch.bytes.count)
      for r in 0..<batch.recordCount { records.append(Self.record(r, of: batch)) }
    }
    adapter.read(input, as: survey, into: &intake)
    intake.finish()
    outcome.records = records
    outcome.largestBatch = largest
    outcome.recordCount = intake.recordCount
    outcome.rejectionCount = intake.rejections.count
    outcome.classifiedCount = intake.account.total
    outcome.findingCodes = survey.findings.map(\.code.rawValue) + intake.findings.totals.map(\.code.rawValue)
    return outcome
  }

  private static func record(_ r: Int, of batch: RecordBatch) -> Outcome.Record {
    let fields = batch.fieldRange(ofRecord: r)
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for field in fields {
      let cell = batch.byteRange(ofField: field)
      if cell.isEmpty { continue }
      for i in cell where batch.bytes[i] != 0x0D {
        digest = (digest ^ UInt64(batch.bytes[i])) &* 0x100_0000_01B3
      }
      digest = (digest ^ 0x100) &* 0x100_0000_01B3
    }
    return Outcome.Record(
      number: Int(batch.numbers[r]), offset: batch.byteOffsets[r], cellCount: fields.count, digest: digest)
  }
}
