import Text

/// Words that stand beside Han names or in their place. All Simplified: they are asked with folded text.
enum HanNameWords {
  /// Forms of address, degrees, ranks and positions of two and more characters.
  private static let titleWords = """
    先生 女士 小姐 太太 夫人 女史 老师 同学 同志 师傅 师父 老师傅 老先生 老教授 老同志 老乡 阁下 大人 先生太太 伉俪 夫妇 夫妻 一家 全家 一家人
    大哥 大姐 大叔 大爷 大妈 大嫂 大伯 大娘 阿姨 叔叔 伯伯 伯父 伯母 爷爷 奶奶 哥哥 姐姐 妹妹 弟弟 嫂子 姑姑 舅舅 婶婶 大兄 兄弟 老弟 老兄 老哥 老爷 老爷子 老太 老太太 姑娘 小朋友 师兄 师姐 师弟 师妹 学长 学姐 少爷
    博士 硕士 教授 副教授 讲师 助教 研究员 副研究员 院士 导师 教师 教练 班主任 辅导员 校医
    医生 医师 大夫 主任医师 副主任医师 主治医师 主治医生 住院医师 护士 护士长 护师 药师 主管药师 药剂师 技师 营养师 治疗师 牙医 中医师 兽医
    律师 法官 检察官 警官 警察 公证员 会计师 注册会计师 审计师 税务师 精算师 建筑师 设计师 架构师 工程师 高级工程师 助理工程师 总工程师 总设计师 咨询师 分析师 评估师 造价师 造价工程师 监理 监理工程师
    总经理 副总经理 常务副总经理 执行总经理 总经理助理 总助 总监 副总监 董事长 副董事长 董事长助理 董事 独立董事 执行董事 监事 监事长 总裁 副总裁 执行总裁 高级副总裁 总裁助理 总经办 首席执行官 首席财务官 首席技术官 首席运营官 合伙人 创始人 联合创始人 法人 法定代表人 法人代表 股东
    经理 副经理 大堂经理 销售经理 项目经理 业务经理 大区经理 区域经理 客户经理 采购经理 产品经理 部门经理 市场经理 财务经理 人事经理 技术经理 运营经理 生产经理 行政经理 工程经理 渠道经理 品牌经理 质量经理 物流经理 门店经理 商务经理 投资经理 高级经理 经理助理 助理经理 见习经理 理财经理 值班经理 办公室主任 车间主任 科室主任
    技术总监 销售总监 市场总监 财务总监 运营总监 行政总监 人事总监 人力资源总监 生产总监 产品总监 设计总监 创意总监 艺术总监 采购总监 营销总监 项目总监 工程总监 总监助理
    主管 销售主管 采购主管 财务主管 仓库主管 行政主管 人事主管 客服主管 生产主管 主任 副主任 主任助理 主任科员 部长 副部长 处长 副处长 科长 副科长 股长 局长 副局长 厅长 副厅长 司长 副司长 署长 院长 副院长 校长 副校长 园长 副园长 所长 副所长 站长 副站长 会长 副会长 理事长 副理事长 理事 秘书长 副秘书长 主席 副主席 书记 副书记 党委书记 支部书记 支书 村支书 委员 省长 副省长 市长 副市长 区长 副区长 县长 副县长 镇长 副镇长 乡长 村长 社长 副社长 台长 馆长 副馆长 行长 副行长 支行长 厂长 副厂长 店长 副店长 组长 副组长 班长 副班长 队长 副队长 大队长 中队长 船长 机长 列车长 连长 营长 团长 排长 师长 军长 司令 政委 参谋 将军 少将 上校 中校 少校 上尉 总编 总编辑 主编 副主编 编辑 编审 记者 主播 主持人 导演 制片人 编剧 制片 演员 导游 领队 参赞 大使 领事 总领事 议员 法师 道长 神父 牧师 修女 主教 居士 师太 住持
    总工 高工 副总 副总工 老总 老板 老板娘 掌柜 东家 董秘 秘书 助理 特助 文员 文秘 专员 业务员 业务 销售 销售员 销售代表 销售顾问 销售助理 采购 采购员 采购专员 跟单 跟单员 外贸 外贸员 业务代表 业务助理 客户代表 客服 客服专员 置业顾问 顾问 高级顾问 法律顾问 财务 财务人员 会计 主管会计 出纳 审计 人事 人事专员 行政 行政专员 行政助理 行政前台 前台 前台小姐 接待 仓管 仓管员 库管 保管员 质检 质检员 品管 司机 驾驶员 保安 保安队长 门卫 保洁 保姆 技术员 技术 操作员 安全员 施工员 资料员 检验员 统计员 营业员 收银员 理货员 配送员 快递员 送货员 程序员 开发 运营 策划 美工 设计 网管 电工 木工 水电工 焊工 钳工 厨师 厨师长 服务员 美容师 理发师 发型师 摄影师 化妆师 按摩师 健身教练 负责人 联系人 经办人 承办人 收件人 收货人 寄件人 发件人 介绍人 管理员 工作人员 值班人员 职员 员工 学生 家长 退休 退休教师 自由职业 个体户 实习生 校友 志愿者 居民 村民 业主 房东 租客 住户 客户 顾客 会员 用户 买家 卖家 朋友 亲戚 同事
    襄理 协理 副理 专案经理 业务专员 营业员 董事总经理 财务长 执行长 营运长 技术长 行销经理 业务经理 课长 副课长 厂务 股务 经纪 经纪人 测量师 大律师 事务律师 太平绅士 医护 校监 总干事 干事 社工 文书
    """
  /// Positions and rank words: these may also stand before a name, as `经理李明`.
  static let titles = ScalarTrie(folding: titleWords, reversed: true)
  static let titlesForward = ScalarTrie(folding: titleWords)

