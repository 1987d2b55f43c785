import Text

/// A header prepared for comparison: lower case, Simplified, full-width forms narrowed, punctuation to blanks,
/// `FirstName` to `first name`, `姓　名` to `姓名`; digits and a form's question number are dropped.
struct HeaderText {
  /// The whole text, words separated by one blank.
  let folded: String
  /// The parts between slashes, brackets and line ends.
  let parts: [[Character]]
  /// Which parts stand in brackets.
  let isBracketed: [Bool]
  /// Numbered like a form's question, or ends with a question mark.
  let isQuestion: Bool

  init(_ header: String) {
    var scalars = Array(Self.simplified(header).unicodeScalars.map(Self.narrow))
    let numbered = Self.questionNumberLength(scalars)
    scalars.removeFirst(numbered)
    isQuestion = numbered > 0 || scalars.contains { $0 == "?" }

    var parts: [[Character]] = [[]]
    var bracketed = [false]
    var depth = 0
    var previous: Unicode.Scalar = " "
    for (i, scalar) in scalars.enumerated() {
      defer { previous = scalar }
      if Self.separatesParts(scalar) {
        if "([{【".unicodeScalars.contains(scalar) { depth += 1 }
        if ")]}】".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
        parts.append([])
        bracketed.append(depth > 0)
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
    for i in parts.indices {
      while parts[i].last == " " { parts[i].removeLast() }
      if parts[i].contains(" ") { parts[i] = Self.closedUp(parts[i]) }
    }
    let filled = parts.indices.filter { !parts[$0].isEmpty }
    isBracketed = filled.map { bracketed[$0] }
    self.parts = filled.map { parts[$0] }
    folded = self.parts.map { String($0) }.joined(separator: " ")
  }

  /// Traditional characters to Simplified ones; line ends stay what they are to a header, the end of a part.
  private static func simplified(_ header: String) -> String {
    if header.utf8.allSatisfy({ $0 < 0x80 }) { return header }
    return Fold.simplified(header.replacing("\r\n", with: ";").replacing("\n", with: ";"))
  }

  /// `姓 名` is a word of two characters set apart.
  private static func closedUp(_ part: [Character]) -> [Character] {
    var words: [[Character]] = []
    var lastIsSingle = false
    for word in part.split(separator: " ") {
      let isSingle = word.count == 1 && !(word.first?.isASCII ?? true)
      if isSingle, lastIsSingle {
        words[words.count - 1] += word
      } else {
        words.append(Array(word))
      }
      lastIsSingle = isSingle
    }
    return Array(words.joined(separator: " "))
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
