import Reading
import Records
import Testing

/// Delimiter and quote of the sampled CSVsniffer files, see `csv/dialects` of the corpora.
@Suite(.enabled(if: Corpora.has("csv/dialects"))) struct DialectTests {
  @Test func `finds the dialect of nearly every file`() throws {
    var wrong: [String] = []
    var total = 0
    for line in Corpora.text("csv/dialects/annotations.txt").split(separator: "\n").dropFirst() {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      total += 1
      do {
        let file = try ReadFile(Corpora.path("csv/dialects/csv/" + parts[0]))
        let dialect = file.survey.dialect?.value ?? .standard
        let delimiter = String(decoding: dialect.delimiter, as: UTF8.self)
        let quote = dialect.quote == UInt8(ascii: "'") ? "singlequote" : "doublequote"
        let expectedQuote = parts[3] == "singlequote" ? "singlequote" : "doublequote"
        if delimiter != Self.characters[parts[2]] || quote != expectedQuote {
          wrong.append("\(parts[0]): \(dialect.delimiterName) \(quote), is \(parts[2]) \(expectedQuote)")
        }
        #expect(file.account.total == file.byteCount, "\(parts[0])")
      } catch {
        wrong.append("\(parts[0]): \(error)")
      }
    }
    print("dialects: \(total - wrong.count) of \(total) right", wrong.map { "\n  " + $0 }.joined())
    #expect(wrong.count * 100 <= total * 2, "\(wrong)")
  }

  private static let characters = [
    "comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "vslash": "|", "nsign": "#", "colon": ":",
  ]
}
