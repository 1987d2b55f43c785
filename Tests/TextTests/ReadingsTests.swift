import Testing
import Text

private func bytes<R>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
  var text = text
  return text.withUTF8(body)
}

private func reading(_ text: String, _ append: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) -> String
{
  var out: [UInt8] = []
  bytes(text) { append($0, &out) }
  return String(decoding: out, as: UTF8.self)
}

struct ReadingsTests {
  @Test(arguments: [
    ("单", "shan"), ("單", "shan"), ("仇", "qiu"), ("解", "xie"), ("曾", "zeng"), ("查", "zha"), ("任", "ren"),
    ("覃", "qin"), ("葛", "ge"), ("翟", "zhai"), ("尉迟", "yuchi"), ("尉遲", "yuchi"), ("万俟", "moqi"),
    ("歐陽", "ouyang"), ("欧阳", "ouyang"), ("罗", "luo"), ("肖", "xiao"), ("朴", "piao"), ("区", "ou"), ("區", "ou"),
    ("吕", "lv"), ("乐", "yue"), ("黃", "huang"), ("钟", "zhong"), ("鍾", "zhong"), ("甯", "ning"), ("於", "yu"),
    ("陳李", "chenli"), ("Lee", "lee"), ("", ""),
  ])
  func `reads family names as bearers say them`(_ family: String, _ expected: String) {
    #expect(reading(family) { Pinyin.appendFamilyReading($0, to: &$1) } == expected)
  }

  @Test(arguments: [
    ("小明", "xiaoming"), ("志強", "zhiqiang"), ("乾", "qian"), ("文Amy", "wenamy"), ("丽", "li"), ("綠", "lv"),
    ("·", ""), ("𠮷", "ji"),
  ])
  func `reads given names`(_ given: String, _ expected: String) {
    #expect(reading(given) { Pinyin.appendGivenReading($0, to: &$1) } == expected)
  }

  @Test(arguments: [
    ("zhangxiaoming", "zhang xiao ming"), ("wang", "wang"), ("ouyangna", "ou yang na"), ("lvwei", "lv wei"),
    ("lyuwei", "lyu wei"), ("luewen", "lue wen"),
    ("xi'an", "xi an"), ("li-na", "li na"), ("xian", "xian"), ("fangang", "fan gang"), ("smith", ""),
    ("", ""),
    ("chenxx", ""), ("john", ""), ("-", ""),
  ])
  func `cuts Latin letters into syllables of Pinyin`(_ latin: String, _ expected: String) {
    let parts = bytes(latin) { text in
      (Pinyin.segment(text) ?? []).map {
        String(decoding: UnsafeBufferPointer(rebasing: text[$0]), as: UTF8.self)
      }
    }
    #expect(parts.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("欧阳娜", "欧阳"), ("王小明", "王"), ("诸葛亮", "诸葛"), ("钮祜禄甲", "钮祜禄"), ("叶赫那拉乙", "叶赫那拉"), ("龘某", ""),
    ("", ""), ("王", "王"),
  ])
  func `finds the longest family name at the start`(_ name: String, _ family: String) {
    #expect(bytes(name) { Surnames.longestSurnamePrefix(of: $0) } == family.utf8.count)
  }

  @Test(arguments: [
    ("zhang", true), ("chan", true), ("wong", true), ("cheung", true), ("ouyang", true), ("szeto", true),
    ("hsieh", true), ("tsai", true), ("lu", true), ("lv", true), ("smith", false), ("john", false),
    ("xq", false),
  ])
  func `knows family names in Latin letters`(_ latin: String, _ isFamily: Bool) {
    #expect(bytes(latin) { Surnames.familyByRomanization($0) } == isFamily)
  }

  @Test func `knows how frequent family names are`() {
    let wang = bytes("王") { Surnames.frequency($0) }
    #expect(wang > 50_000)
    #expect(bytes("欧阳") { Surnames.frequency($0) } > 100)
    #expect(bytes("喆") { Surnames.frequency($0) } == 0)
    #expect(bytes("chan") { Surnames.names(spelled: $0) }.contains("陈"))
    #expect(bytes("覃") { Surnames.readings($0) } == ["qin", "tan"])
  }

  @Test(arguments: [
    ("ch'en", ["chen"]), ("chen", ["chen", "zhen"]), ("hsiao", ["xiao"]), ("tzu", ["ci", "zi"]),
    ("jhang", ["zhang"]),
    ("t'ieh", ["tie"]), ("smith", []),
  ])
  func `turns Wade-Giles and Tongyong into Pinyin`(_ latin: String, _ expected: [String]) {
    #expect(bytes(latin) { WadeGiles.pinyin(of: $0) }.sorted() == expected)
  }

  @Test(arguments: [("曾", "tsang"), ("張", "cheung"), ("许", "hui"), ("志", "chi"), ("明", "ming"), ("華", "wah")])
  func `spells Cantonese as Hong Kong does`(_ character: Character, _ spelling: String) {
    #expect(Cantonese.spellings(of: character.unicodeScalars.first!.value).contains(spelling))
  }
}
