import Records
import Text

/// Reads free text: puts wrong decodings right and writes every character in its ordinary form.
///
/// Nothing that carries meaning goes: ①, …, （） and line-internal marks stay.
package struct TextReader: CellReader {
  private let conversion: HanConversion?

  package init(context: CellContext) { conversion = nil }

  /// - Parameter standard: what to convert values by, `t2s`, `tw2s`, `hk2s` or `s2t`; nil comes back for any other.
  package init?(context: CellContext, convertingBy standard: String) {
    guard let standard = HanConversion.Standard(rawValue: standard) else { return nil }
    conversion = HanConversion(standard)
  }

  package func read(_ cells: [String], isColumn: Bool) -> [TextAnswer] {
    var damage = ColumnDamage.none
    if isColumn {
      var column = MojibakeColumn()
      // Spread over the whole column: one part of a list may come from another source.
      let step = max(1, cells.count / MojibakeColumn.sampleSize)
      for i in stride(from: 0, to: cells.count, by: step) {
        var cell = cells[i]
        cell.withUTF8 { column.add($0) }
      }
      damage = column.damage
    }
    return cells.map { read($0, damage) }
  }

  package func countUnderstood(in cells: CellColumn) -> Int {
    var bench = Workbench(file: "", recorder: nil)
    var count = 0
    cells.forEach { cell in
      if case .clean = ColumnDamage.none.verdict(on: cell) { count += 1 }
      bench.load(cell)
      bench.clean(prose: true)
    }
    return count
  }

  private func read(_ input: String, _ damage: ColumnDamage) -> TextAnswer {
    var bytes = Array(input.utf8)
    var changes: [TextChange] = []
    var findings: [CellFinding] = []
    switch bytes.withUnsafeBufferPointer({ damage.verdict(on: $0) }) {
    case .clean: break
    case .lossy: findings.append(.damagedText)
    case .suspected:
      // Cleaning would take away what a later repair needs.
      return TextAnswer(
        input: input, value: input, changes: [], findings: [CellFinding.mojibakeSuspected.code.rawValue])
    case .repaired(let repair):
      changes.append(
        TextChange(rule: Self.repairRule, before: input, after: String(decoding: repair.text, as: UTF8.self)))
      findings.append(.mojibakeRepaired)
      if repair.lost > 0 { findings.append(.damagedText) }
      bytes = repair.text
    }
    let recorder = ChangeRecorder()
    var bench = Workbench(file: "", recorder: recorder)
    recorder.begin(field: "", raw: input)
    bytes.withUnsafeBufferPointer { bench.load($0) }
    bench.clean(prose: true)
    if bench.findings.contains(.damagedText), !findings.contains(.damagedText) {
      findings.append(.damagedText)
    }
    var value = bench.text.string
    recorder.value(.note, value)
    for step in recorder.changes.last?.steps ?? [] {
      changes.append(TextChange(rule: step.rule, before: step.before, after: step.after))
    }
    if let converted = conversion?.converted(value), converted != value {
      changes.append(TextChange(rule: Self.conversionRule, before: value, after: converted))
      value = converted
    }
    return TextAnswer(
      input: input, value: value, changes: changes, findings: findings.map { $0.code.rawValue })
  }

  private static let repairRule = "text-mojibake"
  private static let conversionRule = "text-conversion"
}

package struct TextAnswer: CellAnswer, Equatable {
  package let input: String
  package let value: String
  /// In the order in which they were made; `before` and `after` are the whole text.
  package let changes: [TextChange]
  /// Stable codes.
  package let findings: [String]

  package func write(to answer: inout AnswerWriter) {
    answer.member("input", input)
    answer.member("value", value)
    answer.member("changes", changes)
    if !findings.isEmpty { answer.member("findings", findings) }
  }
}
