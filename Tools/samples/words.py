"""Words the invented world is made of: names, companies, places, titles, and how they are romanised."""

# Family names: Simplified, pinyin, weight.
FAMILIES = [
    tuple(entry.split())
    for entry in """
王 wang 70|李 li 70|张 zhang 66|刘 liu 52|陈 chen 48|杨 yang 30|黄 huang 24|赵 zhao 22|吴 wu 20|周 zhou 20|徐 xu 16
孙 sun 15|马 ma 13|朱 zhu 13|胡 hu 13|郭 guo 12|何 he 12|林 lin 12|高 gao 11|罗 luo 10|郑 zheng 10|梁 liang 9|谢 xie 8
宋 song 8|唐 tang 8|许 xu 8|韩 han 7|邓 deng 7|冯 feng 7|曹 cao 7|彭 peng 7|曾 zeng 7|肖 xiao 6|田 tian 6|董 dong 6
潘 pan 6|袁 yuan 6|蔡 cai 6|蒋 jiang 6|余 yu 5|于 yu 5|杜 du 5|叶 ye 5|程 cheng 5|魏 wei 5|苏 su 5|吕 lv 5|丁 ding 5
任 ren 5|卢 lu 5|姚 yao 4|沈 shen 4|钟 zhong 4|姜 jiang 4|崔 cui 4|谭 tan 4|陆 lu 4|范 fan 4|汪 wang 4|廖 liao 4
石 shi 3|金 jin 3|韦 wei 3|贾 jia 3|夏 xia 3|方 fang 3|邹 zou 3|熊 xiong 3|白 bai 3|孟 meng 3|秦 qin 3|邱 qiu 3
侯 hou 3|江 jiang 3|尹 yin 3|薛 xue 3|段 duan 3|雷 lei 3|龙 long 2|史 shi 2|陶 tao 2|黎 li 2|贺 he 2|顾 gu 3|毛 mao 2
郝 hao 2|龚 gong 2|邵 shao 2|单 shan 2|解 xie 1|查 zha 1|仇 qiu 1|区 ou 1|欧阳 ouyang 3|上官 shangguan 1|诸葛 zhuge 1|司马 sima 1
""".replace("\n", "|").split("|")
    if entry.strip()
]

# Characters of given names with pinyin. The first group is used alone or second, the others in pairs.
GIVEN = dict(
    pair.split(":")
    for pair in """
伟:wei 薇:wei 芳:fang 娜:na 敏:min 静:jing 丽:li 强:qiang 磊:lei 军:jun 洋:yang 勇:yong 艳:yan 杰:jie 娟:juan 涛:tao
明:ming 超:chao 霞:xia 平:ping 刚:gang 桂:gui 英:ying 华:hua 文:wen 辉:hui 鹏:peng 飞:fei 斌:bin 波:bo 宇:yu 浩:hao
凯:kai 健:jian 俊:jun 帆:fan 雪:xue 颖:ying 琳:lin 婷:ting 慧:hui 莹:ying 倩:qian 佳:jia 欣:xin 怡:yi 梦:meng 晓:xiao
小:xiao 志:zhi 建:jian 国:guo 海:hai 永:yong 春:chun 秀:xiu 玉:yu 金:jin 红:hong 立:li 子:zi 雨:yu 思:si 嘉:jia 天:tian
泽:ze 晨:chen 轩:xuan 博:bo 睿:rui 峰:feng 龙:long 亮:liang 东:dong 林:lin 松:song 燕:yan 梅:mei 兰:lan 萍:ping 琴:qin
丹:dan 洁:jie 璐:lu 瑶:yao 萌:meng 岩:yan 旭:xu 昊:hao 然:ran 航:hang 宁:ning 成:cheng 德:de 家:jia 新:xin 庆:qing 䶮:yan
""".split()
)

MAINLAND_SINGLE = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞平刚辉鹏飞斌波浩凯健俊帆雪颖琳婷慧莹倩欣峰亮燕萍丹洁璐瑶萌旭昊然航宁薇"
MAINLAND_FIRST = "晓小志建国海永春秀玉金红立子雨思嘉天文明家佳俊浩梦新庆德成泽"
MAINLAND_SECOND = "伟华明强军平英芳霞杰飞斌波宇鹏辉琳婷慧怡欣轩博睿峰龙林松梅兰琴洁萌岩晨轩涛航红东敏燕"

