/// What an identifier cell says: `{"input","kind","value","valid":"yes|no|warn","findings":[]}`.
package struct IdentifierAnswer: CellAnswer, Equatable {
  package var input: String
  /// `uscc`, `resident_id`, `tw_ubn`, `org_code`, `business_registration`, `postcode`, `bank_card`, `qq`, `wechat`,
  /// `website`, `lei`, `hkid`, `tw_id`, `passport`, `phone`, `email`, `empty`, `unknown`.
  package var kind = "unknown"
  /// In its usual form; several joined by `;`. Numbers of people and of cards are masked: the first six and last
  /// four characters of a 身份证 and of a card, the first three and last two of the others. Empty when unknown.
  package var value = ""
  package var valid = "no"
  package var findings: [String] = []

  package func write(to answer: inout AnswerWriter) {
    answer.member("input", input)
    answer.member("kind", kind)
    answer.member("value", value)
    answer.member("valid", valid)
    answer.member("findings", findings)
  }
}
