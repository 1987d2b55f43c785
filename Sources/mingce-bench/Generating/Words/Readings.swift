/// Toneless readings of the characters that names and brands here are made of.
enum Readings {
  /// By UTF-16 unit; empty where the character is not listed.
  static let bySyllable: [[UInt16]] = {
    var readings = [[UInt16]](repeating: [], count: 1 << 16)
    for entry in table.split(separator: " ") {
      let syllable = entry.prefix { $0.isASCII }
      for unit in entry.utf16.dropFirst(syllable.utf8.count) { readings[Int(unit)] = Array(syllable.utf16) }
    }
    return readings
  }()

  /// Other given-name characters with the same reading: what a hurried listener writes.
  static let homophones: [[UInt16]] = {
    var groups: [[UInt16]: [UInt16]] = [:]
    for unit in GivenNames.characters { groups[bySyllable[Int(unit)], default: []].append(unit) }
    var result = [[UInt16]](repeating: [], count: 1 << 16)
    for unit in GivenNames.characters {
      result[Int(unit)] = groups[bySyllable[Int(unit)]]!.filter { $0 != unit }
    }
    return result
  }()

  static func reading(_ unit: UInt16) -> [UInt16] {
    let syllable = bySyllable[Int(unit)]
    precondition(!syllable.isEmpty, "Readings.table lacks U+\(String(unit, radix: 16, uppercase: true))")
    return syllable
  }

  private static let table = """
    ai爱 an安 ao奥澳 bai百 bang邦 bao保宝 bei蓓北 bi碧 bin斌滨彬 bing冰 bo波博柏 cai彩才 can灿 chang昌长畅 chao超朝 chen晨辰 \
    cheng成承诚城 chi驰 chong崇 chuan川传 chuang创 chun春 cui翠 da大达 dan丹 dao道 de德得 deng登 dian点 ding鼎 dong东栋动 du都 \
    er尔 fa发 fan凡 fang芳方 fei飞菲 fen芬 feng峰凤锋丰风 fu福富孚 gang刚钢 gao高 guan冠 guang光广 gui桂贵 guo国果 \
    hai海 han涵瀚 hang航 hao浩昊豪 he河和禾合 heng恒亨衡 hong红宏洪鸿虹弘 hu湖沪 hua华 huan焕环寰 huang皇煌 hui辉慧惠晖会汇 ji继吉集际极 jia佳嘉家加 \
    jian建健坚 jiang江 jiao娇 jie杰洁婕捷 jin金锦瑾进晋今 jing静景京精晶 jiu久玖 juan娟 jue觉 jun军俊君钧骏峻 kai凯开 kang康 ke可科 kun坤昆 kuo阔 \
    lan兰澜岚蓝 le乐 lei磊蕾 li丽莉立利力励 lian莲连联 liang亮良量 lin林琳霖 ling玲凌灵领 long龙隆 lu璐露路鲁 lun伦 luo洛 mai迈 mao茂 \
    mei梅美 meng梦 mi米 miao苗淼 min敏 ming明铭 na娜纳 nan楠南 neng能 ni妮 ning宁 nuo诺 ou欧 pai派 pei佩培 peng鹏 pin品 ping平萍 \
    pu普浦 qi琪琦启奇企祺 qian倩茜骞乾千 qiang强 qiao巧桥 qin琴勤 qing庆清晴青 quan泉全权 ren仁人 ri日 rong荣蓉融 rui瑞睿锐 run润 sai赛 \
    sen森 sha莎 shan山珊善 shang尚上商 shao少 sheng生胜晟声盛圣升 shi世诗士实石 shou首 shu淑树姝书 shuai帅 shuang双霜 shun顺舜 si思斯 song松颂 sui穗 \
    tai泰太 tao涛韬 teng腾 tian天添 tie铁 ting婷庭 tong彤桐通同 tu图 tuo拓 wan婉万 wang旺望 wei伟威薇炜卫维唯为 wen文雯 wo沃 wu五 xi曦西熙玺 xia霞夏 \
    xian贤先 xiang祥香翔 xiao晓小潇 xin新欣鑫信心芯 xing兴星 xiong雄 xiu秀绣 xu旭 xuan轩璇 xue雪学 xun迅讯 ya雅亚 yan燕艳雁妍炎岩研 yang洋阳扬 \
    yao瑶耀尧 ye烨业 yi怡毅义逸益亿易一艺 yin音银 ying英颖莹盈赢 yong永勇 you友优佑 yu玉宇雨瑜煜钰裕誉域 yuan元源媛渊远园 yue月悦越粤 yun云芸运韵 \
    ze泽 zeng增 zhan展 zhang章 zhao昭 zhe浙 zhen珍振贞镇 zheng正 zhi志智芝之致 zhong忠中众 zhou洲 zhu珠 zhuo卓 zi子紫梓 zun尊 zuo佐
    """
}