# Taiwan and Hong Kong: Simplified, pinyin, Wade–Giles as on passports, Cantonese as on Hong Kong cards.
ROMAN_FAMILIES = {
    key: tuple(value.split("/"))
    for key, value in (
        entry.split("=")
        for entry in """
陈=Chen/Chen/Chan 林=Lin/Lin/Lam 黄=Huang/Huang/Wong 张=Zhang/Chang/Cheung 李=Li/Lee/Lee 王=Wang/Wang/Wong 吴=Wu/Wu/Ng
刘=Liu/Liu/Lau 蔡=Cai/Tsai/Choi 杨=Yang/Yang/Yeung 许=Xu/Hsu/Hui 郑=Zheng/Cheng/Cheng 谢=Xie/Hsieh/Tse 郭=Guo/Kuo/Kwok
曾=Zeng/Tseng/Tsang 廖=Liao/Liao/Liu 周=Zhou/Chou/Chow 苏=Su/Su/So 叶=Ye/Yeh/Yip 何=He/Ho/Ho 罗=Luo/Lo/Law 梁=Liang/Liang/Leung
邓=Deng/Teng/Tang 冯=Feng/Feng/Fung 钟=Zhong/Chung/Chung 赖=Lai/Lai/Lai 庄=Zhuang/Chuang/Chong 江=Jiang/Chiang/Kong
""".split()
    )
}
ROMAN_GIVEN = {
    key: tuple(value.split("/"))
    for key, value in (
        entry.split("=")
        for entry in """
志=zhi/chih/chi 明=ming/ming/ming 文=wen/wen/man 雅=ya/ya/nga 婷=ting/ting/ting 惠=hui/hui/wai 美=mei/mei/mei 玲=ling/ling/ling
俊=jun/chun/chun 杰=jie/chieh/kit 家=jia/chia/ka 豪=hao/hao/ho 宗=zong/tsung/chung 翰=han/han/hon 怡=yi/yi/yi 君=jun/chun/kwan
淑=shu/shu/suk 芬=fen/fen/fan 建=jian/chien/kin 宏=hong/hung/wang 国=guo/kuo/kwok 荣=rong/jung/wing 伟=wei/wei/wai 欣=xin/hsin/yan
佳=jia/chia/kai 蓉=rong/jung/yung 承=cheng/cheng/shing 恩=en/en/yan 柏=bo/po/pak 宇=yu/yu/yu 冠=guan/kuan/kwun 廷=ting/ting/ting
咏=yong/yung/wing 诗=shi/shih/sze 慧=hui/hui/wai 仪=yi/yi/yee 嘉=jia/chia/ka 敏=min/min/man 子=zi/tzu/tsz 健=jian/chien/kin
""".split()
    )
}

ENGLISH_NAMES = (
    "Tony Kevin Jason David Jack Michael Eric Leo Vincent Frank Amy Grace Cindy Jenny Vivian Alice "
    "Helen Tina Nancy Sophia Daniel Peter Andy Sam Lily Lucy Emma Ivy Joyce Ray"
).split()

# A slip of the pen or of the input method: what is written instead.
NAME_SLIPS = {
    "伟": "玮", "晓": "小", "丽": "莉", "燕": "艳", "静": "婧", "杰": "捷", "军": "君", "芳": "方", "琳": "林", "斌": "彬",
    "峰": "锋", "磊": "雷", "洋": "阳", "颖": "颍", "辉": "晖", "婷": "亭", "娜": "那", "浩": "皓", "飞": "非", "俊": "峻",
    "志": "智", "建": "健", "红": "虹", "梅": "玫", "萍": "平", "明": "铭", "佳": "嘉", "怡": "仪", "慧": "惠", "欣": "新",
}

# Brands: two characters seldom seen together in real trade names; each with pinyin.
BRAND_FIRST = dict(
    p.split(":")
    for p in "砚:yan 栖:qi 沐:mu 澜:lan 屿:yu 棠:tang 岚:lan 霁:ji 聿:yu 珩:heng 麓:lu 汀:ting 榕:rong 檀:tan 蔚:wei 翎:ling 璟:jing 珞:luo 禹:yu 楠:nan".split()
)
BRAND_SECOND = dict(
    p.split(":")
    for p in "舟:zhou 禾:he 川:chuan 桥:qiao 杉:shan 帆:fan 野:ye 弦:xian 亭:ting 原:yuan 衡:heng 澄:cheng 砺:li 锐:rui 拓:tuo 鼎:ding 曜:yao 崧:song 沃:wo 朗:lang".split()
)

