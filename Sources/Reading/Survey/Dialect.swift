/// How a delimited text separates and quotes its cells.
package struct Dialect: Sendable, Hashable {
  /// UTF-8 of the delimiter: one byte or more.
  package var delimiter: [UInt8]
  /// The quote character, or `nil` where quotes are plain text.
  package var quote: UInt8?
  /// A backslash before a quote makes it text.
  package var backslashEscapes: Bool
  /// Blanks between a delimiter and an opening quote are dropped.
  package var blanksBeforeQuote: Bool

  package init(
    delimiter: [UInt8], quote: UInt8? = UInt8(ascii: "\""), backslashEscapes: Bool = false,
    blanksBeforeQuote: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.backslashEscapes = backslashEscapes
    self.blanksBeforeQuote = blanksBeforeQuote
  }

  /// RFC 4180: commas and double quotes.
  package static let standard = Dialect(delimiter: [UInt8(ascii: ",")])

  /// The delimiter as a person would name it.
  package var delimiterName: String {
    switch String(decoding: delimiter, as: UTF8.self) {
    case "\t": "tab"
    case ",": "comma"
    case ";": "semicolon"
    case "|": "pipe"
    case " ": "space"
    case ":": "colon"
    case let other: other
    }
  }
}
