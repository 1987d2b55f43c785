import ArgumentParser
import FoundationEssentials

/// The kinds of cells that are measured.
enum CellKind: String, ExpressibleByArgument, CaseIterable {
  case phone, name, company, address, conversion

  var title: String {
    switch self {
    case .phone: "Phone cells to E.164"
    case .name: "Names to family, given and reading"
    case .company: "Companies to parts"
    case .address: "Addresses to divisions"
    case .conversion: "Traditional to Simplified (names, companies and addresses)"
    }
  }

  private var columns: [String] {
    switch self {
    case .phone: ["手机", "电话"]
    case .name: ["姓名"]
    case .company: ["公司"]
    case .address: ["地址"]
    case .conversion: ["姓名", "公司", "地址"]
    }
  }

  /// A file with the cells of the kind, one a line: the columns of `list` that are not empty.
  func cells(of list: String, in cache: BenchCache) throws -> String {
    let path = cache.path("cells-\(rawValue).txt")
    var rows = try CSVRows(path: list)
    guard rows.next() else { return path }
    let wanted = try columns.map { try rows.column($0) }
    var text: [UInt8] = []
    while rows.next() {
      for column in wanted where column < rows.cells.count {
        let cell = rows.cells[column]
        if cell.isEmpty || cell.utf8.contains(0x0A) { continue }
        text.append(contentsOf: cell.utf8)
        text.append(0x0A)
      }
    }
    try Data(text).write(to: URL(filePath: path))
    return path
  }
}

/// One measured cleaning of one column.
struct CellsRun {
  var seconds: Double
  var cells: Int

  struct Peer: Decodable {
    var tool: String
    var seconds: Double
    var cells: Int
    var problem: String?
  }

  private struct Peers: Decodable { var peers: [Peer] }

  static let packages = ["opencc", "pypinyin", "cpca", "jionlp", "phonenumbers"]

  static func ours(_ kind: CellKind, _ cells: String, in cache: BenchCache) throws -> CellsRun {
    try once(["cells-once", kind.rawValue, cells], in: cache)
  }

  static func libphonenumber(_ cells: String, in cache: BenchCache) throws -> CellsRun {
    try once(["cells-once", CellKind.phone.rawValue, cells, "--libphonenumber"], in: cache)
  }

  static func peers(
    _ kind: CellKind, python: String, script: String, cells: String, in cache: BenchCache
  ) throws -> [Peer] {
    let output = cache.path("cells.json")
    let errors = cache.path("errors.txt")
    let process = try ChildProcess.run(
      [python, script, kind.rawValue, cells], output: output, errors: errors)
    if process.exitCode != 0 {
      throw ProcessFailure(program: script, reason: BenchCache.lastLine(of: errors))
    }
    return try BenchCache.decode(Peers.self, from: output).peers
  }

  private static func once(_ arguments: [String], in cache: BenchCache) throws -> CellsRun {
    let output = cache.path("cells-once.json")
    try cache.runSelf(arguments, output: output)
    let figures = try BenchCache.decode(CellsOnceCommand.Figures.self, from: output)
    return CellsRun(seconds: figures.seconds, cells: figures.cells)
  }
}

/// The runs of several tools over one kind of cells, as a table of speeds and ratios to ours.
struct CellFigures {
  private var tools: [(name: String, runs: [CellsRun])] = []
  private var notes: [String] = []

  mutating func add(_ tool: String, _ run: CellsRun) {
    if let i = tools.firstIndex(where: { $0.name == tool }) {
      tools[i].runs.append(run)
    } else {
      tools.append((tool, [run]))
    }
  }

  mutating func note(_ text: String) { if !notes.contains(text) { notes.append(text) } }

  func markdown(_ title: String) -> String {
    let best = tools.map { tool in
      (name: tool.name, speed: tool.runs.map { Double($0.cells) / $0.seconds }.max() ?? 0)
    }
    guard let ours = best.first?.speed else { return "" }
    var lines = [
      "## \(title)", "", "| tool | cells | thousand cells/s | mingce is faster by |", "|---|---:|---:|---:|",
    ]
    for (tool, figure) in zip(tools, best) {
      lines.append(
        "| \(figure.name) | \(BenchReport.grouped(tool.runs[0].cells)) | "
          + "\(Decimals.string(figure.speed / 1000, places: 0)) | "
          + "\(Decimals.string(ours / figure.speed, places: 1)) |")
    }
    lines += notes.map { "\nLeft out: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
