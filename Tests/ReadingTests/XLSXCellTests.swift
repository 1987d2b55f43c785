import Records
import Testing

@testable import Reading

/// How the number of a cell becomes what a person sees.
@Suite struct XLSXCellTests {
  private func shown(_ raw: String, _ format: NumberFormat, is1904: Bool = false) -> (String, CellText.Note?)
  {
    var styles = CellStyles()
    styles.formats = [format]
    let text = CellText(strings: SharedStrings(), styles: styles, moments: SerialMoment(is1904: is1904))
    var out: [UInt8] = []
    let bytes = Array(raw.utf8)
    let note = bytes.withUnsafeBufferPointer { text.appendNumber($0, style: 0, to: &out) }
    return (String(decoding: out, as: UTF8.self), note)
  }

  @Test(arguments: [
    ("13900000001", "13900000001"), ("1.3900000001E10", "13900000001"), ("1.39E+10", "13900000000"),
    ("12.0", "12"), ("12.50", "12.5"), ("0", "0"), ("-0.0", "0"), ("007", "7"), ("+5", "5"),
    ("3.1400000000000001", "3.14"), ("0.30000000000000004", "0.3"), ("1E-3", "0.001"), ("-1.5e2", "-150"),
    ("100000", "100000"), ("1e400", "1e400"), ("1e99999999999", "1e99999999999"), ("abc", "abc"),
    ("1e", "1e"),
    ("123456789012345", "123456789012345"), ("0.1", "0.1"), (".5", "0.5"), ("5.", "5"),
  ])
  func `writes numbers in plain digits`(_ raw: String, _ expected: String) {
    let (text, note) = shown(raw, .plain)
    #expect(text == expected)
    #expect(note == nil)
  }

  @Test(arguments: [
    ("440106199001011232", "440106199001011232"), ("4.4010619900101101E17", "440106199001011010"),
    ("6222020000000000000", "6222020000000000000"),
  ])
  func `says that digits beyond the fifteenth are lost`(_ raw: String, _ expected: String) {
    let (text, note) = shown(raw, .plain)
    #expect(text == expected)
    #expect(note == .digitsLost)
  }

  @Test(arguments: [
    ("General", NumberFormat.plain), ("G/通用格式", .plain), ("0.00", .plain), ("#,##0.00", .plain), ("@", .text),
    ("0%", .percent), ("yyyy/m/d", .moment(hasFraction: false)),
    ("yyyy\"年\"m\"月\"d\"日\";@", .moment(hasFraction: false)),
    ("[$-804]yyyy\"年\"m\"月\"d\"日\"", .moment(hasFraction: false)),
    ("[$-F800]dddd, mmmm dd", .moment(hasFraction: false)),
    ("h:mm AM/PM", .moment(hasFraction: false)), ("上午/下午h\"时\"mm\"分\"", .moment(hasFraction: false)),
    ("mm:ss.0", .moment(hasFraction: true)), ("[h]:mm:ss", .elapsed), ("[Red]0.00", .plain),
    ("0.00E+00", .plain),
    ("\"day\"0.0", .plain), ("¥#,##0.00", .plain), ("[$¥-804]0", .plain), ("# ?/?", .plain),
    ("0_);(0)", .plain),
    ("000000", .mask(Array("000000".utf8))), ("#", .plain), ("0", .plain),
    ("\"K\"00", .mask([1, 0x4B, 0x30, 0x30])), ("[<=9999]0000;00000000", .plain), ("", .plain),
  ])
  func `tells what a format code means`(_ code: String, _ expected: NumberFormat) {
    #expect(NumberFormat(code: Array(code.utf8)) == expected)
  }

  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
    ("25569", "1970-01-01"),
    ("46347", "2026-11-21"), ("46347.5", "2026-11-21T12:00:00"), ("46347.999999", "2026-11-22"),
    ("0.75", "18:00:00"), ("2958465", "9999-12-31"), ("0", "0"), ("36526.000011574", "2000-01-01T00:00:01"),
  ])
  func `writes moments of the 1900 calendar`(_ raw: String, _ expected: String) {
    #expect(shown(raw, .moment(hasFraction: false)).0 == expected)
  }

  @Test(arguments: [("0", "00:00:00"), ("1", "1904-01-02"), ("44885", "2026-11-21"), ("0.5", "12:00:00")])
  func `writes moments of the 1904 calendar`(_ raw: String, _ expected: String) {
    #expect(shown(raw, .moment(hasFraction: false), is1904: true).0 == expected)
  }

  @Test(arguments: ["-1", "2958466", "99999999999"])
  func `leaves numbers that are no moment`(_ raw: String) {
    let (text, note) = shown(raw, .moment(hasFraction: false))
    #expect(text == raw)
    #expect(note == .noMoment)
  }

  @Test func `writes percentages, long hours and fractions of seconds`() {
    #expect(shown("0.25", .percent).0 == "25%")
    #expect(shown("0.125", .percent).0 == "12.5%")
    #expect(shown("1", .percent).0 == "100%")
    #expect(shown("0", .percent).0 == "0%")
    #expect(shown("1.5", .elapsed).0 == "36:00:00")
    #expect(shown("0.5000057870370", .moment(hasFraction: true)).0 == "12:00:00.500")
  }

  @Test(arguments: [
    ("1234", "000000", "001234"), ("12", "\"KH-\"0000", "KH-0012"),
    ("13900000001", "000\\-0000\\-0000", "139-0000-0001"),
    ("1234567", "000000", "1234567"), ("0", "000000", "000000"), ("-5", "000000", "-5"),
    ("1.5", "000", "1.5"),
    ("88", "0\"元\"", "88元"),
  ])
  func `puts digits into a mask`(_ raw: String, _ code: String, _ expected: String) {
    #expect(shown(raw, NumberFormat(code: Array(code.utf8))).0 == expected)
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x4E2D__x6587_", "中文"), ("_xD83D__xDE00_", "😀"),
    ("_xD83D_", "\u{FFFD}"), ("_x00_", "_x00_"), ("_xZZZZ_", "_xZZZZ_"), ("_x0000_a", "a"),
    ("plain", "plain"),
    ("_x000D", "_x000D"), ("", ""),
  ])
  func `decodes characters that XML cannot hold`(_ text: String, _ expected: String) {
    var bytes = Array("##".utf8) + Array(text.utf8)
    ExcelEscapes.decode(&bytes, from: 2)
    #expect(String(decoding: bytes.dropFirst(2), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("A1", 0, 0), ("$B$12", 1, 11), ("XFD1048576", 16_383, 1_048_575), ("XFE1", 16_384, 0), ("aa3", 26, 2),
  ])
  func `reads references`(_ text: String, _ column: Int, _ row: Int) {
    let reference = Array(text.utf8).withUnsafeBufferPointer { CellReference($0) }
    #expect(reference?.column == column)
    #expect(reference?.row == row)
  }

  @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "A99999999999999", "A-1", "ZZZZZZZZZZZZZ1"])
  func `knows what is no reference`(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { CellReference($0) } == nil)
  }
}
