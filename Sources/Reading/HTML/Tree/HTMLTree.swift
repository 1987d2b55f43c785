/// A page as elements and texts in few arrays. Node 0 is the page itself; nodes are in the order of the page.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    var tag: HTMLTag
    var parent: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    /// The first node behind this one and all it holds.
    var after: Int32 = 0
    /// Of an element its attributes, of a text its bytes in `texts`.
    var first: UInt32
    var count: UInt32
    /// Offsets in the page: the start tag, and what is behind the end tag.
    var start: UInt32
    var contentStart: UInt32
    var end: UInt32
  }

  struct Attribute: Sendable {
    var name: UInt16
    var start: UInt32
    var count: UInt32
  }

  /// Why the page was not read to its end.
  enum Stop: Sendable { case tooDeep, tooManyNodes, tooManyAttributes, tooCostly, failed }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Texts and attribute values, in UTF-8.
  var texts: [UInt8] = []
  var names = FieldNames()
  var tagNames = HTMLTag.knownNames
  /// Why and where reading stopped early.
  var stop: (reason: Stop, offset: Int)?

  static let page = 0

  // MARK: Structure

  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }
  func name(_ node: Int) -> String { tagNames[Int(nodes[node].tag.number)] }
  func isElement(_ node: Int) -> Bool { nodes[node].tag != .text }
  func range(_ node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].end) }

  func parent(_ node: Int) -> Int? { nodes[node].parent < 0 ? nil : Int(nodes[node].parent) }

  func children(_ node: Int) -> Children { Children(nodes: nodes, upcoming: nodes[node].firstChild) }

  func elements(_ node: Int) -> some Sequence<Int> { children(node).lazy.filter { isElement($0) } }

  /// The element's only element child.
  func onlyElement(_ node: Int) -> Int? {
    var found: Int?
    for child in children(node) where isElement(child) {
      if found != nil { return nil }
      found = child
    }
    return found
  }

  struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var upcoming: Int32

    mutating func next() -> Int? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = nodes[Int(upcoming)].next }
      return Int(upcoming)
    }
  }

  /// The first node behind `node` and all it holds, in the order of the page; `nodes.count` at the end.
  func after(_ node: Int) -> Int { Int(nodes[node].after) }

  // MARK: Attributes

  private func attribute(_ node: Int, _ name: Int) -> Attribute? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for i in Int(element.first)..<Int(element.first + element.count) where attributes[i].name == name {
      return attributes[i]
    }
    return nil
  }

  /// The value of an attribute; `nil` if the element does not have it.
  func value(_ node: Int, _ name: String) -> String? {
    guard let number = names.known(name), let attribute = attribute(node, number) else { return nil }
    let start = Int(attribute.start)
    return String(decoding: texts[start..<(start + Int(attribute.count))], as: UTF8.self)
  }

  func has(_ node: Int, _ name: String) -> Bool {
    names.known(name).map { attribute(node, $0) != nil } ?? false
  }

  func classes(_ node: Int) -> [Substring] { words(node, "class") }

  /// The words of an attribute that lists some (`class`, `rel`, `itemprop`).
  func words(_ node: Int, _ name: String) -> [Substring] {
    guard let value = value(node, name) else { return [] }
    return value.split {
      $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" || $0 == "\u{C}"
    }
  }

  func textBytes(_ node: Int) -> ArraySlice<UInt8> {
    let text = nodes[node]
    return texts[Int(text.first)..<Int(text.first + text.count)]
  }
}
