/// Writes part of a tree as HTML again (HTML Living Standard §13.3), addresses made absolute.
struct HTMLMarkup {
  private let tree: HTMLTree
  private let base: WebAddress?
  private static let addresses: Set<String> = ["href", "src", "poster", "data", "cite", "action", "longdesc"]

  init(_ tree: HTMLTree, base: WebAddress?) {
    self.tree = tree
    self.base = base
  }

  /// What stands between the tags of an element.
  func inside(_ root: Int) -> String {
    var out: [UInt8] = []
    var open: [Int] = []
    let end = tree.after(root)
    for node in (root + 1)..<max(root + 1, end) {
      while let last = open.last, tree.parent(node) != last { close(open.removeLast(), &out) }
      if tree.tag(node) == .text {
        let isRaw = tree.parent(node).map { [.script, .style].contains(tree.tag($0)) } ?? false
        escape(tree.textBytes(node), isRaw ? [] : [0x26, 0x3C, 0x3E], &out)
        continue
      }
      out += "<\(tree.name(node))".utf8
      let element = tree.nodes[node]
      for attribute in tree.attributes[Int(element.first)..<Int(element.first + element.count)] {
        let name = tree.names[Int(attribute.name)]
        let start = Int(attribute.start)
        var value = tree.texts[start..<(start + Int(attribute.count))]
        if Self.addresses.contains(name), let base, value.first != UInt8(ascii: "#") {
          value = Array(base.resolve(String(decoding: value, as: UTF8.self)).utf8)[...]
        }
        out += " \(name)=\"".utf8
        escape(value, [0x26, 0x22], &out)
        out.append(UInt8(ascii: "\""))
      }
      out.append(UInt8(ascii: ">"))
      if !tree.tag(node).isVoid { open.append(node) }
    }
    while let last = open.popLast() { close(last, &out) }
    return String(decoding: out, as: UTF8.self)
  }

  private func close(_ node: Int, _ out: inout [UInt8]) { out += "</\(tree.name(node))>".utf8 }

  private func escape(_ text: ArraySlice<UInt8>, _ escaped: [UInt8], _ out: inout [UInt8]) {
    for byte in text {
      guard escaped.contains(byte) else {
        out.append(byte)
        continue
      }
      switch byte {
      case 0x26: out += "&amp;".utf8
      case 0x3C: out += "&lt;".utf8
      case 0x3E: out += "&gt;".utf8
      default: out += "&quot;".utf8
      }
    }
  }
}
