import Records

/// Walks one record's cells by what their columns mean.
///
/// - Parameters:
///   - before: called with the columns of each value to come; only a trace needs it.
///   - after: called when the value is done.
func normalize(
  _ cells: RecordCells, _ plan: borrowing ColumnPlan, _ bench: inout Workbench,
  before: ([Int]) -> Void = { _ in }, after: () -> Void = {}
) {
  let tracing = bench.recorder != nil
  for task in plan.tasks {
    if tracing { before(task.columns) }
    switch task {
    case .name(let columns):
      bench.place.column = columns.first
      normalizeName(cells, columns, plan, &bench)
    case .company(let column):
      bench.place.column = column
      let cell = cells[column]
      if !cell.isEmpty { normalizeCompany(cell, cells, plan, &bench) }
    case .phone(let column):
      bench.place.column = column
      let cell = cells[column]
      if !cell.isEmpty { normalizePhone(cell, cells, plan, &bench) }
    case .fax(let column):
      bench.place.column = column
      if !cells[column].isEmpty { bench.report(.faxLeftOut) }
    case .email(let column):
      bench.place.column = column
      let cell = cells[column]
      if !cell.isEmpty { normalizeEmail(cell, cells, plan, &bench) }
    case .address(let columns):
      bench.place.column = columns.first
      normalizeAddress(cells, columns, &bench)
    case .text(let kind, let column):
      bench.place.column = column
      let cell = cells[column]
      if !cell.isEmpty { normalizeText(cell, kind, &bench) }
    }
    if tracing { after() }
  }
}

extension ColumnPlan.Step {
  var columns: [Int] {
    switch self {
    case .name(let names): names.columns
    case .address(let parts): parts.columns
    case .company(let i), .phone(let i), .fax(let i), .email(let i), .text(_, let i): [i]
    }
  }
}

extension ColumnPlan.NameColumns {
  /// The column that findings about the name point to.
  var first: Int { whole >= 0 ? whole : family >= 0 ? family : given >= 0 ? given : latin }
}

extension ColumnPlan.AddressColumns {
  var first: Int {
    address >= 0 ? address : street >= 0 ? street : city >= 0 ? city : district >= 0 ? district : province
  }
}
