import Testing
import Text

struct FoldTests {
  @Test(arguments: [
    ("鍾　昇 ＡＢＣ（上海）Ｃｏ．", "钟升abc上海co"),
    ("乾葉於甯游遊", "干叶于宁游游"),
    ("⻢⼀豈", "马一岂"),
    ("Müller Ångström ß ﬁ", "mullerangstromssfi"),
    ("①㈱Ⓐ™", "1株a"),
    ("陳大文•·・‧", "陈大文"),
    ("王\u{200B}小\u{FE0F}明\u{202E}", "王小明"),
  ])
  func `folds to the same key`(_ text: String, _ key: String) { #expect(Fold.key(text) == key) }

  @Test(arguments: [
    "升昇", "钟鍾鐘锺", "宁寧甯", "泛汎", "旗旂", "干乾", "于於", "游遊", "涂塗", "里裡裏", "台臺", "峰峯", "群羣", "启啟", "杰傑", "叶葉", "余餘",
    "姜薑",
    "凌淩", "村邨", "线綫線", "着著",
  ])
  func `holds variants of one character to be one`(_ members: String) {
    #expect(Set(members.map { Fold.key(String($0)) }).count == 1)
  }

  /// Variants by the dictionaries, but different names to those who bear them: 王喆 is not 王哲.
  @Test(arguments: ["堃坤", "喆哲", "淼渺", "祎袆", "珺君", "昊浩", "晟盛", "彦谚", "弘宏", "婷亭", "云芸", "瑶遥", "佑祐"])
  func `keeps characters of different names apart`(_ members: String) {
    #expect(Set(members.map { Fold.key(String($0)) }).count == members.count)
  }

  @Test(arguments: [
    ("鍾　昇（上海）", "钟 升(上海)"), ("陳•大", "陈·大"), ("ＡＢＣ", "ABC"), ("一—二", "一-二"),
  ])
  func `keeps the structure of a simplified text`(_ text: String, _ simplified: String) {
    #expect(Fold.simplified(text) == simplified)
  }

  @Test(arguments: [
    ("鍾　昇 ＡＢＣ（上海）", "鍾 昇 ABC（上海）"), ("a  b\u{200B}c\u{3000}\n d ", "a bc d"), ("e\u{301}", "é"),
    ("ｶﾞ", "ガ"), ("", ""), (" ", ""), ("\u{3000}", ""),
  ])
  func `cleans safely`(_ text: String, _ clean: String) { #expect(Cleanup.cleaned(text) == clean) }
}
