/// Finds the microformats of a page: version 2, and version 1 where an element has no root of version 2.
///
/// Follows "microformats2 parsing" of microformats.org step by step; the sections are named in the comments.
struct MicroformatParser {
  let tree: HTMLTree
  let base: WebAddress?
  /// Items inside items at most; deeper ones are looked at no further.
  static let mostNesting = 64

  init(_ tree: HTMLTree, base: WebAddress?) {
    self.tree = tree
    self.base = base
  }

  /// The roots of an element, and whether they are those of version 1.
  private struct Roots {
    var types: [String]
    /// Root classes of version 1 whose properties count here; empty in version 2.
    var classic: [String]
  }

  /// What was found inside an item so far.
  private struct Findings {
    var item: MicroformatItem
    var hasTextProperty = false
    var hasAddressProperty = false
    var hasNestedItem = false
    /// A date that later times without a date belong to.
    var lastDate: String?
  }

  package func items() -> [MicroformatItem] {
    var items: [MicroformatItem] = []
    var node = 1
    while node < tree.nodes.count {
      if tree.tag(node) == .template {
        node = tree.after(node)
      } else if let roots = roots(node) {
        items.append(item(node, roots, depth: 0))
        node = tree.after(node)
      } else {
        node += 1
      }
    }
    return items
  }

  // MARK: Parse an element for class microformats

  private func roots(_ node: Int) -> Roots? {
    guard tree.isElement(node), tree.has(node, "class") else { return nil }
    let classes = tree.classes(node)
    let modern = Set(classes.filter(MicroformatClasses.isRoot).map(String.init))
    if !modern.isEmpty { return Roots(types: modern.sorted(), classic: []) }
    let classic = classes.map(String.init).filter { MicroformatClasses.classicRoots[$0] != nil }
    guard !classic.isEmpty else { return nil }
    return Roots(
      types: Set(classic.compactMap { MicroformatClasses.classicRoots[$0] }).sorted(), classic: classic)
  }

  private func properties(_ node: Int, _ classic: [String]) -> [MicroformatClasses.Property] {
    guard tree.has(node, "class") else { return [] }
    var found: [MicroformatClasses.Property] = []
    for name in tree.classes(node) {
      let properties =
        classic.isEmpty
        ? MicroformatClasses.property(name).map { [$0] } ?? []
        : MicroformatClasses.classicProperties(name, in: classic)
      for property in properties where !found.contains(property) { found.append(property) }
    }
    return found
  }

  private func item(_ node: Int, _ roots: Roots, depth: Int) -> MicroformatItem {
    var findings = Findings(item: MicroformatItem(types: roots.types, node: node))
    if let id = tree.value(node, "id"), !id.isEmpty { findings.item.id = id }
    parseChildren(node, roots.classic, depth, &findings)
    if roots.classic.isEmpty { imply(node, &findings) }
    return findings.item
  }

  private func parseChildren(_ root: Int, _ classic: [String], _ depth: Int, _ findings: inout Findings) {
    let end = tree.after(root)
    var node = root + 1
    while node < end {
      guard tree.isElement(node) else {
        node += 1
        continue
      }
      if tree.tag(node) == .template {
        node = tree.after(node)
        continue
      }
      let properties = properties(node, classic)
      if let nested = roots(node), depth < Self.mostNesting {
        let item = item(node, nested, depth: depth + 1)
        add(item, properties, node, classic, &findings)
        node = tree.after(node)
        continue
      }
      for property in properties { add(property, node, classic, &findings) }
      node += 1
    }
  }

  private func add(
    _ item: MicroformatItem, _ properties: [MicroformatClasses.Property], _ node: Int, _ classic: [String],
    _ findings: inout Findings
  ) {
    findings.hasNestedItem = true
    if properties.isEmpty { return findings.item.children.append(item) }
    for property in properties {
      var item = item
      note(property, &findings)
      switch property.kind {
      case .text:
        item.value = item["name"].first.map { .text($0.text) } ?? .text(textValue(node, classic))
      case .address:
        item.value = item["url"].first.map { .text($0.text) } ?? addressValue(node, classic)
      case .date: item.value = .text(dateValue(node, classic, &findings.lastDate))
      case .markup: item.value = markupValue(node)
      }
      findings.item.add(.item(item), to: property.name)
    }
  }

  private func add(
    _ property: MicroformatClasses.Property, _ node: Int, _ classic: [String], _ findings: inout Findings
  ) {
    note(property, &findings)
    let value: MicroformatValue.Plain =
      switch property.kind {
      case .text: .text(textValue(node, classic))
      case .address: addressValue(node, classic)
      case .date: .text(dateValue(node, classic, &findings.lastDate))
      case .markup: markupValue(node)
      }
    findings.item.add(.plain(value), to: property.name)
    if property.name == "tel" { findings.item.phoneTypes.append(phoneTypes(node)) }
  }

