/// Characters of given names, the frequent ones first, and whole given names that are met more often than chance.
enum GivenNames {
  static let characters: [UInt16] = """
    伟明华国建文平志军红丽晓海林英春玉金小秀德永强芳燕杰娟敏静艳超勇涛磊霞兰新生云辉斌波宇鹏飞峰龙刚洋俊浩凯健雪梅慧琴佳婷玲娜莉萍庆荣\
    祥成东亮洁欣博子雨思梦嘉宏少大立天家学兴正世忠福清光义良昌瑞振雅诗怡倩颖琳雯璐瑶洪凤桂珍淑美香月爱巧彩莲锋威鑫帅旭阳晨昊泽轩睿翔航恒\
    毅坤乐安康宁旺富贵仁信智贤才广全元开启承继万双胜利连长树松柏山江川河源泉润鸿雁凌冰露晴虹彤丹青紫翠锦珊瑜琪瑾珠琦莹璇妍姝婉娇媛婕妮蓉\
    蕾薇茜菲芝芬芸苗蓓惠贞洲涵淼渊滨潇澜炜烨煜焕灿炎耀昭晖景晟曦朝楠梓桐森栋彬韬钧铭锐钰钢铁镇骏骞驰力奇友伦佩崇岩峻岚尧培坚增士声发\
    可君卓卫亚中之书会保先进运远达逸道顺雄章韵
    """.word

  static let draw = WeightedIndex(zipf: characters.count, offset: 22)

  /// Two-character given names that many people share.
  static let whole: [[UInt16]] = """
    建国 建华 秀英 桂英 志强 建军 玉兰 秀兰 志伟 海燕 晓东 丽华 国强 文杰 俊杰 子轩 雨欣 思雨 浩宇 小红 春梅 永强 婷婷 丽娜 晓明 \
    志明 海涛 国华 玉梅 淑珍 建平 晓燕 文博 佳怡 振华 立新 家豪 天宇 明辉 雅婷
    """.split(separator: " ").map { String($0).word }

  static let drawWhole = WeightedIndex(zipf: whole.count, offset: 6)
}

/// Given names that Chinese people take in English-speaking company.
enum EnglishNames {
  static let all: [[UInt16]] = """
    Jason Kevin David Tony Jack Michael Peter Eric Tom Frank Steven Andy Leo Alex Allen Ryan Simon Vincent Daniel Henry \
    Sam Ken Victor Robin Jerry Bruce Roger Raymond Felix Oscar Amy Linda Lily Lucy Helen Grace Cindy Alice Anna Vivian \
    Jenny Tina Cathy Emily Nancy Sophia Jessica Joyce Wendy Angela Fiona Iris Julia Sunny Mandy Selina Coco Yolanda \
    Echo Winnie Monica Phoebe
    """.split(separator: " ").map { String($0).word }

  static let draw = WeightedIndex(zipf: all.count, offset: 12)
}
