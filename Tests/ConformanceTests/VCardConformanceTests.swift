import Reading
import Records
import Testing

/// Cards of many producers, see `vcard` of the corpora.
@Suite(.enabled(if: Corpora.has("vcard"))) struct VCardConformanceTests {
  /// Folders and how many lines `BEGIN:VCARD` their files hold.
  private static let folders = [
    ("ez-vcard", 25), ("ical4j-vcard", 38), ("ical4j-vcard/valid", 8), ("ical4j-vcard/invalid", 2),
    ("folkerkinzel", 1017),
    ("folkerkinzel/MultiAnsiFilterTests", 10), ("folkerkinzel/Utf-8", 3),
  ]

  private static func files(_ folder: String) -> [String] {
    Corpora.files("vcard/" + folder).filter { $0.hasSuffix(".vcf") }.map {
      Corpora.path("vcard/\(folder)/" + $0)
    }
  }

  private static func values(_ file: ReadFile, _ row: Int) -> [String: String] {
    var values: [String: String] = [:]
    for (name, cell) in zip(file.header, file.rows[row]) where !cell.isEmpty { values[name] = cell }
    return values
  }

  @Test func `every card becomes a record or a rejection, and no byte is lost`() throws {
    var total = 0
    for (folder, cards) in Self.folders {
      var records = 0
      for path in Self.files(folder) {
        let file = try ReadFile(path)
        #expect(file.account.total == file.byteCount, "\(path)")
        records += file.rows.count + file.rejections.count
      }
      #expect(records == cards, "\(folder)")
      total += records
    }
    print("vcard: \(total) cards read or rejected")
  }

  @Test func `valid cards are read without complaint, invalid ones with one and their readable rest`() throws
  {
    for path in Self.files("ical4j-vcard/valid") {
      let file = try ReadFile(path)
      #expect(file.findings.isEmpty && file.survey.findings.isEmpty && file.rows.count == 1, "\(path)")
    }
    for path in Self.files("ical4j-vcard/invalid") {
      let file = try ReadFile(path)
      #expect(!file.findings.isEmpty && file.rows.count == 1, "\(path)")
    }
  }

  @Test(arguments: [
    ("German", ["FN": "Sören Täve Nüßlebaum", "ADR.city": "Mößlitz", "LABEL": "Mößlitz"]),
    ("Murks", ["FN": "Sören Täve Nüßlebaum", "ADR.city": "Mößlitz", "LABEL": "Mößlitz"]),
    (
      "Greek",
      ["FN": "Βαγγέλης", "N.family": "Παπαθανασίου", "N.given": "Ευάγγελος", "N.additional": "Οδυσσέας"]
    ),
    (
      "Ukrainian",
      ["FN": "Віталій Володимирович Кличко", "N.family": "Кличко", "ADR.city": "Київ", "LABEL": "Київ"]
    ),
    ("Hebrew", ["FN": "אפרים קישון", "N.family": "Kishon"]), ("utf-8", ["FN": "孔夫子"]),
    ("v3Utf16Bom", ["FN": "Folker Kinzel", "ADR.street": "Berliner Str. 85"]),
  ])
  func `code pages and UTF-16 give their text`(_ name: String, _ expected: [String: String]) throws {
    let file = try ReadFile(Corpora.path("vcard/folkerkinzel/MultiAnsiFilterTests/\(name).vcf"))
    let values = Self.values(file, 0)
    for (field, value) in expected { #expect(values[field] == value) }
  }

  @Test func `a phone's card with doubled returns gives everything in it`() throws {
    let values = Self.values(try ReadFile(Corpora.path("vcard/ez-vcard/John_Doe_IPHONE.vcf")), 0)
    #expect(values["N.additional"] == "Richter,James")
    #expect(values["TEL CELL"] == "905-555-1234")
    #expect(values["TEL ASSISTANT"] == "905-222-1234")
    #expect(values["ADR WORK.street"] == "Street4\nBuilding 6\nFloor 8")
    #expect(values["ADR.city"] == "New York")
    #expect(values["URL"] == "http://www.ibm.com")
  }

  @Test func `a cropped card gives what is whole`() throws {
    let file = try ReadFile(Corpora.path("vcard/folkerkinzel/Cropped_2_1.vcf"))
    #expect(Self.values(file, 0)["ORG.department"] == "Führungsetage")
    #expect(Self.values(file, 0)["NOTE"] == nil)
    #expect(file.findings["vcard-missing-end"] == 1 && file.findings["vcard-cut-value"] == 1)
  }
}
