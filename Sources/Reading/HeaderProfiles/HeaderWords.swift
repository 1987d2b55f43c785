import Records

/// What a header text says about its column.
struct HeaderGuess: Sendable, Hashable {
  var meaning: ColumnMeaning
  /// 0…1: the whole text is known, or only a word in it.
  var confidence: Double
  /// The word that decided.
  var word: String
  /// Somebody else's (助理的电话) or about the value (E-mail Type): never to be overruled by the values.
  var isBlocked = false
  /// A running number (序号): a key only if there is nothing better.
  var isRowNumber = false
  /// Home, business or other, where a list has several addresses.
  var group: AddressGroup?
}

/// Reads header texts in Chinese and English.
///
/// A header is cut into known words, the longest first. In both languages the last word is the head:
/// 公司电话 is a phone, `Company Phone` too, 联系人邮箱 an e-mail address. Words that only fill
/// (号码, 您的, `value`) are passed over; words such as 类型 or `type` say that the column is *about* a
/// value and make it unmapped.
enum HeaderWords {
  enum Word: Sendable {
    case meaning(ColumnMeaning)
    /// As `meaning`, but a cell of a record may be this word as well.
    case weak(ColumnMeaning)
    /// A running number.
    case rowNumber
    /// A header word for something Mingce does not use.
    case other
    /// As `other`, and makes the whole header unusable.
    case block
    /// Says nothing by itself.
    case filler
    /// In Latin letters, or in Chinese: which of two names.
    case latin, chinese
    /// Names one of several addresses; see `AddressGroup`.
    case group

    /// Whether it tells what a column is, or at least that it is one.
    var says: Bool { if case .filler = self { false } else { true } }
  }

  /// A known word found in a header.
  struct Hit {
    var text: String
    var word: Word
    var range: Range<Int>
  }

  static func meaning(of header: String) -> ColumnMeaning? { guess(header)?.meaning }

  /// What the header means; `nil` if it holds no known word.
  static func guess(_ header: String) -> HeaderGuess? {
    let text = HeaderText(header)
    if let exact = wholeHeaders[text.folded] { return exact }
    if text.folded.count == 1, let letter = text.folded.first,
      let meaning = EnglishHeaderWords.letters[letter],
      !header.unicodeScalars.contains(where: { $0.properties.numericType != nil })
    {
      return HeaderGuess(meaning: meaning, confidence: 0.7, word: text.folded)
    }
    // `Country/Region` means one thing.
    if text.parts.count > 1, text.folded.count <= 40, let word = word(text.folded), case .other = word {
      return HeaderGuess(meaning: .unmapped, confidence: 0.95, word: text.folded)
    }
    // `Tel/Fax`, `姓名（必填）`: the first part that means something.
    var unknown: HeaderGuess?
    for (i, part) in text.parts.enumerated() {
      guard let guess = guess(part: part) else { continue }
      if guess.meaning != .unmapped { return qualified(guess, by: text, after: i) }
      unknown = unknown ?? guess
      if guess.isBlocked { return guess }
    }
    return unknown
  }

  /// A part in brackets may say more: `姓名（英文）`, `电话（手机）`, `Name (Last)`, `联系方式（邮箱）`.
  private static func qualified(_ guess: HeaderGuess, by text: HeaderText, after index: Int) -> HeaderGuess {
    let others = text.parts.indices.filter { $0 != index }
    if guess.meaning == .personName, others.contains(where: { latinWords.contains(String(text.parts[$0])) }),
      !others.contains(where: { chineseWords.contains(String(text.parts[$0])) })
    {
      return HeaderGuess(meaning: .latinName, confidence: guess.confidence, word: guess.word)
    }
    for i in others where i > index && text.isBracketed[i] {
      guard let inner = wholeHeaders[String(text.parts[i])] ?? self.guess(part: text.parts[i]),
        inner.meaning != guess.meaning
      else { continue }
      if details[guess.meaning]?.contains(inner.meaning) == true
        || anyContact.contains(guess.word)
          && inner.meaning != .unmapped
      {
        return inner
      }
    }
    return guess
  }

