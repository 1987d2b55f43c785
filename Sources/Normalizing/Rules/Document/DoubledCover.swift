/// One word cut from end to end into pieces that are written twice, if that can be done.
///
/// Letters and digits may stand between them once: slides draw them in another typeface.
struct DoubledCover {
  /// 6 or more: beyond doubt. 0: as the language doubles words.
  private(set) var score = 0
  private(set) var cuts: [DocumentText.Cut] = []
  /// Single characters are doubled, not only phrases.
  private(set) var hasPairs = false

  /// Longest phrase looked for, in characters. Bounds the work: words are any length.
  private static let longest = 64

  private struct Step {
    var score = -1
    var period = 0
    var count = 1
  }

  init?(_ word: UnsafeBufferPointer<UInt32>) {
    let count = word.count
    guard count >= 2 else { return nil }
    // steps[i]: the best way to cut what begins at i.
    var steps = [Step](repeating: Step(), count: count + 1)
    steps[count].score = 0
    // run[p]: for how long the text from here on repeats itself at a distance of p.
    var run = [Int](repeating: 0, count: Self.longest + 1)
    for i in stride(from: count - 1, through: 0, by: -1) {
      if !isHan(word[i]), steps[i + 1].score >= 0 {
        steps[i] = Step(score: steps[i + 1].score, period: 0, count: 1)
      }
      for period in 1...Self.longest {
        guard i + period < count, word[i] == word[i + period] else {
          run[period] = 0
          continue
        }
        run[period] += 1
        guard run[period] >= period, !Self.isPeriodic(period, run) else { continue }
        let copies = min(run[period] / period + 1, 4)
        guard let gain = Self.gain(word, i, period, copies) else { continue }
        let length = period * copies
        let rest = steps[i + length].score
        if rest >= 0, rest + gain >= steps[i].score {
          steps[i] = Step(score: rest + gain, period: period, count: copies)
        }
      }
    }
    guard steps[0].score >= 0 else { return nil }
    collect(word, steps)
    if cuts.isEmpty { return nil }
  }

  private mutating func collect(_ word: UnsafeBufferPointer<UInt32>, _ steps: [Step]) {
    score = steps[0].score
    var i = 0
    var pairs = 0
    var hasUnnatural = false
    while i < word.count {
      let step = steps[i]
      if step.period == 0 {
        i += 1
        continue
      }
      let length = step.period * step.count
      cuts.append(
        DocumentText.Cut(range: i..<i + length, replacement: Array(word[i..<i + step.period])))
      if step.period == 1 {
        pairs += 1
        if isHan(word[i]), !NaturalDoubling.isDoubledOften(word[i]) { hasUnnatural = true }
      }
      i += length
    }
    hasPairs = pairs > 0
    // Words such as 高高兴兴 are made of characters that are doubled often; one that is not gives the rest away,
    // if there is a rest: four characters can be a word that no list has.
    if pairs == 2, cuts.count == 2, word.count == 4, score > 0 {
      let single = [word[0], word[2]]
      score = single.withUnsafeBufferPointer { NaturalDoubling.isHeading($0) } ? 6 : 2
    } else if pairs >= 2, hasUnnatural {
      score = max(score, 6)
    }
    // Two characters alone are a name or a word: 娜娜, 章章.
    if word.count == 2 { score = 0 }
  }

  /// What `copies` of the `period` characters at `i` prove; nil when they are no piece.
  private static func gain(_ word: UnsafeBufferPointer<UInt32>, _ i: Int, _ period: Int, _ copies: Int)
    -> Int?
  {
    let piece = UnsafeBufferPointer(rebasing: word[i..<i + period])
    let han = piece.count(where: isHan)
    if period == 1 {
      if han == 0 || copies > 2 { return han == 0 ? nil : 0 }
      return NaturalDoubling.isDoubledOften(piece[0]) ? 0 : 3
    }
    if han == 0 {
      // Letters run together: OverviewOverview. Numbers repeat their digits by nature.
      return period >= 5 && copies == 2 && piece.allSatisfy(isLatinLetter) ? 6 : nil
    }
    if copies > 3 { return 0 }
    if period == 2 { return NaturalDoubling.isDoubledOften(verb: piece) ? 0 : 2 }
    return NaturalDoubling.isSpeech(piece) ? 1 : 6
  }