# Trade as written in the name, its English, and a short word for the mail domain.
TRADES = [
    ("智能科技", "Intelligent Technology", "smart"), ("机械设备", "Machinery", "mach"), ("电子科技", "Electronics", "elec"),
    ("自动化设备", "Automation Equipment", "auto"), ("新材料", "New Materials", "mat"), ("贸易", "Trading", "trade"),
    ("信息技术", "Information Technology", "it"), ("网络科技", "Network Technology", "net"), ("精密仪器", "Precision Instruments", "inst"),
    ("环保科技", "Environmental Technology", "env"), ("物流", "Logistics", "log"), ("包装制品", "Packaging", "pack"),
    ("医疗器械", "Medical Devices", "med"), ("食品", "Food", "food"), ("五金制品", "Hardware", "hw"), ("光电", "Optoelectronics", "opto"),
    ("软件", "Software", "soft"), ("工程", "Engineering", "eng"), ("咨询", "Consulting", "cons"), ("塑胶", "Plastics", "plas"),
]
TW_TRADES = [
    ("实业", "Industrial", "ind"), ("企业", "Enterprise", "ent"), ("科技", "Technology", "tech"), ("精密", "Precision", "prec"),
    ("电子", "Electronics", "elec"), ("国际", "International", "intl"), ("机械", "Machinery", "mach"),
]
FORMS = [("有限公司", 78), ("股份有限公司", 12), ("有限责任公司", 10)]

# City, province, telephone area code, districts.
CITIES = [
    ("上海", "", "021", "浦东新区 徐汇区 闵行区 嘉定区 松江区"), ("北京", "", "010", "海淀区 朝阳区 丰台区 大兴区"),
    ("深圳", "广东", "0755", "南山区 宝安区 福田区 龙岗区"), ("广州", "广东", "020", "天河区 番禺区 黄埔区 白云区"),
    ("杭州", "浙江", "0571", "滨江区 余杭区 萧山区 西湖区"), ("苏州", "江苏", "0512", "吴中区 相城区 姑苏区 虎丘区"),
    ("宁波", "浙江", "0574", "鄞州区 北仑区 镇海区 江北区"), ("南京", "江苏", "025", "江宁区 雨花台区 栖霞区 鼓楼区"),
    ("成都", "四川", "028", "武侯区 双流区 郫都区 龙泉驿区"), ("武汉", "湖北", "027", "洪山区 江夏区 汉阳区 东西湖区"),
    ("青岛", "山东", "0532", "城阳区 崂山区 黄岛区 市北区"), ("厦门", "福建", "0592", "集美区 海沧区 湖里区 同安区"),
    ("东莞", "广东", "0769", "南城街道 长安镇 虎门镇 松山湖"), ("佛山", "广东", "0757", "顺德区 南海区 禅城区 三水区"),
    ("无锡", "江苏", "0510", "滨湖区 新吴区 惠山区 锡山区"), ("西安", "陕西", "029", "雁塔区 未央区 长安区 高陵区"),
    ("天津", "", "022", "西青区 津南区 东丽区 武清区"), ("重庆", "", "023", "渝北区 江北区 九龙坡区 巴南区"),
    ("温州", "浙江", "0577", "龙湾区 瓯海区 鹿城区 洞头区"), ("郑州", "河南", "0371", "中原区 二七区 管城区 惠济区"),
]
ROADS = "创业路 科技大道 工业园一路 中山路 人民东路 解放路 长江路 金桥路 振兴路 开元路 迎宾大道 学院路 兴业街 环城北路 文汇路 光华路".split()

TW_CITIES = [
    ("台北市", "2", "内湖区 中山区 信义区 大安区"), ("新北市", "2", "板桥区 中和区 三重区 五股区"), ("桃园市", "3", "龟山区 中坜区 芦竹区"),
    ("台中市", "4", "西屯区 南屯区 大里区"), ("高雄市", "7", "前镇区 三民区 苓雅区"), ("新竹市", "3", "东区 北区 香山区"),
]
TW_ROADS = "中正路 民生东路 瑞光路 复兴路 工业路 建国北路 光复路 和平路".split()
HK_PLACES = ["九龙观塘鸿图道", "九龙长沙湾永康街", "新界荃湾沙咀道", "香港湾仔轩尼诗道", "新界葵涌葵昌路", "九龙尖沙咀广东道"]

