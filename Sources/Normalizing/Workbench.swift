import Records

/// Everything that normalizing one batch needs at hand: the buffers, the output, the tallies.
///
/// One workbench serves one batch on one thread. Rules run on `text`; a `recorder` is there only when
/// somebody asked for a trace, so that the hot path and the explained path are the same code.
struct Workbench: ~Copyable {
  var text = ScalarText()
  var spare = ScalarText()
  var piece = ScalarText()
  var classes: ScalarClass = []
  var atoms: [PhoneAtom] = []
  var names = NameGrammar()
  var phones = PhoneCell()
  /// Everything reported since somebody emptied it; readers of single cells look at it.
  var reported = FindingSet()
  /// A cell folded for parsing.
  var folded: [UInt8] = []
  var findings = FindingSet()
  var out = ObservationBatch()
  var tally = FindingTally()
  let recorder: ChangeRecorder?
  /// Index of the first value of the record at hand.
  private(set) var firstValue = 0
  /// Raw kinds of the record's values: comparing them costs no call into another module.
  private var kindsOfRecord: [UInt8] = []
  /// Where the record at hand is, for findings.
  var place: RecordPlace
  /// What the record says about where it is from; worked out when a local phone number asks for it.
  var region: RecordRegion?
  /// The record's name column held a company: then the name may stand in the company column.
  var nameColumnHeldCompany = false

  init(file: String, recorder: ChangeRecorder?) {
    self.recorder = recorder
    place = RecordPlace(file: file)
  }

  mutating func beginRecord() {
    firstValue = out.kinds.count
    kindsOfRecord.removeAll(keepingCapacity: true)
    region = nil
    nameColumnHeldCompany = false
  }

  var valueCountOfRecord: Int { out.kinds.count - firstValue }
}

struct RecordPlace {
  var file: String
  var record = 0
  var line = 0
  var column = 0
}

// MARK: Rules

extension Workbench {
  /// Runs one rule on `text`.
  @inline(__always) mutating func run<R: TextRule>(_ rule: R.Type) {
    if recorder == nil {
      R.apply(&text, &findings)
    } else {
      runRecorded(rule)
    }
  }

  @inline(never) private mutating func runRecorded<R: TextRule>(_ rule: R.Type) {
    let before = text.string
    R.apply(&text, &findings)
    recorder?.step(R.id, before, text.string)
  }

  /// Records that a rule of a grammar took part; `before` and `after` are made only for a trace.
  @inline(__always) func took<R: Rule>(
    _ rule: R.Type, _ before: @autoclosure () -> String, _ after: @autoclosure () -> String
  ) {
    if let recorder { recorder.stepOfValue(R.id, before(), after()) }
  }

  /// Decodes a cell into `text` and remembers which sorts of characters it holds.
  @inline(__always) mutating func load(_ bytes: UnsafeBufferPointer<UInt8>) {
    classes = text.load(bytes)
    findings.removeAll()
  }

  /// Reports what rules left in `findings`.
  @inline(__always) mutating func reportFindings() {
    if !findings.isEmpty { reportEach() }
  }

  @inline(never) private mutating func reportEach() {
    for finding in CellFinding.allCases where findings.contains(finding) { report(finding) }
    findings.removeAll()
  }

  @inline(never) mutating func report(_ finding: CellFinding, suggestion: String? = nil) {
    reported.insert(finding)
    recorder?.note(finding, suggestion: suggestion)
    tally.add(finding, at: place, suggestion: suggestion)
  }
}

// MARK: Values

extension Workbench {
  /// Adds the bytes as a value of the record, unless the record has it already.
  @inline(__always) mutating func emit(_ kind: ValueKind, _ value: UnsafeBufferPointer<UInt8>) {
    out.bytes.append(contentsOf: value)
    finishValue(kind)
  }

  /// Adds a range of `text` as a value.
  mutating func emitText(_ kind: ValueKind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    text.appendUTF8(range, to: &out.bytes)
    finishValue(kind)
  }

  mutating func emitText(_ kind: ValueKind) { emitText(kind, 0..<text.count) }

  /// Makes the bytes after the last value's end a value, or drops them as a repeat or as empty.
  mutating func finishValue(_ kind: ValueKind) {
    let start = Int(out.valueEnds.last ?? 0)
    let end = out.bytes.count
    guard end > start else { return }
    let raw = kind.rawValue
    for k in 0..<kindsOfRecord.count where kindsOfRecord[k] == raw {
      let other = out.byteRange(ofValue: firstValue + k)
      if other.count == end - start && equal(other.lowerBound, start, end - start) {
        out.bytes.removeLast(end - start)
        return
      }
    }
    out.valueEnds.append(UInt32(end))
    out.kinds.append(kind)
    kindsOfRecord.append(raw)
    if let recorder { recorder.value(kind, String(decoding: out.bytes[start..<end], as: UTF8.self)) }
  }

  private func equal(_ a: Int, _ b: Int, _ count: Int) -> Bool {
    out.bytes.withUnsafeBufferPointer { bytes in
      for i in 0..<count where bytes[a + i] != bytes[b + i] { return false }
      return true
    }
  }
}

extension Workbench {
  /// Takes back the values of the record at hand, which is being rejected.
  mutating func forgetRecord() {
    out.kinds.removeLast(out.kinds.count - firstValue)
    out.valueEnds.removeLast(out.valueEnds.count - firstValue)
    out.bytes.removeLast(out.bytes.count - Int(out.valueEnds.last ?? 0))
  }
}
