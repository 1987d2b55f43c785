/// A city, its place in the country, its telephone area code and some of its districts.
struct City: Sendable {
  var name: [UInt16]
  var reading: [UInt16]
  var province: [UInt16]
  /// `省`, `自治区`, or empty for a municipality.
  var provinceEnding: [UInt16]
  var areaCode: Int
  /// Digits of a subscriber number.
  var localDigits: Int
  var districts: [[UInt16]]

  static let draw = WeightedIndex(zipf: all.count, offset: 7)

  static let all: [City] = table.split(separator: "\n").map { line in
    let parts = line.split(separator: " ").map(String.init)
    let isMunicipality = parts[2] == "-"
    return City(
      name: parts[0].word, reading: parts[1].word, province: isMunicipality ? [] : parts[2].word,
      provinceEnding: isMunicipality ? [] : (parts[2] == "广西" ? "壮族自治区" : "省").word,
      areaCode: Int(parts[3])!, localDigits: Int(parts[4])!,
      districts: parts[5].split(separator: "、").map { String($0).word })
  }

  private static let table = """
    上海 shanghai - 21 8 浦东新区、闵行区、徐汇区、静安区、宝山区、嘉定区、松江区、青浦区
    北京 beijing - 10 8 朝阳区、海淀区、丰台区、东城区、西城区、通州区、大兴区、昌平区
    深圳 shenzhen 广东 755 8 福田区、南山区、宝安区、龙岗区、罗湖区、龙华区
    广州 guangzhou 广东 20 8 天河区、越秀区、白云区、番禺区、海珠区、黄埔区
    杭州 hangzhou 浙江 571 8 西湖区、滨江区、余杭区、萧山区、拱墅区、上城区
    苏州 suzhou 江苏 512 8 姑苏区、吴中区、相城区、吴江区、虎丘区
    成都 chengdu 四川 28 8 武侯区、锦江区、青羊区、金牛区、成华区
    南京 nanjing 江苏 25 8 玄武区、鼓楼区、建邺区、江宁区、栖霞区
    武汉 wuhan 湖北 27 8 洪山区、江汉区、武昌区、汉阳区、江岸区
    东莞 dongguan 广东 769 8 南城街道、长安镇、虎门镇、厚街镇、塘厦镇
    宁波 ningbo 浙江 574 8 海曙区、鄞州区、江北区、北仑区
    天津 tianjin - 22 8 和平区、南开区、河西区、西青区、滨海新区
    重庆 chongqing - 23 8 渝北区、江北区、南岸区、九龙坡区、沙坪坝区
    青岛 qingdao 山东 532 8 市南区、市北区、崂山区、黄岛区、城阳区
    无锡 wuxi 江苏 510 8 滨湖区、梁溪区、新吴区、惠山区
    佛山 foshan 广东 757 8 禅城区、南海区、顺德区、三水区
    西安 xian 陕西 29 8 雁塔区、碑林区、未央区、莲湖区、新城区
    长沙 changsha 湖南 731 8 岳麓区、芙蓉区、雨花区、天心区、开福区
    郑州 zhengzhou 河南 371 8 金水区、中原区、二七区、管城区
    济南 jinan 山东 531 8 历下区、市中区、槐荫区、历城区
    合肥 hefei 安徽 551 8 蜀山区、包河区、庐阳区、瑶海区
    厦门 xiamen 福建 592 7 思明区、湖里区、集美区、海沧区
    福州 fuzhou 福建 591 8 鼓楼区、台江区、仓山区、晋安区
    温州 wenzhou 浙江 577 8 鹿城区、龙湾区、瓯海区
    泉州 quanzhou 福建 595 8 丰泽区、鲤城区、洛江区、晋江市
    大连 dalian 辽宁 411 8 中山区、西岗区、沙河口区、甘井子区
    沈阳 shenyang 辽宁 24 8 和平区、沈河区、铁西区、浑南区
    常州 changzhou 江苏 519 8 新北区、天宁区、钟楼区、武进区
    嘉兴 jiaxing 浙江 573 8 南湖区、秀洲区、海宁市、桐乡市
    绍兴 shaoxing 浙江 575 8 越城区、柯桥区、上虞区
    金华 jinhua 浙江 579 8 婺城区、金东区、义乌市、永康市
    台州 taizhou 浙江 576 8 椒江区、黄岩区、路桥区
    南通 nantong 江苏 513 8 崇川区、通州区、海门区
    烟台 yantai 山东 535 7 芝罘区、莱山区、福山区
    潍坊 weifang 山东 536 7 奎文区、潍城区、坊子区
    中山 zhongshan 广东 760 8 石岐街道、小榄镇、古镇镇、东区街道
    珠海 zhuhai 广东 756 7 香洲区、斗门区、金湾区
    惠州 huizhou 广东 752 7 惠城区、惠阳区、大亚湾区
    汕头 shantou 广东 754 8 金平区、龙湖区、澄海区
    石家庄 shijiazhuang 河北 311 8 长安区、桥西区、裕华区
    太原 taiyuan 山西 351 7 小店区、迎泽区、万柏林区
    哈尔滨 haerbin 黑龙江 451 8 南岗区、道里区、香坊区
    长春 changchun 吉林 431 8 朝阳区、南关区、宽城区
    南昌 nanchang 江西 791 8 东湖区、红谷滩区、青山湖区
    昆明 kunming 云南 871 8 五华区、盘龙区、官渡区、西山区
    贵阳 guiyang 贵州 851 8 南明区、云岩区、观山湖区
    南宁 nanning 广西 771 7 青秀区、西乡塘区、兴宁区
    兰州 lanzhou 甘肃 931 7 城关区、七里河区、安宁区
    海口 haikou 海南 898 8 龙华区、美兰区、秀英区
    徐州 xuzhou 江苏 516 8 云龙区、泉山区、鼓楼区
    扬州 yangzhou 江苏 514 8 广陵区、邗江区、江都区
    芜湖 wuhu 安徽 553 7 镜湖区、弋江区、鸠江区
    漳州 zhangzhou 福建 596 7 芗城区、龙文区
    洛阳 luoyang 河南 379 8 西工区、涧西区、洛龙区
    襄阳 xiangyang 湖北 710 7 襄城区、樊城区、襄州区
    株洲 zhuzhou 湖南 731 8 天元区、荷塘区、芦淞区
    绵阳 mianyang 四川 816 7 涪城区、游仙区、安州区
    唐山 tangshan 河北 315 7 路北区、路南区、丰润区
    保定 baoding 河北 312 7 竞秀区、莲池区
    江门 jiangmen 广东 750 7 蓬江区、江海区、新会区
    """
}
