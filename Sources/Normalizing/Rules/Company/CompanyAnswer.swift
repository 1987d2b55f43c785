/// A company's name in parts, as written after safe width folding.
package struct CompanyAnswer: CellAnswer, Equatable {
  package var input: String
  /// Places in the name, joined by `;`.
  package var region = ""
  package var brand = ""
  package var industry = ""
  package var legalForm = ""
  /// The whole phrase that names a part of the company: 北京分公司.
  package var branch = ""
  /// Remarks, joined by `;`.
  package var note = ""
  /// The display form; empty when the cell is no company.
  package var canonical = ""
  /// Stable codes.
  package var findings: [String] = []

  package init(input: String) { self.input = input }

  package func write(to answer: inout AnswerWriter) {
    answer.member("input", input)
    answer.member("region", region)
    answer.member("brand", brand)
    answer.member("industry", industry)
    answer.member("legal_form", legalForm)
    answer.member("branch", branch)
    answer.member("note", note)
    answer.member("canonical", canonical)
    answer.member("findings", findings)
  }
}
