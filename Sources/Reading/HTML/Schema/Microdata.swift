/// The things that a page describes in microdata (HTML Living Standard §5).
struct Microdata {
  private let page: HTMLPage
  private let text: PageText
  private var byID: [String: Int] = [:]
  static let mostNesting = 32

  private(set) var things: [SchemaThing] = []

  init(_ page: HTMLPage, _ text: PageText) {
    self.page = page
    self.text = text
    let tree = page.tree
    guard tree.names.known("itemscope") != nil else { return }
    if tree.names.known("itemref") != nil {
      for node in tree.nodes.indices {
        if let id = tree.value(node, "id"), byID[id] == nil { byID[id] = node }
      }
    }
    var node = 1
    while node < tree.nodes.count {
      if tree.has(node, "itemscope"), !tree.has(node, "itemprop") {
        things.append(thing(node, depth: 0, above: []))
      }
      node += 1
    }
  }

  private func thing(_ root: Int, depth: Int, above: [Int]) -> SchemaThing {
    let tree = page.tree
    var thing = SchemaThing(
      types: tree.words(root, "itemtype").map { SchemaThing.localName($0) }, range: tree.range(root))
    thing.id = tree.value(root, "itemid")
    var parts = [root]
    parts += tree.words(root, "itemref").prefix(100).compactMap { byID[String($0)] }
    for (i, part) in parts.enumerated() {
      // The element itself is the item; one referred to may be a property too.
      if i > 0, above.contains(part) || part == root { continue }
      collect(part, isItself: i == 0, depth, above + [root], &thing)
    }
    return thing
  }

  private func collect(_ part: Int, isItself: Bool, _ depth: Int, _ above: [Int], _ thing: inout SchemaThing)
  {
    let tree = page.tree
    let end = tree.after(part)
    var node = isItself ? part + 1 : part
    while node < end {
      guard tree.isElement(node) else {
        node += 1
        continue
      }
      let isItem = tree.has(node, "itemscope")
      let names = tree.words(node, "itemprop")
      if !names.isEmpty, !isItem || depth < Self.mostNesting {
        let value: SchemaThing.Value =
          isItem ? .thing(self.thing(node, depth: depth + 1, above: above)) : .text(value(node))
        for name in names { thing.add(value, to: SchemaThing.localName(name)) }
      }
      node = isItem ? tree.after(node) : node + 1
    }
  }

  private func value(_ node: Int) -> String {
    let tree = page.tree
    // Not all that the standard says has a content attribute does, but pages put it everywhere.
    if let content = tree.value(node, "content") { return content }
    switch tree.tag(node) {
    case .audio, .embed, .iframe, .img, .source, .track, .video:
      return page.address(tree.value(node, "src") ?? "")
    case .a, .area, .link:
      guard let href = tree.value(node, "href") else { break }
      return WebAddress.contact(href)?.value ?? page.address(href)
    case .object: return page.address(tree.value(node, "data") ?? "")
    case .data, .meter: if let value = tree.value(node, "value") { return value }
    case .time: if let date = tree.value(node, "datetime") { return date }
    default: break
    }
    return text(of: node)
  }

  /// The element's own text: a line may hold more than the element.
  private func text(of node: Int) -> String {
    InlineText.text(page.tree, node)
  }
}
