/// Words for a line of business, as they stand between brand and legal form. Folded text.
enum TradeWords {
  static let suffixes = ScalarTrie(
    words: """
      科技 技术 高科 高新技术 信息 信息技术 信息科技 网络 网络科技 互联网 互联网科技 软件 数据 大数据 智能 智能科技 智慧 人工智能 物联网 云计算 计算机 电脑 系统 系统集成 集成 数码
      数字 数字科技 电子 电子商务 电商 商务 商贸 贸易 经贸 工贸 科贸 国贸 外贸 进出口 国际贸易 国际 实业 工业 产业 企业 发展 开发 投资 投资管理 管理 企业管理 资产 资产管理 资本 基金
      基金管理 控股 金融 证券 期货 保险 保险经纪 保险代理 经纪 代理 担保 融资租赁 融资担保 小额贷款 租赁 典当 拍卖 信托 咨询 信息咨询 企业管理咨询 管理咨询 顾问 策划 营销 营销策划
      服务 商务服务 信息服务 技术服务 企业服务 财税 财务 代理记账 会计 税务 律师 会计师 税务师 专利代理 知识产权 知识产权代理 商标代理 法律咨询 人力资源 劳务 劳务派遣 人才 外包 中介
      文化 文化传媒 文化传播 文化艺术 文化发展 传媒 传播 广告 广告传媒 影视 影业 影视文化 娱乐 动漫 游戏 演艺 音乐 艺术 设计 创意 品牌 公关 会展 展览 展示 会议 印务 印刷 出版 图书
      文具 办公用品 办公设备 教育 教育科技 教育咨询 教育培训 培训 留学 出国 体育 体育文化 健身 健康 健康管理 健康科技 健康咨询 养生 养老 医疗 医疗器械 医疗科技 医药 医药科技 药业 制药 生物
      生物科技 生物技术 生物医药 生物工程 基因 器械 大药房连锁 诊断 检测 检验 检测技术 认证 计量 食品 饮料 酒业 酒类 茶业 茶叶 粮油 粮食 油脂 调味品 乳业 肉类 水产 海鲜 果业 果蔬 蔬菜
      农业 农业科技 农业发展 农牧 畜牧 养殖 种业 种植 林业 园艺 花卉 生态 生态农业 渔业 饲料 化肥 农产品 餐饮 餐饮管理 餐饮服务 酒店 酒店管理 宾馆 旅游 旅行社 国际旅行社 旅游开发 票务
      物流 国际物流 供应链 供应链管理 货运 货运代理 国际货运代理 货代 运输 速运 快递 快运 仓储 仓储物流 船务 航运 航空 港务 搬家 配送 客运 汽车租赁 出租汽车 机械 机械设备 机械制造 机械科技
      机电 机电设备 机床 重工 设备 装备 装备制造 自动化 自动化设备 自动化科技 自动化技术 机器人 制造 仪器 仪表 仪器仪表 仪器设备 测控 传感 模具 精密 精密机械 精密模具 五金 五金制品 五金机电 工具
      紧固件 轴承 阀门 泵业 管业 管道 电缆 电线电缆 线缆 钢铁 钢构 钢结构 钢材 金属 金属制品 金属材料 有色金属 铝业 铜业 不锈钢 铸造 锻造 矿业 矿产 煤业 煤炭 能源 新能源 新能源科技 能源科技
      石油 石化 石油化工 燃气 天然气 热力 电力 电力工程 电力设备 电气 电气设备 电器 家电 家用电器 光电 光电科技 光伏 太阳能 照明 灯饰 半导体 微电子 集成电路 电池 电源 电机 通信 通讯 通信技术 通讯设备
      网络技术 安防 安全 消防 消防工程 安保 保安 保安服务 保洁 清洁 家政 家政服务 环保 环保科技 环境 环境科技 环境工程 环卫 水务 水利 净化 再生资源 废旧物资回收 化工 化学 化工科技 精细化工 涂料
      油漆 塑料 塑胶 塑料制品 橡胶 橡塑 材料 新材料 材料科技 新材料科技 复合材料 包装 包装材料 包装制品 纸业 纸品 造纸 纺织 纺织品 服饰 服装 制衣 针织 家纺 皮革 皮具 箱包 鞋业 鞋材 制鞋
      家具 家居 家居用品 家饰 建材 建筑材料 木业 石材 陶瓷 卫浴 洁具 玻璃 门窗 门业 水泥 混凝土 建筑 建筑工程 建设 建设工程 工程 工程建设 工程技术 安装 安装工程 装饰 装饰工程 装饰设计
      装修 装潢 建筑装饰 建筑设计 市政 市政工程 路桥 公路 交通 轨道交通 园林 园林绿化 景观 绿化 房地产 房地产开发 地产 置业 房产 物业 物业管理 物业服务 造价咨询 工程咨询 监理 工程监理 招标代理 测绘
      勘察 勘测 汽车 汽车销售 汽车销售服务 汽车服务 汽车配件 汽配 汽车零部件 汽车维修 零部件 配件 摩托车 车业 轮胎 船舶 船业 玩具 礼品 工艺品 工艺 珠宝 首饰 黄金 钟表 眼镜 化妆品 美容 美发 美业
      日化 日用品 百货 超市 超市连锁 连锁 零售 批发 购物 商业 商业管理 商业运营 便利店 母婴 母婴用品 宠物 宠物用品 摄影 婚庆 婚庆服务 花艺 运营 运营管理 孵化器 孵化器管理 众创空间 创业服务 创业投资
      股权投资 投资咨询 投资发展 投资控股 私募基金管理 科技发展 科技开发 科技服务 科技创新 技术开发 技术咨询 电子科技 电子技术 电子器材 电子元件 电子元器件 贸易发展 商贸发展 实业发展 实业投资 经济发展
      经济技术 工商 销售 经销 供销 物资 物贸 器材 用品 制品 产品 商品 工艺制品 研究 研发 设计咨询 建筑劳务 汽贸 金控 水果 烟酒 茶具 酒具 回收 成套 成套设备 啤酒 煤化工 微电子技术 织造 玻璃钢 评估 资产评估 维修 资源 资源管理 化纤 咖啡 生产 加工 印染 染整 热电
      容器 压力容器 地基处理 窑炉 软体 网路 网路科技 资讯 资讯科技 资讯技术 数位 数位科技 晶片 程式 生技 开发设计 智能设备 智能装备 激光 激光科技 工控 传动 液压 气动 密封件 弹簧 磨具 刀具 量具
      焊接 电镀 表面处理 热处理 冶金 粉末冶金 磁材 磁性材料 光学 光学科技 影像 显示 显示科技 触控 线路板 电路板 连接器 传感器 变压器 开关 电控 制冷 制冷设备 空调 暖通 净化设备 智造 智控 信科       加工 制造业 修理 汽修 理发 小吃 干洗 洗涤 洗车 快餐 烘焙 火锅 烧烤 卤味 熟食 副食 副食品 粮食购销 种苗 苗木 花木 奶业 肉业 禽业 蛋品 蚕业 丝绸 羊绒 毛纺 棉业 棉纺 织布 经编 纬编 绣品 帽业 袜业 内衣 童装 皮草 皮业 箱包皮具 鞋服
      钢管 型材 管材 管件 板材 线材 铝材 铝型材 钢材贸易 金属贸易 稀土 新型材料 环保材料 装饰材料 保温材料 防水材料 防水 防腐 耐火材料 磨料 石墨 碳素 硅业 锂电 锂业 储能 充电桩 风电 水电 核电 光伏科技 氢能 节能 节能环保 节能科技 低碳
      医院 学校 幼儿园 研究院 设计院 酒店投资 口腔 口腔医院 眼科 眼科医院 中医 中药 中药饮片 中医药 大健康 护理 康复 美容医院 医疗美容 整形 医美 体检 疫苗 细胞 试剂 医疗设备 医疗服务 医疗投资 医疗管理 药材 保健品 营养品 保健 养老服务
      速递 速配 冷链 冷链物流 集装箱 船舶代理 船舶管理 报关 码头 港口 停车 停车场 出租车 网约车 高速公路 铁路 地铁 机场 通航 通用航空 无人机 航天 卫星 卫星导航 导航 汽车贸易 汽车租赁 汽车科技 二手车 电动车 自行车 车辆 专用车 改装 摩配
      网安 信息安全 网络安全 安全技术 区块链 云服务 软件开发 软件技术 软件科技 数据科技 数据服务 大数据科技 数智 数智科技 信息产业 信息系统 智能制造 智慧科技 算力 芯片 集成电路设计 半导体设备 电子设备 电子商贸 电子竞技 直播 短视频 网红 自媒体 新媒体 融媒
      国际商务 国际投资 国际控股 国际物流供应链 国际文化 国际教育 国际酒店 国际旅游 国际广告 对外贸易 边贸 跨境电商 跨境电子商务 代购 免税 免税品 商务咨询 财务咨询 财务顾问 税务咨询 法律服务 法务 翻译 翻译服务 猎头 招聘 人事 人力 社保 职业介绍
      项目管理 工程管理 工程监理咨询 造价 招标 招标采购 工程检测 岩土 岩土工程 勘察设计 规划设计 城市规划 建筑规划设计 景观工程 园林工程 古建 幕墙 幕墙工程 门窗工程 电梯 电梯工程 起重 起重机械 桩基 爆破 拆除 拆迁 土石方 道路 桥梁 隧道 疏浚 港航
      城市建设 城市发展 城建 建投 建筑安装 建筑安装工程 建安工程 建设投资 基础设施 开发建设 投资建设 旅游发展 文旅 文化旅游 景区 乐园 游乐 影城 院线 剧院 演出 经纪服务 艺术品 画业 玉器 古玩 收藏 拍卖行 茶文化 酒文化 白酒 葡萄酒 酿酒 酿造
      调料 酱业 盐业 糖业 糖酒 食用油 面粉 米业 面业 方便食品 休闲食品 冷冻食品 速冻食品 豆制品 果品 干果 坚果 蜂业 蜂产品 菌业 食用菌 蛋业 种猪 猪业 牧业 水产品 饲料科技 兽药 农药 农资 农机 农业机械 农业生产资料 农产品贸易
      饰品 首饰加工 珠宝首饰 头饰 发饰 纽扣 拉链 服装辅料 辅料 面料 纱线 线业 制线 绣花 印花 服装加工 手袋 雨具 伞业 打火机 笔业 制笔 文体用品 体育用品 健身器材 渔具 户外用品 户外 帐篷 乐器 琴业 灯具照明 制灯 玩具制品 塑胶玩具 毛绒玩具 圣诞用品 蜡烛 花艺设计 鲜花 干花
      服务业 日用百货 日用品贸易 五金交电 五金工具 机电工程 机电安装 水电安装 水暖 水暖器材 管道工程 暖通工程 空调工程 制冷工程 厨具 厨房设备 厨卫 酒店用品 劳保 劳保用品 安防科技 安防工程 消防科技 消防器材 智能化 智能化工程 弱电 音响 舞台
      灯光 灯具 led 显示屏 标识 标牌 雕塑 模型 展具 道具 货架 仓储设备 叉车 搬运 物流设备 包装机械 印刷机械 纺织机械 食品机械 化工机械 矿山机械 工程机械 建筑机械 环保设备 环保工程 水处理 水处理设备 污水处理 固废 危废 垃圾处理 环境治理 环境工程技术
      製作 制作 影视制作 影视传媒 文创 文化创意 创意设计 服装设计 工业设计 室内设计 平面设计 包装设计 印刷包装 纸制品 纸箱 彩印 广告设计 广告制作 广告策划 文化策划 公关策划 活动策划 婚礼策划 市场调查 市场营销 企业形象策划 商业地产 物业经营
      行销 行销顾问 土木包工业 资通 资通讯 影音 营造 冷冻 冷冻空调 生医 航太 保全 通运 游览车 承揽 量贩 制版 造船 铁材 轮胎材料 汽车材料 机车 彩券 科研 建筑师 地政士 记帐 记帐士 开发建设 资讯服务 资讯系统 资讯工程 企管 企管顾问 管理顾问 工程顾问 财务顾问 公关顾问 设计顾问 国际开发 国际贸易发展 进出口贸易 电脑资讯 光电股份 水电材料 室内设计装修 美发 美容材料 清洁服务 环境清洁 便当 早餐 卤味食品 青果 花店 百货批发 成衣 纺织实业 电子零件 电子材料 化学工业 机械工业 电机工业 食品工业 塑胶工业 金属工业 精密机械工业 饲料工业 橡胶工业 五金工业 玻璃工业 家具工业 电线工业 造纸工业
      不动产 福祉 介护 酒造 兴业 通商 兴产 制果 运送 海运 仓库 化成 商会 电机 商事 物产 运输服务 客运服务 电影 电视 餐饮文化 餐饮投资 食品科技 食品加工 食品贸易 食品工业 生鲜 肉食品 烟草 香业 香精 香料 香精香料 日化用品 卫生用品 纸品贸易 母婴护理 月嫂 托育 早教 幼教 艺术培训 舞蹈 职业培训 驾驶培训 驾驶员培训 驾校
      集运 期货经纪 证券投资 证券投资基金管理 私募基金 股权投资管理 股权投资基金管理 投资顾问 投资基金 产业投资 产业发展 产业园 资产经营 资产投资 国有资产经营 资本管理 融资 金融服务 金融信息服务 互联网金融 支付 征信 小贷 保理 商业保理 人寿保险 财产保险 人寿 财险
      水泥制品 混凝土制品 预制构件 石料 砂石 沥青 砖业 瓦业 瓷业 瓷砖 洁具卫浴 橱柜 衣柜 全屋定制 定制家居 家具制造 红木家具 沙发 床垫 寝具 床上用品 窗帘 布艺 地毯 地板 墙纸 壁纸 涂装 喷涂 机加工 机械加工 五金加工 钣金 冲压 压铸 精工 精机 数控 数控机床 数控设备
      通信工程 通信设备 通信科技 网络工程 网络通信 电信 移动通信 电子通信 广电 广播 电波 电声 电子制造 电子器件 光通信 光纤 光缆 光器件 光伏材料 电子材料 电工 电工器材 电力科技 电力安装 电力建设 电力设备制造 输变电 成套电气 开关设备 仪表科技 计量检测 检测服务 检验检测 食品检测
      """ + " " + GoodsWords.words + " " + CompanyForms.longShops, reversed: true)

