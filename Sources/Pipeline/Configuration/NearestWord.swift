/// Finds the word somebody meant.
package enum NearestWord {
  /// The word of `words` that `typed` is most likely a slip of, or `nil` where none is near.
  ///
  /// Case, `-` and `_` do not count. About a third of the letters may be wrong (one in words of up to four);
  /// two letters changed over are one slip. Of equally near words the first in `words` wins.
  package static func to(_ typed: String, among words: some Sequence<String>) -> String? {
    let folded = fold(typed)
    guard !folded.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for word in words {
      let candidate = fold(word)
      let allowed = max(1, (max(folded.count, candidate.count) + 1) / 3)
      let found = distance(folded, candidate)
      if found <= allowed && found < best?.distance ?? .max { best = (word, found) }
    }
    return best?.word
  }

  private static func fold(_ word: String) -> [Character] {
    word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }.map { $0 }
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions, and neighbors changed over.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let same = a[i - 1] == b[j - 1]
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
        if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
