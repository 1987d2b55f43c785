import Reading
import Records
import Testing

extension Outcome {
  /// The filled cells of each record with the names of their columns.
  fileprivate var filled: [[String]] {
    rows.map { row in zip(survey.columns, row).filter { !$0.1.isEmpty }.map { "\($0.name)=\($1)" } }
  }
}

@Suite struct ListingTests {
  static let lists: [(String, [[String]])] = [
    // Numbered blocks under headings, a value over two lines, several labels in a line, page numbers.
    (
      """
      某某行业协会会员名录（2024）

      【深圳市】
      1. 公司名称：甲有限公司
         地    址：南山区科苑路8号
                   青禾大厦3楼
         联系人：林若溪  电话：0755-83301111传真：0755-83301112

      第1页 共2页
      2. 公司名称：乙五金厂
         电话：0755-28881111
      【广州市】
      3. 公司名称：丙五金
         电话：020-36001111
      """,
      [
        [
          "section=深圳市", "公司名称=甲有限公司", "地址=南山区科苑路8号青禾大厦3楼", "联系人=林若溪", "电话=0755-83301111",
          "传真=0755-83301112",
        ], ["section=深圳市", "公司名称=乙五金厂", "电话=0755-28881111"], ["section=广州市", "公司名称=丙五金", "电话=020-36001111"],
      ]
    ),
    // The name above the labels; the value below its label.
    (
      "海天酒店\n地址：青岛市香港西路48号\n电话：\n0532-83871888\n\n泉城宾馆\n地址：济南市南门大街2号\n电话：0531-86921911\n",
      [
        ["name=海天酒店", "地址=青岛市香港西路48号", "电话=0532-83871888"],
        ["name=泉城宾馆", "地址=济南市南门大街2号", "电话=0531-86921911"],
      ]
    ),
    // Blocks without anything between them.
    (
      "单位：甲\n电话：0571-88001111\n单位：乙\n手机\t13800000000\n单位：丙\n电话：0571-88003333\n",
      [["单位=甲", "电话=0571-88001111"], ["单位=乙", "手机=13800000000"], ["单位=丙", "电话=0571-88003333"]]
    ),
    // One entry a line, all labels in it.
    (
      "公司：甲 联系人：张三 电话：0755-1111111\n公司：乙 联系人：李四 电话：0755-2222222\n",
      [["公司=甲", "联系人=张三", "电话=0755-1111111"], ["公司=乙", "联系人=李四", "电话=0755-2222222"]]
    ),
    // Labels in brackets, two levels of headings, rules.
    (
      """
      == 五金 ==
      -- 刀具 --
      【公司名称】永利
      【联系电话】0769-8888111
      ----------
      【公司名称】锋利
      【联系电话】0769-8888222
      -- 螺丝 --
      【公司名称】恒固
      【联系电话】0769-8888333
      == 塑料 ==
      【公司名称】美塑
      【联系电话】0769-8888444
      """,
      [
        ["section=五金", "section 2=刀具", "公司名称=永利", "联系电话=0769-8888111"],
        ["section=五金", "section 2=刀具", "公司名称=锋利", "联系电话=0769-8888222"],
        ["section=五金", "section 2=螺丝", "公司名称=恒固", "联系电话=0769-8888333"],
        ["section=塑料", "公司名称=美塑", "联系电话=0769-8888444"],
      ]
    ),
    // English blocks.
    (
      "Acme Paper Co.\nTel: (212) 555-0101\nE-mail: info@acme.example\n\nBaker & Sons\nTel: (212) 555-0102\nWeb: http://baker.example\n",
      [
        ["name=Acme Paper Co.", "Tel=(212) 555-0101", "E-mail=info@acme.example"],
        ["name=Baker & Sons", "Tel=(212) 555-0102", "Web=http://baker.example"],
      ]
    ),
    // A roster in columns of blanks, groups above.
    (
      "三年级二班通讯录\n\n一组\n张若水　　13800001111　　学院路1号院\n李长庚　　13900002222　　中山路22号\n二组\n赵子墨　　13700003333　　和平路8号\n钱多多　　13600004444　　建设街9号\n",
      [
        ["section=一组", "name=张若水", "phone=13800001111", "address=学院路1号院"],
        ["section=一组", "name=李长庚", "phone=13900002222", "address=中山路22号"],
        ["section=二组", "name=赵子墨", "phone=13700003333", "address=和平路8号"],
        ["section=二组", "name=钱多多", "phone=13600004444", "address=建设街9号"],
      ]
    ),
    // Leader dots, letters, a page number.
    (
      "A\nAbbott Paper .... 12 Main St .... 555-0101\nAcme Plumbing .... 9 Oak Ave .... 555-0102\n   - 12 -\nB\nBaker Bros .... 77 Lake Rd .... 555-0199\n",
      [
        ["section=A", "name=Abbott Paper", "address=12 Main St", "phone=555-0101"],
        ["section=A", "name=Acme Plumbing", "address=9 Oak Ave", "phone=555-0102"],
        ["section=B", "name=Baker Bros", "address=77 Lake Rd", "phone=555-0199"],
      ]
    ),
    // An old city directory.
    (
      "Abbott John, carpenter, h 12 Main\nAbbott Mary, wid Henry, r 14 Oak av\nAcker Wm, blacksmith, bds 3 Canal\n",
      [
        ["name=Abbott John", "occupation=carpenter", "address=h 12 Main"],
        ["name=Abbott Mary", "occupation=wid Henry", "address=r 14 Oak av"],
        ["name=Acker Wm", "occupation=blacksmith", "address=bds 3 Canal"],
      ]
    ),
  ]

