import Records

/// `rejects/rejects.jsonl`: every record that could not be used, where its bytes are, and why.
struct RejectLines: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  init(_ observations: Observations, _ segments: CustomerSegments, _ inputs: RunInputs) {
    for (input, rejection) in observations.rejections {
      add(
        input: input, record: rejection.record, line: rejection.finding.place.line,
        range: rejection.byteRange, rejection.finding)
    }
    let store = observations.store
    let findings = segments.findings(store, inputs)
    for (entry, finding) in zip(segments.violations, findings) {
      for o in entry.observations {
        add(
          input: Int(store.inputs[Int(o)]), record: Int(store.recordNumbers[Int(o)]),
          line: Int(store.lines[Int(o)]), range: 0..<0, finding)
      }
    }
  }

  private mutating func add(input: Int, record: Int, line: Int?, range: Range<Int>, _ finding: Finding) {
    let json = JSONValue.texts([
      "byte_end": String(range.upperBound), "byte_start": String(range.lowerBound),
      "code": finding.code.rawValue, "input": String(input + 1), "line": line.map(String.init) ?? "",
      "message": finding.message, "record": String(record), "remedy": finding.remedy,
    ])
    bytes += json.canonicalBytes()
    bytes.append(UInt8(ascii: "\n"))
    count += 1
  }
}

/// `review/pairs.jsonl`: pairs of source records that a human should decide, best first.
struct ReviewLines: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  init(_ pairs: [ScoredPair], _ store: ObservationStore) {
    for pair in pairs {
      bytes += "{\"a\":\"".utf8
      append(pair.a, store)
      bytes += "\",\"b\":\"".utf8
      append(pair.b, store)
      bytes += "\",\"weight\":\"\(DecimalText.fixed(Double(pair.weight), 2))\"}\n".utf8
      count += 1
    }
  }

  private mutating func append(_ o: UInt32, _ store: ObservationStore) {
    CanonicalJSON.append(Int(store.inputs[Int(o)]) + 1, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    CanonicalJSON.append(Int(store.recordNumbers[Int(o)]), to: &bytes)
  }
}
