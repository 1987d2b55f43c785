import ArgumentParser

/// The languages messages are written in.
package enum Language: Sendable, ExpressibleByArgument {
  case english, chinese

  /// `en`, `zh`, and longer tags that begin with them (`zh_CN.UTF-8`, `zh-TW`).
  package init?(argument: String) {
    let tag = argument.lowercased().prefix { $0 != "_" && $0 != "-" && $0 != "." }
    switch tag {
    case "en", "english": self = .english
    case "zh", "chinese": self = .chinese
    default: return nil
    }
  }

  package static var allValueStrings: [String] { ["en", "zh"] }

  /// What `--lang` says, else the environment, else English.
  ///
  /// Looks at the raw arguments, because messages about wrong arguments have a language too.
  package static func chosen(by arguments: [String], _ environment: [String: String]) -> Language {
    for (i, argument) in arguments.enumerated() {
      if argument == "--lang", i + 1 < arguments.count, let language = Language(argument: arguments[i + 1]) {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(argument: String(argument.dropFirst(7))) {
        return language
      }
    }
    // POSIX: the first of these that is set and not empty decides.
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return set.flatMap { Language(argument: $0) } ?? .english
  }
}