  @Test(arguments: lists) func `reads the entries of a list`(_ list: String, _ expected: [[String]]) throws {
    let outcome = try readText(list, name: "list.txt")
    #expect(outcome.survey.format.name == "listing")
    #expect(outcome.filled.map { $0.sorted() } == expected.map { $0.sorted() })
    #expect(outcome.account.total == outcome.byteCount)
    #expect(outcome.rejections.isEmpty)
  }

  static let others = [
    "姓名\t电话\t地址\n张若水\t13800000000\t学院路1号\n李长庚\t13900000000\t中山路2号\n",
    "姓名,电话,备注\n张若水,13800000000,联系人：何先生\n李长庚,13900000000,\n",
    "name|phone\nJane|555-010-0101\nJohn|555-010-0102\n",
    "尊敬的王先生：\n您好！价格：可以下调百分之五。\n请于周三前回复，付款方式：月结三十天。\n\n此致\n敬礼\n\n甲有限公司\n林若溪\n电话：0755-83301111\n",
    "2024-05-01 12:00:01 INFO  server: started port=8080\n2024-05-01 12:00:02 WARN  pool: connection lost\n2024-05-01 12:00:03 INFO  user: login id=13800000000\n",
    "Dear Sir,\n\nThank you for your letter. Please note: the office is closed.\n\nYours,\nJane Doe\nTel: 555-010-0101\n",
    "第一章\n话说天下大势：分久必合，合久必分。\n第二章\n且看下回分解：后事如何。\n",
  ]

  @Test(arguments: others) func `leaves other texts alone`(_ text: String) {
    let input = InputBytes(path: "file.txt", copying: Array(text.utf8))
    #expect(ListingAdapter().confidence(input) < 0.6)
  }

  @Test func `refuses entries that stand side by side`() throws {
    let list = """
      公司：甲有限公司          公司：乙有限公司
      电话：0755-1111111        电话：0755-2222222

      公司：丙有限公司          公司：丁有限公司
      电话：0755-1111113        电话：0755-2222224

      """
    let outcome = try readText(list, name: "list.txt")
    #expect(outcome.rows.isEmpty)
    #expect(
      outcome.rejections.map(\.finding.code.rawValue) == ["listing-two-columns", "listing-two-columns"])
    #expect(outcome.account[.reject] + outcome.account[.blank] == outcome.byteCount)
  }

  @Test func `keeps a line that explains nothing, with its bytes`() throws {
    let list =
      "【甲】\n单位：一\n电话：0571-88001111\n\n单位：二\n电话：0571-88002222\n\n这一行是一个句子，不属于任何条目。\n\n单位：三\n电话：0571-88003333\n"
    let outcome = try readText(list, name: "list.txt")
    #expect(outcome.rows.count == 3)
    #expect(outcome.rejections.map(\.finding.code.rawValue) == ["listing-line-unexplained"])
    #expect(outcome.rejections.map(\.finding.place.line) == [8])
  }

  @Test func `does not trust an entry with bytes that are no text`() throws {
    var bytes = Array("单位：一\n电话：0571-88001111\n\n单位：二\n电话：0571-8".utf8)
    bytes.append(0xFF)
    bytes += Array("8002222\n\n单位：三\n电话：0571-88003333\n\n单位：四\n电话：0571-88004444\n".utf8)
    let outcome = try readBytes(bytes, name: "list.txt")
    #expect(outcome.rows.count == 3)
    #expect(outcome.rejections.map(\.finding.code.rawValue) == ["undecodable-bytes"])
    #expect(outcome.account.total == bytes.count)
  }

  @Test(arguments: [
    String(repeating: "电话：", count: 100_000), String(repeating: "1. ", count: 100_000),
    String(repeating: "单位：甲\n", count: 5_000),
    String(repeating: "某某地区黄页第一册，共三册，本页由某某印刷厂承印，地址和电话见封底。某某地区黄页第一册，共三册，本页由某某印刷厂承印。\n\u{C}\n", count: 5_000),
    "单位：甲\n" + String(repeating: "续行\n", count: 20_000), String(repeating: "【】", count: 100_000), "\n", "：",
    "1.",
    String(repeating: "-\n", count: 20_000), String(repeating: "甲\n", count: 20_000),
  ])
  func `survives and accounts for every byte`(_ text: String) throws {
    let outcome = try readText(text, name: "list.txt", overrides: SourceOverrides(format: "listing"))
    #expect(outcome.account.total == outcome.byteCount)
  }

  /// Lists damaged at random: nothing traps, every byte has a class.
  @Test(arguments: 0..<80) func `survives damage`(_ seed: Int) throws {
    var random = SmallRandom(seed: UInt64(seed) &* 91 + 3)
    var bytes = Array(Self.lists[seed % Self.lists.count].0.utf8)
    for _ in 0..<(1 + seed % 15) {
      let at = Int(random.next() % UInt64(max(1, bytes.count)))
      switch random.next() % 5 {
      case 0: bytes.remove(at: at)
      case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: at)
      case 2: bytes[at] = [0x0A, 0x0D, 0x3A, 0x09, 0x20, 0x0C, 0x2D, 0xFF][Int(random.next() % 8)]
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + 9))
      default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 40)], at: at)
      }
    }
    // A few bytes may have made it something that is no text at all.
    guard let outcome = try? readBytes(bytes, name: "list.txt", overrides: SourceOverrides(format: "listing"))
    else {
      return
    }
    #expect(outcome.account.total == bytes.count)
  }
}
