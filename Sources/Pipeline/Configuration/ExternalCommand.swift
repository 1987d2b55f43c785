/// A command that reads a source's files: an external adapter. See docs/adapters.md.
package struct ExternalCommand: Sendable, Equatable {
  /// Seconds a command may take for one file, where nobody says otherwise.
  package static let standardTimeLimit = 300

  /// The program and its arguments; `{file}` stands for the path of the input.
  package var words: [String]
  /// Seconds it may take for one file.
  package var timeLimit = standardTimeLimit
  /// Where relative paths in `words` begin: the pipeline file's folder. Empty for the current one.
  package var folder = ""

  package init(words: [String]) { self.words = words }

  /// The command as one text, cut into words as a shell would; `nil` where a quote is not closed or nothing is left.
  package init?(_ text: String) {
    guard let words = Self.words(of: text), words.first?.isEmpty == false else { return nil }
    self.words = words
  }

  /// What the input's path is put in for.
  package static let filePlaceholder = "{file}"

  /// Whether the command asks for the input's path; otherwise it gets the file as standard input.
  package var namesFile: Bool { words.dropFirst().contains { $0.contains(Self.filePlaceholder) } }

  /// Words between blanks; '…' and "…" hold blanks, a backslash takes the next character as it is. Nothing is
  /// expanded and no shell is run.
  static func words(of text: String) -> [String]? {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Character?
    var characters = text.makeIterator()
    while let character = characters.next() {
      switch (character, quote) {
      case ("'", "'"), ("\"", "\""): quote = nil
      case ("'", nil), ("\"", nil):
        quote = character
        isInWord = true
      case ("\\", nil), ("\\", "\""):
        guard let next = characters.next() else { return nil }
        // Inside double quotes a backslash only escapes what is special there.
        if quote == "\"" && next != "\"" && next != "\\" && next != "$" && next != "`" { word.append("\\") }
        word.append(next)
        isInWord = true
      case (" ", nil), ("\t", nil), ("\n", nil), ("\r\n", nil):
        if isInWord { words.append(word) }
        word = ""
        isInWord = false
      default:
        word.append(character)
        isInWord = true
      }
    }
    if quote != nil { return nil }
    if isInWord { words.append(word) }
    return words.isEmpty ? nil : words
  }
}
