/// The microformats of a page, as any parser of them gives them: for tests against the public suite.
package enum Microformats {
  /// - Parameter address: where the page came from; a `base` element in the page comes before it.
  package static func items(in page: [UInt8], address: String) -> [MicroformatItem] {
    let tree = page.withUnsafeBufferPointer { HTMLTreeBuilder.build($0) }
    return MicroformatParser(tree, base: base(of: tree, address: address)).items()
  }

  /// What relative addresses of a page are resolved against: the first `base` element, itself resolved.
  static func base(of tree: HTMLTree, address: String?) -> WebAddress? {
    for node in tree.nodes.indices where tree.tag(node) == .base {
      guard let href = tree.value(node, "href") else { continue }
      return WebAddress(address.flatMap { WebAddress($0)?.resolve(href) } ?? href)
    }
    return address.flatMap { WebAddress($0) }
  }
}