  private static let latinWords: Set<String> = [
    "英文", "英", "拼音", "英文名", "english", "en", "eng", "pinyin", "latin", "in english", "拼音 english", "护照",
  ]
  private static let chineseWords: Set<String> = ["中文", "中", "中文名", "chinese", "cn", "in chinese"]
  /// Words for any way to reach somebody.
  private static let anyContact: Set<String> = ["联系方式", "联络方式", "通讯方式", "联系号码", "contact"]
  /// What a word in brackets may narrow a meaning to.
  private static let details: [ColumnMeaning: Set<ColumnMeaning>] = [
    .personName: [.givenName, .familyName],
    .phone: [.mobile, .fax],
    .address: [.province, .city, .district],
  ]

  private static func guess(part: [Character]) -> HeaderGuess? {
    let (hits, coverage) = hits(in: part)
    guard !hits.isEmpty else { return byEnding(part) }
    let group = AddressGroup.named(in: String(part))
    var head: Hit?
    var beforeHead: Hit?
    var isLatin = false
    var isChinese = false
    var isPinyin = false
    for hit in hits {
      // `Role in company`: the head stands before.
      if let head, ["in", "at", "within"].contains(hit.text) || hit.text == "of" && !isWeakName(head.text) {
        break
      }
      switch hit.word {
      case .latin:
        isLatin = true
        isPinyin = isPinyin || hit.text == "拼音" || hit.text == "pinyin"
      case .chinese: isChinese = true
      case .block:
        return HeaderGuess(meaning: .unmapped, confidence: 0.95, word: hit.text, isBlocked: true)
      case .group, .filler: break
      case .meaning, .weak, .other, .rowNumber:
        beforeHead = head
        head = hit
      }
    }
    guard let head else {
      // `拼音`, `English` alone: a name, most likely.
      guard coverage >= 0.99 else { return byEnding(part) }
      guard isLatin, hits.count == 1 else { return nil }
      return HeaderGuess(meaning: .latinName, confidence: 0.6, word: hits[0].text)
    }
    let confidence = coverage >= 0.99 ? 0.95 : 0.55 + 0.25 * coverage
    switch head.word {
    case .meaning(.personName) where isPinyin || isLatin && !isChinese:
      return HeaderGuess(meaning: .latinName, confidence: confidence, word: head.text)
    case .meaning(.personName) where isWeakName(head.text):
      // `Employer Name`, 企业全名: the name of what stands before.
      if let beforeHead, case .meaning(let named) = beforeHead.word, haveNames.contains(named) {
        return HeaderGuess(meaning: named, confidence: confidence, word: beforeHead.text, group: group)
      }
      return HeaderGuess(meaning: .personName, confidence: confidence, word: head.text)
    case .meaning(.sourceKey):
      // `E-mail ID`, `WeChat No.`
      if let beforeHead, case .meaning(let meaning) = beforeHead.word,
        [.email, .wechat, .qq].contains(meaning)
      {
        return HeaderGuess(meaning: meaning, confidence: confidence, word: beforeHead.text)
      }
      // 产品编号, 合同编号: the key of something else.
      let isOwn = coverage >= 0.99
      return HeaderGuess(meaning: isOwn ? .sourceKey : .unmapped, confidence: confidence, word: head.text)
    case .meaning(.email):
      // Outlook's 商务地址 - 邮箱 is a post-office box.
      if let beforeHead, case .meaning(.address) = beforeHead.word, head.text == "邮箱" {
        return HeaderGuess(meaning: .unmapped, confidence: 0.95, word: "地址 - 邮箱", isBlocked: true)
      }
      return HeaderGuess(meaning: .email, confidence: confidence, word: head.text)
    case .meaning(.address):
      // `电子邮件 2 地址`, 企业网站地址: an address on the net.
      if let beforeHead, case .meaning(let meaning) = beforeHead.word, [.email, .website].contains(meaning) {
        return HeaderGuess(meaning: meaning, confidence: confidence, word: beforeHead.text)
      }
      return HeaderGuess(meaning: .address, confidence: confidence, word: head.text, group: group)
    case .meaning(let meaning):
      return HeaderGuess(meaning: meaning, confidence: confidence, word: head.text, group: group)
    case .weak(let meaning):
      return HeaderGuess(meaning: meaning, confidence: min(confidence, 0.8), word: head.text, group: group)
    case .rowNumber:
      return HeaderGuess(meaning: .sourceKey, confidence: 0.5, word: head.text, isRowNumber: true)
    default:
      return HeaderGuess(meaning: .unmapped, confidence: confidence, word: head.text)
    }
  }

