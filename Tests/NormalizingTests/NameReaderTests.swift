import Records
import Testing

@testable import Normalizing

struct NameReaderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let cell: String
    let parts: String
    var testDescription: String { cell }
  }

  static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").map { line in
      let sides = line.split(separator: " ⇒ ", maxSplits: 1)
      return Row(cell: String(sides[0]), parts: String(sides[1]))
    }
  }

  static let all = rows(NameCells.written) + rows(NameCells.second) + rows(NameCells.third)

  static func parts(_ answer: NameAnswer) -> String {
    [
      answer.kind, answer.family, answer.given, answer.latin, answer.honorific, answer.title, answer.note,
      answer.pinyin,
    ].joined(separator: "|")
  }

  @Test(arguments: all)
  func `takes a cell apart`(_ row: Row) {
    let answer = NameReader(context: CellContext()).read([row.cell], isColumn: false)[0]
    #expect(Self.parts(answer) == row.parts)
  }

  private func read(_ cell: String) -> NameAnswer {
    NameReader(context: CellContext()).read([cell], isColumn: false)[0]
  }

  @Test(arguments: [
    ("李明、王伟", "name-several-people"), ("李明/王伟", "name-several-people"), ("刘洋和孙丽", "name-several-people"),
    ("陈总、李工", "name-several-people"), ("Li Ming / Wang Wei", "name-several-people"),
    ("Li Ming, Wang Wei", "name-several-people"), ("李明 王伟", "name-several-people"),
    ("李明 13912345670", "value-in-wrong-column"), ("li.ming@mingyuan.com", "value-in-wrong-column"),
    ("深圳市明远科技有限公司", "value-in-wrong-column"), ("无", "value-placeholder"), ("同上", "value-ditto"),
    ("李*", "name-masked"), ("张XX", "name-masked"), ("王�", "text-damaged"), ("王?明", "text-damaged"),
    ("Yang Li", "name-ambiguous"), ("李明王伟", "name-ambiguous"), ("华为-李明", "name-ambiguous"),
    ("思琪", "name-family-unknown"), ("前台", "name-not-recognized"), ("王伟妈妈", "name-not-recognized"),
    ("asdfgh", "value-placeholder"), ("qwertyui", "name-not-recognized"),
  ])
  func `says what it noticed`(_ cell: String, _ code: String) {
    #expect(read(cell).findings.contains(code))
  }

  @Test func `lets the clear cells of a column decide the order`() {
    let first = ["Zhang Xiaoming", "Li Guoqiang", "Liu Meihua", "Yang Li", "He Wei"]
    let last = ["Xiaoming Zhang", "Guoqiang Li", "Meihua Liu", "Yang Li", "He Wei"]
    let reader = NameReader(context: CellContext())
    #expect(reader.read(first, isColumn: true)[3...].map(\.family) == ["Yang", "He"])
    #expect(reader.read(last, isColumn: true)[3...].map(\.family) == ["Li", "Wei"])
    #expect(reader.read(last, isColumn: true)[3].findings == [])
    #expect(reader.read(last, isColumn: false)[3].findings == ["name-ambiguous"])
  }

  @Test func `writes the members in their order`() {
    #expect(
      read("王总（采购）").json
        == #"{"input":"王总（采购）","kind":"informal","family":"王","given":"","latin":"","honorific":"总","title":"","note":"采购","pinyin":"wang"}"#
    )
  }

  /// What a pipeline stores means the same when it is read again.
  @Test(arguments: all)
  func `stores a form that stays as it is`(_ row: Row) {
    for change in trace(row.cell, as: .personName) where change.kind == .personName {
      #expect(values(change.value, as: .personName) == [change.value])
      let (once, again) = (read(row.cell), read(change.value))
      if !once.findings.contains("name-several-people") {
        #expect([again.family, again.given].joined() == [once.family, once.given].joined())
      }
    }
  }

  @Test(arguments: [
    "", " ", "\u{FEFF}", "\u{301}\u{302}\u{303}", "\u{202E}明李\u{202C}", "🀄️👨‍👩‍👧‍👦", "()", "((((", "))))", "(李明",
    "李明)", "、、、",
    "·", "··李", "李··明", ",,,", "Dr.", "Mr. Dr. Prof.", "先生女士先生女士", "-李-", "*", "**李**", "'", "O'", "J.", ".",
    "a/b/c/d",
    "\u{0}李明\u{0}", "𠮷野家明", "李𠮷", "ﷺ", "०१२", "İstanbul", "ǅ", "ß", "〇", "李〇明", "々", "ー", "ーー",
  ])
  func `reads anything`(_ cell: String) {
    let answer = read(cell)
    #expect(answer.input == cell)
    #expect(["person", "informal", "company", "empty", "unknown"].contains(answer.kind))
  }

  @Test(arguments: [
    "李", "a", "a ", "李 ", "李、", "(", "()", "·", "李·", "\u{301}", "王总", "J.", "和", "李和", "😀", "-",
  ])
  func `reads a cell of a megabyte`(_ piece: String) {
    let cell = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(["unknown", "empty"].contains(read(cell).kind))
    _ = values(cell, as: .personName)
  }

  @Test func `reads bytes that are no text`() {
    var column = CellColumn()
    column.append([0xED, 0xA0, 0x80, 0xE6, 0x9D, 0x8E])
    column.append([0xFF, 0xFE, 0xC0])
    column.append([0xE6, 0x9D])
    #expect(NameReader(context: CellContext()).countUnderstood(in: column) == 0)
  }

  /// Surnames whose reading is not the ordinary one of their character.
  @Test func `reads family names as their bearers do`() {
    let said = """
      单shan 仇qiu 解xie 曾zeng 查zha 任ren 华hua 朴piao 区ou 盖ge 缪miao 乐yue 覃qin 葛ge 翟zhai 罗luo 肖xiao 宁ning 卓zhuo 阚kan
      侯hou 齐qi 阎yan 巫wu 召shao 员yun 尉wei 种chong 黑he 折she 繁po 秘bi 薄bo 柏bai 燕yan 应ying 那na 过guo 訾zi 亓qi 谌chen
      瞿qu 句gou 郄qie 都du 殷yin 盛sheng 纪ji 曲qu 相xiang 幺yao 佘she 笪da 乜nie 粘nian 鲜xian 撒sa 莘shen 臧zang 谷gu 宿su
      宓mi 仉zhang 费fei 贲ben 石shi 万wan 沈shen 陆lu 褚chu 令ling 强qiang 俞yu 於yu 仝tong 占zhan 冯feng 祝zhu 逄pang 车che
      冼xian 洗xian 隗wei 郇xun 牟mou 长zhang 卜bu 吕lv 闾lv 隽juan 晁chao 郝hao 昝zan 邰tai 桑sang 麦mai 佟tong 邸di 逯lu 禚zhuo
      """
    for item in said.split(whereSeparator: \.isWhitespace) {
      let answer = read(String(item.prefix(1)) + "建华")
      #expect(answer.pinyin == item.dropFirst() + " jian hua")
      #expect(answer.family == item.prefix(1))
    }
  }
}
