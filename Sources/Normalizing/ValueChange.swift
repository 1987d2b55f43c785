package import Records

/// What became of one cell (or of the cells that make one value): the slow, complete account of what
/// `Normalizer.observe` does in passing.
package struct ValueChange: Sendable, Equatable {
  /// One rule that changed something.
  package struct Step: Sendable, Equatable {
    package var rule: String
    package var before: String
    package var after: String
  }

  /// Something noticed, with an explanation that may name a suggestion but no other customer's data.
  package struct Note: Sendable, Equatable {
    package var code: String
    package var severity: Finding.Severity
    package var message: String
    package var remedy: String
  }

  /// Name of the column, or its one-based number; several joined by ` + `.
  package var field: String
  /// The cell as read; several joined by ` + `.
  package var raw: String
  package var steps: [Step]
  /// `nil` if the cell became nothing.
  package var kind: ValueKind?
  /// The canonical value; empty if the cell became nothing.
  package var value: String
  package var findings: [Note]
}

/// Collects the account of one record.
final class ChangeRecorder {
  private(set) var changes: [ValueChange] = []
  private var field = ""
  private var raw = ""
  /// Edits of the whole cell, and those that belong to the next value only.
  private var steps: [ValueChange.Step] = []
  private var ownSteps: [ValueChange.Step] = []
  private var notes: [ValueChange.Note] = []
  private var firstOfCell = 0

  func begin(field: String, raw: String) {
    self.field = field
    self.raw = raw
    steps = []
    ownSteps = []
    notes = []
    firstOfCell = changes.count
  }

  func step(_ rule: String, _ before: String, _ after: String) {
    // Scalar by scalar: strings that differ only in composition are equal in Swift.
    if !before.unicodeScalars.elementsEqual(after.unicodeScalars) {
      steps.append(.init(rule: rule, before: before, after: after))
    }
  }

  func stepOfValue(_ rule: String, _ before: String, _ after: String) {
    if before != after { ownSteps.append(.init(rule: rule, before: before, after: after)) }
  }

  func note(_ finding: CellFinding, suggestion: String? = nil) {
    let code = finding.code.rawValue
    guard !notes.contains(where: { $0.code == code }) else { return }
    let remedy = suggestion.map { "did you mean \($0)? " + finding.remedy } ?? finding.remedy
    notes.append(.init(code: code, severity: finding.severity, message: finding.message, remedy: remedy))
  }

  func value(_ kind: ValueKind, _ text: String) {
    changes.append(
      ValueChange(field: field, raw: raw, steps: steps + ownSteps, kind: kind, value: text, findings: []))
    ownSteps = []
  }

  func end() {
    if changes.count == firstOfCell && !raw.isEmpty {
      changes.append(
        ValueChange(field: field, raw: raw, steps: steps + ownSteps, kind: nil, value: "", findings: []))
    }
    for i in firstOfCell..<changes.count { changes[i].findings = notes }
  }
}