  private static let haveNames: Set<ColumnMeaning> = [
    .company, .department, .title, .province, .city, .district, .street,
  ]

  /// Names of anything.
  private static func isWeakName(_ word: String) -> Bool { ["name", "full name", "全名", "名字"].contains(word) }

  /// What an unknown Chinese word is by its last character: a trader, a person.
  private static func byEnding(_ part: [Character]) -> HeaderGuess? {
    guard part.count >= 2, part.count <= 6, let last = part.last else { return nil }
    let meaning: ColumnMeaning? = last == "商" || last == "厂" ? .company : last == "人" ? .personName : nil
    return meaning.map { HeaderGuess(meaning: $0, confidence: 0.56, word: String(part)) }
  }

  private static func word(_ text: String) -> Word? {
    ChineseHeaderWords.words[text] ?? EnglishHeaderWords.words[text]
  }

  /// Whether a cell reads like a header and nothing else: all of it known words, or a form's question.
  static func isKnown(_ cell: [UInt8]) -> Bool {
    guard !cell.isEmpty, cell.count <= 150 else { return false }
    let text = HeaderText(String(decoding: cell, as: UTF8.self))
    guard !text.folded.isEmpty else { return false }
    if wholeHeaders[text.folded] != nil { return true }
    var found = false
    for part in text.parts {
      let (hits, coverage) = hits(in: part)
      if hits.isEmpty { continue }
      if hits.contains(where: { if case .weak = $0.word { true } else { false } }) { return false }
      guard coverage >= 0.99 || text.isQuestion else { return false }
      found = found || hits.contains { $0.word.says }
    }
    return found
  }

  /// Known words in order, and the share of the text's letters that they cover.
  private static func hits(in part: [Character]) -> (hits: [Hit], coverage: Double) {
    var hits: [Hit] = []
    var covered = 0
    var letters = 0
    var i = 0
    while i < part.count {
      if part[i] == " " {
        i += 1
        continue
      }
      if let hit = longestHit(part, at: i, isAfterHit: hits.last?.range.upperBound == i) {
        hits.append(hit)
        let count = part[hit.range].count { $0 != " " }
        covered += count
        letters += count
        i = hit.range.upperBound
      } else {
        // An unknown Latin word is passed over as a whole, another character alone.
        let start = i
        repeat { i += 1 } while i < part.count && part[start].isLatin && part[i].isLatin
        letters += i - start
      }
    }
    return (hits, letters == 0 ? 0 : Double(covered) / Double(letters))
  }

  private static func longestHit(_ part: [Character], at start: Int, isAfterHit: Bool) -> Hit? {
    // A Latin word is not searched inside another one.
    if part[start].isLatin && start > 0 && part[start - 1].isLatin { return nil }
    var length = min(longestWord, part.count - start)
    while length > 0 {
      let end = start + length
      let cutsWord = end < part.count && part[end].isLatin && part[end - 1].isLatin
      if !cutsWord {
        let text = String(part[start..<end])
        // 区 behind an unknown character is part of a word: 展区, 社区.
        let isLone = length == 1 && !part[start].isASCII && start > 0 && !isAfterHit && part[start - 1] != " "
        if !isLone, let word = word(text) {
          return Hit(text: text, word: word, range: start..<end)
        }
      }
      length -= 1
    }
    return nil
  }

  private static let longestWord =
    max(
      ChineseHeaderWords.words.keys.map(\.count).max() ?? 0,
      EnglishHeaderWords.words.keys.map(\.count).max() ?? 0)

  /// Headers that mean something only as a whole, by their folded text.
  private static let wholeHeaders: [String: HeaderGuess] = {
    var table: [String: HeaderGuess] = [:]
    for (text, meaning) in ChineseHeaderWords.whole.merging(
      EnglishHeaderWords.whole, uniquingKeysWith: { a, _ in a })
    {
      table[text] = HeaderGuess(meaning: meaning, confidence: 0.97, word: text, isRowNumber: false)
    }
    return table
  }()
}

extension Character {
  /// a…z: part of a Latin word of a folded header.
  fileprivate var isLatin: Bool { self >= "a" && self <= "z" && isASCII }
}