  /// One character that after a bare family name makes it a form of address: 王总, 李工, 陈太.
  static let singleTitles = ScalarTrie(
    folding: "总 工 董 局 处 队 导 所 姐 哥 叔 嫂 婶 姨 爷 某 氏 太 生 老 头 妈 爸 奶 人 某人 某某 某某某", reversed: true)

  /// Words after a name that mean somebody else.
  static let relatives = ScalarTrie(
    folding: "妈妈 爸爸 的妈妈 的爸爸 母亲 父亲 家属 奶奶 爷爷 外婆 外公 老婆 老公 妻子 丈夫 儿子 女儿 女婿 媳妇 的朋友 的同事 的家人 介绍 推荐", reversed: true)
  /// Words after a name that say what to do with a letter or a form.
  static let errands = ScalarTrie(
    folding: "收 等 亲启 敬启 钧启 收启 亲收 代收 代签 代转 转交 本人 等人", reversed: true)

  /// What a department, a shop or a place ends with: with a position after it, it is a title.
  static let departments = ScalarTrie(
    folding: """
      部 处 科 室 组 课 股 中心 公司 店 厂 局 院 校 所 站 行 办 办公室 事业部 分部 车间 班 团队 小组 区 省 市 县 镇 村 社 集团 工作室 门店 大厦 小区 学院 协会 部门
      """, reversed: true)

  /// Cells and tokens that are words of their own and no names.
  static let notNames = ScalarTrie(folding: notNameWords)
  private static let notNameWords = """
    部门 公司 单位 学校 医院 家人 本人 自己 爸爸 妈妈 老公 老婆 父亲 母亲 男 女 男士 未婚 已婚 其他 其它 全部 所有 各位 大家 不要 没空 在职 离职 已离职 退休 重复 作废 同名 姓名 名字 名称 称呼 未命名 新建
    客户姓名 匿名用户 微信用户 测试用户 新用户 普通用户 注册用户 新建联系人 办公室 值班室 总机 总部 传真 电话 手机 邮箱 地址 备注 商务部 市场部 销售部 财务部 人事部 人力资源部 采购部 技术部 行政部 工程部 生产部 质量部 业务部 客服部 外贸部 项目部 研发部 仓库 售后 售后部 售后服务 招商部 法务部
    快递 外卖 中介 物业 装修 保险 推销 广告 骚扰 陌生人 未知号码 不认识 没写 看不清 字迹不清 无法辨认 微信好友 新客户 老客户 潜在客户 意向客户 大客户 散客 游客 访客 路人 网友 热心网友 用户名
    测试 试用 样例 示例 一二三 见附件 详见附件 如上 详见名单 楼下 楼上 隔壁 对门 邻居 门口 老家 五金 建材 水果 送水 送货 修车 开锁 搬家 没名字 没名 无姓名 不愿透露 不想说 不方便 不告诉你 你猜 随便 随便填 哈哈 哈哈哈 呵呵 嘻嘻 啊啊 啊啊啊 嗯嗯 是的 好的 可以 你好 您好 谢谢 再见 有限公司 先生女士 女士先生 管理员
    北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 武汉 成都 西安 长沙 郑州 青岛 宁波 东莞 佛山 厦门 福州 合肥 济南 大连 沈阳 哈尔滨 长春 昆明 南宁 贵阳 太原 石家庄 南昌 兰州 海口 乌鲁木齐 银川 西宁 拉萨 香港 澳门 台湾 台北 高雄 台中 新竹 九龙
    新界 无锡 常州 徐州 南通 扬州 温州 嘉兴 绍兴 台州 泉州 珠海 惠州 汕头 江门 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 陕西 甘肃 青海 西藏 内蒙古 宁夏 新疆 中国 日本 美国 科技
    """
  /// First and second characters of titles and of words that are no names, folded: only a cell that begins with both
  /// kinds needs to be looked at.
  static let wordStarts: (first: Set<UInt32>, second: Set<UInt32>) = {
    var first: Set<UInt32> = []
    var second: Set<UInt32> = []
    for word in Fold.simplified(titleWords + " " + notNameWords).split(whereSeparator: \.isWhitespace) {
      let scalars = word.unicodeScalars
      first.insert(scalars[scalars.startIndex].value)
      if let next = scalars.dropFirst().first { second.insert(next.value) }
    }
    return (first, second)
  }()

