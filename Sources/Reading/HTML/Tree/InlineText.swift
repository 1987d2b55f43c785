/// The text of one element as a browser shows it, also where it is only part of a line.
enum InlineText {
  static func text(_ tree: HTMLTree, _ root: Int) -> String {
    var bytes: [UInt8] = []
    var pending: UInt8 = 0
    var open: [Int] = []
    func isLineBreak(_ node: Int) -> Bool { node != root && tree.tag(node).breaksLines }
    let end = tree.after(root)
    var node = root
    while node < end {
      while let last = open.last, node >= tree.after(last) {
        pending = 0x0A
        open.removeLast()
      }
      let tag = tree.tag(node)
      if tag == .text {
        var text = tree.textBytes(node)[...]
        while let byte = text.popFirst() {
          var byte = byte
          if byte == 0xC2, text.first == 0xA0 {
            text.removeFirst()
            byte = 0x20
          }
          if byte == 0x20 || (0x09...0x0D).contains(byte) {
            if pending == 0 { pending = 0x20 }
            continue
          }
          if pending != 0, !bytes.isEmpty { bytes.append(pending) }
          pending = 0
          bytes.append(byte)
        }
      } else if tag.isUnseen, node != root {
        node = tree.after(node)
        continue
      } else if isLineBreak(node) {
        pending = 0x0A
        if !tag.isVoid { open.append(node) }
      }
      node += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
