import Testing

@testable import Normalizing

/// What holds for every cell that the phone, e-mail and identifier readers are given.
struct ReaderPropertyTests {
  static let cells =
    HardCell.table(HardPhoneCells.cells + "\n" + FurtherPhoneCells.cells).map(\.cell)
    + HardIdentifier.table(
      HardIdentifierCells.identifiers + "\n" + HardIdentifierCells.emails + "\n"
        + FurtherIdentifierCells.identifiers + "\n" + FurtherIdentifierCells.emails
    ).map(\.cell)

  @Test func `reads a number it wrote as that number`() {
    let reader = PhoneReader(context: CellContext(city: "深圳"))
    for answer in reader.read(Self.cells, isColumn: false) {
      for number in answer.numbers {
        let written = number.ext.isEmpty ? number.e164 : number.e164 + ";ext=" + number.ext
        let again = reader.read([written], isColumn: false)[0].numbers
        #expect(again.map(\.e164) == [number.e164])
        #expect(again.map(\.ext) == [number.ext])
        #expect(again.map(\.type) == [number.type])
        #expect(again.map(\.inferred) == [[]])
      }
    }
  }

  @Test func `reads an address it wrote as that address`() {
    let reader = EmailReader(context: CellContext())
    for answer in reader.read(Self.cells, isColumn: false) where answer.kind == "email" {
      #expect(reader.read([answer.value], isColumn: false)[0].value == answer.value)
    }
  }

  @Test func `reads an identifier it wrote as that identifier`() {
    let reader = IdentifierReader(context: CellContext())
    for answer in reader.read(Self.cells, isColumn: false)
    where answer.valid == "yes" && !answer.findings.contains("id-masked") && answer.kind != "email"
      && answer.value.utf8.count > 4
    {
      let again = reader.read([answer.value], isColumn: false)[0]
      #expect(again.value == answer.value)
    }
  }

  @Test func `never writes an identity number out`() {
    for cell in ["110101199003071233", "身份证 11010519491231002X", "6222021234567890128", "A123456(3)"] {
      let phone = PhoneReader(context: CellContext()).read([cell], isColumn: false)[0]
      let identifier = IdentifierReader(context: CellContext()).read([cell], isColumn: false)[0]
      for text in [phone.remainder, identifier.value] { #expect(!text.contains(cell.suffix(12))) }
      #expect(phone.numbers.isEmpty)
    }
  }

  @Test(arguments: [
    "", " ", "1", "(", "+", "@", "转", "-", "1-", "a@b.com;", "139", "13912345670", "0755-", "~9", "*",
    "\u{0301}", "\u{202E}",
    "😀", "\u{FFFD}", "一", "O0", "1.", "1E", "1,", "86", "A1", "(1)", "01 ",
  ])
  func `reads a cell of a megabyte`(_ unit: String) {
    let cell = String(repeating: unit, count: unit.isEmpty ? 0 : 1_000_000 / unit.utf8.count)
    #expect(PhoneReader(context: CellContext(city: "上海")).read([cell], isColumn: false).count == 1)
    #expect(EmailReader(context: CellContext()).read([cell], isColumn: false).count == 1)
    #expect(IdentifierReader(context: CellContext()).read([cell], isColumn: false).count == 1)
    // And as long as a list in one cell may be.
    let list = String(cell.prefix(19_000))
    #expect(PhoneReader(context: CellContext(city: "上海")).read([list], isColumn: false).count == 1)
    #expect(EmailReader(context: CellContext()).read([list], isColumn: false).count == 1)
    #expect(IdentifierReader(context: CellContext()).read([list], isColumn: false).count == 1)
  }

  @Test func `reads bytes that are no text`() {
    var random = SplitMix(seed: 3)
    var column = CellColumn()
    for _ in 0..<5000 {
      var bytes = Array(Self.cells[random.next(below: Self.cells.count)].utf8)
      for _ in 0..<random.next(below: 4) where !bytes.isEmpty {
        bytes[random.next(below: bytes.count)] = UInt8(random.next(below: 256))
      }
      // A lone surrogate, as UTF-16 that went wrong leaves it.
      if random.next(below: 5) == 0 { bytes += [0xED, 0xA0, 0x80] }
      column.append(bytes)
    }
    #expect(PhoneReader(context: CellContext()).countUnderstood(in: column) > 0)
    #expect(EmailReader(context: CellContext()).countUnderstood(in: column) > 0)
    #expect(IdentifierReader(context: CellContext()).countUnderstood(in: column) > 0)
  }

  @Test func `writes its members in the order of the command`() {
    let phone = PhoneReader(context: CellContext()).read(["021-62345678转8 王"], isColumn: false)[0]
    #expect(
      phone.json
        == #"{"input":"021-62345678转8 王","numbers":[{"e164":"+862162345678","ext":"8","type":"fixed","region":"CN","inferred":[]}],"remainder":"王","findings":[]}"#
    )
    #expect(phone.numbers[0].place == "上海市")
    let email = EmailReader(context: CellContext()).read(["info@qq.con"], isColumn: false)[0]
    #expect(
      email.json
        == #"{"input":"info@qq.con","kind":"email","value":"info@qq.con","valid":"warn","findings":["email-role","email-domain-typo:qq.com"]}"#
    )
  }
}
