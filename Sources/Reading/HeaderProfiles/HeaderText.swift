/// A header prepared for comparison: lower case, full-width forms narrowed, punctuation to blanks,
/// `FirstName` to `first name`; digits and a form's question number are dropped.
struct HeaderText {
  /// The whole text, words separated by one blank.
  let folded: String
  /// The parts between slashes, brackets and line ends.
  let parts: [[Character]]
  /// Numbered like a form's question, or ends with a question mark.
  let isQuestion: Bool

  init(_ header: String) {
    var scalars = Array(header.unicodeScalars.map(Self.narrow))
    let numbered = Self.questionNumberLength(scalars)
    scalars.removeFirst(numbered)
    isQuestion = numbered > 0 || scalars.contains { $0 == "?" }

    var parts: [[Character]] = [[]]
    var previous: Unicode.Scalar = " "
    for (i, scalar) in scalars.enumerated() {
      defer { previous = scalar }
      if Self.separatesParts(scalar) {
        parts.append([])
        continue
      }
      // Digits only number things: `Phone 1 - Value`, 电话2.
      guard scalar.properties.isAlphabetic || scalar == "#" else {
        if scalar != "'" && scalar != "’" { Self.appendBlank(to: &parts) }
        continue
      }
      let startsHump =
        (scalar.properties.isUppercase && previous.properties.isLowercase)
        || (scalar.properties.isUppercase && previous.properties.isUppercase && i + 1 < scalars.count
          && scalars[i + 1].properties.isLowercase)
      if startsHump { Self.appendBlank(to: &parts) }
      for character in String(scalar).lowercased() { parts[parts.count - 1].append(character) }
    }
    for i in parts.indices { while parts[i].last == " " { parts[i].removeLast() } }
    self.parts = parts.filter { !$0.isEmpty }
    folded = self.parts.map { String($0) }.joined(separator: " ")
  }

  private static func appendBlank(to parts: inout [[Character]]) {
    if let last = parts[parts.count - 1].last, last != " " { parts[parts.count - 1].append(" ") }
  }

  /// Full-width ASCII and the ideographic blank to their ordinary forms.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x09: " "
    case 0xFEFF, 0x200B: " "
    default: scalar
    }
  }

  private static func separatesParts(_ scalar: Unicode.Scalar) -> Bool {
    "/(){}[]【】\n\r,;、|，；＼\\".unicodeScalars.contains(scalar)
  }

  /// `3、`, `3.`, `Q3:`, `(3)`: the number of a question.
  private static func questionNumberLength(_ scalars: [Unicode.Scalar]) -> Int {
    var i = 0
    if i < scalars.count, scalars[i] == "(" || scalars[i] == "Q" || scalars[i] == "q" { i += 1 }
    let digits = i
    while i < scalars.count, ("0"..."9").contains(scalars[i]), i - digits < 3 { i += 1 }
    guard i > digits, i < scalars.count, "、.:)".unicodeScalars.contains(scalars[i]) else { return 0 }
    return i + 1 < scalars.count ? i + 1 : 0
  }
}