TITLES = [
    ("总经理", "总"), ("副总经理", "总"), ("销售总监", "总监"), ("采购经理", "经理"), ("技术总监", "总监"), ("项目经理", "经理"), ("市场经理", "经理"),
    ("董事长", "董"), ("采购主管", "主管"), ("工程师", "工"), ("研发工程师", "工"), ("业务员", ""), ("行政助理", ""), ("销售经理", "经理"), ("生产主任", "主任"),
    ("质量经理", "经理"), ("采购员", ""), ("财务经理", "经理"), ("厂长", "厂长"), ("销售代表", ""),
]
DEPARTMENTS = "销售部 采购部 技术部 市场部 总经办 研发中心 生产部 行政部".split()

PRODUCTS = "工业机器人 激光切割 视觉检测 AGV小车 伺服系统 数控机床 传感器 MES软件".split()
REMARKS = [
    "请尽快寄样品", "需要报价单,含税", "对方要求\n下周二前回电", "第二次来展位，\n上次是去年", "想看\"现场演示\"", "预算约20万,年底前定", "已加微信", "要英文资料",
    "经销商，询问代理政策", "请发产品目录\n(纸质和电子各一份)",
]

# Simplified to Traditional, for the characters used here. Writing Big5 strictly shows any that is missing.
TRADITIONAL = dict(
    zip(*[iter("""
张張刘劉陈陳杨楊黄黃赵趙吴吳孙孫马馬罗羅郑鄭谢謝许許韩韓邓鄧冯馮蒋蔣叶葉苏蘇吕呂卢盧钟鍾谭譚陆陸韦韋贾賈邹鄒龙龍贺賀顾顧龚龔单單欧歐阳陽诸諸
庄莊赖賴伟偉静靜丽麗强強军軍艳豔杰傑涛濤刚剛华華辉輝鹏鵬飞飛凯凱颖穎莹瑩梦夢晓曉国國红紅泽澤轩軒兰蘭洁潔瑶瑤岩岩宁寧庆慶荣榮咏詠诗詩仪儀娟娟
砚硯栖棲澜瀾屿嶼岚嵐霁霽桥橋砺礪锐銳鼎鼎机機械械设設备備电電动動贸貿网網络絡环環医醫疗療质質业業务務经經总總销銷监監项項采採购購场場术術员員
财財产產责責任任厂廠师師东東广廣龙龍门門苏蘇区區园園坜壢芦蘆龟龜义義内內湾灣观觀鸿鴻图圖荃荃涌涌贡貢县縣楼樓号號实實际際仑崙滨濱萧蕭镇鎮
宁寧鄞鄞雨雨鼓鼓汉漢岛島崂嶗双雙驿驛长長虎虎顺順禅禪锡錫惠惠龙龍渝渝瓯甌鹿鹿头頭迎迎宾賓学學兴興环環创創开開启啟代代联聯无無资資讯訊连連级級
视視觉覺检檢测測软軟仪儀器器发發达達邮郵码碼传傳应應数數统統层層时時会會备備询詢问問请請寄寄样樣运運关關记記话話办辦务務营營导導团團湾灣沟溝
极極标標识識亚亞韵韻乐樂归歸钱錢铁鐵银銀铭銘锋鋒晖暉玮瑋婧婧颍潁亿億维維礼禮处處类類报報价價寻尋额額条條买買卖賣众眾优優价價车車间間将將费費
栋棟济濟温溫装裝厦廈陕陝汇匯岗崗宝寶丰豐启啟纺紡织織闵閔嘉嘉浦浦徐徐余餘杭杭郫郫淀澱朝朝沧滄里里洪洪泽澤虹虹莉莉峻峻晖暉玮瑋铭銘锋鋒
""".replace("\n", ""))] * 2)
)
# Characters that stay as they are in a family name although they change elsewhere.
FAMILY_KEEPS = {"余": "余", "于": "于", "范": "范"}
# Words whose Traditional form is not the sum of their characters, or which are said otherwise in Taiwan.
TRADITIONAL_WORDS = [
    ("台北", "台北"), ("台中", "台中"), ("余杭", "餘杭"), ("丰台", "豐台"), ("信息技术", "資訊技術"), ("软件", "軟體"), ("网络", "網路"), ("塑胶", "塑膠"),
    ("复兴", "復興"), ("光复", "光復"), ("制品", "製品"), ("郑州", "鄭州"), ("松江", "松江"), ("松山", "松山"), ("台区", "台區"), ("材料", "材料"),
]