  /// Characters that say what a shop or works makes or sells: 袜厂, 茶行. Folded.
  static let goodsOfShops = Set(
    "袜鞋米茶酒砖瓦纸盐糖煤漆布衣帽肉鱼粮油糕菜果药花鸟面粉铁钢铜铝木竹陶瓷窑丝棉毛皮伞笔钟表车船琴灯".unicodeScalars.map(\.value))

  /// English words for lines of business with the Han word they stand for; with none they say little.
  /// Longer phrases win: `precision instruments` before `precision`.
  static let latinWords: [(written: String, han: String)] = parse(
    """
    technology=科技|technologies=科技|tech=科技|trading=贸易|trade=贸易|international=国际|intl=国际|industrial=实业|industry=实业|industries=实业
    electronics=电子|electronic=电子|import=进出口|export=进出口|imports=进出口|exports=进出口|import & export=进出口|import and export=进出口|imp. & exp.=进出口|imp=进出口|exp=进出口|imp.=进出口|exp.=进出口|imp & exp=进出口
    machinery=机械|machine=机械|mechanical=机械|mechanical equipment=机械设备|machinery equipment=机械设备|equipment=设备|engineering=工程|consulting=咨询|consultants=咨询|consultancy=咨询
    services=服务|service=服务|solutions=|systems=系统|system=系统|software=软件|network=网络|networks=网络|information=信息|info=信息|management=管理|investment=投资
    investments=投资|capital=资本|holdings=控股|holding=控股|enterprise=企业|enterprises=企业|development=发展|manufacturing=制造|manufacturer=制造|mfg=制造|products=制品|product=制品
    logistics=物流|shipping=航运|freight=货运|express=快递|forwarding=货运代理|supply chain=供应链|food=食品|foods=食品|beverage=饮料|medical=医疗|medical devices=医疗器械
    medical device=医疗器械|medical instruments=医疗器械|medical equipment=医疗器械|pharmaceutical=医药|pharmaceuticals=医药|pharma=医药|biotech=生物科技|biotechnology=生物科技|bio=生物|health=健康
    healthcare=健康|chemical=化工|chemicals=化工|material=材料|materials=材料|new materials=新材料|new material=新材料|metal=金属|metals=金属|steel=钢铁|plastic=塑胶|plastics=塑胶
    technical=技术|resources=资源|resource=资源|outdoor=户外|outdoors=户外|garden=园艺|gardening=园艺|crafts=工艺品|arts & crafts=工艺品|houseware=家居|housewares=家居|home textile=家纺|home textiles=家纺|lamps=灯饰|lamp=灯饰|furnishings=家居|furnishing=家居|cookware=炊具|tableware=餐具|glassware=玻璃
    stainless steel=不锈钢|magnetics=磁材|magnets=磁材|wire=线缆|wires=线缆|pipe=管业|pipes=管业|tube=管业|tubes=管业|bolts=紧固件|screws=紧固件|springs=弹簧|seals=密封件|filters=过滤|filtration=过滤|measurement=测量|testing=检测|inspection=检验|certification=认证|legal=法律|accounting=会计|immigration=移民|kids=儿童
    baby=母婴|gaming=游戏|animation=动画|imaging=影像|audio=音响|acoustics=声学|instrumentation=仪器仪表|controls=控制|hydraulics=液压|hydraulic=液压|pneumatic=气动|pneumatics=气动|welding=焊接|timber=木材|plywood=木业|hair=发制品|sanitary ware=卫浴|bathroom=卫浴|furnace=炉业|boiler=锅炉|boilers=锅炉|abrasives=磨料|ink=油墨|inks=油墨|label=标签|labels=标签|yacht=游艇
    science and tech=科技|tech & trading=科技|import export=进出口|imp & exp trading=进出口|general trading=贸易|household=日用品|stationery=文具|sporting=体育|sports=体育|home=家居|kitchen=厨具|bags=箱包
    shoes=鞋业|footwear=鞋业|leather=皮革|knitting=针织|mills=纺织|weaving=织造|dyeing=印染|embroidery=绣品|lighting technology=照明|led=照明|photonics=光电|display=显示|sensor=传感|sensors=传感|connector=连接器|connectors=连接器|circuits=电路|circuit=电路|pcb=线路板
    components=元件|component=元件|microelectronics=微电子|integrated circuits=集成电路|telecommunications=通信|telecommunication=通信|wireless=通信|internet=互联网|online=网络|games=游戏|game=游戏|entertainment=娱乐|film=影视|films=影视|pictures=影视|music=音乐|art=艺术|arts=艺术|studio=工作室
    publishing=出版|press=出版|advisory=咨询|advisors=咨询|partners=合伙|associates=合伙|ventures=创投|venture=创投|fund=基金|asset management=资产管理|assets=资产|leasing=租赁|rental=租赁|securities brokerage=证券|brokerage=经纪|brokers=经纪|agency=代理|agencies=代理|marine=船务|maritime=海事
    transport=运输|transportation=运输|cargo=货运|air=航空|airlines=航空|aviation=航空|aerospace=航空|warehousing=仓储|storage=仓储|courier=快递|fresh=生鲜|seafood=水产|meat=肉类|fruit=水果|fruits=水果|tea=茶业|coffee=咖啡|wine=酒业|wines=酒业|bakery=烘焙|restaurants=餐饮|dental=口腔|clinic=诊所|hospital=医院
    nutrition=营养|biological=生物|bioscience=生物科技|biosciences=生物科技|life sciences=生命科学|sciences=科学|laboratories=实验室|laboratory=实验室|labs=实验室|lab=实验室|diagnostics=诊断|veterinary=兽药|pet=宠物|pets=宠物|beauty=美容|cosmetic=化妆品|jewellery=珠宝|watches=钟表|optic=光学|eyewear=眼镜
    architecture=建筑|architects=建筑设计|interior=装饰|interiors=装饰|landscape=园林|contracting=工程|contractors=工程|builders=建筑|developments=发展|land=置业|estate=地产|estates=地产|cement=水泥|concrete=混凝土|aluminium=铝业|aluminum=铝业|copper=铜业|iron=钢铁|mining=矿业|minerals=矿业|petroleum=石油|petrochemical=石化|oil=石油|gas=燃气
    coating=涂料|coatings=涂料|paint=油漆|paints=油漆|polymer=高分子|polymers=高分子|composites=复合材料|composite=复合材料|fiber=纤维|fibre=纤维|nonwoven=无纺布|nonwovens=无纺布|adhesive=胶粘|adhesives=胶粘|fasteners=紧固件|fastener=紧固件|bearing manufacturing=轴承|pumps=泵业|pump=泵业|motor=电机|engine=发动机|engines=发动机|gear=齿轮|gears=齿轮
    vehicle=汽车|vehicles=汽车|bicycle=自行车|tire=轮胎|tires=轮胎|tyre=轮胎|tyres=轮胎|refrigeration=制冷|hvac=暖通|elevator=电梯|elevators=电梯|crane=起重|security=安防|safety=安全|fire=消防|appliance=电器|appliances=电器|electrical appliances=电器|electronics technology=电子科技|intelligent technology=智能科技|software technology=软件|information technology=信息科技
    network technology=网络科技|biotechnologies=生物科技|environment=环境|recycling=再生资源|waste=环保|farm=农场|farms=农场|seeds=种业|seed=种业|feed=饲料|fertilizer=化肥|forestry=林业|fishery=渔业|human resources=人力资源|hr=人力资源|talent=人才|cleaning=清洁|laundry=洗涤|wedding=婚庆|exhibition=展览|exhibitions=展览|events=会展|event=会展|sourcing=采购|supply=供应|supplies=用品|retail=零售|wholesale=批发|stores=百货|store=百货|mart=超市|supermarket=超市|shop=商店|works=工程|factory=厂|workshop=工坊
    group of companies=集团|manufactory=制造|fabrication=制造|processing=加工|machining=机械加工|cnc=数控|moulds=模具|molds=模具|tooling=模具|die casting=压铸|casting=铸造|forging=锻造|stamping=冲压|metal products=金属制品|plastic products=塑料制品|paper products=纸制品|glass products=玻璃制品|hardware products=五金制品|electronic technology=电子科技|electronic commerce=电子商务
    rubber=橡胶|textile=纺织|textiles=纺织|garment=服装|garments=服装|apparel=服饰|clothing=服装|fashion=服饰|furniture=家具|lighting=照明|electric=电气|electrical=电气|energy=能源
    new energy=新能源|power=电力|solar=太阳能|environmental=环保|environmental protection=环保|automation=自动化|auto=汽车|automotive=汽车|motors=汽车|auto parts=汽车配件|parts=配件|hardware=五金
    tools=工具|tool=工具|precision=精密|precision instruments=精密仪器|instruments=仪器|instrument=仪器|packaging=包装|packing=包装|printing=印刷|paper=纸业|advertising=广告|media=传媒
    culture=文化|cultural=文化|education=教育|training=培训|travel=旅游|tourism=旅游|hotel=酒店|hotels=酒店|restaurant=餐饮|catering=餐饮|construction=建筑|building=建筑|decoration=装饰
    design=设计|property=物业|properties=地产|real estate=房地产|realty=房地产|insurance=保险|securities=证券|finance=金融|financial=金融|bank=银行|semiconductor=半导体|semiconductors=半导体
    optoelectronics=光电|optoelectronic=光电|optical=光学|optics=光学|communication=通信|communications=通信|telecom=通信|digital=数码|data=数据|cloud=云|intelligent=智能
    smart=智能|intelligence=智能|robotics=机器人|robot=机器人|group=集团|and=|&=|of=|the=|commerce=商贸|commercial=商贸|e-commerce=电子商务|ecommerce=电子商务|mould=模具|mold=模具|toys=玩具|gifts=礼品
    jewelry=珠宝|cosmetics=化妆品|agriculture=农业|agricultural=农业|water=水务|science=科技|science & technology=科技|science and technology=科技|laser=激光|valve=阀门|valves=阀门|bearing=轴承
    bearings=轴承|cable=电缆|battery=电池|ceramics=陶瓷|glass=玻璃|wood=木业|stone=石材
    """)

