import Glibc
import Records

/// Counts the elements of a document's first part by path, to find those that are records.
final class XMLGroups: XMLStreamReader, XMLEvents {
  private struct Count {
    var elements = 0
    /// Of those, with text of their own.
    var withText = 0
    var withChildren = 0
  }

  private struct Frame {
    var path: Int32
    var start: Int
    var tag: [UInt8]
    var name: [UInt8]
    var hasChild = false
    var hasText = false
  }

  /// Elements that might be records.
  struct Group {
    var path: XMLRecordPath
    var count: Int
    var score: Double
    /// Names of values inside, relative to the record.
    var fields: [String]
  }

  unowned(unsafe) var stream: XMLStream!
  private var place = XMLPlace()
  private var paths = XMLPaths()
  private var counts: [Count] = [Count()]
  private var frames: [Frame] = []
  private(set) var firstError: XMLError?

  // Where to go on after an error.
  private(set) var openRecord: Int?
  private(set) var recordName: [UInt8] = []
  private(set) var prologue: [UInt8] = []
  private(set) var lastEnd = 0
  private(set) var failure: XMLError?
  var openRecordLine: Int { 1 }
  var lastLine: Int { 1 }
  var isBetweenRecords: Bool { true }

  func makeParser() -> XMLPushParser { XMLPushParser(self) }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    let path = paths.path(name.local.baseAddress!, in: frames.last?.path ?? 0, isAttribute: false)
    guard path >= 0 else { return fail() }
    if !frames.isEmpty { frames[frames.count - 1].hasChild = true }
    count(path) { $0.elements += 1 }
    for i in 0..<attributes.count where !attributes.name(i).prefix.elementsEqual("xsi".utf8) {
      let attribute = paths.path(attributes.name(i).local.baseAddress!, in: path, isAttribute: true)
      guard attribute >= 0 else { return fail() }
      count(attribute) {
        $0.elements += 1
        $0.withText += 1
      }
    }
    let qualified =
      name.prefix.isEmpty ? Array(name.local) : Array(name.prefix) + [UInt8(ascii: ":")] + Array(name.local)
    frames.append(
      Frame(
        path: path, start: place.startOfTag().offset,
        tag: [UInt8(ascii: "<")] + qualified + [UInt8(ascii: ">")], name: Array(name.local)))
  }

  func endElement(_ name: XMLName) {
    guard let frame = frames.popLast() else { return }
    count(frame.path) {
      if frame.hasChild { $0.withChildren += 1 }
      if frame.hasText || !frame.hasChild { $0.withText += 1 }
    }
    lastEnd = stream.offset
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !frames.isEmpty, !frames[frames.count - 1].hasText else { return }
    if piece.contains(where: { $0 > 0x20 }) { frames[frames.count - 1].hasText = true }
  }

  private func count(_ path: Int32, _ body: (inout Count) -> Void) {
    while counts.count <= Int(path) { counts.append(Count()) }
    body(&counts[Int(path)])
  }

  private func fail() {
    failure = XMLError(
      code: .limit, line: stream.line, column: 1, message: "The document has too many different names.")
  }

  // MARK: Damage

  /// Goes on at the outermost open element that occurs again, else at the commonest child of the root.
  func willRead(_ place: XMLPlace) { self.place = place }

  func prepareToGoOn() {
    openRecord = nil
    for i in frames.indices.dropFirst()
    where stream.nextTag(named: frames[i].name, after: frames[i].start + 1) != nil {
      openRecord = frames[i].start
      recordName = frames[i].name
      prologue = Array(frames[..<i].map(\.tag).joined())
      return
    }
    let children = (1..<max(paths.count, 1)).filter {
      paths.paths[$0].depth == 2 && !paths.paths[$0].isAttribute
    }
    guard let best = children.max(by: { counts[$0].elements < counts[$1].elements }) else {
      recordName = []
      return
    }
    let names = paths.names(of: Int32(best))
    recordName = Array(names[1].utf8)
    prologue = frames.first?.tag ?? Array("<\(names[0])>".utf8)
  }

  func restart(keepsNames: Bool) {
    frames.removeAll()
    openRecord = nil
    failure = nil
    if !keepsNames { paths.forgetAddresses() }
  }

  func damaged(_ range: Range<Int>, line: Int, _ error: XMLError) { firstError = firstError ?? error }

  // MARK: Groups

  /// Paths whose names are looked at closely.
  private static let closeLook = 1000

  /// All candidates, the likeliest first.
  ///
  /// A group scores by the kinds of contact data in its elements (a name, a phone, …) and the number of other fields,
  /// each counted less where an element rarely has it or has it many times, times the logarithm of how many there are.
  /// So leaf lists (the phones of a contact) lose against what they are part of, and that against its container.
  func candidates() -> [Group] {
    let count = min(paths.count, Self.closeLook)
    var kinds = Array(repeating: [String: Double](), count: count)
    var others = Array(repeating: 0.0, count: count)
    var fields = Array(repeating: [String](), count: count)
    for leaf in 1..<max(count, 1) where counts.count > leaf && counts[leaf].withText > 0 {
      var inside: [String] = []
      var at = Int32(leaf)
      while at > 0 {
        let holder = Int(at)
        if holder != leaf, counts[holder].elements > 0 {
          let name = inside.reversed().joined(separator: "/")
          let ratio = Double(counts[leaf].elements) / Double(counts[holder].elements)
          let share = min(ratio, 1 / ratio)
          if let (kind, weight) = Self.kind(XMLFieldWords.meaning(name)) {
            kinds[holder][kind] = max(kinds[holder][kind] ?? 0, weight * share)
          } else {
            others[holder] += share
          }
          if fields[holder].count < 50 { fields[holder].append(name) }
        }
        let name = paths.names[Int(paths.paths[holder].name)]
        inside.append(paths.paths[holder].isAttribute ? "@" + name : name)
        at = paths.paths[holder].parent
      }
    }
    var groups: [(group: Group, depth: Int32)] = []
    for i in 1..<max(count, 1) where !paths.paths[i].isAttribute && i < counts.count && fields[i].count > 0 {
      let attributes = fields[i].count { $0.hasPrefix("@") && !$0.contains("/") }
      guard counts[i].withChildren > 0 || attributes >= 2 else { continue }
      let value = kinds[i].values.reduce(0, +) + others[i].squareRoot()
      let score = value * log2(1 + Double(counts[i].elements)) * (paths.paths[i].depth == 1 ? 0.5 : 1)
      groups.append(
        (
          Group(
            path: XMLRecordPath(names: paths.names(of: Int32(i)), isAnchored: true),
            count: counts[i].elements,
            score: score, fields: fields[i]), paths.paths[i].depth
        ))
    }
    groups.sort { a, b in
      abs(a.group.score - b.group.score) > 1e-9 ? a.group.score > b.group.score : a.depth > b.depth
    }
    return groups.map(\.group)
  }

  private static func kind(_ meaning: ColumnMeaning?) -> (String, Double)? {
    switch meaning {
    case .personName, .familyName, .givenName, .latinName: ("name", 3)
    case .company: ("company", 3)
    case .phone, .mobile, .fax: ("phone", 3)
    case .email: ("email", 3)
    case .address: ("address", 1.5)
    case .province, .city, .district, .street, .postcode: (meaning?.rawValue ?? "", 0.8)
    case .title, .department, .website, .wechat, .qq: (meaning?.rawValue ?? "", 1)
    default: nil
    }
  }
}