  /// hCard 1.0: `<span class="tel"><span class="type">fax</span> …`.
  private func phoneTypes(_ node: Int) -> [String] {
    let end = tree.after(node)
    return (node..<end).filter { tree.isElement($0) && tree.classes($0).contains("type") }.prefix(8).map {
      ((tree.tag($0) == .abbr ? tree.value($0, "title") : nil) ?? text($0, images: .none)).trimmedText
        .lowercased()
    }
  }

  private func note(_ property: MicroformatClasses.Property, _ findings: inout Findings) {
    switch property.kind {
    case .text, .markup: findings.hasTextProperty = true
    case .address: findings.hasAddressProperty = true
    case .date: break
    }
  }

  // MARK: Parsing a p- property

  private func textValue(_ node: Int, _ classic: [String]) -> String {
    if let value = valueClassText(node, classic) { return value }
    let tag = tree.tag(node)
    if tag == .abbr || tag == .link, let title = tree.value(node, "title") { return title }
    if tag == .data || tag == .input, let value = tree.value(node, "value") { return value }
    if tag == .img || tag == .area, let alt = tree.value(node, "alt") { return alt }
    return text(node, images: .altOrSource).trimmedText
  }

  // MARK: Parsing a u- property

  private func addressValue(_ node: Int, _ classic: [String]) -> MicroformatValue.Plain {
    let tag = tree.tag(node)
    if tag == .a || tag == .area || tag == .link, let href = tree.value(node, "href") {
      return absolute(href)
    }
    // The suite expects alternative texts beside addresses in version 2 only.
    if tag == .img, let source = tree.value(node, "src") {
      return classic.isEmpty ? image(node) : absolute(source)
    }
    if [.audio, .video, .source, .iframe].contains(tag), let source = tree.value(node, "src") {
      return absolute(source)
    }
    if tag == .video, let poster = tree.value(node, "poster") { return absolute(poster) }
    if tag == .object, let data = tree.value(node, "data") { return absolute(data) }
    if let value = valueClassText(node, classic) { return absolute(value) }
    if tag == .abbr, let title = tree.value(node, "title") { return absolute(title) }
    if tag == .data || tag == .input, let value = tree.value(node, "value") { return absolute(value) }
    return absolute(text(node, images: .none).trimmedText)
  }

  private func absolute(_ address: String) -> MicroformatValue.Plain {
    let written = String(address.trimmingBlanks)
    return .address(base?.resolve(written) ?? written, written: written)
  }

  /// Parse an img element for src and alt.
  private func image(_ node: Int) -> MicroformatValue.Plain {
    let address = absolute(tree.value(node, "src") ?? "")
    guard let alt = tree.value(node, "alt") else { return address }
    return .image(address: address.text, alt: alt.trimmedText)
  }

  // MARK: Parsing an e- property

  private func markupValue(_ node: Int) -> MicroformatValue.Plain {
    .markup(
      html: String(HTMLMarkup(tree, base: base).inside(node).trimmingBlanks),
      text: text(node, images: .altOrSource).trimmedText)
  }

  // MARK: Parsing a dt- property

  private func dateValue(_ node: Int, _ classic: [String], _ lastDate: inout String?) -> String {
    let parts = valueClassParts(node, classic)
    if !parts.isEmpty {
      return MicroformatDate.joined(parts.map { String($0.trimmingBlanks) }, lastDate: &lastDate)
    }
    let tag = tree.tag(node)
    var text: String?
    if tag == .time || tag == .ins || tag == .del { text = tree.value(node, "datetime") }
    if tag == .abbr { text = tree.value(node, "title") }
    if tag == .data || tag == .input { text = tree.value(node, "value") }
    let value = text ?? self.text(node, images: .none).trimmedText
    return MicroformatDate.completed(value, lastDate: &lastDate)
  }

  // MARK: Value class pattern

  private func valueClassText(_ node: Int, _ classic: [String]) -> String? {
    let parts = valueClassParts(node, classic)
    return parts.isEmpty ? nil : parts.joined()
  }

  /// What the elements with class `value` inside an element say; they are its children, or stand deeper in
  /// elements that are neither properties nor items of their own.
  private func valueClassParts(_ node: Int, _ classic: [String]) -> [String] {
    var parts: [String] = []
    collectValueParts(node, classic, depth: 0, &parts)
    return parts
  }

