import Normalizing
import Pipeline
import Records

/// Why a customer is what it is: its values with their standing and sources, and the rows behind them.
struct CustomerAccount {
  /// How many rows are shown in full.
  static let shownRows = 10

  let archive: OpenArchive
  let customer: Customer
  let links: [Link]
  /// For an organization: the rows of people who belong to it.
  let memberCount: Int
  let rows: [RecordReference: SourceRow]

  init(_ archive: OpenArchive, _ customer: Customer, _ say: Messages) throws {
    self.archive = archive
    self.customer = customer
    let all = try archive.links(
      say, where: { $0.entity == customer.id || $0.organization == customer.id }, containing: customer.id)
    links = all.filter { $0.entity == customer.id }
    memberCount = all.count - links.count
    // An organization that only people's rows name has no rows of its own: those rows stand for it.
    let shown = (links.isEmpty ? all : links).prefix(Self.shownRows)
    rows = try archive.rows(shown.map(\.reference))
  }

  /// The shown rows in archive order.
  var shownRows: [SourceRow] {
    rows.values.sorted {
      ($0.reference.input, $0.reference.record) < ($1.reference.input, $1.reference.record)
    }
  }

  func lines(_ say: Messages, _ style: TextStyle) throws -> [String] {
    var lines = [style.strong(say.customer(customer))]
    if !customer.aliases.isEmpty { lines.append(say.formerly(customer.aliases)) }
    if let id = customer.organization {
      lines.append(say.belongs(to: id, name: try archive.customer(id)?.name))
    }
    lines.append(say.valuesTitle)
    lines +=
      TextTable(
        rows: customer.values.map { [$0.field, $0.text, say.standing($0.standing), places($0.sources)] },
        widest: 60
      ).lines
    lines.append(say.rowsBehind(links.count, members: customer.kind == "organization" ? memberCount : 0))
    for row in shownRows { lines += self.lines(of: row, say) }
    let hidden = max(links.count, links.isEmpty ? memberCount : 0) - rows.count
    if hidden > 0 { lines.append(say.moreRows(hidden)) }
    return lines
  }

  /// `show:5 web:12`, shortened where there are many.
  private func places(_ sources: [RecordReference]) -> String {
    let shown = sources.prefix(6).map(place)
    return shown.joined(separator: " ") + (sources.count > 6 ? " …+\(sources.count - 6)" : "")
  }

  private func place(_ reference: RecordReference) -> String {
    "\(archive.input(reference.input)?.source ?? "?"):\(reference.record)"
  }

  private func lines(of row: SourceRow, _ say: Messages) -> [String] {
    let input = archive.input(row.reference.input)
    let title = say.row(
      place(row.reference), line: row.line, file: input?.file ?? "?", version: input?.version ?? 0)
    let cells = row.changes.map { change in
      [change.field, change.raw, "→", result(change, say), reasons(change, say)]
    }
    return ["  " + title] + TextTable(rows: cells, widest: 48, indent: "    ").lines
  }

  private func result(_ change: ValueChange, _ say: Messages) -> String {
    guard let kind = change.kind else { return say.noValue }
    return change.value == change.raw ? kind.fieldName : "\(kind.fieldName) \(change.value)"
  }

  private func reasons(_ change: ValueChange, _ say: Messages) -> String {
    var names: [String] = []
    for name in change.steps.map(\.rule) + change.findings.map(\.code) where !names.contains(name) {
      names.append(name)
    }
    return names.joined(separator: ", ")
  }

  func json(_ say: Messages) -> JSONValue {
    .object([
      .init("id", .string(customer.id)), .init("kind", .string(customer.kind)),
      .init("organization", customer.organization.map { .string($0) } ?? .null),
      .init("aliases", .array(customer.aliases.map { .string($0) })),
      .init(
        "values",
        .array(
          customer.values.map { value in
            .object([
              .init("field", .string(value.field)), .init("value", .string(value.text)),
              .init("standing", .string(value.standing)),
              .init("sources", .array(value.sources.map { .string(place($0)) })),
            ])
          })),
      .init("rows", .array(shownRows.map { json(of: $0) })),
    ])
  }

  private func json(of row: SourceRow) -> JSONValue {
    let input = archive.input(row.reference.input)
    return .object([
      .init("source", .string(input?.source ?? "")), .init("file", .string(input?.file ?? "")),
      .init("record", .integer(row.reference.record)), .init("line", .integer(row.line)),
      .init(
        "cells",
        .array(
          row.changes.map { change in
            .object([
              .init("column", .string(change.field)), .init("raw", .string(change.raw)),
              .init("kind", change.kind.map { .string($0.fieldName) } ?? .null),
              .init("value", .string(change.value)),
              .init("rules", .array(change.steps.map { .string($0.rule) })),
              .init("findings", .array(change.findings.map { .string($0.code) })),
            ])
          })),
    ])
  }
}

extension Customer {
  /// What a person would call it.
  var name: String? {
    let field = kind == "organization" ? "company" : "name"
    return (values.first { $0.field == field } ?? values.first)?.text
  }
}
