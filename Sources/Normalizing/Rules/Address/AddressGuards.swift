/// What tells that a name of a place is only the beginning of another word: 南京东路, 上海大厦, 朝阳门, 中山公园.
enum AddressGuards {
  /// Words that make a name of what stands before them.
  private static let nouns = ScalarTrie(
    words: """
      大学 学院 大厦 宾馆 酒店 饭店 银行 商城 广场 花园 公园 大桥 公司 集团 医院 机场 国际机场 中学 小学 一中 二中 三中 图书馆 博物馆
      体育馆 体育场 体育中心 足球场 火车站 汽车站 高铁站 车站 会馆 国际广场 国际大厦 国际商城 国际酒店 国际公寓 商厦 商贸城 新村 花苑
      家园 名苑 名都 世家 豪庭 山庄 别墅 公馆 老街 古镇 风情街 大剧院 书店 日报 海关 小吃 世纪城 国际城 电视台 电视塔 人家 新天地
      啤酒 航空 大酒店 大饭店 大酒楼 国际中心 大楼 大夏 公寓 会展中心 饭庄 火锅 面馆 烤鸭 菜馆 茶馆 小区 学校 师范大学 师范学院 理工大学
      工业大学 交通大学 科技大学 农业大学 财经大学 外国语大学 医科大学 林业大学 政法大学 中医药大学 华侨大学 体育学院 电力公司 港务局
      """)
  /// After the level of a full name: 上海市场, 沙县小吃.
  private static let afterFull = ScalarTrie(words: "场 小吃")

  /// Whether the text at `i` makes a road, a bridge, an institution or a building of the name before it.
  /// - Parameter mayBeRoad: 商城路 may be a road of its own in the place before it.
  static func isPartOfName(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int, mayBeRoad: Bool = false)
    -> Bool
  {
    if isRoad(text, i, end) || isLandmark(text, i, end) || isWaterRoad(text, i, end) { return true }
    // 吉安乡, 北京村.
    if i < end, text[i] == u("镇") || text[i] == u("乡") || text[i] == u("村") { return true }
    let noun = nouns.longestPrefix(text, i, end)
    guard noun.length > 0 else { return false }
    // 广州大学城外环西路, 上海浦东商城路.
    if zones.longestPrefix(text, i, end).length > noun.length { return false }
    return !(mayBeRoad && canNameRoad(text[i]) && isRoad(text, i + noun.length, end))
  }

  /// 商城路 is a road anywhere; 朝阳公园南路 is named after its park.
  private static func canNameRoad(_ first: UInt32) -> Bool {
    switch first {
    case u("公"), u("广"), u("机"), u("火"), u("车"), u("体"): false
    default: true
    }
  }

