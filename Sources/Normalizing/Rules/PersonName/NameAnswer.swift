/// What `mingce normalize name` says of one cell. Of several people in a cell it is the first.
package struct NameAnswer: CellAnswer, Equatable {
  package var input = ""
  /// `person`, `informal`, `company`, `empty` or `unknown`.
  package var kind = ""
  package var family = ""
  package var given = ""
  package var latin = ""
  package var honorific = ""
  package var title = ""
  package var note = ""
  package var pinyin = ""
  /// Stable codes of what was noticed.
  package var findings: [String] = []

  package func write(to answer: inout AnswerWriter) {
    answer.member("input", input)
    answer.member("kind", kind)
    answer.member("family", family)
    answer.member("given", given)
    answer.member("latin", latin)
    answer.member("honorific", honorific)
    answer.member("title", title)
    answer.member("note", note)
    answer.member("pinyin", pinyin)
    if !findings.isEmpty { answer.member("findings", findings) }
  }
}

extension NameKind {
  var word: String {
    switch self {
    case .person: "person"
    case .informal: "informal"
    case .company: "company"
    case .empty: "empty"
    case .unknown: "unknown"
    }
  }
}
