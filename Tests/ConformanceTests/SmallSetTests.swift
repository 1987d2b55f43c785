import Reading
import Records
import Testing

/// csv-spectrum and csv-test-data: small files with their expected rows, see `csv` of the corpora.
@Suite struct SmallSetTests {
  @Test(.enabled(if: Corpora.has("csv/spectrum"))) func `reads csv-spectrum`() throws {
    var right = 0
    let names = Corpora.files("csv/spectrum/csvs")
    for name in names {
      let file = try ReadFile(Corpora.path("csv/spectrum/csvs/" + name))
      let json = JSONRows(Corpora.text("csv/spectrum/json/" + name.dropLast(4) + ".json"))
      // Upstream slip: the JSON of this file has another phone number than its CSV.
      let differing = name == "location_coordinates.csv" ? 1 : 0
      let cells = zip(file.rows.joined(), json.rows.joined()).count { $0 != $1 }
      let isRight =
        file.header == json.names && file.rows.map(\.count) == json.rows.map(\.count) && cells == differing
      #expect(isRight, "\(name): \(file.header) \(file.rows)")
      #expect(file.rejections.isEmpty && file.account.total == file.byteCount)
      right += isRight ? 1 : 0
    }
    print("csv-spectrum: \(right) of \(names.count) right")
    #expect(right == names.count)
  }

  @Test(.enabled(if: Corpora.has("csv/test-data"))) func `reads csv-test-data`() throws {
    var right = 0
    var total = 0
    for name in Corpora.files("csv/test-data/csv") where !name.hasPrefix("bad-") {
      total += 1
      let file = try ReadFile(Corpora.path("csv/test-data/csv/" + name))
      let json = JSONRows(Corpora.text("csv/test-data/json/" + name.dropLast(4) + ".json"))
      // Lists of lists hold the header too; a blank line, there an empty cell, is here a blank line.
      var expected = json.isLists ? json.rows : [json.names] + json.rows
      let blanks = expected.count { $0 == [""] }
      expected.removeAll { $0 == [""] }
      if name == "header-no-rows.csv" { expected = [["foo", "bar", "baz"]] }
      let found = (file.header.isEmpty ? [] : [file.header]) + file.rows
      #expect(found == expected, "\(name)")
      #expect(file.account[.blank] >= blanks, "\(name)")
      right += found == expected ? 1 : 0
    }
    print("csv-test-data: \(right) of \(total) right")
    #expect(right == total)
  }

  /// A strict reader fails on these; ours may repair, but says so.
  @Test(
    .enabled(if: Corpora.has("csv/test-data")),
    arguments: [
      "bad-header-less-fields", "bad-header-more-fields", "bad-header-no-header", "bad-missing-quote",
      "bad-quotes-with-unescaped-quote",
    ])
  func `is never silent about a bad file`(_ name: String) throws {
    let file = try ReadFile(Corpora.path("csv/test-data/csv/" + name + ".csv"))
    #expect(!file.findings.isEmpty || !file.survey.findings.isEmpty)
    #expect(file.account.total == file.byteCount)
  }
}

/// A list of objects or of lists of strings, read by the few rules that these files need.
private struct JSONRows {
  var names: [String] = []
  var rows: [[String]] = []
  var isLists = true

  init(_ text: String) {
    // One file holds a single object instead of a list.
    var scalars = Array((text.hasPrefix("{") ? "[\(text)]" : text).unicodeScalars)[...]
    var depth = 0
    var row: [String] = []
    var isKey = false
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "[", "{":
        depth += 1
        if scalar == "{" {
          isLists = false
          isKey = true
        }
        if depth == 2 { row = [] }
      case "]", "}":
        if depth == 2 { rows.append(row) }
        depth -= 1
      case ":": isKey = false
      case ",": isKey = !isLists
      case "\"":
        let string = Self.string(&scalars)
        if !isKey {
          row.append(string)
        } else if rows.isEmpty {
          names.append(string)
        }
      default: break
      }
    }
  }

  private static func string(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
    var string = ""
    while let scalar = scalars.popFirst(), scalar != "\"" {
      guard scalar == "\\", let escaped = scalars.popFirst() else {
        string.unicodeScalars.append(scalar)
        continue
      }
      switch escaped {
      case "n": string.append("\n")
      case "r": string.unicodeScalars.append("\r")
      case "t": string.append("\t")
      case "u":
        let hex = String(String.UnicodeScalarView(scalars.prefix(4)))
        scalars.removeFirst(4)
        if let value = UInt32(hex, radix: 16), let scalar = Unicode.Scalar(value) {
          string.unicodeScalars.append(scalar)
        }
      default: string.unicodeScalars.append(escaped)
      }
    }
    return string
  }
}
