/// Writes workbooks for tests: parts as given, and the usual ones around them.
struct WorkbookBuilder {
  /// What stands in `<worksheet>`, for each sheet.
  var sheets: [String]
  var states: [String] = []
  var sharedStrings: String?
  /// Number formats of the cell styles: a built-in number, or a format code.
  var formats: [String] = []
  var is1904 = false
  var others: [(name: String, content: String)] = []
  /// Whether to write the parts that only say what the others are.
  var hasRelationships = true
  var workbookPath = "xl/workbook.xml"

  init(_ sheets: String...) { self.sheets = sheets }

  /// A sheet of rows of inline strings, from A1 on.
  static func sheet(_ rows: [[String]]) -> String {
    "<sheetData>"
      + rows.map { row in
        "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
      }.joined() + "</sheetData>"
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var zip: ZipBuilder {
    var zip = ZipBuilder()
    zip.add(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    if hasRelationships {
      zip.add(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(Self.relations)/officeDocument\" Target=\"\(workbookPath)\"/></Relationships>"
      )
    }
    let tabs = sheets.indices.map { i in
      "<sheet name=\"Sheet\(i + 1)\" sheetId=\"\(i + 1)\" r:id=\"rId\(i + 1)\"\(i < states.count && !states[i].isEmpty ? " state=\"\(states[i])\"" : "")/>"
    }
    zip.add(
      workbookPath,
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\"><workbookPr\(is1904 ? " date1904=\"1\"" : "")/><sheets>\(tabs.joined())</sheets></workbook>"
    )
    if hasRelationships {
      let lines = sheets.indices.map { i in
        "<Relationship Id=\"rId\(i + 1)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/sheet\(i + 1).xml\"/>"
      }
      zip.add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">\(lines.joined())</Relationships>")
    }
    for (i, sheet) in sheets.enumerated() {
      zip.add("xl/worksheets/sheet\(i + 1).xml", "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>")
    }
    if let sharedStrings {
      zip.add("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(sharedStrings)</sst>")
    }
    if !formats.isEmpty {
      var codes = ""
      var styles = ""
      for (i, format) in formats.enumerated() {
        let id = format.count <= 2 ? Int(format) : nil
        if id == nil { codes += "<numFmt numFmtId=\"\(200 + i)\" formatCode=\"\(format)\"/>" }
        styles += "<xf numFmtId=\"\(id ?? 200 + i)\"/>"
      }
      zip.add(
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(styles)</cellXfs></styleSheet>"
      )
    }
    for (name, content) in others { zip.add(name, content) }
    return zip
  }

  func bytes() -> [UInt8] { zip.bytes() }
}