  /// Labels before a name, folded and with their colon.
  static let labels = ScalarTrie(
    folding: """
      尊敬的 尊敬的客户 亲爱的 尊敬 敬爱的 致: 联系人: 联系人姓名: 联络人: 姓名: 名字: 名称: 客户: 客户姓名: 客户名: 负责人: 经办人: 收件人: 收货人: 法人: 法定代表人: 老板: 业主: 户主: 家长: 学生: 老师: 销售: 采购: 客服: 称呼: 本人: 申请人: 报名人: 参会人: 参会人员: 嘉宾: 主讲人:
      name: contact: attn: attn.: attention: attn contact-person: customer: client: to: dear
      """)

  /// Family names of Japan of two and more characters (variants folded) that no Chinese name begins with by chance.
  static let japanese = ScalarTrie(
    folding: """
      佐藤 铃木 高桥 田中 渡边 渡部 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 佐々木 山口 松本 井上 木村 斋藤 齐藤 清水 山崎 阿部 池田 桥本 山下 石川 中岛 前田 藤田 小川 后藤 冈田 长谷川 村上 近藤 石井 坂本 远藤 青木
      藤井 西村 福田 太田 三浦 冈本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 横山 宫崎 宫本 内田 高木 安藤 岛田 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 增田 平野 大塚 千叶
      久保 松井 小岛 岩崎 樱井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 滨田 市川 古川 水野 小松 岛崎 小山 熊谷 山内 西田 东野 北川 北村 川口 川崎 川上 川村 川田 大桥 大岛 大久保 大谷 大川 大石 大江 本田 本间 松下 松原 松冈 松村 松浦
      平田 平井 平山 平松 永井 永田 吉川 吉村 吉冈 荒木 荒井 秋山 秋元 片山 黑田 黑泽 堀江 堀内 关口 関口 望月 星野 津田 五十岚 坂口 坂井 辻村 須藤 须藤 服部 栗原 稻垣 相泽 浅野 浅井 安田 安部 安倍 成田 成濑 饭田 饭岛 宇野 内藤 内山 尾崎 尾形
      小池 小泽 小泉 小田 小仓 小西 小原 小沼 奥田 奥村 角田 笠原 龟井 神田 神谷 神崎 河野 河合 河村 河田 岸本 儿玉 后田 齐木 榊原 笹川 志村 芝田 白石 白井 白川 杉浦 杉田 铃村 濑户 高野 高山 高岛 泷泽 竹田 竹中 武井 武藤 立花 田边 田口 田岛 田原
      千田 塚本 土屋 土井 土田 堤下 富田 富永 鸟居 长尾 长野 长井 长岛 永野 西川 西尾 西山 西野 西冈 野田 野崎 早川 早坂 桥口 畑中 林田 原口 东山 日高 平冈 广濑 广田 深田 福井 福岛 福冈 藤原 藤川 藤冈 古田 古贺 星川 堀田 前川 前原 牧野 町田 松永 松山 三宅 三好 三上
      三木 水谷 水岛 皆川 南野 宫田 宫泽 宫川 向井 村井 村山 村松 望田 本多 森本 森下 森川 森山 矢野 矢岛 安井 柳田 山中 山根 山村 山岸 山川 山冈 山脇 吉泽 吉野 米田 和泉 若林 渡辺 渡邉 织田 德川 丰臣 羽生 羽田 宇多田 滨崎 北野 宫野 村冈 东条 伊集院 二宫 深津 绫濑 新垣 石原 堺雅 木村拓 有吉 相川 青山 赤松 朝仓 芦田 天野 荒川 有马 石塚 泉田 一条 井口 今村 岩田 岩本 上村 植田 植村 梅田 江口 榎本 远山 大泽 大森 大村 大山 冈崎 冈部 荻原 落合 小野寺 甲斐 海老原 香川 胜又 加纳 镰田 上条 川端 川岛 川野 川本 菅野 菅原 神山 北岛 木内 久保田 仓田 黑木 黑川 桑原 小暮 小关 小谷 小室 斋木 坂田 坂上 坂下 佐久间 樱庭 佐佐木 泽田 泽村 椎名 筱原 筱田 柴崎 岛村 下田 庄司 城田 菅沼 杉原 须田 诹访 关根 关谷 园田 高井 高桥 高村 高濑 竹下 多田 谷川 谷村 玉木 田端 月岛 辻本 手塚 寺田 寺岛 外山 德永 中泽 中田 中本 中西 中谷 长濑 长泽 新田 西泽 西本 根岸 根本 野泽 野中 袴田 桥爪 长谷部 八木 服部 花田 浜口 浜田 原岛 樋口 平川 平泽 广瀬 福原 福山 藤泽 藤村 船越 細川 细川 堀口 本庄 前岛 真田 松崎 松泽 三井 三岛 三谷 水原 南田 美浓 宫下 宫岛 室井 茂木 森冈 森田 安川 矢口 柳泽 薮内 山形 山城 横田 横井 吉井 吉本 吉原 米仓 米山 若松 和久井 渡会
      """)

