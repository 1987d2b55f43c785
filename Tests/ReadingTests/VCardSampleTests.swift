import Records
import Testing

@testable import Reading

/// Every field of the sample cards in Chinese encodings, which no public collection has.
struct VCardSampleTests {
  private static let expected: [(file: String, records: [[String: String]])] = [
    (
      "feature-phones/phones.vcf",
      [
        [
          "FN": "沈榕", "N.family": "沈", "N.given": "榕", "TEL CELL": "13905550187", "TEL WORK": "0571-85550187",
          "ORG": "杭州砚舟软件有限公司", "ORG.department": "市场部", "TITLE": "销售经理",
          "EMAIL": "shen.rong@yanzhou-soft.example",
        ],
        // The second byte of the given name is a backslash that the phone did not encode.
        [
          "FN": "陆榎", "N.family": "陆", "N.given": "榎", "TEL CELL": "13605550142",
          "NOTE": "周五前回电，约在下周二上午十点见面，地点另行通知，请带上新目录",
        ],
        [
          "FN": "顾岚", "N.family": "顾", "N.given": "岚", "TEL CELL": "13705550163",
          "TEL WORK FAX": "0574-85550163",
          "ADR.street": "望海路18号4幢", "ADR.city": "宁波", "ADR.region": "浙江", "ADR.postcode": "315000",
          "ADR.country": "中国",
          "LABEL": "浙江省宁波市望海路18号4幢",
        ],
        [
          "FN": "方汀", "N.family": "方", "N.given": "汀", "TEL CELL": "13805550121", "TEL HOME": "0512-65550121",
          "ORG": "苏州麓川光电有限公司", "X-IRMC-LUID": "000100000012",
        ],
      ]
    ),
    (
      "outlook-cn/outlook.vcf",
      [
        [
          "FN": "沈榕", "N.family": "沈", "N.given": "榕", "ORG": "杭州砚舟软件有限公司", "ORG.department": "市场部",
          "TITLE": "销售经理",
          "TEL WORK": "(0571) 85550187", "TEL CELL": "13905550187", "ADR.street": "文三路555号3楼",
          "ADR.city": "杭州市",
          "ADR.region": "浙江省", "ADR.postcode": "310000", "ADR.country": "中国",
          "LABEL": "浙江省杭州市文三路555号3楼\n310000",
          "NOTE": "展会上认识，对移动端感兴趣。\n下次拜访请带样品。", "EMAIL": "shen.rong@yanzhou-soft.example",
          "X-MS-OL-DEFAULT-POSTAL-ADDRESS": "2", "REV": "20190312T021500Z",
        ],
        [
          "FN": "欧阳朵", "N.family": "欧阳", "N.given": "朵", "ORG": "宁波棠桥贸易有限公司", "ORG.department": "采购",
          "TITLE": "主管",
          "TEL WORK": "(0574) 85550142", "TEL CELL": "13605550142", "ADR.street": "望海路18号4幢",
          "ADR.city": "宁波市",
          "ADR.region": "浙江省", "ADR.postcode": "315000", "ADR.country": "中国",
          "LABEL": "浙江省宁波市望海路18号4幢\n315000",
          "EMAIL": "ouyang@tangqiao-trade.example", "X-MS-OL-DEFAULT-POSTAL-ADDRESS": "2",
          "REV": "20190312T021500Z",
        ],
      ]
    ),
    (
      "outlook-tw/outlook.vcf",
      [
        [
          "FN": "許功蓋", "N.family": "許", "N.given": "功蓋", "ORG": "蓋世資訊股份有限公司", "ORG.department": "業務部",
          "TITLE": "業務經理",
          "TEL WORK": "+886 (2) 5550-1877", "TEL CELL": "+886 955 501 877", "ADR.street": "忠孝東路五段555號",
          "ADR.city": "台北市",
          "ADR.postcode": "110", "ADR.country": "台灣", "EMAIL": "kung@gaishi.example",
        ],
        [
          "FN": "閻淑珮", "N.family": "閻", "N.given": "淑珮", "TEL CELL": "0955501433", "ORG": "尖石光電股份有限公司",
          "ADR.street": "中正路55號", "ADR.city": "新竹市", "ADR.postcode": "300", "ADR.country": "台灣",
        ],
        [
          "FN": "魏宥辰", "N.family": "魏", "N.given": "宥辰", "TEL CELL": "0955501299", "ORG": "暖峰貿易股份有限公司",
          "TITLE": "採購專員",
        ],
      ]
    ),
    (
      "sync-gb2312/sync.vcf",
      [
        [
          "FN": "顾岚", "N.family": "顾", "N.given": "岚", "TEL CELL": "13705550163", "ORG": "苏州麓川光电有限公司",
          "ORG.department": "研发中心", "NOTE": "第一行\n第二行；有分号",
        ],
        [
          "FN": "陆栖", "N.family": "陆", "N.given": "栖", "TEL WORK": "0512-65550142",
          "TEL WORK FAX": "0512-65550143",
          "ADR.street": "金鸡湖大道55号", "ADR.city": "苏州", "ADR.region": "江苏", "ADR.postcode": "215000",
          "ADR.country": "中国",
        ],
      ]
    ),
    (
      "smartphones/iphone.vcf",
      [
        [
          "FN": "沈榕", "N.family": "沈", "N.given": "榕", "X-PHONETIC-FIRST-NAME": "Rong",
          "X-PHONETIC-LAST-NAME": "Shen",
          "ORG": "杭州砚舟软件有限公司", "ORG.department": "市场部", "TITLE": "销售经理",
          "EMAIL WORK": "shen.rong@yanzhou-soft.example",
          "TEL CELL": "139 0555 0187", "TEL MAIN": "0571-8555 0187", "TEL WORK FAX": "0571-85550188",
          "TEL": "13505550190",
          "TEL LABEL": "司机", "NOTE": "展会上认识, 对移动端感兴趣。\n下次拜访请带样品; 他要看新目录，也想知道交货期和付款方式。",
          "ADR.street": "文三路555号3楼\n东门", "ADR.city": "杭州市", "ADR.region": "浙江省", "ADR.postcode": "310000",
          "ADR.country": "中国", "X-ABADR": "cn", "URL": "http://www.yanzhou-soft.example",
          "PRODID": "-//Apple Inc.//iPhone OS 17.4//EN",
          "X-SOCIALPROFILE WECHAT": "shenrong0187", "IMPP HOME QQ": "10000555",
        ],
        ["FN": "宁波棠桥贸易有限公司", "ORG": "宁波棠桥贸易有限公司", "X-ABSHOWAS": "COMPANY", "TEL MAIN": "0574-85550100"],
      ]
    ),
    (
      "smartphones/qq.vcf",
      [
        [
          "FN": "方汀", "N.family": "方", "N.given": "汀", "TEL CELL": "13805550121", "TEL HOME": "0512-65550121",
          "X-QQ": "10000121", "X-WECHAT": "fangting121", "ORG": "苏州麓川光电有限公司", "TITLE": "工程师",
          "EMAIL WORK": "fang.ting@luchuan-opto.example", "BDAY": "1988-05-05", "CATEGORIES": "客户",
          "CATEGORIES 2": "展会",
          "CATEGORIES 3": "苏州",
        ],
        [
          "FN": "王小", "N.family": "王", "N.given": "小", "TEL CELL": "13905550109", "TEL CELL 2": "13905550108",
          "NICKNAME": "小王", "NICKNAME 2": "老王",
        ],
      ]
    ),
    (
      "smartphones/android.vcf",
      [
        [
          "FN": "陆栖", "N.family": "陆", "N.given": "栖", "TEL CELL": "136-0555-0142", "TEL": "lq0142",
          "TEL LABEL": "X-微信号",
          "ORG": "宁波棠桥贸易有限公司", "NOTE": "周五前回电，另外约下周二上午十点在老地方见面。",
        ],
        [
          "FN": "John Smith", "N.family": "Smith", "N.given": "John", "TEL CELL": "+1-212-555-0142",
          "X-ANDROID-CUSTOM": "vnd.android.cursor.item/nickname;Johnny;1;;;;;;;;;;;;;",
        ],
      ]
    ),
    (
      "odd/several-encodings.vcf",
      [
        ["FN": "沈榕", "N.family": "沈", "N.given": "榕", "TEL CELL": "13905550187", "ORG": "杭州砚舟软件有限公司"],
        [
          "FN": "陆栖", "N.family": "陆", "N.given": "栖", "TEL CELL": "13605550142", "ORG": "宁波棠桥贸易有限公司",
          "TITLE": "采购主管",
        ],
        [
          "FN": "許功蓋", "N.family": "許", "N.given": "功蓋", "TEL CELL": "0955501877", "ORG": "蓋世資訊股份有限公司",
          "TITLE": "業務經理",
        ],
        ["FN": "顾岚", "N.family": "顾", "N.given": "岚", "TEL CELL": "13705550163"],
      ]
    ),
    ("odd/soft-breaks.vcf", [softBroken]), ("odd/soft-breaks-folded.vcf", [softBroken]),
    (
      "odd/cropped.vcf",
      [
        ["FN": "方汀", "N.family": "方", "N.given": "汀", "TEL CELL": "13805550121", "ORG": "苏州麓川光电有限公司"],
        ["FN": "顾岚", "N.family": "顾", "N.given": "岚", "TEL WORK": "0512-65550163", "(other lines)": "TEL;C"],
      ]
    ),
    (
      "odd/nested-agent.vcf",
      [
        [
          "FN": "沈榕", "N.family": "沈", "N.given": "榕", "TEL CELL": "13905550187", "TITLE": "销售经理",
          "AGENT": "陆栖",
        ],
        ["FN": "陆栖", "N.family": "陆", "N.given": "栖", "TEL WORK": "0571-85550142", "AGENT OF": "沈榕"],
        [
          "FN": "方汀", "N.family": "方", "N.given": "汀", "TEL CELL": "13805550121",
          "AGENT": "顾岚",
        ],
        ["FN": "顾岚", "N.family": "顾", "N.given": "岚", "TEL WORK": "0512-65550163", "AGENT OF": "方汀"],
      ]
    ),
    (
      "odd/bare-continuation.vcf",
      [
        [
          "FN": "陆栖", "N.family": "陆", "N.given": "栖", "TEL CELL": "13605550142",
          "NOTE": "第一行\n第二行没有转义\nTel: 这也是备注\nhttp://notes.example",
        ]
      ]
    ),
    (
      "odd/missing-boundaries.vcf",
      [
        ["FN": "沈榕", "N.family": "沈", "N.given": "榕", "TEL CELL": "13905550187"],
        ["FN": "陆栖", "N.family": "陆", "N.given": "栖", "TEL CELL": "13605550142"],
        ["FN": "顾岚", "TEL CELL": "13705550163"],
      ]
    ),
    ("odd/doubled-returns.vcf", [["FN": "方汀", "N.family": "方", "N.given": "汀", "TEL CELL": "13805550121"]]),
    (
      "odd/utf-16.vcf",
      [["FN": "欧阳朵", "N.family": "欧阳", "N.given": "朵", "ORG": "宁波棠桥贸易有限公司", "TEL CELL": "13605550155"]]
    ),
    (
      "odd/photo-broken.vcf",
      [["FN": "沈榕", "N.family": "沈", "N.given": "榕", "TEL": "0571-85550187", "TEL CELL": "13905550187"]]
    ),
    (
      "odd/labels-left-behind.vcf",
      [["FN": "沈榕", "N.family": "沈", "N.given": "榕", "ORG": "杭州砚舟软件有限公司", "TEL CELL": "13905550187"]]
    ),
  ]