  static func isPartOfNameAfterFull(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Bool {
    i < end && afterFull.longestPrefix(text, i, end).length > 0
  }

  /// 站, 港, 塔 at the end of what is said: 广州塔, 上海站.
  private static func isLandmark(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Bool {
    guard i < end else { return false }
    switch text[i] {
    case u("站"), u("港"), u("塔"), u("湾"), u("滩"), u("园"), u("村"), u("城"), u("里"):
      return i + 1 >= end || !isHan(text[i + 1])
    default: return false
    }
  }

  /// 河路 after 苏州, 湖大道 after 玄武.
  private static func isWaterRoad(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Bool {
    guard i + 1 < end else { return false }
    switch text[i] {
    case u("河"), u("湖"), u("江"), u("山"), u("门"), u("桥"), u("塔"):
      switch text[i + 1] {
      case u("路"), u("街"): return true
      case u("大"): return i + 2 < end && (text[i + 2] == u("道") || text[i + 2] == u("街"))
      default: return false
      }
    default: return false
    }
  }

  /// A road word, a direction and a number before it or not: 路, 东路, 中山北一路 from 北 on, 西大街, 三巷.
  static func isRoad(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end && i < start + 2 && isDirection(text[i]) { i += 1 }
    let number = i
    while i < end && i < start + 5 && (isDigit(text[i]) || HanNumbers.isDigit(text[i])) { i += 1 }
    // 五一路, 八一路, 二七路 are names, 二路 is a count.
    if i - number == 2 && HanNumbers.isDate(text[number], text[number + 1]) { return false }
    guard i < end else { return false }
    switch text[i] {
    case u("路"), u("街"), u("道"), u("巷"), u("弄"):
      // 街道 and 道路 are no names of roads by themselves, but 朝阳街道 is one of a town.
      return true
    case u("大"):
      return i + 1 < end && (text[i + 1] == u("道") || text[i + 1] == u("街") || text[i + 1] == u("路"))
    case u("胡"): return i + 1 < end && text[i + 1] == u("同")
    case u("高"): return i + 1 < end && (text[i + 1] == u("架") || text[i + 1] == u("速"))
    case u("公"), u("马"), u("支"), u("横"), u("环"), u("辅"):
      return i + 1 < end && (text[i + 1] == u("路") || text[i + 1] == u("街"))
    default: return false
    }
  }

  private static func isDirection(_ s: UInt32) -> Bool {
    switch s {
    case u("东"), u("西"), u("南"), u("北"), u("中"), u("前"), u("后"), u("内"), u("外"), u("左"), u("右"): true
    default: false
    }
  }

  /// Whether the character after a short name of a district makes another word of it: 朝阳门, 玄武湖, 天河城, 长安镇.
  static func isCompound(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Bool {
    guard i < end else { return false }
    if startsOwnName(text, i, end) { return false }
    switch text[i] {
    case u("左"), u("右"): return i + 1 < end && text[i + 1] == u("翼")
    case u("路"), u("街"), u("道"), u("巷"), u("弄"), u("里"), u("桥"), u("门"), u("寺"), u("祠"), u("村"), u("镇"),
      u("乡"),
      u("庄"), u("园"), u("站"), u("港"), u("湾"), u("岛"), u("口"), u("塔"), u("宫"), u("庙"), u("楼"), u("坡"), u("岭"),
      u("泉"),
      u("井"), u("阁"), u("亭"), u("苑"), u("坊"), u("堂"), u("院"), u("馆"), u("店"), u("厂"), u("洞"), u("滩"), u("浦"),
      u("塘"), u("圩"), u("屯"), u("窑"), u("寨"), u("堡"), u("关"), u("闸"), u("渡"), u("坝"), u("角"), u("墩"), u("台"),
      u("峰"),
      u("谷"), u("峡"), u("洲"), u("矿"), u("州"), u("县"), u("区"), u("市"), u("号"), u("社"), u("轩"), u("居"), u("府"),
      u("邸"), u("郡"):
      return true
    case u("江"), u("湖"), u("河"), u("城"), u("山"), u("海"), u("溪"):
      guard i + 1 < end else { return true }
      switch text[i + 1] {
      case u("东"), u("西"), u("南"), u("北"), u("关"), u("中"), u("厢"), u("滨"): return false
      default: return true
      }
    default: return false
    }
  }

  /// Whether the text at `i` is the name of a road or a town by itself: 江陵路 after 霍林郭勒, 桥南街道 after 番禺; not
  /// 门外大街 after 朝阳, for of that only 门 is no direction.
  private static func startsOwnName(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    var core = 0
    var i = start
    switch text[start] {
    case u("县"), u("区"), u("市"), u("镇"), u("乡"), u("村"), u("门"): return false
    default: break
    }
    while i < end && i < start + 7 && isHan(text[i]) {
      switch text[i] {
      case u("路"), u("街"), u("道"), u("大"):
        let isTown = text[i] == u("街") && i + 1 < end && text[i + 1] == u("道")
        if text[i] == u("大") && !(i + 1 < end && (text[i + 1] == u("道") || text[i + 1] == u("街"))) {
          core = i + 1 - start
          break
        }
        return isTown ? i - start >= 2 : core >= 2 && beginsNames(text[start])
      case u("镇"), u("乡"): return i - start >= 2
      case u("号"), u("村"): return false
      default: if !isDirection(text[i]) { core = i + 1 - start }
      }
      i += 1
    }
    return false
  }

  /// Characters that begin names of roads at least as often as they end names of sights.
  private static func beginsNames(_ s: UInt32) -> Bool {
    switch s {
    case u("江"), u("浦"), u("居"), u("台"), u("角"), u("溪"), u("海"), u("关"), u("府"): true
    default: false
    }
  }

  /// Whether a town, a road with a name of at least two characters or a zone follows within a few characters: what
  /// tells that a short name with nothing before it is a place and not a word.
  static func isFollowedByPlace(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    if zones.longestPrefix(text, start, end).length > 0 { return true }
    var i = start
    while i < end && i < start + 9 {
      let s = text[i]
      guard isHan(s) || isDigit(s) || isASCIILetter(s) else { return false }
      let length = i - start
      switch s {
      case u("镇"), u("乡"): if length >= 2 || length == 1 { return true }
      case u("路"), u("街"), u("道"): if length >= 2 { return true }
      case u("区"), u("园"): if length >= 2 && isZone(text, i) { return true }
      default: break
      }
      i += 1
    }
    return false
  }

  private static func isZone(_ text: UnsafeBufferPointer<UInt32>, _ i: Int) -> Bool {
    switch text[i - 1] {
    case u("发"), u("新"), u("业"), u("园"), u("开"), u("保"), u("税"), u("技"): true
    default: false
    }
  }

  /// Zones that are named after a district and are none: 龙华新区, 东湖高新区.
  static func isZoneOfThatName(_ text: UnsafeBufferPointer<UInt32>, _ i: Int, _ end: Int) -> Bool {
    guard i < end else { return false }
    switch text[i] {
    case u("高"), u("经"), u("开"), u("新"), u("保"), u("综"), u("出"), u("自"), u("工"), u("旅"), u("度"), u("风"),
      u("示"), u("管"):
      let zone = zones.longestPrefix(text, i, end)
      return zone.length > 0 && text[i + zone.length - 1] == u("区")
    default: return false
    }
  }

  /// Development zones: no divisions, so they stay in the rest.
  static let zones = ScalarTrie(
    words: """
      高新区 新技术开发区 新技术产业开发区 高新技术产业开发区 高新技术开发区 高新技术产业园区 高新园区 高新产业园 经济技术开发区 经济开发区 经开区 开发区 工业园区 工业园 工业区 产业园 产业园区
      科技园 科技园区 软件园 保税区 综合保税区 出口加工区 自贸区 自由贸易试验区 示范区 新区 度假区 旅游度假区 风景区 管理区 物流园 创业园 创意园 大学城 科学城 生态城
      """)
}
