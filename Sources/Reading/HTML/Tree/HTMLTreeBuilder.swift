import CXML

/// Builds a tree from what the parser reports.
final class HTMLTreeBuilder {
  /// Nodes of a page at most: about a million table cells.
  static let mostNodes = 4_000_000

  private var tree = HTMLTree()
  private var open: [Int] = [HTMLTree.page]
  private var numbers = HTMLTag.knownNumbers

  static func build(_ page: UnsafeBufferPointer<UInt8>) -> HTMLTree {
    let builder = HTMLTreeBuilder()
    builder.tree.nodes.append(
      HTMLTree.Node(
        tag: .page, parent: -1, first: 0, count: 0, start: 0, contentStart: 0, end: UInt32(page.count)))
    let callbacks = chtml_callbacks(
      start_element: { context, name, attributes, count, start, end in
        HTMLTreeBuilder.from(context).start(
          name, UnsafeBufferPointer(start: attributes, count: count), start, end)
      },
      end_element: { context, name, end in HTMLTreeBuilder.from(context).end(name, end) },
      text: { context, text in HTMLTreeBuilder.from(context).text(text) })
    var stoppedAt = 0
    let code = chtml_parse(
      page.baseAddress, page.count, callbacks, Unmanaged.passUnretained(builder).toOpaque(),
      chtml_default_limits(), &stoppedAt)
    return withExtendedLifetime(builder) { builder.finish(code, stoppedAt) }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder {
    Unmanaged<HTMLTreeBuilder>.fromOpaque(context!).takeUnretainedValue()
  }

  private func finish(_ code: chtml_code, _ stoppedAt: Int) -> HTMLTree {
    let reason: HTMLTree.Stop? =
      switch code {
      case CHTML_OK: nil
      case CHTML_TOO_DEEP: .tooDeep
      case CHTML_TOO_MANY_ATTRIBUTES: .tooManyAttributes
      case CHTML_STOPPED: .tooManyNodes
      case CHTML_TOO_COSTLY: .tooCostly
      default: .failed
      }
    tree.stop = reason.map { ($0, stoppedAt) }
    for node in open {
      if node != HTMLTree.page { tree.nodes[node].end = UInt32(stoppedAt) }
      tree.nodes[node].after = Int32(tree.nodes.count)
    }
    return tree
  }

  private func start(
    _ name: cxml_text, _ attributes: UnsafeBufferPointer<chtml_attribute>, _ start: Int, _ end: Int
  ) -> Bool {
    guard tree.nodes.count < Self.mostNodes else { return false }
    let first = tree.attributes.count
    for attribute in attributes {
      let number = tree.names.number(of: Self.string(attribute.name))
      guard number < UInt16.max else { continue }
      tree.attributes.append(
        HTMLTree.Attribute(
          name: UInt16(number), start: UInt32(tree.texts.count), count: UInt32(attribute.value.count)))
      append(attribute.value)
    }
    let tag = self.tag(name)
    let node = add(
      HTMLTree.Node(
        tag: tag, parent: Int32(open[open.count - 1]), first: UInt32(first),
        count: UInt32(tree.attributes.count - first), start: UInt32(start), contentStart: UInt32(end),
        end: UInt32(end)))
    // The parser does not know the void elements of HTML 5.
    if !tag.isVoid { open.append(node) }
    return true
  }

  private func end(_ name: cxml_text, _ end: Int) {
    let tag = self.tag(name)
    guard !tag.isVoid, open.count > 1 else { return }
    let node = open[open.count - 1]
    guard tree.nodes[node].tag == tag else { return }
    tree.nodes[node].end = UInt32(max(end, Int(tree.nodes[node].contentStart)))
    tree.nodes[node].after = Int32(tree.nodes.count)
    open.removeLast()
  }

  private func text(_ text: cxml_text) {
    let parent = open[open.count - 1]
    let last = Int(tree.nodes[parent].lastChild)
    if last >= 0, tree.nodes[last].tag == .text, last == tree.nodes.count - 1 {
      tree.nodes[last].count += UInt32(text.count)
      append(text)
      return
    }
    guard tree.nodes.count < Self.mostNodes + 1000 else { return }
    let at = UInt32(tree.texts.count)
    append(text)
    add(
      HTMLTree.Node(
        tag: .text, parent: Int32(parent), first: at, count: UInt32(text.count), start: 0, contentStart: 0,
        end: 0
      ))
  }

  @discardableResult
  private func add(_ node: HTMLTree.Node) -> Int {
    let number = Int32(tree.nodes.count)
    let parent = Int(node.parent)
    tree.nodes.append(node)
    tree.nodes[Int(number)].after = number + 1
    let last = tree.nodes[parent].lastChild
    if last >= 0 { tree.nodes[Int(last)].next = number } else { tree.nodes[parent].firstChild = number }
    tree.nodes[parent].lastChild = number
    return Int(number)
  }

  private func append(_ text: cxml_text) {
    tree.texts.append(contentsOf: UnsafeBufferPointer(start: text.bytes, count: text.count))
  }

  private func tag(_ name: cxml_text) -> HTMLTag {
    let text = Self.string(name)
    if let number = numbers[text] { return HTMLTag(number: number) }
    guard tree.tagNames.count < Int(UInt16.max) else { return .other }
    let number = UInt16(tree.tagNames.count)
    tree.tagNames.append(text)
    numbers[text] = number
    return HTMLTag(number: number)
  }

  private static func string(_ text: cxml_text) -> String {
    String(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
  }
}
