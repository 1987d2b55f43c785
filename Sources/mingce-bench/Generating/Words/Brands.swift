/// Characters that company brands and road names are made of, and other words of a contact list.
enum Brands {
  static let characters: [UInt16] = """
    华天鑫盛宏达瑞恒信泰博海金嘉德诚隆丰创联中科新通星宇润泽佳凯源利兴安康远东方鸿明美优智腾汇鼎正大龙捷迅云飞扬益众合和森林禾邦亿万百千国际环宝\
    玉石山川江河湖清青蓝翠锦绣文景雅尚品艺思维慧睿诺尔欧亚澳太平洋北南西京沪晋鲁粤浙宁晶芯精锐力拓展图永昌茂顺祥福荣富贵裕誉盈赢圣皇冠领航致胜卓\
    越凡迈赛奥普斯纳米沃佑佐熙玺辰旭日升阳光辉煌霖瀚澜域点极灵动乾坤舜尧融登高路桥畅今久玖昆阔洛派莎权为唯实首颂庭同望五夏心讯研燕业易一银悦园之\
    尊
    """.word

  static let draw = WeightedIndex(zipf: characters.count, offset: 30)

  static let roads: [[UInt16]] = """
    人民 解放 中山 建设 和平 新华 文化 长江 黄河 朝阳 友谊 胜利 光明 幸福 学府 科技 创业 软件园 工业 迎宾 滨江 滨河 环城 民主 青年 \
    北京 上海 南京 天山 泰山 华山 珠江 湖滨 园区 锦绣 凤凰 金龙 银河 星湖 望江 体育 世纪 振兴 兴业 高新 康宁 明珠 龙山 翠竹 梧桐
    """.split(separator: " ").map { String($0).word }

  static let buildings: [[UInt16]] = """
    国际大厦 商务中心 科技园 创业园 广场 写字楼 工业园 大厦 产业园 金融中心 时代广场 财富中心 软件大厦 物流园
    """.split(separator: " ").map { String($0).word }
}

enum Titles {
  static let all: [[UInt16]] = """
    经理 销售经理 总经理 采购经理 工程师 业务员 董事长 市场经理 采购 主管 总监 副总经理 销售总监 项目经理 行政主管 财务经理 技术总监 运营经理 \
    客户经理 人事经理 厂长 部长 法人 主任 助理 产品经理 研发工程师 区域经理 会计 店长 CEO Manager Sales 总裁 合伙人
    """.split(separator: " ").map { String($0).word }
  static let draw = WeightedIndex(zipf: all.count, offset: 5)

  /// What follows a surname when one speaks to somebody.
  static let spoken: [[UInt16]] = "总 经理 先生 女士 工 主任 老师 小姐".split(separator: " ").map { String($0).word }
}

enum Remarks {
  static let all: [[UInt16]] = """
    展会收集|已加微信|意向客户|老客户|待回访|已寄样品|重点跟进|不要打电话|微信同号|2024年春季展|2023秋交会|朋友介绍|网上询价|要求报价|下半年有采购计划|\
    已签合同|电话未接|请发邮件|A类|B类|C类|发票抬头同公司名|需要样册|名片已扫描|VIP|周末勿扰|曾到访工厂|价格敏感|新能源项目|转介绍
    """.split(separator: "|").map { String($0).word }
}

enum Placeholders {
  static let text: [[UInt16]] = "无 - N/A 暂无 / null 未知 -- 待补充 同上 none".split(separator: " ").map {
    String($0).word
  }
  static let mobiles: [[UInt16]] = "13800138000 13000000000 13888888888 11111111111 13800000000 0".split(
    separator: " "
  )
  .map { String($0).word }
  static let mails: [[UInt16]] = "test@test.com 无@无.com a@a.com 123@123.com no@mail.com".split(separator: " ")
    .map { String($0).word }
}
