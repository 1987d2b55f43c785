/// Gets the rows of a sheet while it is read.
protocol SheetRows: AnyObject {
  /// - Parameters:
  ///   - line: number of the row in the sheet, counted from 1.
  ///   - isSpread: values of merged cells were put into cells that hold none.
  func take(_ row: GridRow, line: Int, isSpread: Bool)
  func note(_ note: SheetNote, line: Int, column: Int)
}

/// What was odd about a cell or row.
enum SheetNote: Sendable {
  case cell(CellText.Note)
  /// Columns beyond XFD; their cells are left out.
  case tooManyColumns
  /// Rows beyond 1,048,576; they are read.
  case tooManyRows
  /// A row does not follow the one before it.
  case rowOrder
  /// Two cells say that they are the same one.
  case repeatedCell
  /// A reference that names no cell.
  case oddReference
  /// The row holds more than a row can.
  case rowTooLong
  case mergesTooMany
}

/// Turns the XML of a sheet into rows. Places come from the references of rows and cells; where there are none,
/// from counting. What the sheet says of its own size is not read.
final class SheetStream: XMLEvents {
  private let text: CellText
  private unowned let rows: any SheetRows
  private var merges: MergeSpread

  /// Bytes of all cells of a row; far beyond what 16,384 ordinary cells hold.
  static let rowByteLimit = 64 << 20
  /// So many missing rows are delivered as blank ones; a table does not go on below a wider gap.
  static let blankRows = 100

  private var row = GridRow()
  /// Cells that came behind their place.
  private var late: [(column: Int, value: [UInt8])] = []
  /// Number of the row being read, or last read, from 1.
  private var line = 0
  private var column = -1
  private var lastDelivered = 0
  private var isInRow = false
  private var isTooLong = false
  private var hasNotedOrder = false
  private var hasNotedMerges = false

  private var kind = CellText.Kind.number
  private var style = 0
  private var hasFormula = false
  private var hasValue = false
  private var isInline = false
  private var isInCell = false
  private var isInText = false
  private var phonetics = 0
  /// What stands between the tags of the cell's value.
  private var raw: [UInt8] = []
  private var shown: [UInt8] = []

  init(_ text: CellText, merges: MergedCells, into rows: any SheetRows) {
    self.text = text
    self.rows = rows
    self.merges = MergeSpread(merges)
    if merges.isIncomplete { rows.note(.mergesTooMany, line: 1, column: 0) }
  }