  /// Whether the first `period` characters are themselves a shorter text repeated.
  private static func isPeriodic(_ period: Int, _ run: [Int]) -> Bool {
    var shorter = 1
    while shorter * 2 <= period {
      if run[shorter] >= period - shorter, period % shorter == 0 { return true }
      shorter += 1
    }
    return false
  }

  /// Whether no shorter text repeated makes up the text.
  static func isAperiodic(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    for period in 1..<max(text.count / 2 + 1, 1) where text.count % period == 0 {
      var i = period
      while i < text.count, text[i] == text[i - period] { i += 1 }
      if i == text.count { return false }
    }
    return true
  }
}

/// What Chinese doubles by itself.
enum NaturalDoubling {
  private static let characters = Set(
    """
    爸妈爹娘爷奶公婆哥弟姐妹姑舅叔伯姨嫂宝贝媽爺寶貝姥太囡囝娃仔
    高兴大小多少长短快慢早晚真明白清楚干净热闹平安安全健康认轻松简单实老舒服漂亮客气方面家户时刻日夜天年月岁世代祖辈人事处条件样种层步字句
    开心欢喜甜蜜和气文雅斯正规整齐端稳当踏地道原本说笑打闹吵嚷来去进出上下前后左右里外密麻零碎疙瘩红火绿油黄澄黑白胖瘦
    高興長乾淨熱鬧認簡單實風漂客氣時歲處條樣種層開歡當說裡進
    常刚渐偏仅往恰悄默偷暗纷频屡连统略微稍好谢拜哈嘻嘿呵嘎咯叽喳滴答咚叮当哗啦隆轰淅沥潺汪喵咩嘟噜嗡唧呱
    娜莉丽菲媛婷圆思佳倩萌露珊珍晶莹冰洋芳芬萍燕玲玉秀美静雪梅兰英红霞艳娟丹颖慧敏欣怡蕾璐琪瑶瑾雯琳茜薇彤彬斌磊鑫森淼焱垚晓晨阳亮鹏飞龙虎豪强伟杰军平波涛威华国文武
    麗圓瑩芳蘭紅豔穎敏曉陽飛龍強偉傑軍華國
    星猩蛐蝈蝴粑馍糖饽花草树苗泡毛球球绒圈点框块丝片片段段道道乐旺多顺福牛汪咪乖囧
    试試看瞧想问問聊尝嘗走坐歇讲講读讀写寫算数听聽闻摸推敲洗擦扫做逛玩散跑跳动匆忙急慌懒傻呆愣冷暖阴森严寒酸苦辣香臭脏湿软硬薄厚深浅远近细粗满满空虚
    弯曲直歪扭浩荡茫苍郁葱蓬勃扬喋孜津滔耿念历井栩娓凛振恢济芸赫熊炯窃惶恐兢奄沉亭依落楚咄循跃欣蒸袅
    轰烈三两二四五七八九吃喝真假口声咧马虎模糊迷涂随便稳顺利吞吐支吾磨蹭拖拉哭啼躲闪藏遮掩勤恳业诚仔确的完彻底名雨山枝叶坑洼沟坎瓶罐汤浑噩战跌撞摇晃蹦断续
    陆反复分合起伏缝改画唱停卿我唯诺鬼祟窝囊委屈别扭捏羞团恩爱亲密生子孙男女是非恍惚隐约朦胧熙攘沸洒林总痛索麻脆爽规矩本静孤凄惨骂唠絮叨罗嗦结巴富裕宽敞堂体普通
    淡寻觅兜转回返低斜绕疯癫畏缩哆抖轻悠缓牢紧每狠默切幽炎昏沙匀腾霏皑绵巍峨滚涓暮朝盈蠢振摇曳袅
    """.unicodeScalars.map(\.value))

  /// Characters of words such as 高高兴兴, and of names such as 娜娜.
  static func isDoubledOften(_ s: UInt32) -> Bool { characters.contains(s) }

