@testable import Reading

/// The slow twin of `DelimitedScanner`: one byte at a time, arrays of arrays, nothing clever.
struct ObviousScanner {
  var delimiter: [UInt8]
  var quote: UInt8?
  var backslashEscapes = false
  var lookAhead = Int.max

  struct Row: Equatable {
    var cells: [[UInt8]]
    var end: Int
    var lineCount: Int
    var hasStrayQuote: Bool
    var isOpen: Bool
  }

  func row(_ text: [UInt8], from start: Int) -> Row {
    var row = Row(cells: [], end: start, lineCount: 1, hasStrayQuote: false, isOpen: false)
    var cell: [UInt8] = []
    var i = start
    var atStart = true
    while i < text.count {
      if atStart, let quote, text[i] == quote {
        guard let (content, after, lines) = quoted(text, from: i + 1) else {
          row.isOpen = true
          return row
        }
        row.lineCount += lines
        cell = content
        i = after
        // What follows the closing quote, up to the cell's end.
        var tail: [UInt8] = []
        while i < text.count, !isDelimiter(text, i), text[i] != 0x0A, text[i] != 0x0D {
          tail.append(text[i])
          i += 1
        }
        if !tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          row.hasStrayQuote = true
          cell += tail
        }
        atStart = false
        continue
      }
      if isDelimiter(text, i) {
        row.cells.append(cell)
        cell = []
        i += delimiter.count
        atStart = true
      } else if text[i] == 0x0A || text[i] == 0x0D {
        row.cells.append(cell)
        row.end = afterLineEnd(text, i)
        return row
      } else {
        cell.append(text[i])
        i += 1
        atStart = false
      }
    }
    row.cells.append(cell)
    row.end = i
    return row
  }

  /// Content of a quoted cell, the offset after its closing quote, and the line ends inside.
  private func quoted(_ text: [UInt8], from start: Int) -> ([UInt8], Int, Int)? {
    var content: [UInt8] = []
    var lines = 0
    var i = start
    while i < text.count {
      if backslashEscapes, text[i] == UInt8(ascii: "\\"), i + 1 < text.count,
        text[i + 1] == quote || text[i + 1] == UInt8(ascii: "\\")
      {
        content.append(text[i + 1])
        i += 2
      } else if text[i] == quote {
        guard i + 1 < text.count, text[i + 1] == quote else { return (content, i + 1, lines) }
        content.append(text[i])
        i += 2
      } else if text[i] == 0x0A || text[i] == 0x0D {
        let after = afterLineEnd(text, i)
        content += text[i..<after]
        lines += 1
        i = after
      } else {
        content.append(text[i])
        i += 1
      }
    }
    return nil
  }

  private func isDelimiter(_ text: [UInt8], _ i: Int) -> Bool { text[i...].starts(with: delimiter) }

  private func afterLineEnd(_ text: [UInt8], _ i: Int) -> Int {
    text[i] == 0x0D && i + 1 < text.count && text[i + 1] == 0x0A ? i + 2 : i + 1
  }
}
