import Records

/// What a path such as `company/address/city` says about its values: the last name is the head, as in `Company Address City`.
enum PathMeaning {
  /// Names that only say that there is a value: `phones/number` is a phone.
  private static let empty: Set<String> = ["number", "no", "value", "text", "raw", "full", "号码", "值", "内容"]

  /// `nil` where the name is no path, or says nothing: then header words and values decide as for any column.
  static func of(_ path: String) -> ColumnMeaning? {
    var names = path.split(separator: "/").map(singular)
    guard names.count > 1 else { return nil }
    while names.count > 1, let last = names.last, empty.contains(last.lowercased()) { names.removeLast() }
    if let guess = HeaderWords.guess(names.joined(separator: " ")) ?? names.last.flatMap(HeaderWords.guess) {
      // The key of something inside is not the key of the record.
      return guess.meaning == .sourceKey ? .unmapped : guess.meaning
    }
    // Only a name further out is known; the value is something about it.
    return HeaderWords.guess(path) == nil ? nil : .unmapped
  }

  /// Lists have names such as `phones`.
  private static func singular(_ name: Substring) -> String {
    let isPlural =
      name.utf8.count > 3 && name.hasSuffix("s") && !name.hasSuffix("ss") && !name.hasSuffix("us")
    return String(isPlural ? name.dropLast() : name)
  }
}
