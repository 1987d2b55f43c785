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
      家具 家居 家居用品 家饰 建材 建筑材料 木业 石材 陶瓷 卫浴 洁具 玻璃 门窗 门业 水泥 混凝土 建筑 建筑工程 建设 建设工程 建设集团 工程 工程建设 工程技术 安装 安装工程 装饰 装饰工程 装饰设计
      装修 装潢 建筑装饰 建筑设计 市政 市政工程 路桥 公路 交通 轨道交通 园林 园林绿化 景观 绿化 房地产 房地产开发 地产 置业 房产 物业 物业管理 物业服务 造价咨询 工程咨询 监理 工程监理 招标代理 测绘
      勘察 勘测 汽车 汽车销售 汽车销售服务 汽车服务 汽车配件 汽配 汽车零部件 汽车维修 零部件 配件 摩托车 车业 轮胎 船舶 船业 玩具 礼品 工艺品 工艺 珠宝 首饰 黄金 钟表 眼镜 化妆品 美容 美发 美业
      日化 日用品 百货 超市 超市连锁 连锁 零售 批发 购物 商业 商业管理 商业运营 便利店 母婴 母婴用品 宠物 宠物用品 摄影 婚庆 婚庆服务 花艺 运营 运营管理 孵化器 孵化器管理 众创空间 创业服务 创业投资
      股权投资 投资咨询 投资发展 投资控股 私募基金管理 科技发展 科技开发 科技服务 科技创新 技术开发 技术咨询 电子科技 电子技术 电子器材 电子元件 电子元器件 贸易发展 商贸发展 实业发展 实业投资 经济发展
      经济技术 工商 销售 经销 供销 物资 物贸 器材 用品 制品 产品 商品 工艺制品 研究 研发 设计咨询 建筑劳务 汽贸 金控 水果 烟酒 茶具 酒具 智造 智控 云科技 信科 集团
      """, reversed: true)

  /// English words for lines of business, and words that say little in an English name.
  static let latin = ByteWords(
    """
    technology technologies tech trading trade international intl industrial industry industries electronics electronic import export imports exports
    machinery equipment engineering consulting consultants consultancy services service solutions systems system software network networks information
    management investment investments capital holdings holding enterprise enterprises development manufacturing manufacturer products product logistics
    shipping freight express forwarding food foods beverage medical pharmaceutical pharmaceuticals pharma biotech biotechnology bio health healthcare
    chemical chemicals material materials metal metals steel plastic plastics textile textiles garment garments apparel fashion furniture lighting
    electric electrical energy power solar environmental automation auto automotive motors parts hardware tools tool precision packaging printing paper
    advertising media culture education training travel tourism hotel hotels restaurant catering construction building decoration design property properties
    real estate realty insurance securities finance financial bank semiconductor optoelectronics optical communication communications telecom digital data
    cloud intelligent smart robotics instruments instrument group and & of the
    """)
}
