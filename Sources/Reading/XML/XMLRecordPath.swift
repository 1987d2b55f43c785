/// Which elements are records: `/list/contact`, `//contact`, or `contact`. Prefixes are ignored.
struct XMLRecordPath: Sendable, Hashable {
  /// Local names from the outside in.
  let names: [String]
  /// The first name is the document's root.
  let isAnchored: Bool

  init(names: [String], isAnchored: Bool) {
    self.names = names
    self.isAnchored = isAnchored
  }

  /// `nil` for a path without a name.
  init?(_ text: String) {
    names = text.split(separator: "/").map { step in
      String(step.split(separator: ":").last ?? step).trimmed
    }.filter { !$0.isEmpty && $0 != "." }
    guard !names.isEmpty else { return nil }
    isAnchored = text.trimmed.hasPrefix("/") && !text.trimmed.hasPrefix("//")
  }

  /// The element's name.
  var last: String { names[names.count - 1] }

  /// - Parameter path: local names from the root in.
  func matches(_ path: [String]) -> Bool {
    isAnchored ? path == names : path.suffix(names.count).elementsEqual(names)
  }

  var text: String { (isAnchored ? "/" : "//") + names.joined(separator: "/") }
}