  private static let headings = ScalarTrie(
    words: """
      目录 目次 附件 附录 附图 附表 合同 协议 订单 客户 章节 概述 概况 总则 附则 前言 序言 封面 摘要 引言 背景 目标 目的 范围 流程 说明 术语 定义 参考 结论 结语 建议 总结
      产品 商品 服务 价格 报价 发票 采购 销售 仓库 库存 物流 财务 人事 行政 培训 会议 计划 方案 报告 报表 图表 表格 数据 系统 软件 硬件 网络 权限 用户 密码 登录 注册 首页 菜单
      按钮 界面 功能 模块 接口 测试 部署 运维 备注 注释 日期 编号 名称 姓名 电话 地址 邮箱 邮编 单位 部门 职务 岗位 公司 企业 项目 工程 质量 检验 审核 审批 签字 盖章 问题 答案
      步骤 要求 标准 规范 原则 制度 条款 责任 义务 违约 保密 交付 验收 付款 收款 成本 预算 利润 市场 营销 渠道 品牌 策略 团队 组织 架构 结构 设计 需求 分析 实施 管理 维护
      目錄 附錄 附圖 附錶 合約 訂單 客戶 章節 總則 附則 範圍 說明 術語 定義 參考 結論 建議 總結 產品 服務 價格 報價 發票 採購 銷售 倉庫 庫存 財務 會議 計劃 報告 報表 圖表 數據 系統
      軟體 硬體 網路 權限 用戶 密碼 備註 編號 名稱 電話 單位 部門 職務 項目 質量 檢驗 審核 問題 步驟 標準 規範 責任 義務 驗收 預算 市場 團隊 組織 架構 結構 設計 需求 實施
      """)

  /// Words of two characters that head a page or a column.
  static func isHeading(_ word: UnsafeBufferPointer<UInt32>) -> Bool {
    headings.exact(word, 0, word.count) != nil
  }

  private static let verbs = ScalarTrie(
    words: """
      研究 讨论 討論 商量 考虑 考慮 学习 學習 了解 瞭解 打听 打聽 休息 放松 放鬆 锻炼 鍛煉 交流 沟通 溝通 介绍 介紹 活动 活動 收拾 整理 准备 準備 检查 檢查
      复习 複習 练习 練習 体验 體驗 感受 享受 关心 關心 帮助 幫助 照顾 照顧 认识 認識 调查 調查 分析 总结 總結 参考 參考 比较 比較 琢磨 思考 回忆 回憶 反省 考察
      观察 觀察 参观 參觀 欣赏 欣賞 教育 批评 批評 鼓励 鼓勵 表扬 表揚 安慰 劝说 打扮 打扫 打掃 清理 调整 調整 调节 調節 联系 聯繫 联络 聯絡 商议 商議 切磋 请教 請教
      熟悉 适应 適應 体会 體會 品尝 品嚐 尝试 嘗試 试验 运动 運動 散步 聊天 改造 改进 改進 修理 修改 处理 處理 解释 解釋 说明 說明 恭喜 祝贺 感谢 感謝 拜托 拜託 加油
      哈哈 嘻嘻 谢谢 謝謝 不要 不行 好的 是的 可以 没有 沒有 快点 快點 来吧 走吧 等等 你好 再见 再見 慢走 欢迎 歡迎 重复 重複 玩耍 算计 计算 計算 温习 凉快 高兴 高興 快活 热闹
      """)

  /// Words of two characters that double as a whole: 研究研究.
  static func isDoubledOften(verb: UnsafeBufferPointer<UInt32>) -> Bool {
    verbs.exact(verb, 0, verb.count) != nil
  }

  private static let spoken = Set("不没沒么麼吧啊呀呢嘛嗎吗哦哈了".unicodeScalars.map(\.value))
  private static let addressed = Set("我你您他她来來谢謝再请請等快走祝好冲衝".unicodeScalars.map(\.value))

  /// Short phrases that people say twice: 为什么为什么, 对不起对不起.
  static func isSpeech(_ phrase: UnsafeBufferPointer<UInt32>) -> Bool {
    phrase.count <= 5
      && phrase.contains { spoken.contains($0) || phrase.count == 3 && addressed.contains($0) }
  }
}
