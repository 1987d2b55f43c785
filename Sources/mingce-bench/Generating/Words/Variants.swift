/// Traditional forms and look-alikes of the characters used here. Each pair: simplified, then the other.
enum Variants {
  static let traditional: [UInt16] = mapping(
    """
    张張刘劉陈陳杨楊黄黃赵趙吴吳孙孫马馬罗羅郑鄭谢謝许許韩韓邓鄧冯馮蒋蔣叶葉苏蘇吕呂卢盧钟鍾谭譚陆陸韦韋贾賈邹鄒闫閆龙龍贺賀顾顧龚龔万萬钱錢\
    严嚴汤湯乔喬赖賴庄莊欧歐阳陽宁寧单單区區诸諸迟遲伟偉华華国國军軍红紅丽麗晓曉强強杰傑娟娟静靜艳艷涛濤兰蘭云雲辉輝飞飛刚剛凯凱\
    庆慶荣榮东東洁潔梦夢学學兴興义義颖穎凤鳳珍珍爱愛莲蓮锋鋒帅帥泽澤轩軒恒恆乐樂贵貴贤賢广廣开開启啟继繼双雙胜勝连連长長树樹润潤鸿鴻\
    露露锦錦莹瑩娇嬌贞貞滨濱潇瀟澜瀾炜煒烨燁焕煥灿燦耀耀晖暉栋棟韬韜钧鈞铭銘锐銳钰鈺钢鋼铁鐵镇鎮骏駿骞騫驰馳伦倫岚嵐尧堯坚堅\
    声聲发發卫衛亚亞书書会會进進运運远遠达達顺順韵韻业業企企创創联聯优優亿億实實宝寶际際极極汇匯环環图圖医醫药藥电電气氣机機车車\
    贸貿进進出出经經营營销銷业業务務网網络絡软軟术術科科传傳媒媒广廣设設备備仪儀装裝饰飾饮飲农農产產资資咨諮询詢询詢责責\
    团團总總厂廠门門楼樓层層号號路路陕陝苏蘇济濟汉漢长長沈瀋连連关關深深圳圳广廣东東莞莞厦廈门門龙龍岗崗罗羅湖湖宁寧乌烏鲁魯齐齊\
    兰蘭贵貴阳陽银銀川川师師监監经經理理采採购購负負责責员員书書记記项項运運财財会會计計长長助助总總产產研研程程师師\
    纪紀维維纳納诺諾赛賽赢贏尔爾欧歐凯凱蓝藍灵靈领領励勵纺紡织織塑塑胶膠粮糧饲飼种種养養鸡雞鱼魚鲜鮮园園苏蘇无無锡錫绍紹兴興泸瀘\
    县縣街街镇鎮乡鄉区區历歷滨濱桥橋惠惠蓝藍枪槍庐廬静靜闵閔宝寶杨楊浦浦丰豐台臺顺順义義荣榮坛壇贤賢晋晉裕裕誉譽联聯众眾赵趙\
    迈邁诚誠腾騰鲁魯迅迅讯訊扬揚艺藝权權寰寰颂頌玺璽致致
    """)

  /// Shapes that tired eyes and scanners mix up.
  static let lookAlike: [UInt16] = mapping(
    "杨扬扬杨晴睛洁浩杰木玲铃铃玲李季王玉玉王刘到林材明朋伟炜炜伟鹏朋军车东车芳劳建健健建俊峻峻俊波坡涛海红江梅海云去平乎志忘文丈国固华毕"
      + "春眷秀季英莫永水强弦燕蒸磊垒晨晟昊吴宇字宁宇子于天夫大太贵责家豪博搏倩情诗待雅推瑞端清情昌冒良郎龙尤丹舟凤风未末徐除陈陆孙外马乌朱未胡湖"
  )

  private static func mapping(_ pairs: String) -> [UInt16] {
    var map = (0..<(1 << 16)).map { UInt16($0) }
    let units = Array(pairs.utf16)
    for i in stride(from: 0, to: units.count - 1, by: 2) { map[Int(units[i])] = units[i + 1] }
    return map
  }
}

extension Cell {
  /// Simplified characters from `start` on become Traditional ones.
  mutating func makeTraditional(from start: Int = 0) {
    for i in start..<units.count { units[i] = Variants.traditional[Int(units[i])] }
  }
}
