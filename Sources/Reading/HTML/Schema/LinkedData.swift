/// The things that a page describes in JSON-LD (`<script type="application/ld+json">`).
struct LinkedData {
  private(set) var things: [SchemaThing] = []
  /// Scripts that could be read only by forgiving something, or not at all, by their offset.
  private(set) var repairedScripts: [Int] = []
  private(set) var unreadableScripts: [Int] = []
  private var byID: [String: SchemaThing] = [:]
  private var referred: Set<String> = []

  init(_ page: HTMLPage) {
    let tree = page.tree
    for node in tree.nodes.indices where tree.tag(node) == .script {
      guard let type = tree.value(node, "type"), type.lowercased().contains("ld+json") else { continue }
      read(page, node)
    }
    for thing in things { index(thing, 0) }
  }

  private mutating func read(_ page: HTMLPage, _ node: Int) {
    let element = page.tree.nodes[node]
    let start = Int(element.contentStart)
    var end = min(Int(element.end), page.text.count)
    if let close = page.text[start..<max(start, end)].lastIndex(of: UInt8(ascii: "<")),
      close + 1 < end, page.text[close + 1] == UInt8(ascii: "/")
    {
      end = close
    }
    guard start < end else { return }
    var bytes = page.text[start..<end]
    var isEscaped = false
    if !bytes.contains(0x22), bytes.contains(0x26) {
      // Somebody escaped the script as if it were text.
      bytes = Self.unescaped(bytes)[...]
      isEscaped = true
    }
    var json = LooseJSON(bytes)
    guard let values = json.values() else {
      if bytes.contains(where: { $0 > 0x20 }) { unreadableScripts.append(start) }
      return
    }
    let isRepaired = json.wasRepaired || isEscaped
    if isRepaired { repairedScripts.append(start) }
    // Offsets inside an unescaped script are not those of the page.
    let place: (Range<Int>) -> Range<Int> = { range in
      isEscaped ? start..<end : (start + range.lowerBound)..<(start + range.upperBound)
    }
    for value in values {
      for thing in Self.things(value, place, isRepaired) { things.append(thing) }
    }
  }

  /// What stands in the page for itself: not an address that another thing refers to.
  var ownThings: [SchemaThing] {
    things.filter { thing in
      guard let id = thing.id, referred.contains(id) else { return true }
      return !thing.types.contains("PostalAddress") && !thing.types.contains("ContactPoint")
    }
  }

  /// The thing that one without properties of its own refers to by its `@id`.
  func resolved(_ thing: SchemaThing) -> SchemaThing {
    guard thing.properties.isEmpty, let id = thing.id, let other = byID[id] else { return thing }
    return other
  }

  private mutating func index(_ thing: SchemaThing, _ depth: Int) {
    if let id = thing.id {
      if thing.properties.isEmpty { referred.insert(id) } else if byID[id] == nil { byID[id] = thing }
    }
    guard depth < LooseJSON.mostDepth else { return }
    for property in thing.properties {
      for case .thing(let inner) in property.values { index(inner, depth + 1) }
    }
  }

  private static func things(
    _ value: LooseJSON.Value, _ place: (Range<Int>) -> Range<Int>, _ isRepaired: Bool
  ) -> [SchemaThing] {
    switch value {
    case .array(let elements): return elements.flatMap { things($0, place, isRepaired) }
    case .object(let members, let range):
      var thing = SchemaThing(types: [], range: place(range), isRepaired: isRepaired)
      var graph: [SchemaThing] = []
      for (name, value) in members {
        switch name {
        case "@type", "type": thing.types += texts(value).map { SchemaThing.localName($0) }
        case "@id": thing.id = texts(value).first
        case "@context": break
        case "@graph": graph += things(value, place, isRepaired)
        case "@value": thing.add(.text(texts(value).first ?? ""), to: "@value")
        default:
          let local = name.hasPrefix("@") ? name : SchemaThing.localName(name)
          for found in values(value, place, isRepaired) { thing.add(found, to: local) }
        }
      }
      // A document whose members are only the graph and a context is no thing itself.
      return thing.types.isEmpty && thing.properties.isEmpty && (thing.id == nil || !graph.isEmpty)
        ? graph : [thing] + graph
    case .text, .null: return []
    }
  }

  private static func values(
    _ value: LooseJSON.Value, _ place: (Range<Int>) -> Range<Int>, _ isRepaired: Bool
  ) -> [SchemaThing.Value] {
    switch value {
    case .null: return []
    case .text(let text): return [.text(text)]
    case .array(let elements): return elements.flatMap { values($0, place, isRepaired) }
    case .object(let members, _):
      if let text = members.first(where: { $0.name == "@value" }) {
        return texts(text.value).map { .text($0) }
      }
      if let list = members.first(where: { $0.name == "@list" || $0.name == "@set" }) {
        return values(list.value, place, isRepaired)
      }
      return things(value, place, isRepaired).map { .thing($0) }
    }
  }

  private static func texts(_ value: LooseJSON.Value) -> [String] {
    switch value {
    case .text(let text): [text]
    case .array(let elements): elements.flatMap(texts)
    default: []
    }
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for (reference, character) in [
      ("&quot;", "\""), ("&#34;", "\""), ("&#x22;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"),
      ("&amp;", "&"),
    ] {
      text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
    }
    return Array(text.utf8)
  }
}

extension LinkedData {
  /// `A &amp; B` in a value: character references that JSON does not know.
  static func plain(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let page = Array("<p>\(text)</p>".utf8)
    let tree = page.withUnsafeBufferPointer { HTMLTreeBuilder.build($0) }
    let shown = PageText(tree, source: page)
    return text.contains("<") || shown.lines.isEmpty
      ? text : shown.lines.map { shown.text($0) }.joined(separator: " ")
  }
}
