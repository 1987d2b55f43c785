import Records

/// Reads the rows of one sheet of a SpreadsheetML 2003 workbook (Workbook/Worksheet/Table/Row/Cell/Data).
///
/// What merged cells hold stands in every cell they cover, but for a title that alone fills its row.
final class SheetMLReader: XMLStreamReader, XMLEvents {
  enum Sink {
    /// Rows are kept, up to a number.
    case sample(limit: Int)
    case intake(UnsafeMutablePointer<Intake>, GridReader)
  }

  private enum Element: Equatable { case workbook, worksheet, table, row, cell, data, other }

  private struct Cell {
    var column: Int
    var across = 0
    var down = 0
    var type: [UInt8] = []
  }

  /// What a cell merged downwards still gives to the rows below it.
  private struct Carried {
    var column: Int
    var rowsLeft: Int
    var value: [UInt8]
  }

  /// Columns and rows of a sheet at most, as in Excel 2003 and later.
  static let mostColumns = 16_384
  static let mostRows = 1_048_576

  /// The sheet to read, counted from 0.
  let sheet: Int
  private(set) var sheetNames: [String] = []
  private(set) var sampled: [GridRow] = []
  private var sink: Sink
  unowned(unsafe) var stream: XMLStream!
  private var place = XMLPlace()

  private var open: [(element: Element, tag: [UInt8])] = []
  private var currentSheet = -1
  private var rowNumber = 0
  private var rowAfterRestart: Int?
  private var nextColumn = 0
  private var cell: Cell?
  private var text: [UInt8] = []
  private var own: [(cell: Cell, value: [UInt8])] = []
  private var carried: [Carried] = []
  private var row = GridRow()

  private(set) var openRecord: Int?
  private(set) var openRecordLine = 0
  private(set) var lastEnd = 0
  private(set) var lastLine = 1
  let recordName = Array("Row".utf8)
  private(set) var prologue = Array("<Workbook><Worksheet><Table>".utf8)
  private(set) var failure: XMLError?

  init(sheet: Int, sink: Sink) {
    self.sheet = sheet
    self.sink = sink
  }

  func makeParser() -> XMLPushParser { XMLPushParser(self) }

  var isBetweenRecords: Bool { openRecord == nil && open.last?.element == .table }

