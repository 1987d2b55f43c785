import Pipeline
import Records

extension RunReport {
  /// The report as `--json` prints it; keys in snake case, findings one object for each code.
  var json: JSONValue {
    .object([
      .init("archive", .string(archive)),
      .init("version", version.map { .integer($0) } ?? .null),
      .init("inputs", .array(inputs.map(\.json))),
      .init("read", .integer(read)),
      .init("archived", .integer(archived)),
      .init("merged", .integer(merged)),
      .init("rejected", .integer(rejected)),
      .init("persons", .integer(persons)),
      .init("organizations", .integer(organizations)),
      .init("review_pairs", .integer(reviewPairs)),
      .init("candidate_pairs", .integer(candidatePairs)),
      .init("estimated_precision", estimatedPrecision.map { .decimal($0) } ?? .null),
      .init("findings", .array(FindingGroup.of(findings, counts: findingCounts).map(\.json))),
      .init(
        "stage_times",
        .array(
          stageTimes.map {
            .object([.init("stage", .string($0.stage)), .init("seconds", .decimal($0.seconds))])
          })),
      .init("limit_exceeded", limitExceeded.map { .string($0) } ?? .null),
    ])
  }
}

extension RunReport.InputReport {
  var json: JSONValue {
    .object([
      .init("source", .string(source)),
      .init("path", .string(path)),
      .init("format", .string(format)),
      .init("encoding", .string(encoding)),
      .init("bytes", .integer(byteCount)),
      .init("read", .integer(read)),
      .init("rejected", .integer(rejected)),
      .init("already_imported", .bool(alreadyImported)),
    ])
  }
}

extension FindingGroup {
  var json: JSONValue {
    .object([
      .init("code", .string(code.rawValue)),
      .init("severity", .string(severity.rawValue)),
      .init("count", .integer(count)),
      .init("message", .string(first.message)),
      .init("remedy", .string(first.remedy)),
      .init("first_place", first.place.json),
    ])
  }
}

extension SourcePlace {
  /// The parts that are known.
  var json: JSONValue {
    let numbers: [(String, Int?)] = [("byte_offset", byteOffset), ("line", line), ("record", record)]
    return .object(
      [.init("file", .string(file))]
        + numbers.compactMap { name, value in value.map { .init(name, .integer($0)) } }
        + (field.map { [.init("field", .string($0))] } ?? []))
  }
}
