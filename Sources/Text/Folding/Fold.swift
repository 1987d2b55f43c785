/// Forms of a text for comparing it; never stored in place of the value.
package enum Fold {
  /// Appends the match key of `text`: texts that differ only in writing have the same key.
  ///
  /// Width, case, Latin diacritics, Traditional and Simplified, variant characters, second codes of a
  /// character and circled or squared letters are folded; blanks, punctuation, brackets, symbols, marks and
  /// invisible characters are left out. `text` is UTF-8; malformed bytes are left out.
  package static func appendKey(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    FoldMaps.key.append(text, to: &out)
  }

  /// Appends `text` with the characters folded and the structure kept, for parsing.
  ///
  /// Han characters, width and second codes are folded as in the key; dashes, quotes and interpuncts become
  /// `-`, `"`, `'` and `·`, every kind of blank one `' '`; letters keep their case. Malformed bytes become U+FFFD.
  package static func appendSimplified(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    FoldMaps.simplified.append(text, to: &out)
  }

  /// The match key of a text, for tests, messages and tables.
  package static func key(_ text: String) -> String { apply(text, appendKey) }

  /// The simplified form of a text, for tests, messages and tables.
  package static func simplified(_ text: String) -> String { apply(text, appendSimplified) }

  private static func apply(_ text: String, _ append: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void)
    -> String
  {
    var out: [UInt8] = []
    var text = text
    text.withUTF8 { append($0, &out) }
    return String(decoding: out, as: UTF8.self)
  }
}
