/// The text of a page in lines, as a browser shows it: white space collapsed, a line for each paragraph, cell or
/// `br`, nothing of scripts and styles. The links `mailto:` and `tel:` are written out where the text hides them.
struct PageText: Sendable {
  struct Line: Sendable {
    /// In `bytes`.
    var start: Int
    var end: Int
    /// The first and the last node of the line.
    var node: Int
    var lastNode: Int
    /// The tags around it, as offsets in the page.
    var range: Range<Int>
    /// Innermost element that made it a line of its own.
    var block: Int
    /// All of it is bold, or it is a heading.
    var isStrong: Bool
    /// A rule (`hr`) or two line ends stand before it.
    var isAfterGap: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Line] = []

  private let tree: HTMLTree
  /// The page in UTF-8, to tell the lines of a `pre` apart.
  private let source: [UInt8]
  /// Behind the last tag.
  private var lastTag = 0
  private var blocks: [Int] = [HTMLTree.page]
  private var strongDepth = 0
  private var preDepth = 0
  // The open line.
  private var lineStart = 0
  private var lineNode = -1
  private var lineLastNode = -1
  private var lineFrom = 0
  private var isStrong = true
  private var pendingBlank = false
  private var isAfterLink = false
  private var breaks = 0
  private var isAfterRule = false

  init(_ tree: HTMLTree, source: [UInt8]) {
    self.tree = tree
    self.source = source
    var open: [Int] = []
    var node = 1
    while node < tree.nodes.count {
      while let last = open.last, tree.parent(node) != last { leave(open.removeLast()) }
      let tag = tree.tag(node)
      if tag == .text {
        text(node)
      } else if tag.isUnseen {
        node = tree.after(node)
        continue
      } else {
        enter(node)
        open.append(node)
      }
      node += 1
    }
    while let last = open.popLast() { leave(last) }
    endLine(at: Int(tree.nodes[0].end))
  }

  func text(_ line: Line) -> String {
    String(decoding: bytes[line.start..<line.end].map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// As `text`, with a tab where a link was written out: what it means stands apart from the text beside it.
  func parts(_ line: Line) -> String { String(decoding: bytes[line.start..<line.end], as: UTF8.self) }

  /// The lines inside an element.
  func lines(of node: Int) -> Range<Int> {
    let end = tree.after(node)
    return first(from: node)..<first(from: end)
  }

  /// Everything inside an element as one text, lines separated by a line feed.
  func text(of node: Int) -> String {
    lines(of: node).map { text(lines[$0]) }.joined(separator: "\n")
  }

  private func first(from node: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Walking

  private mutating func enter(_ node: Int) {
    let tag = tree.tag(node)
    lastTag = Int(tree.nodes[node].contentStart)
    if tag.breaksLines || tag == .hr {
      endLine(at: Int(tree.nodes[node].start))
      lineFrom = Int(tree.nodes[node].contentStart)
      if tag == .br { breaks += 1 }
      if tag == .hr { isAfterRule = true }
      if !tag.isVoid { blocks.append(node) }
    }
    if tag.isHeading || tag == .b || tag == .strong || tag == .th { strongDepth += 1 }
    if tag == .pre { preDepth += 1 }
  }

  private mutating func leave(_ node: Int) {
    let tag = tree.tag(node)
    lastTag = Int(tree.nodes[node].end)
    if tag == .a { writeOut(node) }
    if tag.isHeading || tag == .b || tag == .strong || tag == .th { strongDepth -= 1 }
    if tag == .pre { preDepth -= 1 }
    if tag.breaksLines, !tag.isVoid {
      let end = Int(tree.nodes[node].end)
      endLine(at: end)
      lineFrom = end
      if blocks.last == node { blocks.removeLast() }
    }
  }

  private mutating func text(_ node: Int) {
    let text = tree.textBytes(node)
    var i = text.startIndex
    while i < text.endIndex {
      let byte = text[i]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if preDepth > 0, byte == 0x0A {
          let next = source[min(lastTag, source.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
          endLine(at: next)
          (lastTag, lineFrom) = (next, next)
          breaks += 1
        } else if preDepth > 0, byte == 0x09 || byte == 0x20 {
          if bytes.count > lineStart { bytes.append(byte) }
        } else {
          pendingBlank = true
        }
        i += 1
        continue
      }
      beginPiece(node)
      // A no-break blank is shown as a blank.
      if byte == 0xC2, i + 1 < text.endIndex, text[i + 1] == 0xA0 {
        bytes.append(0x20)
        i += 2
        continue
      }
      bytes.append(byte)
      if strongDepth == 0 { isStrong = false }
      i += 1
    }
  }

  private mutating func beginPiece(_ node: Int) {
    if lineNode < 0 {
      lineNode = node
      isStrong = true
    } else if isAfterLink, bytes.count > lineStart {
      bytes.append(0x09)
    } else if pendingBlank, bytes.count > lineStart {
      bytes.append(0x20)
    }
    isAfterLink = false
    lineLastNode = node
    pendingBlank = false
  }

  /// `<a href="mailto:a@b.example">write us</a>`: what the text does not say itself.
  private mutating func writeOut(_ node: Int) {
    guard let href = tree.value(node, "href"), let contact = WebAddress.contact(href) else { return }
    let end = tree.after(node)
    var shown: [UInt8] = []
    for i in node..<end where tree.tag(i) == .text { shown += tree.textBytes(i) }
    let text = String(decoding: shown, as: UTF8.self)
    if contact.isMail ? text.contains("@") || saysAt(text) : text.count(where: \.isNumber) >= 5 { return }
    // A line that is nothing but the link says its address; another one gets it behind the text.
    pendingBlank = false
    if lineNode >= node { bytes.removeLast(bytes.count - lineStart) }
    if bytes.count > lineStart { bytes.append(0x09) }
    beginPiece(node)
    bytes += contact.value.utf8
    isAfterLink = true
  }

  /// Written so that machines do not read it: `a [at] b.example`.
  private func saysAt(_ text: String) -> Bool {
    let text = text.lowercased()
    return [" at ", "[at]", "(at)", "＠", "#", " (a) "].contains { text.contains($0) }
  }

  private mutating func endLine(at offset: Int) {
    pendingBlank = false
    isAfterLink = false
    while bytes.count > lineStart, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
    while lineStart < bytes.count, bytes[lineStart] == 0x20 { lineStart += 1 }
    guard bytes.count > lineStart, lineNode >= 0 else {
      lineStart = bytes.count
      lineNode = -1
      return
    }
    lines.append(
      Line(
        start: lineStart, end: bytes.count, node: lineNode, lastNode: lineLastNode,
        range: min(lineFrom, offset)..<max(lineFrom, offset), block: blocks[blocks.count - 1],
        isStrong: isStrong, isAfterGap: isAfterRule || breaks > 1))
    lineStart = bytes.count
    lineNode = -1
    breaks = 0
    isAfterRule = false
  }
}
