/// Legal forms and the words that end the names of shops and institutions, in folded text
/// (Simplified, lower case, narrow). Sources: docs/data-sources.md.
enum CompanyForms {
  enum Kind: UInt8 {
    /// A form that makes a company certain: 有限公司.
    case legal
    /// The last word of a shop or workshop: 商行, 厂.
    case shop
    /// A body whose name is one whole: 医院, 大学, 银行.
    case institution
  }

  struct Form: Sendable {
    let kind: Kind
    /// The one spelling; empty for institutions, which have no form.
    let name: String
  }

  /// One spelling, then other spellings of the same form.
  private static let legal = """
    有限公司 有限责任公司 一人有限公司 一人有限责任公司 责任有限公司 有限公 有限责任公 私人有限公司 两合公司 担保有限公司 私营有限公司
    股份有限公司 股份公司 有限股份公司 股份责任有限公司 股份有限责任公司 公众股份有限公司 私人股份有限公司 股份有限公
    集团有限公司 集团有限责任公司 (集团)有限公司 (集团)有限责任公司 集团公司 (集团)公司 有限公司(集团) 集团有限公
    集团股份有限公司 (集团)股份有限公司 股份有限公司(集团) 集团股份公司 (集团)股份公司
    集团 (集团)
    总公司 (集团)总公司 集团总公司
    公司 无限公司
    有限合伙 合伙企业(有限合伙) (有限合伙) 有限合伙企业 企业(有限合伙) 有限责任合伙
    普通合伙 合伙企业(普通合伙) (普通合伙) 普通合伙企业 合伙企业 企业(普通合伙) 合伙商行
    特殊普通合伙 合伙企业(特殊普通合伙) (特殊普通合伙) 特殊的普通合伙 (特殊的普通合伙)
    个人独资企业 (个人独资) (个人独资企业) 独资企业
    个体工商户 (个体工商户) (个体户) 个体户 (个体) (个体经营)
    专业合作社 农民专业合作社 合作社 合作联社 供销合作社 专业合作社联合社 股份经济合作社 经济合作社 股份合作社 农民专业合作联社
    事务所 联合事务所 事务所有限公司 事务所有限责任公司
    株式会社 (株)
    有限会社 (有)
    合同会社 (同)
    合资会社
    合名会社
    企业社
    工程行
    企业行
    实业社
    """

  private static let shops = """
    药局 补习班 安亲班 银楼 食堂 小馆 发廊 铁工厂 茶餐厅 冰室 士多 当舖 饼家 饼店 面家 粥店 饭堂 厂 总厂 分厂 商行 商号 商店 商场 商社 商铺 经营部 经销部 经销处 工作室 服务部 批发部 销售部 门市部 门市 超市 便利店 专卖店 旗舰店 门店 店 药店 大药房
    药房 饭店 餐厅 餐馆 饭馆 酒楼 酒家 茶楼 茶馆 茶庄 美容院 理发店 网吧 会所 俱乐部 健身房 诊所 门诊部 中心 旅行社 农场 林场 牧场 渔场 养殖场 家庭农场
    影楼 客栈 民宿 书店 花店 面馆 小卖部 工坊 作坊 洋行 车行 药行 行号 宾馆 酒店 大酒店 大饭店 度假村 旅馆 公寓 书屋 书局 茶行 花坊 琴行 画廊 汽修厂 修理厂
    专营店 体验店 直销店 折扣店 加油站 经营户 营业部 料理店 咖啡馆 咖啡厅 烘焙坊 当铺 照相馆 牙科 眼镜店 棋牌室 种植园 果园 茶园 果蔬园 采摘园 农庄 山庄 酒庄 合作商店 供应站 经营店
    量贩店 综合商店 行 院 社 日杂店 快餐店 面包店 蛋糕店 饺子馆 火锅店 烧烤店 奶茶店 足浴店 批发行 杂货店 经销店 食府 菜馆 酒吧 浴场 洗浴中心
    """

  /// Bodies of which the whole name is the brand.
  private static let institutions = """
    医院 卫生院 卫生室 保健院 卫生服务中心 卫生服务站 大学 学院 学校 中学 小学 幼儿园 研究院 研究所 研究中心 设计院 科学院 工程院 协会 学会 商会 总会 联合会 基金会 银行 信用社 信用合作联社 联社
    委员会 居委会 村委会 高中 初中 附中 附小 一中 二中 三中 实验中学 职教中心
    村民委员会 居民委员会 管理局 出版社 杂志社 报社 通讯社 电视台 广播电台 政府 人民政府 管委会 管理委员会 局 分局 总局 厅 法院 检察院 公安局 派出所 图书馆 博物馆 体育馆 纪念馆 文化馆 美术馆 科技馆
    党校 福利院 养老院 敬老院 殡仪馆 税务局 财政局 教育局 卫生局 交警大队 支队 大队 街道办事处 总工会 工会 大使馆 领事馆 总领事馆 党委 团委 妇联 残联 气象台 监狱 看守所
    疾病预防控制中心 疾控中心 政务服务中心 行政服务中心 急救中心 血站 公证处 检验所 人民法院 人民检察院 招商局 供电局 电力局 烟草专卖局 邮政局 海关 军区 部队 公积金管理中心 教会 寺 孤儿院 档案馆
    少年宫 科学技术协会 文联 律师协会 乡政府 镇政府 区政府 县政府 市政府 省政府 村委 办事处党工委 指挥部 总站 收费站 监督所 监督站 监测站 质检所 计量所 农科院 社科院 美术学院
    """

