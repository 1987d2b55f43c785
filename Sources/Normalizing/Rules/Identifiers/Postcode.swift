import Records

/// Postcodes of any country.
enum PostcodeDigits: TextRule {
  static let id = "postcode-digits"
  static let summary = "Postcodes lose a label, blanks and a spreadsheet's .0."
  static let column = ColumnMeaning.postcode
  static let examples = [
    Example("邮编：200 042", "200042", given: [.company: "明远科技有限公司"]),
    Example("200042.0", "200042", given: [.company: "明远科技有限公司"]),
  ]

  static func apply(_ text: inout ScalarText, _ findings: inout FindingSet) {
    if text.count > 2 && text[text.count - 1] == u("0") && text[text.count - 2] == u(".") {
      text.removeLast(2)
    }
    text.filter { isDigit($0) || isASCIILetter($0) || $0 == u("-") }
  }
}