  // MARK: Events

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    let element = Self.element(name.local)
    let qualified =
      name.prefix.isEmpty ? Array(name.local) : Array(name.prefix) + [UInt8(ascii: ":")] + Array(name.local)
    let parent = open.last?.element
    switch element {
    case .worksheet where parent == .workbook:
      currentSheet += 1
      if currentSheet == sheetNames.count {
        sheetNames.append(attributes.value(named: "Name").map { String(decoding: $0, as: UTF8.self) } ?? "")
      }
      rowNumber = rowAfterRestart ?? 0
      rowAfterRestart = nil
      carried = []
    case .row where parent == .table && currentSheet == sheet: beginRow(attributes)
    case .cell where parent == .row && openRecord != nil: beginCell(attributes)
    case .data where parent == .cell && cell != nil:
      text.removeAll(keepingCapacity: true)
      cell?.type = attributes.value(named: "Type").map { Array($0) } ?? []
    default:
      open.append((.other, [UInt8(ascii: "<")] + qualified + [UInt8(ascii: ">")]))
      if element == .workbook || element == .table || element == .worksheet {
        open[open.count - 1].element = element
      }
      return
    }
    open.append((element, [UInt8(ascii: "<")] + qualified + [UInt8(ascii: ">")]))
  }

  func endElement(_ name: XMLName) {
    guard let element = open.popLast()?.element else { return }
    switch element {
    case .cell where openRecord != nil: endCell()
    case .row where openRecord != nil: endRow()
    default:
      // What is complete beside the rows, or around them, is structure for good.
      if open.count <= 3 && openRecord == nil {
        lastEnd = stream.offset
        lastLine = stream.line
      }
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard cell != nil, open.contains(where: { $0.element == .data }) else { return }
    text.append(contentsOf: piece)
  }

  private static func element(_ name: UnsafeBufferPointer<UInt8>) -> Element {
    switch name.count {
    case 3 where name.elementsEqual("Row".utf8): .row
    case 4 where name.elementsEqual("Cell".utf8): .cell
    case 4 where name.elementsEqual("Data".utf8): .data
    case 5 where name.elementsEqual("Table".utf8): .table
    case 8 where name.elementsEqual("Workbook".utf8): .workbook
    case 9 where name.elementsEqual("Worksheet".utf8): .worksheet
    default: .other
    }
  }

  private static func number(_ attributes: XMLAttributes, _ name: StaticString, upTo most: Int) -> Int? {
    guard let value = attributes.value(named: name), let number = Int(String(decoding: value, as: UTF8.self)),
      number >= 0
    else { return nil }
    return min(number, most)
  }

  // MARK: Rows

  private func beginRow(_ attributes: XMLAttributes) {
    let tag = place.startOfTag()
    openRecord = tag.offset
    openRecordLine = tag.line
    prologue = Array(open.map(\.tag).joined())
    let number = Self.number(attributes, "Index", upTo: Self.mostRows) ?? rowNumber + 1
    if number > rowNumber + 1 {
      // Rows left out: one blank row stands for them all.
      skipCarried(number - rowNumber - 1)
      row.removeAll()
      deliver(row, line: rowNumber + 1, range: nil)
    }
    rowNumber = max(number, rowNumber + 1)
    nextColumn = 0
    own.removeAll(keepingCapacity: true)
  }

  private func skipCarried(_ rows: Int) {
    for i in carried.indices { carried[i].rowsLeft -= rows }
    carried.removeAll { $0.rowsLeft <= 0 }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    let index = Self.number(attributes, "Index", upTo: Self.mostColumns).map { max(0, $0 - 1) } ?? nextColumn
    var cell = Cell(column: max(index, nextColumn))
    cell.across = Self.number(attributes, "MergeAcross", upTo: Self.mostColumns - 1) ?? 0
    cell.down = Self.number(attributes, "MergeDown", upTo: Self.mostRows) ?? 0
    nextColumn = min(cell.column + cell.across + 1, Self.mostColumns)
    self.cell = cell
    text.removeAll(keepingCapacity: true)
  }

  private func endCell() {
    if let cell, text.contains(where: { $0 > 0x20 }) {
      own.append((cell, SheetMLValue.text(text, type: cell.type)))
    }
    cell = nil
    text.removeAll(keepingCapacity: true)
  }

  private func endRow() {
    row.removeAll()
    // A title alone in its row stays where it is, however many cells it covers.
    let isTitle = own.count == 1 && own[0].cell.across > 0
    var filled: [(column: Int, value: [UInt8])] = []
    for (cell, value) in own {
      for column in cell.column...(cell.column + (isTitle ? 0 : cell.across)) {
        filled.append((column, value))
      }
    }
    if !own.isEmpty {
      let taken = Set(filled.map(\.column))
      for carry in carried where !taken.contains(carry.column) { filled.append((carry.column, carry.value)) }
    }
    filled.sort { $0.column < $1.column }
    for (column, value) in filled { row.append(column, value) }
    skipCarried(1)
    if !isTitle {
      for (cell, value) in own where cell.down > 0 {
        for column in cell.column...(cell.column + cell.across) where carried.count < Self.mostColumns {
          carried.append(Carried(column: column, rowsLeft: cell.down, value: value))
        }
      }
    }
    let end = stream.offset
    deliver(row, line: rowNumber, range: (openRecord ?? end)..<end)
    openRecord = nil
    lastEnd = end
    lastLine = stream.line
  }

  /// - Parameter range: of the row in the text; `nil` for a blank row that is not in the file.
  private func deliver(_ row: GridRow, line: Int, range: Range<Int>?) {
    switch sink {
    case .sample(let limit):
      sampled.append(row)
      if sampled.count >= limit { stream.stop = 0 }
    case .intake(let intake, var reader):
      let text = stream.text
      let start = text.rawOffset(of: range?.lowerBound ?? openRecord ?? 0)
      if intake.pointee.classifiedEnd < start {
        intake.pointee.classify(.structure, intake.pointee.classifiedEnd..<start)
      }
      let kind = reader.take(row, line: line, byteOffset: start, into: &intake.pointee)
      sink = .intake(intake, reader)
      guard let range else { return }
      let bytes = start..<text.rawOffset(of: range.upperBound)
      if text.isMalformed(range), kind == .record {
        return intake.pointee.reject(
          "undecodable-bytes", bytes, line: line,
          "The row holds bytes that are no text in the file's encoding.",
          remedy: "Name the right encoding, or repair the row in its source.")
      }
      switch kind {
      case .record: intake.pointee.endRecord(bytes, line: line)
      case .blank: intake.pointee.classify(.blank, bytes)
      case .preamble: intake.pointee.classify(.preamble, bytes)
      case .header: intake.pointee.classify(.header, bytes)
      case .footer: intake.pointee.classify(.footer, bytes)
      }
    }
  }

  // MARK: Damage

  func willRead(_ place: XMLPlace) { self.place = place }

  func prepareToGoOn() {}

  func restart(keepsNames: Bool) {
    open.removeAll()
    openRecord = nil
    cell = nil
    failure = nil
    // The sheet around the row is opened again.
    currentSheet -= 1
    rowAfterRestart = rowNumber
  }

  func damaged(_ range: Range<Int>, line: Int, _ error: XMLError) {
    defer {
      lastEnd = range.upperBound
      lastLine = max(line, error.line)
    }
    let source = stream.text
    if range.lowerBound >= source.windowStart {
      currentSheet += Self.sheetStarts(source.bytes(range))
    }
    guard case .intake(let intake, _) = sink else { return }
    let start = max(intake.pointee.classifiedEnd, source.rawOffset(of: range.lowerBound))
    let end = source.rawOffset(of: range.upperBound)
    if intake.pointee.classifiedEnd < start {
      intake.pointee.classify(.structure, intake.pointee.classifiedEnd..<start)
    }
    XMLDamage(error, isInRecord: openRecord != nil).report(
      start..<max(start, end), line: line,
      holdsNothing: openRecord == nil
        && XMLDamage.holdsNothing(range, source, ancestors: ["Workbook", "Worksheet", "Table", "Row"]),
      into: &intake.pointee)
  }

  /// How many sheets begin in a stretch that could not be read.
  private static func sheetStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let name = Array("Worksheet".utf8)
    var count = 0
    var i = 0
    while i + name.count < bytes.count {
      if bytes[i] == name[0], i > 0, bytes[i - 1] == UInt8(ascii: "<") || bytes[i - 1] == UInt8(ascii: ":"),
        bytes[i..<(i + name.count)].elementsEqual(name),
        bytes[i + name.count] <= 0x20 || bytes[i + name.count] == 0x3E,
        !(i > 1 && bytes[i - 2] == UInt8(ascii: "/"))
      {
        count += 1
      }
      i += 1
    }
    return count
  }
}
