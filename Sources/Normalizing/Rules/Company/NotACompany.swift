/// What stands in a company column although it is no company: a person with a form of address, an
/// occupation, a web address.
enum NotACompany {
  private static let occupations = ScalarTrie(
    words: """
      个体 个体户 个体工商户 个人 個人 自由职业 自由职业者 自由職業 待业 待業 待业中 退休 已退休 无业 無業 家庭主妇 学生 學生 在校学生 农民 务农 自由人 离职 已离职 失业 在家 打工 上班 自己 本人 私人 散户 自由 个人客户
      个体经营 个体经营者 自雇 自僱 自雇人士 家庭主婦 待业人员 下岗 下岗职工 freelance freelancer self self-employed unemployed student retired housewife personal individual private
      公司 有限公司 某公司 某某公司 某有限公司 某某有限公司 xx公司 xx有限公司 xxx公司 xxx有限公司 测试公司 测试有限公司 测试单位 无单位 没有公司 无公司 公司名称 单位名称 企业名称 你猜 保密公司 company company-name abc公司 一家公司
      测试企业 测试客户 xxxx有限公司 xx科技有限公司 xxx科技有限公司 test公司 某科技有限公司 某某科技有限公司 某某某公司 公司名 未知公司 不知道公司 我公司 本公司 贵公司 我司 本单位 我们公司 分公司 办事处
      """)
  private static let addressWords = ScalarTrie(
    words: "先生 女士 小姐 老师 老師 师傅 經理 经理 总经理 老板 老闆 太太 同学 阿姨 大姐 大哥 总监 主任 总", reversed: true)
  private static let titles = ScalarTrie(words: "mr ms mrs miss dr", reversed: false)

  /// Whether a cell of plain Han characters needs the full look.
  static func mayBe(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    text.count <= 8
      && (addressWords.child(0, text[text.count - 1]) != 0 || occupations.child(0, text[0]) != 0)
  }

  /// The finding if the whole of `text` is no company, else `nil`.
  static func finding(in text: UnsafeBufferPointer<UInt32>) -> CellFinding? {
    let n = text.count
    guard n > 0 else { return nil }
    if occupations.exact(text, 0, n) != nil { return .companyNone }
    if isWebAddress(text) { return .wrongColumn }
    if isAddressedPerson(text) { return .wrongColumn }
    if isNoise(text) { return .companyNotRecognized }
    return nil
  }

  /// 张先生, 王总, 欧阳女士: a family name, perhaps a given name, a form of address.
  static func isAddressedPerson(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    let n = text.count
    guard n <= 8, text.allSatisfy({ isHan($0) }) else { return isLatinPerson(text) }
    let word = addressWords.longestSuffix(text, 0, n).length
    guard word > 0, n - word >= 1, n - word <= 4 else { return false }
    let family = HanNames.familyLength(text, 0, n - word).length
    guard family > 0 else { return false }
    // 总 and the like stand directly behind the family name or a short given name.
    return n - word - family <= 2
  }

  private static func isLatinPerson(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    let match = titles.longestPrefix(text, 0, text.count)
    guard match.length > 0, match.length + 1 < text.count else { return false }
    let next = text[match.length]
    return (next == u(".") || next == 0x20) && !SeveralCompanies.endsInForm(text, 0, text.count)
      && text.allSatisfy { $0 == 0x20 || $0 == u(".") || isLatinLetter($0) } && text.count < 24
      && text.filter({ $0 == 0x20 }).count <= 2 && match.length < 4
  }

  private static func isWebAddress(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    let start =
      ScalarTrie.startsWith(text, "http://") || ScalarTrie.startsWith(text, "https://")
      || ScalarTrie.startsWith(text, "www.")
    return start && !text.contains { isHan($0) || $0 == 0x20 }
  }

  /// Nothing but one letter again and again, keys in a row, or marks: aaaa, qwerty, ????.
  private static func isNoise(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    guard text.contains(where: { isLetter($0) }) else { return true }
    guard text.count >= 3 else { return text.count == 1 && !isHan(text[0]) }
    if text.allSatisfy({ asciiLower($0) == asciiLower(text[0]) }) { return true }
    return noise.exact(text, 0, text.count) != nil
  }

  private static let noise = ScalarTrie(
    words:
      "asdf asdfg asdfgh asdfghjk asdfasdf qwer qwert qwerty qwertyuiop zxcv zxcvb zxcvbn aaa bbb abcd abcdef hjkl fdsa sdfsdf dfgdfg asd qwe zxc jkl 啊啊 哈哈 哈哈哈 呵呵 嗯嗯 abc123 test123 1qaz2wsx"
  )
}

extension ScalarTrie {
  /// Whether an ASCII text begins `text`, in any case.
  static func startsWith(_ text: UnsafeBufferPointer<UInt32>, _ start: StaticString) -> Bool {
    guard text.count >= start.utf8CodeUnitCount else { return false }
    return start.withUTF8Buffer { bytes in
      for (i, byte) in bytes.enumerated() where asciiLower(text[i]) != UInt32(byte) { return false }
      return true
    }
  }
}
