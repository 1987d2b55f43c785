import Records

/// A workbook that was opened: its sheets, and what its cells refer to.
struct Workbook: Sendable {
  let package: WorkbookPackage
  let sheets: [WorkbookSheet]
  let text: CellText
  private(set) var findings: [Finding] = []

  /// Throws where there is no sheet, or the texts of the cells are damaged.
  init(_ input: InputBytes) throws(ReadError) {
    package = try WorkbookPackage(input)
    let part = package.workbookPart ?? "xl/workbook.xml"
    let relationships = package.relationships(of: part)
    let isDamaged = package.isDamaged("") || package.isDamaged(part)
    let list = WorkbookSheets(package, part: part, relationships: relationships)
    sheets = list.sheets
    guard !sheets.isEmpty else {
      if package.directory.isRecovered {
        throw ReadError(
          .damaged, input.path, "\(input.path) was cut off; the parts that are left hold no whole sheet.",
          remedy: "Ask for the file again, or download it again.")
      }
      throw ReadError(
        .noLists, input.path, "\(input.path) holds no sheet with cells.",
        remedy: "Export the list as CSV or .xlsx again.")
    }
    let package = package
    func related(_ kind: String, _ usual: String) -> ZipEntry? {
      relationships.lazy.filter { $0.kind == kind }.compactMap { package.entry($0.target) }.first
        ?? package.entry(PartName.resolved(usual, from: part))
    }
    var strings = SharedStrings()
    if let entry = related("sharedstrings", "sharedStrings.xml") {
      let (read, fault) = SharedStrings.read(entry, of: package)
      strings = read
      if let fault {
        throw ReadError(
          .damaged, input.path, "The texts of \(input.path) cannot be read: \(Self.words(fault))",
          remedy: "Open the workbook and save it again, or ask for it again.")
      }
    } else if package.directory.isRecovered, relationships.contains(where: { $0.kind == "sharedstrings" }) {
      throw ReadError(
        .damaged, input.path, "\(input.path) was cut off before the texts of its cells.",
        remedy: "Ask for the file again, or download it again.")
    }
    let styles = related("styles", "styles.xml").map { CellStyles.read($0, of: package) } ?? CellStyles()
    text = CellText(strings: strings, styles: styles, moments: SerialMoment(is1904: list.is1904))
    if isDamaged {
      note(
        "xlsx-part-damaged", .error,
        "The list of sheets is damaged inside the file; what can be read of it was used.",
        "Open the workbook and save it again, or ask for it again.")
    }
    if package.directory.isRecovered {
      note("xlsx-cut-off", .error, "The file was cut off; what is left was read.", "Ask for the file again.")
    }
  }

  func entry(_ sheet: Int) -> ZipEntry? { package.entry(sheets[sheet].part) }

  private mutating func note(
    _ code: Finding.Code, _ severity: Finding.Severity, _ message: String, _ remedy: String
  ) {
    findings.append(
      Finding(code, severity, at: SourcePlace(file: package.input.path), message, remedy: remedy))
  }

  /// A fault in words without customer data.
  static func words(_ fault: WorkbookPackage.PartFault) -> String {
    switch fault {
    case .packed(let fault): fault.message(.standard)
    case .xml(.entities, let line): "its XML declares entities, as a bomb does (line \(line))."
    case .xml(.limit, let line): "its XML goes beyond the limits (line \(line))."
    case .xml(.encoding, let line): "its XML is not in the encoding it names (line \(line))."
    case .xml(.memory, _): "there is not enough memory."
    case .xml(.notWellFormed, let line): "its XML is broken (line \(line))."
    }
  }
}

extension Workbook {
  /// The sheet to read, and what the survey found out about it.
  struct Choice: Sendable {
    var index: Int
    var grid: GridSurvey
    var merges: MergedCells
    /// Row of the sheet that comes first.
    var firstLine: Int
    var tables: [SourceTable] = []
    var findings: [Finding] = []
  }

  /// The sheet that the pipeline names, else the first visible one with a table.
  func choose(_ overrides: SourceOverrides) throws(ReadError) -> Choice {
    if let table = overrides.table, !sheets.indices.contains(table - 1) {
      throw ReadError(
        .badOverride, package.input.path,
        "\(package.input.path) has no sheet \(table); it has \(sheets.count).",
        remedy: "Name one of the sheets that mingce inspect shows, by its number.")
    }
    let order = sheets.indices.filter { !sheets[$0].isHidden } + sheets.indices.filter { sheets[$0].isHidden }
    var looked: [Int: Choice] = [:]
    var chosen = overrides.table.map { look(at: $0 - 1, overrides) }
    if chosen == nil {
      // Many tabs may name one part: it is looked at once.
      var parts: Set<String> = []
      for index in order.prefix(XLSXAdapter.shownSheets) where parts.insert(sheets[index].part).inserted {
        let choice = look(at: index, overrides)
        looked[index] = choice
        if choice.holdsTable && !(sheets[index].isHidden && chosen != nil) {
          chosen = choice
          break
        }
        if chosen == nil || (!(chosen?.holdsCells ?? false) && choice.holdsCells) { chosen = choice }
      }
    }
    guard var choice = chosen else { throw Content.notText(package.input, "a workbook without sheets") }
    var others = (tables: 0, hidden: 0)
    for (index, sheet) in sheets.enumerated() {
      var table = SourceTable(name: sheet.name)
      if index == choice.index {
        table = choice.table(sheet.name)
      } else if index < XLSXAdapter.shownSheets {
        let other = looked[index] ?? look(at: index, overrides, isGlance: true)
        table = other.table(sheet.name)
        if other.holdsTable {
          if sheet.isHidden { others.hidden += 1 } else { others.tables += 1 }
        }
      }
      choice.tables.append(table)
    }
    if overrides.table == nil, others.tables + others.hidden > 0 {
      choice.findings.append(
        Finding(
          "xlsx-other-sheets", others.tables > 0 ? .warning : .info,
          at: SourcePlace(file: package.input.path),
          "Sheet \(choice.index + 1) was read; \(others.tables) more visible and \(others.hidden) hidden ones hold tables.",
          remedy: "Name a sheet by its number in the pipeline file (table: 2) to read it."))
    }
    if sheets[choice.index].isHidden {
      choice.findings.append(
        Finding(
          "xlsx-hidden-sheet", .info, at: SourcePlace(file: package.input.path),
          "The sheet that was read is hidden in the workbook.", remedy: "Check that it is the right one."))
    }
    return choice
  }

  /// - Parameter isGlance: for the list of sheets only: merged cells do not matter.
  private func look(at index: Int, _ overrides: SourceOverrides, isGlance: Bool = false) -> Choice {
    let sample = SheetSample()
    var merges = MergedCells()
    if let entry = entry(index) {
      if !isGlance { merges = MergedCells(entry, of: package) }
      let stream = SheetStream(text, merges: merges, into: sample)
      _ = package.read(entry, stream) { !sample.isFull }
    }
    let grid = GridSurvey(sample.rows, overrides: overrides)
    return Choice(index: index, grid: grid, merges: merges, firstLine: sample.firstLine)
  }
}

extension Workbook.Choice {
  /// Two columns and more, and a row below the header.
  fileprivate var holdsTable: Bool { grid.layout.width >= 2 && !grid.sampleRows.isEmpty }

  fileprivate var holdsCells: Bool { grid.layout.width > 0 }

  fileprivate func table(_ name: String) -> SourceTable {
    SourceTable(
      name: name, line: holdsCells ? firstLine + grid.preambleRowCount : nil,
      columnNames: grid.columns.dropLast().map(\.name))
  }
}