  private func collectValueParts(_ node: Int, _ classic: [String], depth: Int, _ parts: inout [String]) {
    for child in tree.elements(node) {
      let classes = tree.classes(child)
      if classes.contains("value-title") {
        parts.append(tree.value(child, "title") ?? "")
      } else if classes.contains("value") {
        parts.append(valuePart(child))
      } else if depth < 8, tree.tag(child) != .template, roots(child) == nil,
        properties(child, classic).isEmpty
      {
        collectValueParts(child, classic, depth: depth + 1, &parts)
      }
    }
  }

  private func valuePart(_ node: Int) -> String {
    let text =
      switch tree.tag(node) {
      case .img, .area: tree.value(node, "alt")
      case .data: tree.value(node, "value")
      case .abbr: tree.value(node, "title")
      case .del, .ins, .time: tree.value(node, "datetime")
      default: nil as String?
      }
    return text ?? self.text(node, images: .altOrSource).trimmedText
  }

  // MARK: Text

  private enum Images { case none, alt, altOrSource }

  /// The text content without scripts and styles; images stand for themselves as asked.
  private func text(_ node: Int, images: Images) -> String {
    var bytes: [UInt8] = []
    let end = tree.after(node)
    var i = node
    while i < end {
      let tag = tree.tag(i)
      if tag == .text {
        bytes += tree.textBytes(i)
      } else if tag == .script || tag == .style || tag == .template {
        i = tree.after(i)
        continue
      } else if tag == .img, images != .none {
        if let alt = tree.value(i, "alt") {
          bytes += alt.trimmedText.utf8
        } else if images == .altOrSource, let source = tree.value(i, "src") {
          bytes += " \(absolute(source).text) ".utf8
        }
      }
      i += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Parsing for implied properties

  private func imply(_ node: Int, _ findings: inout Findings) {
    guard !findings.hasNestedItem else { return }
    if !findings.hasTextProperty, findings.item["name"].isEmpty {
      findings.item.add(.text(impliedName(node)), to: "name")
    }
    guard !findings.hasAddressProperty else { return }
    if findings.item["photo"].isEmpty, let photo = impliedPhoto(node) {
      findings.item.add(.plain(photo), to: "photo")
    }
    if findings.item["url"].isEmpty, let url = impliedURL(node) { findings.item.add(.plain(url), to: "url") }
  }

  private func impliedName(_ root: Int) -> String {
    func named(_ node: Int, mayBeEmpty: Bool) -> String? {
      let tag = tree.tag(node)
      var name: String?
      if tag == .img || tag == .area { name = tree.value(node, "alt") }
      if tag == .abbr { name = tree.value(node, "title") }
      return mayBeEmpty || name?.isEmpty == false ? name : nil
    }
    if let name = named(root, mayBeEmpty: true) { return name.trimmedText }
    if let child = tree.onlyElement(root), !hasRoot(child) {
      if let name = named(child, mayBeEmpty: false) { return name.trimmedText }
      if let grandchild = tree.onlyElement(child), !hasRoot(grandchild),
        let name = named(grandchild, mayBeEmpty: false)
      {
        return name.trimmedText
      }
    }
    return text(root, images: .alt).trimmedText
  }

  private func impliedPhoto(_ root: Int) -> MicroformatValue.Plain? {
    func photo(_ node: Int) -> MicroformatValue.Plain? {
      if tree.tag(node) == .img, tree.has(node, "src") { return image(node) }
      if tree.tag(node) == .object, let data = tree.value(node, "data") { return absolute(data) }
      return nil
    }
    return implied(root, [.img, .object], photo)
  }

  private func impliedURL(_ root: Int) -> MicroformatValue.Plain? {
    implied(root, [.a, .area]) { node in
      guard tree.tag(node) == .a || tree.tag(node) == .area, let href = tree.value(node, "href") else {
        return nil
      }
      return absolute(href)
    }
  }

  /// What the element itself gives, or its only child of a kind, or that of its only child.
  private func implied(
    _ root: Int, _ tags: [HTMLTag], _ value: (Int) -> MicroformatValue.Plain?
  ) -> MicroformatValue.Plain? {
    if let own = value(root) { return own }
    func onlyOfKind(_ parent: Int) -> MicroformatValue.Plain? {
      for tag in tags {
        var alike = tree.elements(parent).filter { tree.tag($0) == tag }.makeIterator()
        guard let only = alike.next(), alike.next() == nil, !hasRoot(only) else { continue }
        if let found = value(only) { return found }
      }
      return nil
    }
    if let found = onlyOfKind(root) { return found }
    guard let child = tree.onlyElement(root), !hasRoot(child) else { return nil }
    return onlyOfKind(child)
  }

  private func hasRoot(_ node: Int) -> Bool { tree.classes(node).contains(where: MicroformatClasses.isRoot) }
}
