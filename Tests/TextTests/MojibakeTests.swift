import Testing
import Text

private func repair(_ text: String) -> Mojibake.Repair? {
  Array(text.utf8).withUnsafeBufferPointer { Mojibake.repair($0) }
}

private func garbled(_ text: String, _ really: TextEncoding, takenFor: TextEncoding) -> String {
  var transcoder = Transcoder(takenFor)
  var out: [UInt8] = []
  let bytes = Encoder.encode(text, really)
  _ = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &out) }
  return String(decoding: out, as: UTF8.self)
}

struct MojibakeTests {
  static let texts = ["深圳市云帆科技有限公司", "广东省深圳市南山区科苑路", "王小明客户经理", "欧阳佳"]
  static let traditional = ["香港晨曦貿易有限公司", "台北市信義區松仁路", "陳大文先生"]

  @Test(arguments: texts, [TextEncoding.utf8, .gb18030])
  func `repairs Simplified text read as single bytes`(_ text: String, _ really: TextEncoding) {
    let latin1 = String(String.UnicodeScalarView(Encoder.encode(text, really).map { Unicode.Scalar($0) }))
    let result = repair(latin1)
    #expect(result.map { String(decoding: $0.text, as: UTF8.self) } == text)
    #expect(result?.steps == [Mojibake.Step(takenFor: .windows1252, really: really)])
    #expect(result?.lost == 0)
  }

  @Test(arguments: traditional)
  func `repairs Traditional text read in the wrong legacy charset`(_ text: String) {
    for (really, takenFor) in [
      (TextEncoding.big5HKSCS, TextEncoding.gb18030), (.gb18030, .big5HKSCS), (.big5HKSCS, .windows1252),
    ] {
      let wrong = garbled(text, really, takenFor: takenFor)
      if wrong.contains("\u{FFFD}") { continue }
      let result = repair(wrong)
      #expect(result.map { String(decoding: $0.text, as: UTF8.self) } == text, "\(wrong)")
      #expect(result?.steps == [Mojibake.Step(takenFor: takenFor, really: really)])
    }
  }

  @Test(arguments: [("闃挎槑", "阿明"), ("鏉庡皬鏄�", "李小\u{FFFD}")])
  func `repairs UTF-8 read as GBK, and says what is lost`(_ wrong: String, _ text: String) {
    let result = repair(wrong)
    #expect(result.map { String(decoding: $0.text, as: UTF8.self) } == text)
    #expect(result?.lost == (text.contains("\u{FFFD}") ? 1 : 0))
  }

  @Test func `repairs what was garbled twice`() {
    let once = String(String.UnicodeScalarView("深圳市云帆科技".utf8.map { Unicode.Scalar($0) }))
    let twice = String(String.UnicodeScalarView(once.utf8.map { Unicode.Scalar($0) }))
    #expect(repair(twice).map { String(decoding: $0.text, as: UTF8.self) } == "深圳市云帆科技")
    #expect(repair(twice)?.steps.count == 2)
  }

  @Test(arguments: [
    "", "abc", "王小明", "堃喆", "淼燚", "陳大文", "José García", "Jürgen Groß", "ÉCOLE SUPÉRIEURE", "Ångström AB",
    "①②③", "ｶﾀｶﾅ",
    "株式会社みらい", "Привет", "한국어", "★★★", "²³½", "深圳市云帆科技有限公司（香港）", "，。；：", "\u{FFFD}", "𠮷", "£100 – €5",
    "龘龘", "玥翀瀞",
  ])
  func `leaves right text alone`(_ text: String) { #expect(repair(text) == nil) }

  @Test(arguments: [
    ("锟斤拷", true), ("王\u{FFFD}", true), ("??????", true), ("烫烫烫", true), ("王小明?", false), ("", false),
  ])
  func `knows text with lost characters`(_ text: String, _ isLossy: Bool) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { Mojibake.isLossy($0) } == isLossy)
  }

  @Test func `never crashes on random bytes`() {
    var random = RepeatableRandom(state: 5)
    for _ in 0..<2000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let result = bytes.withUnsafeBufferPointer { Mojibake.repair($0) }
      if let result { #expect(UTF8Validation.firstInvalid(result.text) == nil) }
    }
  }
}
