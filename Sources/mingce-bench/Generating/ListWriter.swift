/// Writes a dirty contact list and its truth. Same rows and seed, same bytes.
enum ListWriter {
  /// Rises with every change that gives other bytes.
  static let version = 2

  static func write(rowCount: Int, seed: UInt64, list: String, truth: String) throws(FileFailure) {
    let population = Population(rowCount: rowCount, seed: seed)
    var list = try ByteSink(path: list)
    var truth = try ByteSink(path: truth)
    for (i, column) in Row.columns.enumerated() {
      if i > 0 { list.append(byte: 0x2C) }
      list.append(column)
    }
    try list.endRow()
    truth.append("id,entity")
    try truth.endRow()

    var row = Row()
    for (i, subject) in population.rows.enumerated() {
      row.clear()
      appendKey(i, to: &list)
      appendKey(i, to: &truth)
      switch subject {
      case .person(let number, let appearance):
        var random = Random(seed: seed, stream: 2, index: UInt64(number) << 8 | UInt64(appearance))
        row.fill(population.people[Int(number)], appearance: Int(appearance), in: population, &random)
        truth.append(",P")
        truth.append(digits: Int(number), width: 7)
      case .organization(let number, let nth):
        var random = Random(seed: seed, stream: 3, index: UInt64(nth))
        row.fill(population.organizations[Int(number)], &random)
        truth.append(",O")
        truth.append(digits: Int(number), width: 7)
      }
      append(row.name, to: &list)
      append(row.company, to: &list)
      append(row.title, to: &list)
      append(row.mobile, to: &list)
      append(row.phone, to: &list)
      append(row.mail, to: &list)
      append(row.address, to: &list)
      append(row.city, to: &list)
      append(row.remark, to: &list)
      try list.endRow()
      try truth.endRow()
    }
    try list.flush()
    try truth.flush()
  }

  private static func appendKey(_ row: Int, to sink: inout ByteSink) {
    sink.append("KH")
    sink.append(digits: row + 1, width: 7)
  }

  private static func append(_ cell: Cell, to sink: inout ByteSink) {
    sink.append(byte: 0x2C)
    sink.append(cell: cell)
  }
}
