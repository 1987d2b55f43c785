/// The labels of a line and their values: `联系人：王小明 电话：138…`, `【电话】0755-…`, `Tel 0755-…`.
struct ListingPieces {
  private(set) var head = ""
  private(set) var pieces: [ListingLine.Piece] = []

  /// Labels of a line at most; more is no line of a listing.
  private static let mostPieces = 40
  /// Scalars that a label in the middle of a line has at most.
  private static let mostLabel = 24
  /// Longer lines are prose.
  private static let mostLine = 4_000

  init(_ line: [Unicode.Scalar], _ known: inout KnownLabels) {
    guard line.count <= Self.mostLine else { return }
    let text = Self.bracketsAsColons(line, &known)
    var cuts: [(start: Int, valueStart: Int, label: String, isKnown: Bool)] = []
    var i = 0
    var valueStart = 0
    while i < text.count, cuts.count < Self.mostPieces {
      let isColon = Self.colons.contains(text[i])
      let isTab = text[i] == "\t"
      if isColon || isTab,
        let label = Self.label(text, valueStart, i, isFirst: cuts.isEmpty, isTab: isTab, &known)
      {
        var next = i + 1
        while next < text.count, text[next].isBlank || Self.colons.contains(text[next]) { next += 1 }
        cuts.append((label.start, next, label.name, label.isKnown))
        valueStart = next
        i = next
      } else {
        i += 1
      }
    }
    if cuts.isEmpty { cuts = Self.cutsWithoutColons(text) }
    guard !cuts.isEmpty else { return }
    head = Self.value(text[..<cuts[0].start], isLast: false)
    for (n, cut) in cuts.enumerated() {
      let end = n + 1 < cuts.count ? cuts[n + 1].start : text.count
      let value = Self.value(text[cut.valueStart..<max(cut.valueStart, end)], isLast: n + 1 == cuts.count)
      pieces.append(ListingLine.Piece(label: cut.label, isKnown: cut.isKnown, value: value))
    }
  }

  private static let colons = Set(":：∶︰".unicodeScalars)
  private static let separators = Set(" \u{3000}\t\u{A0};；,，|｜/、。".unicodeScalars)

  private static func value(_ text: ArraySlice<Unicode.Scalar>, isLast: Bool) -> String {
    var text = text
    while let last = text.last, last.isBlank || (!isLast && separators.contains(last)) {
      text = text.dropLast()
    }
    while let first = text.first, first.isBlank { text = text.dropFirst() }
    return String(text)
  }

  /// `【电话】` as `电话：`, where it is a label.
  private static func bracketsAsColons(_ line: [Unicode.Scalar], _ known: inout KnownLabels) -> [Unicode
    .Scalar]
  {
    guard line.contains(where: { $0 == "【" || $0 == "[" || $0 == "［" }) else { return line }
    var out: [Unicode.Scalar] = []
    var i = 0
    while i < line.count {
      if line[i] == "【" || line[i] == "[" || line[i] == "［" {
        let close = line[i...].prefix(14).firstIndex { $0 == "】" || $0 == "]" || $0 == "］" }
        if let close, close > i + 1, known.contains(String(line[(i + 1)..<close])) {
          if let last = out.last, !last.isBlank { out.append(" ") }
          out += line[(i + 1)..<close]
          out.append("：")
          i = close + 1
          while i < line.count, colons.contains(line[i]) { i += 1 }
          continue
        }
      }
      out.append(line[i])
      i += 1
    }
    return out
  }

  /// The label that ends at `end`.
  private static func label(
    _ text: [Unicode.Scalar], _ from: Int, _ end: Int, isFirst: Bool, isTab: Bool,
    _ known: inout KnownLabels
  ) -> (start: Int, name: String, isKnown: Bool)? {
    guard end > from else { return nil }
    if !isTab {
      // Addresses on the web, times and ratios.
      if end + 2 < text.count, text[end + 1] == "/", text[end + 2] == "/" { return nil }
      if end + 1 < text.count, isDigit(text[end - 1]), isDigit(text[end + 1]), text[end] == ":" { return nil }
    }
    var start = from
    while start < end, text[start].isBlank { start += 1 }
    guard start < end else { return nil }
    // The whole of a line's start, spread characters and all; else the nearest word and what belongs to it.
    if isFirst, end - start <= mostLabel {
      let whole = String(text[start..<end])
      if !whole.contains("\t"), known.contains(whole) { return (start, ListingLabels.name(whole), true) }
    }
    if let found = nearest(text, start, end, &known) {
      return (found, ListingLabels.name(String(text[found..<end])), true)
    }
    // One letter, in front of what it can mean.
    if !isTab, end - 1 >= start, end - 1 == start || text[end - 2].isBlank {
      let name = String(text[(end - 1)..<end])
      let rest = text[(end + 1)...].drop { $0.isBlank }
      let value =
        String(rest.prefix { !$0.isBlank || $0 == " " }.prefix(40)).split(separator: "  ").first.map(
          String.init) ?? ""
      if ListingLabels.isLetterLabel(name, value: firstWord(value))
        || ListingLabels.isLetterLabel(name, value: value)
      {
        return (end - 1, name, true)
      }
    }
    guard isFirst, !isTab, from == 0, mayBeUnknown(text[start..<end]) else { return nil }
    return (start, ListingLabels.name(String(text[start..<end])), false)
  }

