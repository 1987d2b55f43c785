import Records

/// Findings in words. Stages write them in English; here is the Chinese, by code.
///
/// A code that is missing here is shown in English: a new finding needs no translation to work.
extension Messages {
  /// What was found, as a sentence.
  func message(_ finding: Finding) -> String {
    guard language == .chinese, let words = Self.chinese[finding.code.rawValue] else {
      return Self.sentence(finding.message)
    }
    return words.message
  }

  /// What to do about it, as a sentence.
  func remedy(_ finding: Finding) -> String {
    guard language == .chinese, let words = Self.chinese[finding.code.rawValue] else {
      return Self.sentence(finding.remedy)
    }
    return words.remedy
  }

  /// Begins with a capital and ends with a point.
  static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return text }
    let ended = ".!?。！？…".contains(last) ? text : text + "."
    // A path stays as it is.
    let isWord = text.prefix { $0 != " " }.allSatisfy(\.isLetter)
    return first.isLowercase && isWord ? first.uppercased() + ended.dropFirst() : ended
  }

  /// By stage and format, one file each; codes differ between them.
  private static let chinese = [
    csvWords,
    ldifWords,
    normalizingWords,
    validatingWords,
    vcardWords,
    xmlWords,
    jsonLinesWords,
    containerWords,
    xlsxWords,
    htmlWords,
    listingWords,
  ].reduce(into: FindingWords()) { $0.merge($1) { first, _ in first } }
}

/// For each finding code the message and the remedy.
typealias FindingWords = [String: (message: String, remedy: String)]
