/// Places that company names in Latin letters carry, with the Han short name.
enum LatinPlaces {
  static let all: [(written: String, name: String)] = parse(
    """
    china=中国|prc=中国|p.r.c.=中国|p.r. china=中国|pr china=中国|mainland china=中国|greater china=大中华|hong kong=香港|hongkong=香港|hk=香港|h.k.=香港|kowloon=九龙|macau=澳门|macao=澳门
    taiwan=台湾|taipei=台北|kaohsiung=高雄|taichung=台中|tainan=台南|hsinchu=新竹|taoyuan=桃园|shanghai=上海|beijing=北京|peking=北京|shenzhen=深圳|shen zhen=深圳|guangzhou=广州|canton=广州
    guangdong=广东|dongguan=东莞|foshan=佛山|zhuhai=珠海|zhongshan=中山|huizhou=惠州|jiangmen=江门|shantou=汕头|zhanjiang=湛江|hangzhou=杭州|ningbo=宁波|wenzhou=温州|jiaxing=嘉兴|yiwu=义乌
    shaoxing=绍兴|taizhou=台州|jinhua=金华|huzhou=湖州|zhejiang=浙江|jiangsu=江苏|suzhou=苏州|wuxi=无锡|nanjing=南京|changzhou=常州|nantong=南通|kunshan=昆山|yangzhou=扬州|xuzhou=徐州|zhenjiang=镇江
    jiangyin=江阴|changshu=常熟|zhangjiagang=张家港|wuhan=武汉|chengdu=成都|chongqing=重庆|xi'an=西安|xian=西安|tianjin=天津|tientsin=天津|qingdao=青岛|tsingtao=青岛|jinan=济南|yantai=烟台
    weifang=潍坊|weihai=威海|zibo=淄博|linyi=临沂|shandong=山东|xiamen=厦门|amoy=厦门|fuzhou=福州|quanzhou=泉州|zhangzhou=漳州|fujian=福建|dalian=大连|shenyang=沈阳|liaoning=辽宁|jilin=吉林
    changchun=长春|harbin=哈尔滨|heilongjiang=黑龙江|changsha=长沙|hefei=合肥|wuhu=芜湖|zhengzhou=郑州|luoyang=洛阳|henan=河南|hebei=河北|shijiazhuang=石家庄|tangshan=唐山|langfang=廊坊|hubei=湖北
    hunan=湖南|sichuan=四川|anhui=安徽|jiangxi=江西|nanchang=南昌|guangxi=广西|nanning=南宁|guilin=桂林|yunnan=云南|kunming=昆明|guizhou=贵州|guiyang=贵阳|hainan=海南|haikou=海口|sanya=三亚
    shanxi=山西|shaanxi=陕西|taiyuan=太原|gansu=甘肃|lanzhou=兰州|inner mongolia=内蒙古|xinjiang=新疆|urumqi=乌鲁木齐|ningxia=宁夏|qinghai=青海|tibet=西藏|singapore=新加坡|s'pore=新加坡|malaysia=马来西亚
    kuala lumpur=吉隆坡|penang=槟城|johor=柔佛|johor bahru=新山|selangor=雪兰莪|asia=亚洲|asia pacific=亚太|asia-pacific=亚太|apac=亚太|far east=远东|japan=日本|tokyo=东京|osaka=大阪|korea=韩国
    seoul=首尔|usa=美国|u.s.a.=美国|us=美国|u.s.=美国|america=美国|uk=英国|u.k.=英国|london=伦敦|germany=德国|deutschland=德国|france=法国|italia=意大利|italy=意大利|canada=加拿大|australia=澳大利亚
    thailand=泰国|bangkok=曼谷|vietnam=越南|india=印度|indonesia=印尼|jakarta=雅加达|philippines=菲律宾|manila=马尼拉|europe=欧洲|bvi=维尔京群岛|b.v.i.=维尔京群岛|cayman=开曼群岛
    switzerland=瑞士|netherlands=荷兰|spain=西班牙|dubai=迪拜|mumbai=孟买|delhi=德里|new delhi=新德里|hanoi=河内|ho chi minh city=胡志明市|paris=巴黎|berlin=柏林|sydney=悉尼|melbourne=墨尔本|toronto=多伦多|vancouver=温哥华|los angeles=洛杉矶|san francisco=旧金山|yokohama=横滨|nagoya=名古屋|kyoto=京都|busan=釜山|labuan=纳闽|batam=巴淡|milan=米兰|madrid=马德里|amsterdam=阿姆斯特丹|zurich=苏黎世|geneva=日内瓦|moscow=莫斯科|new york=纽约|california=加州|nanshan=南山|pudong=浦东|qianhai=前海
    """)
  static let trie = ScalarTrie(all.enumerated().map { ($0.element.written, $0.offset) })
  /// Words that begin names as well: a place in brackets and at the end only.
  private static let bracketOnly: Set<String> = [
    "us", "uk", "asia", "america", "u.s.", "nanshan", "xian", "canton", "europe", "cayman", "india",
    "far east", "asia pacific", "california", "amoy",
  ]
  private static let isBracketOnly = all.map { bracketOnly.contains($0.written) }

  static func standsInBrackets(_ place: Int) -> Bool { isBracketOnly[place] }

  private static func parse(_ list: String) -> [(written: String, name: String)] {
    list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { entry in
      let parts = entry.split(separator: "=", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
  }
}
