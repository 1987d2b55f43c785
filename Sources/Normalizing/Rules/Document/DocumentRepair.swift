import Text

/// Puts right what converting slides, pages and web sites did to running text.
///
/// For the lines of one document, in order; never for cells of a list that are independent of each other.
/// Takes time in proportion to the text.
package struct DocumentRepair: Sendable {
  /// The lines as they should be; as many as came in.
  package private(set) var lines: CellColumn
  package private(set) var edits: [DocumentEdit]

  /// - Parameter lines: UTF-8 without line breaks; malformed bytes come out as U+FFFD.
  package init(_ lines: CellColumn) {
    var scalars: [[UInt32]] = []
    scalars.reserveCapacity(lines.count)
    var buffer = ScalarText()
    lines.forEach { line in
      _ = buffer.load(line)
      scalars.append(Array(buffer.view))
    }
    var text = DocumentText(scalars)
    for rule in DocumentRules.all { rule.apply(&text) }
    edits = text.edits
    self.lines = CellColumn()
    var bytes: [UInt8] = []
    for line in text.lines {
      bytes.removeAll(keepingCapacity: true)
      line.withUnsafeBufferPointer { encodeUTF8($0, to: &bytes) }
      self.lines.append(bytes)
    }
  }
}