  /// Words that Tibetan, Mongolian and Uyghur names are made of: written without an interpunct they begin with no
  /// family name, whatever their first character.
  static let otherNationalities = ScalarTrie(
    folding: """
      扎西 次仁 才仁 泽仁 卓玛 卓嘎 尼玛 达娃 旺堆 旺扎 旺杰 旺姆 多吉 多杰 央金 央宗 格桑 拉姆 拉毛 拉措 索朗 索南 洛桑 罗桑 平措 彭措 巴桑 普布 边巴 德吉 白玛 强巴 旦增 丹增 丹巴 丹珠 罗布 诺布 仁青 仁增 仁钦 才让 才旦 才旺 贡布 贡嘎 曲珍 曲扎 曲措 桑吉 桑珠 桑杰 加措 嘉措 加央 加布 嘎玛 噶玛 朗杰 南杰 朗嘎 琼达 晋美 久美 益西 土登 阿旺 江白 江央 降央 次旺 次央 次珍 次旦 次培 班觉 班典 白珍 米玛 顿珠 顿旦 扎巴 扎桑 杰布 坚赞 群培 群宗 巴珠 南木加 泽旺 泽郎 华旦 华青 更登 更藏 完么 完德 吉美 西热 西绕 尕让 尕藏 索巴 达瓦 达杰 金巴 阿牛 班玛 万玛 三智 俄色 俄日
      巴特尔 其木格 其其格 乌兰 娜仁 托娅 斯琴 高娃 巴图 那顺 苏日 格日勒 格日乐 阿拉腾 宝音 巴雅尔 额尔 敦 朝鲁 呼和 青格 特木尔 铁木尔 吉日 嘎拉 乌云 塔娜 萨仁 通拉嘎 图雅 图娅 哈斯 毕力格 必力格 达来 都仁 苏和 阿茹 阿如 阿木尔 乌日 布和 布赫 宝力 孟和 孟克 那仁 呼斯 乐图 勒图 呼格 吉勒 德力 德格 恩和 敖登 萨日 娜 牧其尔 吉雅 赛罕 赛音 温都 乌恩 奇 阿尔 斯楞 苏布 道尔吉 道日 娜木 拉 其 白音 白乙拉 金花 满都 拉图 塔拉 额尔敦 额尔德 尼 其力 格尔 巴根 钢 哈达
      买买提 买合 木提 艾山 艾买提 艾合 艾尔 艾力 艾则孜 艾克 拜尔 阿不都 阿布都 阿卜杜 热依木 热合曼 热合 古丽 古力 古再 丽 努尔 努尔古丽 吐尔逊 吐尔洪 玉素甫 玉苏甫 依明 依米提 依布拉 伊敏 伊布拉 拉音 库尔班 卡德尔 卡的尔 克里木 克力木 沙塔尔 萨塔尔 肉孜 如则 帕提古丽 帕孜 帕尔 哈提 阿依 阿依古丽 阿依夏木 阿孜 再娜 再努 再排尔 尔 迪丽 热巴 热娜 阿迪 力江 江 汗 木 巴哈尔 米吉 米热 提 麦麦提 麦提 图尔荪 图尔孙 吾买尔 吾布力 乌买尔 喀斯木 卡斯木 塔依尔 塔西 托合提 托乎提 托合 海如 赛买提 赛米 色买 亚森 牙生 尼亚孜 奴尔 居马 巴拉提 肉孜古丽 帕夏 夏木 汗古丽 孜 玛依拉 玛丽亚 阿力木 阿里木 木合 塔尔 江
      """)
}

extension ScalarTrie {
  /// Words of one list in the form that text folded for parsing has, all with payload 0.
  init(folding words: String, reversed: Bool = false) {
    self.init(words: Fold.simplified(words), reversed: reversed)
  }

  /// Whether words that follow each other fill `start..<end`; at least one of them has two or more scalars.
  func fills(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    var longWords = 0
    while i < end {
      let length = longestPrefix(text, i, end).length
      if length == 0 { return false }
      if length > 1 { longWords += 1 }
      i += length
    }
    return longWords > 0
  }
}
