import Records

/// How a file is laid out as JSON, told from its head.
enum JSONShape: Sendable, Equatable {
  /// One value a line.
  case lines
  /// The lines that an external adapter prints.
  case adapterLines
  /// One list, or values one after the other, with lines broken anywhere.
  case document(JSONList)

  /// - Parameters:
  ///   - head: the first megabytes, without byte order mark, in UTF-8.
  ///   - isWhole: nothing follows them.
  ///   - record: the path of the list inside an object, as the pipeline file names it.
  init(head: UnsafeBufferPointer<UInt8>, isWhole: Bool, record: String?) {
    let first = Self.skipBlanks(head, 0)
    guard first < head.count else {
      self = .lines
      return
    }
    if let record, let list = JSONList.inside(head, at: first, named: record) {
      self = .document(list)
      return
    }
    switch head[first] {
    case UInt8(ascii: "{"): self = Self.ofObjects(head, first, isWhole: isWhole)
    case UInt8(ascii: "["): self = Self.ofLists(head, first)
    default: self = .lines
    }
  }

  private static func ofObjects(_ head: UnsafeBufferPointer<UInt8>, _ first: Int, isWhole: Bool) -> JSONShape
  {
    let end = TableSample.lineEnd(head, from: first)
    if isValue(head[first..<end]) {
      if AdapterLine.isOne(UnsafeBufferPointer(rebasing: head[first..<end])) { return .adapterLines }
      if skipBlanks(head, end) < head.count { return .lines }
      return JSONList.inside(head, at: first, named: nil).map { .document($0) } ?? .lines
    }
    // A damaged first line is one record, not another layout.
    var at = end
    for _ in 0..<20 where at < head.count {
      let next = TableSample.lineEnd(head, from: at)
      if head[at] == UInt8(ascii: "{"), isValue(head[at..<next]) { return .lines }
      at = next
    }
    if let list = JSONList.inside(head, at: first, named: nil) { return .document(list) }
    return end == head.count ? .lines : .document(JSONList(head, first: first, start: first, closes: false))
  }

  private static func ofLists(_ head: UnsafeBufferPointer<UInt8>, _ first: Int) -> JSONShape {
    let inside = skipBlanks(head, first + 1)
    guard inside < head.count else {
      return .document(JSONList(head, first: inside, start: first + 1, closes: true))
    }
    let end = TableSample.lineEnd(head, from: first)
    let isRowOnALine = isValue(head[first..<end])
    switch head[inside] {
    case UInt8(ascii: "{"), UInt8(ascii: "]"):
      return .document(JSONList(head, first: inside, start: first + 1, closes: true))
    case UInt8(ascii: "[") where !(isRowOnALine && skipBlanks(head, end) < head.count):
      return .document(JSONList(head, first: inside, start: first + 1, closes: true))
    default: return .lines
    }
  }

  static func isValue(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var scanner = JSONScanner(UnsafeBufferPointer(rebasing: text))
    do throws(JSONError) {
      while try scanner.next() != .end {}
      return true
    } catch {
      return false
    }
  }

  static func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    var i = from
    while i < text.count, text[i] == 0x20 || text[i] == 0x0A || text[i] == 0x0D || text[i] == 0x09 { i += 1 }
    return i
  }
}

/// A list of records inside a document.
struct JSONList: Sendable, Equatable {
  /// Where the text behind the opening bracket begins.
  var start: Int
  /// Whether a bracket ends it; values one after the other end with the file.
  var closes: Bool
  /// `data/list`; empty for a document that is the list itself.
  var path = ""
  /// Blanks before each record that begins its line, where the first one does.
  var indentation: [UInt8]?
  /// The byte each record begins with.
  var opening: UInt8

  /// - Parameter first: where the first record stands.
  init(_ text: UnsafeBufferPointer<UInt8>, first: Int, start: Int, closes: Bool, path: String = "") {
    self.start = start
    self.closes = closes
    self.path = path
    opening = first < text.count ? text[first] : UInt8(ascii: "{")
    var lineStart = first
    while lineStart > 0, text[lineStart - 1] == 0x20 || text[lineStart - 1] == 0x09 { lineStart -= 1 }
    if lineStart == 0 || text[lineStart - 1] == 0x0A || text[lineStart - 1] == 0x0D {
      indentation = Array(text[lineStart..<min(first, text.count)])
    }
  }

  /// The list of objects inside an object: the one at the path `named`, else the longest one, if the object is
  /// not a customer itself.
  static func inside(_ text: UnsafeBufferPointer<UInt8>, at first: Int, named: String?) -> JSONList? {
    guard first < text.count, text[first] == UInt8(ascii: "{") else { return nil }
    let wanted = named.map { $0.split(separator: "/").joined(separator: "/") }
    var search = ListSearch(text, at: first)
    search.run(wanted: wanted)
    return search.best
  }
}

/// Looks through an object for its lists of objects.
private struct ListSearch {
  /// Objects around the list at most.
  private static let deepest = 4
  private static let telling: Set<ColumnMeaning> = [
    .personName, .familyName, .company, .phone, .mobile, .email, .wechat,
  ]

  private let text: UnsafeBufferPointer<UInt8>
  private let offset: Int
  private var scanner: JSONScanner
  private var path: [String] = []
  private(set) var best: JSONList?
  private var bestCount = 0

  init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.text = text
    self.offset = offset
    scanner = JSONScanner(UnsafeBufferPointer(rebasing: text[offset...]))
  }

  mutating func run(wanted: String?) {
    // The head may end inside the document: what was seen until then counts.
    try? walk(wanted: wanted)
  }

  private mutating func walk(wanted: String?) throws(JSONError) {
    var isOpen: [Bool] = []
    while true {
      let event = try scanner.next()
      switch event {
      case .end: return
      case .objectStart:
        isOpen.append(true)
        if isOpen.count > Self.deepest {
          isOpen.removeLast()
          path.removeLast()
          try scanner.skip(after: event)
        }
      case .objectEnd:
        isOpen.removeLast()
        if !path.isEmpty { path.removeLast() }
      case .key: path.append(scanner.tokenText())
      case .arrayStart:
        try countList(wanted: wanted)
        path.removeLast()
      case .string, .number, .true, .false, .null:
        let name = path.removeLast()
        if wanted == nil, event == .string, let meaning = HeaderWords.meaning(of: name),
          Self.telling.contains(meaning)
        {
          best = nil
          bestCount = .max
        }
      case .arrayEnd: return
      }
    }
  }

  /// The scanner stands behind the bracket of a list; it is behind the list then.
  private mutating func countList(wanted: String?) throws(JSONError) {
    let start = offset + scanner.position
    let first = JSONShape.skipBlanks(text, start)
    let name = path.joined(separator: "/")
    let isWanted = wanted.map { $0 == name } ?? true
    if isWanted, first < text.count, text[first] == UInt8(ascii: "{"), bestCount < 1 {
      best = JSONList(text, first: first, start: start, closes: true, path: name)
    }
    var count = 0
    let depth = scanner.depth
    defer {
      if isWanted, count > bestCount, first < text.count, text[first] == UInt8(ascii: "{") {
        best = JSONList(text, first: first, start: start, closes: true, path: name)
        bestCount = count
      }
    }
    while scanner.depth >= depth {
      let event = try scanner.next()
      if event == .objectStart, scanner.depth == depth + 1 { count += 1 }
    }
  }
}