  private static func parse(_ list: String) -> [(written: String, han: String)] {
    list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { entry in
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), String(parts[1]))
    }
  }

  private static let latinTrie = ScalarTrie(latinWords.enumerated().map { ($0.element.written, $0.offset) })

  /// Whether `start..<end` is an English word for a line of business.
  static func isLatin(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    latinTrie.exact(text, start, end) != nil
  }

  /// Appends the Han words for English ones, so that `Logistics` and 物流 are the same line of business.
  /// Words without a Han word are left out.
  static func appendHan(of text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, to out: inout [UInt8]) {
    var i = range.lowerBound
    var atWordStart = true
    while i < range.upperBound {
      if atWordStart {
        let match = latinTrie.longestPrefix(text, i, range.upperBound)
        let end = i + match.length
        if match.length > 0, end == range.upperBound || !isASCIILetter(text[end]) {
          out.append(contentsOf: latinWords[match.payload].han.utf8)
          i = end
          atWordStart = false
          continue
        }
      }
      atWordStart = !isASCIILetter(text[i]) && !isDigit(text[i])
      i += 1
    }
  }

  /// What Taiwan says, and what the mainland says: 軟體 is 软件. Folded text, pairs of equal length.
  static func useMainlandWords(_ text: inout ScalarText, _ range: Range<Int>) {
    var i = range.lowerBound
    while i + 1 < range.upperBound {
      switch (text[i], text[i + 1]) {
      case (u("软"), u("体")): text[i + 1] = u("件")
      case (u("网"), u("路")): text[i + 1] = u("络")
      case (u("资"), u("讯")):
        text[i] = u("信")
        text[i + 1] = u("息")
      case (u("数"), u("位")): text[i + 1] = u("码")
      case (u("生"), u("技")): text[i + 1] = u("物")
      default: break
      }
      i += 1
    }
  }
}