  private static let softBroken = [
    "FN": "欧阳朵", "N.family": "欧阳", "N.given": "朵", "NOTE": "逐字断开的软换行，每行只有几个字节", "TEL": "0574-85550142",
  ]

  @Test(arguments: expected.map(\.file)) func `reads every field of the sample`(_ file: String) throws {
    let outcome = try readBytes(sampleBytes("vcard/" + file), name: file)
    let records = fields(of: outcome)
    let wanted = Self.expected.first { $0.file == file }?.records ?? []
    #expect(records.count == wanted.count)
    for (record, wanted) in zip(records, wanted) { #expect(record == wanted) }
    #expect(outcome.account.total == outcome.byteCount)
  }

  @Test func `says what was wrong with the odd samples`() throws {
    func codes(_ file: String) throws -> Set<String> {
      Set(try readBytes(sampleBytes("vcard/odd/" + file), name: file).codes)
    }
    #expect(try codes("cropped.vcf") == ["vcard-cut-value", "vcard-missing-end"])
    #expect(
      try codes("missing-boundaries.vcf") == [
        "vcard-missing-begin", "vcard-missing-end", "vcard-stray-end", "vcard-text-outside-card",
        "vcard-empty-card",
        "vcard-name-from-parts",
      ])
    #expect(try codes("bare-continuation.vcf") == ["vcard-bare-continuation"])
    #expect(try codes("labels-left-behind.vcf") == ["vcard-charset-wrong"])
    #expect(try codes("several-encodings.vcf").contains("vcard-other-encoding"))
    #expect(try codes("nested-agent.vcf") == ["vcard-nested-card"])
    #expect(try codes("photo-broken.vcf") == ["vcard-binary-left-out"])
    #expect(try codes("empty.vcf") == ["empty-file"])
    #expect(readError { _ = try codes("binary.vcf") } == ReadError(.notText, "", "", remedy: ""))
  }
}
