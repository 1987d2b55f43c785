/// Domains that are one slip of the pen away from a well-known mail provider. Nothing is changed: the domain
/// that was probably meant is only suggested.
enum EmailTypo {
  private struct Provider {
    let name: [UInt32]
    let topLevel: [UInt32]
    let domain: String
    init(_ domain: String) {
      let dot = domain.firstIndex(of: ".") ?? domain.endIndex
      name = domain[..<dot].unicodeScalars.map(\.value)
      topLevel = domain[dot...].dropFirst().unicodeScalars.map(\.value)
      self.domain = domain
    }
  }

  /// In the order in which they are meant.
  private static let providers = [
    "qq.com", "163.com", "126.com", "gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "sina.com",
    "sohu.com",
    "foxmail.com", "icloud.com", "aliyun.com", "139.com", "189.cn", "yeah.net", "21cn.com", "tom.com",
    "live.com", "188.com",
    "263.net", "msn.com",
  ].map(Provider.init)
  /// Domains of their own that look like slips.
  private static let others = ScalarTrie(
    words: """
      email.com mail.com gmail.com.hk sina.cn 163.net 126.net 163.cn.com qq.net yahoo.cn yahoo.co yahoo.ca yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.in
      live.cn live.hk live.ca live.fr live.it live.nl live.dk live.jp live.at live.be live.in live.se live.no live.ie live.ru live.co outlook.cn outlook.de outlook.fr outlook.es
      outlook.jp outlook.it outlook.in outlook.ie outlook.at outlook.be outlook.my outlook.sg outlook.kr outlook.ph outlook.sa outlook.cl outlook.cz outlook.dk outlook.hu outlook.lv outlook.pt outlook.sk
      hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.nl hotmail.ca hotmail.se hotmail.be hotmail.ch hotmail.dk hotmail.no hotmail.fi msn.cn msn.cn tom.cn tim.com soho.com
      263.com aim.com line.com life.com love.com olive.com alive.com ton.com tsn.com man.com mon.com moon.com
      """)

  static func suggestion(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> String? {
    guard end - start >= 4 else { return nil }
    if end - start > 16 { return suggestedTopLevel(text, start, end) }
    var dot = start
    while dot < end && text[dot] != u(".") { dot += 1 }
    guard dot < end else { return nil }
    let name = UnsafeBufferPointer(rebasing: text[start..<dot])
    let topLevel = UnsafeBufferPointer(rebasing: text[dot + 1..<end])
    var found: (String, Int)?
    for provider in providers {
      let nameSlip = slip(name, provider.name)
      guard let nameSlip, nameSlip == .none || nameSlip == .swap || isTelling(name, provider.name, nameSlip)
      else { continue }
      let isSameTop = topLevel.elementsEqual(provider.topLevel, by: { asciiLower($0) == $1 })
      if nameSlip == .none {
        if isSameTop { return nil }
        if found == nil, isTopLevelSlip(topLevel, provider.topLevel) { found = (provider.domain, 0) }
      } else if isSameTop, (found?.1 ?? 9) > nameSlip.rawValue {
        found = (provider.domain, nameSlip.rawValue)
      }
    }
    guard let found, others.exact(text, start, end) == nil else {
      return others.exact(text, start, end) == nil ? suggestedTopLevel(text, start, end) : nil
    }
    return found.0
  }

  /// `.com` for a last label that is one slip away from it and no top-level domain.
  private static func suggestedTopLevel(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int)
    -> String?
  {
    var label = end
    while label > start && text[label - 1] != u(".") { label -= 1 }
    let written = UnsafeBufferPointer(rebasing: text[label..<end])
    guard label > start, written.count >= 3, let slip = slip(written, com), slip != .none else { return nil }
    return asciiLower(written[0]) == u("c") && asciiLower(written[1]) == u("a") && written.count == 3
      ? nil : ".com"
  }

  private static let com: [UInt32] = [u("c"), u("o"), u("m")]

  /// A slip tells what was meant only in a name of some length; in 163 only a missing or doubled digit does.
  private static func isTelling(_ name: UnsafeBufferPointer<UInt32>, _ meant: [UInt32], _ slip: Slip) -> Bool
  {
    if meant.count >= 5 { return true }
    if meant.count == 4 {
      return slip != .replaced || isASCIILetter(meant[0]) && meant[0] == name.first.map(asciiLower)
    }
    // l63.com
    if slip == .replaced {
      for i in 0..<3 where asciiLower(name[i]) != meant[i] {
        return meant[i] == u("1") && (name[i] | 0x20 == u("l") || name[i] | 0x20 == u("i"))
          || meant[i] == u("0") && name[i] | 0x20 == u("o")
      }
    }
    guard slip == .added else { return false }
    for i in 1..<name.count where name[i] == name[i - 1] { return true }
    return false
  }

  /// `con`, `cm`, `co`, `comm`, `cn` for com, `com.cn` behind a name that has none.
  private static func isTopLevelSlip(_ written: UnsafeBufferPointer<UInt32>, _ meant: [UInt32]) -> Bool {
    if slip(written, meant) != nil { return true }
    let others: [[UInt32]] = ["cn", "com.cn", "com", "net", "c"].map { $0.unicodeScalars.map(\.value) }
    return others.contains { written.elementsEqual($0, by: { asciiLower($0) == $1 }) }
  }

  private enum Slip: Int { case none, swap, added, missing, replaced }

  /// How `written` differs from `meant` by one slip (optimal string alignment distance of at most 1).
  private static func slip(_ written: UnsafeBufferPointer<UInt32>, _ meant: [UInt32]) -> Slip? {
    let n = written.count
    let m = meant.count
    guard n > 0, abs(n - m) <= 1 else { return nil }
    var i = 0
    while i < n && i < m && asciiLower(written[i]) == meant[i] { i += 1 }
    if i == n && i == m { return Slip.none }
    func rest(_ a: Int, _ b: Int) -> Bool {
      guard n - a == m - b else { return false }
      for k in 0..<n - a where asciiLower(written[a + k]) != meant[b + k] { return false }
      return true
    }
    if n == m {
      if i + 1 < n, asciiLower(written[i]) == meant[i + 1], asciiLower(written[i + 1]) == meant[i],
        rest(i + 2, i + 2)
      {
        return .swap
      }
      return rest(i + 1, i + 1) ? .replaced : nil
    }
    if n > m { return rest(i + 1, i) ? .added : nil }
    return rest(i, i + 1) ? .missing : nil
  }

  /// Whether the domain of a plain address could be a slip: lets most addresses pass unchecked.
  static func mayBeTypo(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = cell.count - 1
    while at > 0 && cell[at] != 0x40 { at -= 1 }
    let length = cell.count - at - 1
    if length < 4 { return false }
    // Longer domains can only be wrong in their last label, and most end in com or cn.
    if length > 16
      && (cell[cell.count - 1] | 0x20 == 0x6E && cell[cell.count - 2] | 0x20 == 0x63 || isDotCom(cell))
    {
      return false
    }
    if EmailWords.isFree(UnsafeBufferPointer(rebasing: cell[(at + 1)...])) { return false }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: length) { domain in
      for i in 0..<length { domain.initializeElement(at: i, to: UInt32(cell[at + 1 + i])) }
      return suggestion(UnsafeBufferPointer(domain), 0, length) != nil
    }
  }

  private static func isDotCom(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let n = cell.count
    return cell[n - 4] == 0x2E && cell[n - 3] | 0x20 == 0x63 && cell[n - 2] | 0x20 == 0x6F
      && cell[n - 1] | 0x20 == 0x6D
  }
}
