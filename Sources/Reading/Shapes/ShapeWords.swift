/// Few words that show what a cell holds. They are for guessing columns; Normalizing has the full tables.
enum PlaceholderWords {
  private static let words: [[UInt8]] = [
    "-", "--", "---", "/", "\\", "无", "無", "n/a", "na", "nil", "null", "none", "空", "暂无", "未填", "未知", "不详",
    "没有", "暂缺", "同上", "待补充", "tbd", "#n/a",
    "?",
  ].map { Array($0.utf8) }

  static func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    words.contains { word in
      word.count == text.count
        && zip(word, text).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }
  }
}

enum CompanyWords {
  private static let han = HanWordSet(
    """
    公司 集团 集團 工厂 工廠 有限 事务所 事務所 工作室 商行 经营部 經營部 研究院 研究所 协会 協會 银行 銀行 酒店 大学 大學 学院 醫院 医院 合作社 商会 商會 門市 门市 企業社 企业社 制造厂
    """)
  private static let latin = LatinWordSet(
    """
    ltd limited inc incorporated llc llp corp corporation gmbh co plc company group holdings bv pte sdn bhd
    """)

  static func appear(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    han.appears(in: text) || latin.appears(in: text, isLater: true)
  }
}

enum AddressWords {
  private static let han = HanWordSet("省 市 区 區 县 縣 路 街 道 镇 鎮 村 号 號 室 楼 樓 巷 弄 大厦 大廈")
  private static let latin = LatinWordSet(
    """
    road rd street st avenue ave lane drive dr blvd boulevard floor room building suite district way plaza
    """)

  /// Different words of Han addresses, counted as far as 2.
  static func count(in text: UnsafeBufferPointer<UInt8>) -> Int { han.countDistinct(in: text, limit: 2) }

  static func latin(in text: UnsafeBufferPointer<UInt8>) -> Bool { latin.appears(in: text, isLater: false) }
}

enum FamilyNames {
  /// Frequent family names, Simplified and Traditional.
  private static let names = HanWordSet(
    """
    王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕
    苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史
    顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛
    伍 韦 申 尤 毕 聂 丛 焦 向 柳 邢 路 岳 齐 沿 梅 莫 庄 辛 管 祝 左 涂 谷 祁 时 舒 耿 牟 卜 詹 关 苗 凌 费 纪 靳 盛 童 欧
    甄 项 曲 成 游 阳 裴 席 卫 查 屈 鲍 位 覃 霍 翁 隋 植 甘 景 薄 单 包 司 柏 宁 柯 阮 桂 闵 解 强 柴 华 车 冉 房 边 净 阴
    饶 張 劉 陳 楊 趙 黃 吳 孫 馬 羅 鄭 謝 韓 馮 蕭 鄧 許 呂 蘇 盧 蔣 賈 葉 閻 鐘 譚 鄒 陸 顧 龍 萬 錢 湯 喬 賀 賴 龔 龐 蘭
    顏 嚴 溫 蘆 韋 畢 聶 叢 齊 莊 塗 時 關 費 紀 歐 項 陽 衛 鮑 單 寧 閔 強 華 車 邊 饒
    欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 歐陽 司馬 諸葛 東方
    """)

  /// Whether the text begins like a personal name.
  static func start(_ text: UnsafeBufferPointer<UInt8>) -> Bool { names.starts(text) }
}
