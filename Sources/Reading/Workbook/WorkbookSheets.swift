/// One sheet of a workbook that may hold a table.
struct WorkbookSheet: Sendable {
  var name: String
  var isHidden: Bool
  /// Folded name of its part.
  var part: String
}

/// The sheets in the order of their tabs, and the calendar they use.
struct WorkbookSheets: Sendable {
  var sheets: [WorkbookSheet] = []
  var is1904 = false
  /// Sheets that hold no cells: charts, macros, dialogs.
  var otherCount = 0

  private static let otherKinds: Set<String> = [
    "chartsheet", "dialogsheet", "xlmacrosheet", "xlintlmacrosheet", "macrosheet",
  ]

  init(_ package: WorkbookPackage, part: String, relationships: [Relationship]) {
    let events = SheetListEvents()
    if let entry = package.entry(part) { _ = package.read(entry, events) }
    is1904 = events.is1904
    for (i, tab) in events.tabs.enumerated() {
      let relation = relationships.first { $0.id == tab.id }
      if let relation, Self.otherKinds.contains(relation.kind) {
        otherCount += 1
        continue
      }
      let usual = PartName.resolved("worksheets/sheet\(i + 1).xml", from: part)
      guard
        let target = [relation?.target, usual].compactMap({ $0 }).first(where: { package.entry($0) != nil })
      else { continue }
      sheets.append(WorkbookSheet(name: tab.name, isHidden: tab.isHidden, part: target))
    }
    if sheets.isEmpty && otherCount == 0 {
      // No list of sheets, or none that leads anywhere: what stands where sheets stand.
      let parts = package.partNames.filter { $0.contains("worksheets/") && $0.hasSuffix(".xml") }
      sheets = parts.map { WorkbookSheet(name: "", isHidden: false, part: $0) }
    }
  }
}

private final class SheetListEvents: XMLEvents {
  struct Tab {
    var name: String
    var id: String
    var isHidden: Bool
  }

  private(set) var tabs: [Tab] = []
  private(set) var is1904 = false
  private static let limit = 10_000

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.local.elementsEqual("workbookPr".utf8), let value = attributes.value(named: "date1904") {
      is1904 = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
    } else if name.local.elementsEqual("sheet".utf8), tabs.count < Self.limit {
      let state = attributes.value(named: "state").map { String(decoding: $0, as: UTF8.self) } ?? ""
      tabs.append(
        Tab(
          name: attributes.value(named: "name").map { String(decoding: $0, as: UTF8.self) } ?? "",
          id: attributes.value(named: "id").map { String(decoding: $0, as: UTF8.self) } ?? "",
          isHidden: state.lowercased().contains("hidden")))
    }
  }

  func endElement(_ name: XMLName) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
