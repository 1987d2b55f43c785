import Reading
import Records

/// What reading a text gave, as plain values.
struct Outcome {
  var survey: SourceSurvey
  var rows: [[String]] = []
  var lines: [Int] = []
  var offsets: [Int] = []
  var recordCount = 0
  var repairedCount = 0
  var rejections: [Rejection] = []
  var findings = FindingTally()
  var account = ByteAccount()
  var byteCount = 0

  var codes: [String] { findings.totals.map(\.code.rawValue) }
}

/// Reads `bytes` as a file called `name` would be read.
func readBytes(
  _ bytes: [UInt8], name: String = "list.csv", overrides: SourceOverrides = SourceOverrides()
) throws -> Outcome {
  let input = InputBytes(path: name, copying: bytes)
  let reading = try SourceReading(input, overrides: overrides)
  var outcome = Outcome(survey: reading.survey)
  var batches: [RecordBatch] = []
  var intake = Intake(file: name) { batches.append($0) }
  reading.read(into: &intake)
  for batch in batches {
    for r in 0..<batch.recordCount {
      outcome.rows.append(batch.texts(ofRecord: r))
      outcome.lines.append(Int(batch.lines[r]))
      outcome.offsets.append(batch.byteOffsets[r])
    }
  }
  outcome.recordCount = intake.recordCount
  outcome.repairedCount = intake.repairedCount
  outcome.rejections = intake.rejections
  outcome.findings = intake.findings
  outcome.account = intake.account
  outcome.byteCount = bytes.count
  return outcome
}

func readText(
  _ text: String, name: String = "list.csv", overrides: SourceOverrides = SourceOverrides()
) throws -> Outcome {
  try readBytes(Array(text.utf8), name: name, overrides: overrides)
}

/// The error that `body` throws, if any.
func readError(_ body: () throws -> Void) -> ReadError? {
  do {
    try body()
    return nil
  } catch {
    return error as? ReadError
  }
}
