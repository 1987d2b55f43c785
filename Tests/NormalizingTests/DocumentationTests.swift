import FoundationEssentials
import Records
import Testing

@testable import Normalizing

/// docs/normalization.md lists every rule with its examples. `RECORD_GOLDENS=1` writes it anew, and fails once.
struct DocumentationTests {
  private static var page: String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + root + "/docs/normalization.md"
  }

  private static let mark = "<!-- Rules below are written by DocumentationTests; do not edit. -->"

  static func rules() -> String {
    var text = mark + "\n"
    for rule in RuleCatalog.all {
      text += "\n### `\(rule.id)`\n\n\(rule.summary)\n\n"
      text += "| \(rule.column.rawValue) | becomes |\n|---|---|\n"
      for example in rule.examples {
        let context = example.context.sorted { $0.key.rawValue < $1.key.rawValue }
          .map { " (\($0.key.rawValue): \($0.value))" }.joined()
        let values = example.values.isEmpty ? "nothing" : example.values.map(code).joined(separator: ", ")
        text += "| \(code(example.cell))\(context) | \(values) |\n"
      }
    }
    text += "\n### Findings\n\n| code | severity | meaning | what to do |\n|---|---|---|---|\n"
    for finding in CellFinding.allCases {
      text +=
        "| `\(finding.code.rawValue)` | \(finding.severity.rawValue) | \(finding.message) | \(finding.remedy) |\n"
    }
    return text
  }

  /// A value as inline code, its invisible characters spelled out.
  private static func code(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0xA0, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2F00...0x2FDF, 0x3000,
        0xFEFF:
        shown += "{U+" + String(scalar.value, radix: 16, uppercase: true) + "}"
      case 0x7C: shown += "\\|"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return "`" + shown + "`"
  }

  @Test func `documents every rule`() throws {
    let page = try String(contentsOfFile: Self.page, encoding: .utf8)
    let parts = page.split(separator: Self.mark, maxSplits: 1)
    let head = try #require(parts.first)
    let expected = head + Self.rules()
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" && page != expected {
      try expected.write(toFile: Self.page, atomically: true, encoding: .utf8)
    }
    #expect(page == expected)
  }
}