  /// Where the label starts that ends at `end`: the last word, and words before it as long as all are a label.
  private static func nearest(_ text: [Unicode.Scalar], _ from: Int, _ end: Int, _ known: inout KnownLabels)
    -> Int?
  {
    var best: Int?
    var wordEnd = end
    var i = end - 1
    while i >= from, end - i <= mostLabel, text[i] != "\t" {
      guard i == from || mayStart(text, i) else {
        i -= 1
        continue
      }
      let isPart = wordEnd - i <= 2 || !text[i].isHan
      if best != nil, !isPart { break }
      if known.contains(String(text[i..<end])) {
        best = i
      } else if best != nil, text[i].isHan || wordEnd - i > 12 {
        break
      } else if best == nil, wordEnd < end, !isPart {
        break
      }
      wordEnd = i
      i -= 1
    }
    return best
  }

  private static func firstWord(_ text: String) -> String {
    text.split(separator: " ").first.map(String.init) ?? ""
  }

  /// Whether a label can start here: after a blank or sign, or where Han follows digits (`…123传真：…`).
  private static func mayStart(_ text: [Unicode.Scalar], _ i: Int) -> Bool {
    let before = text[i - 1]
    if before.isBlank { return !text[i].isBlank }
    if separators.contains(before) || ")）】]".unicodeScalars.contains(before) { return true }
    return text[i].isHan && !before.isHan && (isDigit(before) || before.isASCII)
  }

  /// A label that nobody knows: a few characters at the start of a line, no sentence.
  private static func mayBeUnknown(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let han = text.count { $0.isHan }
    if text.contains(where: { "，。,.!?！？;；\"“”@".unicodeScalars.contains($0) }) { return false }
    if text.allSatisfy({ isDigit($0) || $0.isBlank }) { return false }
    if han > 0 { return text.count <= 12 }
    return text.count <= 30 && text.split { $0.isBlank }.count <= 3
  }

  private static let bare: Set<String> = [
    "电话", "電話", "手机", "手機", "传真", "傳真", "邮箱", "郵箱", "地址", "邮编", "郵編", "网址", "網址", "联系人", "聯絡人", "联系电话",
    "邮政编码", "微信", "电邮",
    "tel", "fax", "phone", "mobile", "email", "e-mail", "address", "website", "tel.", "fax.", "mob.", "add.",
  ]
  private static let numbered: Set<String> = [
    "电话", "電話", "手机", "手機", "传真", "傳真", "邮编", "郵編", "联系电话", "邮政编码", "tel", "fax", "tel.", "fax.",
  ]

  /// `电话 0755-…`, `电话0755-…`: labels whose colon was left out.
  private static func cutsWithoutColons(
    _ text: [Unicode.Scalar]
  ) -> [(start: Int, valueStart: Int, label: String, isKnown: Bool)] {
    var cuts: [(start: Int, valueStart: Int, label: String, isKnown: Bool)] = []
    var i = 0
    while i < text.count {
      guard !text[i].isBlank,
        i == 0 || separators.contains(text[i - 1]) || (text[i].isHan && isDigit(text[i - 1]))
      else {
        i += 1
        continue
      }
      var end = i
      while end < text.count, !text[end].isBlank, !isDigit(text[end]),
        !"(（+".unicodeScalars.contains(text[end])
      { end += 1 }
      let word = String(text[i..<end]).lowercased()
      let isAttached = end < text.count && !text[end].isBlank
      if end < text.count, isAttached ? numbered.contains(word) : bare.contains(word) {
        var next = end
        while next < text.count, text[next].isBlank { next += 1 }
        if next < text.count {
          cuts.append((i, next, ListingLabels.name(String(text[i..<end])), true))
          i = next
          continue
        }
      }
      i = max(end, i + 1)
    }
    return cuts
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