  // MARK: Events

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    switch ElementName(name.local) {
    case .c: beginCell(attributes)
    case .v where isInCell:
      isInText = !isInline
      hasValue = true
    case .t where isInCell: isInText = phonetics == 0
    case .f where isInCell: hasFormula = true
    case .is where isInCell:
      // The text stands here, whatever the cell's type says and whatever number stands beside it.
      kind = .inline
      isInline = true
      raw.removeAll(keepingCapacity: true)
    case .row: beginRow(attributes)
    case .rPh: phonetics += 1
    default: break
    }
  }

  func endElement(_ name: XMLName) {
    switch ElementName(name.local) {
    case .c: endCell()
    case .v, .t: isInText = false
    case .row, .sheetData: endRow()
    case .rPh: phonetics -= 1
    default: break
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    raw.append(contentsOf: piece)
  }

  // MARK: Rows

  private func beginRow(_ attributes: XMLAttributes) {
    endRow()
    isInRow = true
    isTooLong = false
    column = -1
    row.removeAll()
    late.removeAll()
    if let r = attributes.value(named: "r").flatMap(Decimal.integer), r > 0 {
      if r <= line && !hasNotedOrder {
        hasNotedOrder = true
        rows.note(.rowOrder, line: r, column: 0)
      }
      line = r
    } else {
      line += 1
    }
    if line == CellReference.rowLimit + 1 { rows.note(.tooManyRows, line: line, column: 0) }
  }

  private func endRow() {
    // A row inside a cell: the cell belongs to the row before.
    endCell()
    guard isInRow else { return }
    isInRow = false
    if isTooLong {
      rows.note(.rowTooLong, line: line, column: 0)
      row.removeAll()
      late.removeAll()
    }
    if !late.isEmpty { settleLate() }
    let isSpread = merges.spread(into: &row, line: line)
    if merges.isExhausted && !hasNotedMerges {
      hasNotedMerges = true
      rows.note(.mergesTooMany, line: line, column: 0)
    }
    for blank in 0..<min(max(0, line - lastDelivered - 1), Self.blankRows) {
      rows.take(GridRow(), line: lastDelivered + 1 + blank, isSpread: false)
    }
    lastDelivered = max(line, lastDelivered)
    rows.take(row, line: line, isSpread: isSpread)
  }

  /// Puts cells in the order of their columns that the file has in another one.
  private func settleLate() {
    var cells = row.cells.map { (column: $0.column, value: Array(row.bytes[$0.start..<$0.end])) } + late
    late.removeAll()
    // Stable, so that of two cells at one place the first stays.
    cells = cells.enumerated().sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }
      .map(\.element)
    row.removeAll()
    var last = -1
    for cell in cells {
      if cell.column == last {
        rows.note(.repeatedCell, line: line, column: cell.column)
        continue
      }
      last = cell.column
      row.append(cell.column, cell.value)
    }
  }

  // MARK: Cells

  private func beginCell(_ attributes: XMLAttributes) {
    if isInCell { endCell() }
    if !isInRow {
      // Cells outside rows belong to the row that their reference names.
      isInRow = true
      line += 1
      row.removeAll()
      late.removeAll()
      column = -1
    }
    isInCell = true
    hasFormula = false
    hasValue = false
    isInline = false
    isInText = false
    phonetics = 0
    raw.removeAll(keepingCapacity: true)
    var type: UnsafeBufferPointer<UInt8>?
    var reference: UnsafeBufferPointer<UInt8>?
    style = 0
    for i in 0..<attributes.count {
      let name = attributes.name(i).local
      guard name.count == 1 else { continue }
      switch name[0] {
      case 0x72: reference = attributes.value(i)
      case 0x73: style = Decimal.integer(attributes.value(i)) ?? 0
      case 0x74: type = attributes.value(i)
      default: break
      }
    }
    kind = CellText.Kind(type)
    if let reference {
      if let place = CellReference(reference) {
        column = place.column
      } else {
        column += 1
        rows.note(.oddReference, line: line, column: column)
      }
    } else {
      column += 1
    }
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    isInText = false
    guard column < CellReference.columnLimit else {
      if !raw.isEmpty { rows.note(.tooManyColumns, line: line, column: column) }
      return
    }
    switch kind {
    case .number:
      if raw.isEmpty {
        if hasFormula && !hasValue { note(.uncachedFormula) }
        return
      }
      showNumber()
    case .shared:
      guard !raw.isEmpty else { return }
      let index = raw.withUnsafeBufferPointer { Decimal.integer(Self.trimmed($0)) }
      guard let index, index < text.strings.count else { return note(.stringMissing) }
      let range = text.strings.range(index)
      text.strings.bytes.withUnsafeBufferPointer { put(UnsafeBufferPointer(rebasing: $0[range])) }
    case .inline, .formulaText, .unknown:
      if raw.isEmpty && kind == .formulaText && hasFormula && !hasValue { return note(.uncachedFormula) }
      ExcelEscapes.decode(&raw, from: 0)
      raw.withUnsafeBufferPointer { put($0) }
    case .boolean:
      let value = raw.withUnsafeBufferPointer { Self.trimmed($0) }
      switch value.count == 1 ? value[0] : 0 {
      case 0x31: put(Self.trueWord)
      case 0x30: put(Self.falseWord)
      default: raw.withUnsafeBufferPointer { put($0) }
      }
    case .error:
      if !raw.isEmpty { note(.errorValue) }
    case .isoDate:
      shown.removeAll(keepingCapacity: true)
      raw.withUnsafeBufferPointer { CellText.appendISODate(Self.trimmed($0), to: &shown) }
      shown.withUnsafeBufferPointer { put($0) }
    }
  }

  private static let trueWord = Array("TRUE".utf8)
  private static let falseWord = Array("FALSE".utf8)

  private func showNumber() {
    shown.removeAll(keepingCapacity: true)
    let note = raw.withUnsafeBufferPointer { text.appendNumber(Self.trimmed($0), style: style, to: &shown) }
    shown.withUnsafeBufferPointer { put($0) }
    if let note { self.note(note) }
  }

  private func put(_ word: [UInt8]) { word.withUnsafeBufferPointer { put($0) } }

  private func put(_ value: UnsafeBufferPointer<UInt8>) {
    guard !value.isEmpty else { return }
    if row.bytes.count + value.count > Self.rowByteLimit {
      isTooLong = true
      return
    }
    if let last = row.cells.last, last.column >= column {
      late.append((column, Array(value)))
    } else {
      row.append(column, value)
    }
  }

  private func note(_ note: CellText.Note) { rows.note(.cell(note), line: line, column: column) }

  /// Without the blanks that indented XML puts around values.
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = text.first, let last = text.last, first <= 0x20 || last <= 0x20 else { return text }
    var start = 0
    var end = text.count
    while start < end && text[start] <= 0x20 { start += 1 }
    while end > start && text[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }
}
