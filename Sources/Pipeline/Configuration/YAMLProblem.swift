import Yams

/// Turns the YAML parser's errors into problems with a place.
enum YAMLProblem {
  static func problem(_ error: any Error, in yaml: String, file: String) -> ConfigurationProblem {
    guard let error = error as? YamlError else { return .init(file: file, .notYAML("\(error)")) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = context.map { "\(problem) \($0.text) from line \($0.mark.line)" } ?? problem
      return .init(file: file, line: mark.line, column: mark.column, .notYAML(words))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let mark = secondPlace(of: key, in: yaml, from: context.mark.line)
      return .init(
        file: file, line: mark?.line ?? context.mark.line, column: mark?.column ?? context.mark.column,
        .repeatedKey(key))
    case .reader(let problem, _, _, _): return .init(file: file, .notYAML(problem))
    default: return .init(file: file, .notYAML("not readable as YAML"))
    }
  }

  /// Where `key:` stands for the second time at the same depth, at or below line `first`.
  private static func secondPlace(of key: String, in yaml: String, from first: Int) -> (
    line: Int, column: Int
  )? {
    var columns: Set<Int> = []
    for (i, line) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where i + 1 >= first {
      let rest = line.drop { $0 == " " || $0 == "-" }
      guard rest.hasPrefix("\(key):") || rest.hasPrefix("\"\(key)\":") || rest.hasPrefix("'\(key)':") else {
        continue
      }
      let column = line.unicodeScalars.count - rest.unicodeScalars.count + 1
      if !columns.insert(column).inserted { return (i + 1, column) }
    }
    return nil
  }
}
