/// Legal forms: the words a company's name ends with, in folded (Simplified, lower-case) text.
enum CompanyForms {
  /// Longest suffix of a Han name. Payload 0: a form that makes a company certain; 1: a word that ends
  /// the names of shops and institutions and also other words.
  static let han = ScalarTrie(
    words(
      """
      有限公司 有限责任公司 股份有限公司 股份公司 有限责任股份公司 集团有限公司 集团股份有限公司 集团有限责任公司 (集团)有限公司
      (集团)股份有限公司 (集团)有限责任公司 集团公司 (集团)公司 集团 (集团) 控股有限公司 控股集团有限公司 总公司 公司 有限公司(一人) 一人有限公司
      合伙企业(有限合伙) 合伙企业(普通合伙) 合伙企业(特殊普通合伙) (有限合伙) (普通合伙) (特殊普通合伙) 合伙企业 企业(有限合伙) 中心(有限合伙)
      个人独资企业 (个人独资) (个体工商户) 个体工商户 (个人独资企业) 株式会社 有限会社 合同会社 律师事务所 会计师事务所 税务师事务所
      专业合作社 农民专业合作社 供销合作社 合作社 企业社 工程行 企业行 实业社 股份有限公司(上市) 公司(普通合伙) 事务所 研究院有限公司 研究所有限公司
      """, 0)
      + words(
        """
        厂 总厂 商行 商店 经营部 经销部 工作室 服务部 服务中心 营业部 批发部 销售部 加工厂 制造厂 超市 便利店 专卖店 旗舰店 门店 药店 大药房 药房 饭店 酒店 宾馆 餐厅
        餐馆 酒楼 酒家 茶楼 美容院 理发店 网吧 会所 俱乐部 健身房 诊所 门诊部 医院 卫生院 大学 学院 学校 中学 小学 幼儿园 培训中心 研究院 研究所 设计院 中心 协会 学会
        商会 基金会 银行 信用社 委员会 管理局 出版社 杂志社 报社 旅行社 农场 林场 电视台 政府 局
        """, 1), reversed: true)

  private static func words(_ list: String, _ payload: Int) -> [(word: String, payload: Int)] {
    list.split(whereSeparator: \.isWhitespace).map { (String($0), payload) }
  }

  /// Latin forms as written with blanks and dots removed, and their one spelling.
  static let latin: [(written: String, form: String)] = [
    ("coltd", "Co., Ltd."), ("companylimited", "Co., Ltd."), ("companyltd", "Co., Ltd."),
    ("colimited", "Co., Ltd."),
    ("corpltd", "Corp., Ltd."), ("corporationlimited", "Corp., Ltd."),
    ("holdingslimited", "Holdings Limited"),
    ("limited", "Limited"), ("ltd", "Limited"), ("inc", "Inc."), ("incorporated", "Inc."), ("corp", "Corp."),
    ("corporation", "Corp."), ("company", "Company"), ("co", "Company"), ("llc", "LLC"), ("llp", "LLP"),
    ("lp", "LP"),
    ("plc", "PLC"), ("gmbh", "GmbH"), ("ag", "AG"), ("sa", "S.A."), ("bv", "B.V."), ("nv", "N.V."),
    ("spa", "S.p.A."),
    ("srl", "S.r.l."), ("pteltd", "Pte. Ltd."), ("pte", "Pte. Ltd."), ("privatelimited", "Pte. Ltd."),
    ("ptelimited", "Pte. Ltd."), ("pvtltd", "Pvt. Ltd."), ("sdnbhd", "Sdn. Bhd."), ("bhd", "Bhd."),
    ("ptyltd", "Pty Ltd"),
    ("kk", "K.K."), ("group", "Group"), ("groupcoltd", "Group Co., Ltd."), ("groupltd", "Group Limited"),
    ("grouplimited", "Group Limited"), ("jsc", "JSC"), ("ooo", "OOO"), ("ab", "AB"), ("oy", "Oy"),
    ("as", "AS"),
  ]

  /// Branch words at the end of a name.
  static let branches = ScalarTrie(
    words: """
      分公司 子公司 办事处 代表处 联络处 门市部 分店 分行 支行 分理处 营业部 营业厅 营业所 分部 分厂 分院 分校 分所 分社 服务站 工作站 经营部 事业部 项目部
      分会 分中心 储蓄所 直营店 加盟店 驻京办 驻沪办 第一分公司 第二分公司 第三分公司
      """, reversed: true)
}