  /// 大药房, 商店: before a legal form they say what the company does.
  static var longShops: String {
    shops.split(whereSeparator: \.isWhitespace).filter { $0.count >= 2 }.joined(separator: " ")
  }

  static let forms: [Form] =
    legal.split(separator: "\n").map { Form(kind: .legal, name: bare($0.split(separator: " ")[0])) }
    + shops.split(whereSeparator: \.isWhitespace).map { Form(kind: .shop, name: String($0)) }
    + institutions.split(whereSeparator: \.isWhitespace).map { _ in Form(kind: .institution, name: "") }

  /// Whether a form that makes a company certain begins at `start`.
  static func formStarts(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    var k = start + 2
    while k <= min(end, start + 10) {
      let match = suffixes.longestSuffix(text, start, k)
      if match.length == k - start, forms[match.payload].kind == .legal { return true }
      k += 1
    }
    return false
  }

  /// 株式会社 and its kind.
  static func isJapanese(_ form: Int) -> Bool { japanese[form] }
  private static let japanese = forms.map { $0.name.hasSuffix("会社") }

  private static func bare(_ name: Substring) -> String { String(name.filter { $0 != "(" && $0 != ")" }) }

  /// The longest word a name ends with; the payload is an index of `forms`.
  static let suffixes: ScalarTrie = {
    var words: [(word: String, payload: Int)] = []
    var index = 0
    for line in legal.split(separator: "\n") {
      words += line.split(separator: " ").map { (String($0), index) }
      index += 1
    }
    for list in [shops, institutions] {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words.append((String(word), index))
        index += 1
      }
    }
    return ScalarTrie(words, reversed: true)
  }()

  /// Forms that stand before the name: 株式会社山田製作所, 財團法人明遠基金會. The payload is an index of
  /// `forms`.
  static let prefixes = ScalarTrie(
    ["株式会社", "有限会社", "合同会社", "合资会社", "合名会社", "(株)", "(有)", "(同)"].map { word in
      (word, suffixes.exact(Array(word.unicodeScalars.map(\.value)))!)
    })

  /// Kinds of legal person that stand before the name of a body: 財團法人.
  static let bodies = ScalarTrie(
    words:
      "财团法人 社团法人 一般社团法人 公益社团法人 一般财团法人 公益财团法人 医疗法人 学校法人 独立行政法人 国立大学法人 社会福祉法人 宗教法人 特定非营利活动法人 npo法人 行政法人 医疗财团法人")

  /// Remarks on the form in brackets after a form that is complete without them: 商店(个体工商户).
  static let qualifiers = ScalarTrie(
    words: """
      (有限合伙) (普通合伙) (特殊普通合伙) (特殊的普通合伙) (个体工商户) (个体户) (个体) (个体经营) (个人独资) (个人独资企业) (自然人独资) (一人) (独资) (上市) (非上市)
      (法人独资) (外商投资) (外商独资) (中外合资) (国有独资) (自然人投资或控股) (合伙) (台港澳与境内合资) (港澳台独资)
      """, reversed: true)

  /// Phrases at the end of a name that say which part of the company is meant.
  static let branches = ScalarTrie(
    words: """
      分公司 子公司 办事处 代表处 联络处 门市部 门市 分店 分行 支行 分理处 营业部 营业厅 营业所 分部 分厂 分院 分校 分所 分社 服务站 工作站 事业部 项目部 分会 分中心 储蓄所 直营店
      加盟店 驻京办 驻沪办 经营部 连锁店 旗舰店 专卖店 售后服务部 销售部 研发中心 运营中心 客服中心 服务网点 网点 营销部 维修部 生产基地 一分店 分销处 办事所 支公司 中心支公司 分局 支店 支社
      代办处 办公室 联络办 代表机构 营销中心 客户服务中心 服务中心 销售处 总店 总行 总部 本社 本店 分号 第一分公司 仓库 物流中心 配送中心 培训中心 技术中心 代理处 经营处 经营点 营业点 专柜 驻穗办
      区域公司 分支机构 筹建处
      """, reversed: true)

  /// After a legal form, what ends in one of these is a part of the company: 有限公司销售部.
  static let units = ScalarTrie(
    words: """
      部 处 科 室 组 中心 厂 店 院 所 站 队 场 办 分公司 支公司 子公司 公司本部 车间 仓 库 基地 班 司 食堂 宿舍 前台 门市 分行 支行 柜 点 大区 片区 项目 工地 党委 工会 团委 党支部 超市 事业群 实验室 厅 馆 园 校 总部 本部
      支店 本社 工场 董事会 监事会 股东会 秘书处 课 係
      """, reversed: true)
}

extension ScalarTrie {
  /// The payload if the whole of `text` is a word; for tables made from others.
  func exact(_ text: [UInt32]) -> Int? { text.withUnsafeBufferPointer { exact($0, 0, $0.count) } }
}
