/// The number format of each cell style, by its number (`s` of a cell).
struct CellStyles: Sendable {
  var formats: [NumberFormat] = []
  static let limit = 1 << 17

  func format(_ style: Int) -> NumberFormat { style < formats.count ? formats[style] : .plain }

  static func read(_ entry: ZipEntry, of package: WorkbookPackage) -> CellStyles {
    let events = StyleEvents()
    _ = package.read(entry, events)
    var styles = CellStyles()
    var known: [Int: NumberFormat] = [:]
    for id in events.cellFormats {
      let format = known[id] ?? events.codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id)
      known[id] = format
      styles.formats.append(format)
    }
    return styles
  }
}

private final class StyleEvents: XMLEvents {
  var codes: [Int: [UInt8]] = [:]
  var cellFormats: [Int] = []
  private var isInCellFormats = false

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.local.elementsEqual("numFmt".utf8) {
      guard let id = attributes.value(named: "numFmtId").flatMap(Decimal.integer),
        codes.count < CellStyles.limit,
        let code = attributes.value(named: "formatCode")
      else { return }
      codes[id] = Array(code.prefix(1024))
    } else if name.local.elementsEqual("cellXfs".utf8) {
      isInCellFormats = true
    } else if isInCellFormats, name.local.elementsEqual("xf".utf8), cellFormats.count < CellStyles.limit {
      cellFormats.append(attributes.value(named: "numFmtId").flatMap(Decimal.integer) ?? 0)
    }
  }

  func endElement(_ name: XMLName) {
    if name.local.elementsEqual("cellXfs".utf8) { isInCellFormats = false }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
