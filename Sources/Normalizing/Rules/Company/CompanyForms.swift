/// Legal forms and the words that end the names of shops and institutions, in folded text
/// (Simplified, lower case, narrow).
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
    有限公司 有限责任公司 一人有限公司 有限公司(自然人独资) 有限责任公司(自然人独资) 有限公司(一人) 责任有限公司 有限公 有限责任公 私人有限公司
    股份有限公司 股份公司 有限股份公司 股份责任有限公司 股份有限公司(上市)
    集团有限公司 集团有限责任公司 (集团)有限公司 (集团)有限责任公司 集团公司 (集团)公司 有限公司(集团)
    集团股份有限公司 (集团)股份有限公司 股份有限公司(集团) 集团股份公司
    集团 (集团)
    控股有限公司
    控股集团有限公司 控股(集团)有限公司
    控股股份有限公司
    总公司
    公司
    有限合伙 合伙企业(有限合伙) (有限合伙) 有限合伙企业 中心(有限合伙) 企业(有限合伙)
    普通合伙 合伙企业(普通合伙) (普通合伙) 普通合伙企业 合伙企业 企业(普通合伙)
    特殊普通合伙 合伙企业(特殊普通合伙) (特殊普通合伙)
    个人独资企业 (个人独资) (个人独资企业)
    个体工商户 (个体工商户) (个体户) 个体户
    专业合作社 农民专业合作社 合作社 合作联社 供销合作社
    事务所 事务所(普通合伙) 事务所(特殊普通合伙) 事务所有限公司
    株式会社
    有限会社
    合同会社
    企业社
    工程行
    企业行
    实业社
    """

  private static let shops = """
    厂 总厂 分厂 加工厂 制造厂 商行 商号 商店 商场 商社 商铺 经营部 经销部 经销处 工作室 服务部 批发部 销售部 门市部 超市 便利店 专卖店 旗舰店 门店 店 药店 大药房
    药房 饭店 餐厅 餐馆 饭馆 酒楼 酒家 茶楼 茶馆 美容院 理发店 网吧 会所 俱乐部 健身房 诊所 门诊部 培训中心 服务中心 中心 旅行社 农场 林场 养殖场 家庭农场
    摄影 影楼 客栈 民宿 书店 文具店 花店 面馆 小吃店 小卖部 五金店 工坊 作坊 贸易行 五金行 电器行 洋行 车行 药行 水果店 服装店 烟酒店
    """

  private static let institutions = """
    医院 卫生院 卫生室 保健院 大学 学院 学校 中学 小学 幼儿园 研究院 研究所 设计院 科学院 工程院 协会 学会 商会 联合会 基金会 银行 信用社 信用合作联社 委员会 居委会 村委会
    村民委员会 居民委员会 管理局 出版社 杂志社 报社 电视台 广播电台 政府 人民政府 管委会 管理委员会 局 厅 法院 检察院 公安局 派出所 图书馆 博物馆 体育馆 宾馆 大酒店 酒店
    党校 福利院 养老院 殡仪馆 税务局 财政局 教育局 卫生局 交警大队 街道办事处 总工会 工会 大使馆 领事馆 总领事馆
    """

  static let forms: [Form] =
    legal.split(separator: "\n").map { Form(kind: .legal, name: bare($0.split(separator: " ")[0])) }
    + shops.split(whereSeparator: \.isWhitespace).map { Form(kind: .shop, name: String($0)) }
    + institutions.split(whereSeparator: \.isWhitespace).map { _ in Form(kind: .institution, name: "") }

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

  /// Phrases at the end of a name that say which part of the company is meant.
  static let branches = ScalarTrie(
    words: """
      分公司 子公司 办事处 代表处 联络处 门市部 分店 分行 支行 分理处 营业部 营业厅 营业所 分部 分厂 分院 分校 分所 分社 服务站 工作站 事业部 项目部 分会 分中心 储蓄所 直营店
      加盟店 驻京办 驻沪办 经营部 连锁店 旗舰店 专卖店 售后服务部 销售部 研发中心 运营中心 客服中心 服务网点 网点 营销部 维修部 生产基地 一分店 分销处 办事所
      """, reversed: true)
}
