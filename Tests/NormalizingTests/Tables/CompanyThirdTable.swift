/// A third table of hard cells, written from the rules alone.
let companyThirdTable = """
  珠海横琴澜汐数字科技有限公司 ⇒ 珠海;横琴|澜汐|数字科技|有限公司|||
  四川省成都市锦江区澜汐茶业有限公司 ⇒ 四川省;成都市;锦江区|澜汐|茶业|有限公司|||
  澜汐智能制造（合肥）股份有限公司 ⇒ 合肥|澜汐|智能制造|股份有限公司|||
  澜汐（广州）跨境电子商务有限公司 ⇒ 广州|澜汐|跨境电子商务|有限公司|||
  （浙江）澜汐阀门有限公司 ⇒ 浙江|澜汐|阀门|有限公司|||
  澜汐传感技术有限公司（无锡） ⇒ 无锡|澜汐|传感技术|有限公司|||
  澜汐［西安］航空科技有限公司 ⇒ 西安|澜汐|航空科技|有限公司|||
  宁夏回族自治区银川市澜汐枸杞有限公司 ⇒ 宁夏回族自治区;银川市|澜汐|枸杞|有限公司|||
  黑龙江省哈尔滨市澜汐粮油有限责任公司 ⇒ 黑龙江省;哈尔滨市|澜汐|粮油|有限责任公司|||
  太仓市澜汐港务有限公司 ⇒ 太仓市|澜汐|港务|有限公司|||
  上海浦东新区澜汐幼教用品有限公司 ⇒ 上海;浦东新区|澜汐|幼教用品|有限公司|||
  澜汐能源有限公司乌鲁木齐分公司 ⇒ |澜汐|能源|有限公司|乌鲁木齐分公司||
  澜汐出租汽车有限公司第六分公司 ⇒ |澜汐|出租汽车|有限公司|第六分公司||
  澜汐集团有限公司驻上海办事处 ⇒ |澜汐||集团有限公司|驻上海办事处||
  澜汐期货有限公司大连营业部 ⇒ |澜汐|期货|有限公司|大连营业部||
  澜汐村镇银行股份有限公司河东支行 ⇒ |澜汐村镇银行||股份有限公司|河东支行||
  澜汐商业银行太原分行 ⇒ |澜汐商业银行|||太原分行||
  澜汐大药房连锁有限公司人民路分店 ⇒ |澜汐|大药房连锁|有限公司|人民路分店||
  澜汐超市有限公司二七路店 ⇒ |澜汐|超市|有限公司|二七路店||
  澜汐咖啡（陆家嘴店） ⇒ |澜汐|咖啡||陆家嘴店||
  澜汐建设工程有限公司第三项目部 ⇒ |澜汐|建设工程|有限公司|第三项目部||
  澜汐纸业有限公司总经理办公室 ⇒ |澜汐|纸业|有限公司|总经理办公室||
  澜汐制药有限公司/质量部 ⇒ |澜汐|制药|有限公司|质量部||
  澜汐软件有限公司售后服务中心 ⇒ |澜汐|软件|有限公司|售后服务中心||
  四川澜汐（集团）有限责任公司 ⇒ 四川|澜汐||集团有限责任公司|||
  澜汐国际集团有限公司 ⇒ |澜汐|国际|集团有限公司|||
  澜汐文旅集团 ⇒ |澜汐|文旅|集团|||
  澜汐集团（北京）科技有限公司 ⇒ 北京|澜汐集团|科技|有限公司|||
  澜汐环保集团江西有限公司 ⇒ 江西|澜汐|环保|集团有限公司|||
  澜汐总公司 ⇒ |澜汐||总公司|||
  瀾汐貿易有限公司 ⇒ |瀾汐|貿易|有限公司|||
  瀾汐（廈門）光電有限公司 ⇒ 廈門|瀾汐|光電|有限公司|||
  蘇州瀾汐絲綢有限公司 ⇒ 蘇州|瀾汐|絲綢|有限公司|||
  瀾汐生技股份有限公司 ⇒ |瀾汐|生技|股份有限公司|||
  桃園市瀾汐機械工業股份有限公司 ⇒ 桃園市|瀾汐|機械工業|股份有限公司|||
  瀾汐室內裝修工程行 ⇒ |瀾汐|室內裝修|工程行|||
  瀾汐小吃店 ⇒ |瀾汐|小吃|店|||
  瀾汐車業行 ⇒ |瀾汐|車業|行|||
  台南市瀾汐文具行 ⇒ 台南市|瀾汐|文具|行|||
  美商瀾汐股份有限公司台灣分公司 ⇒ 美商|瀾汐||股份有限公司|台灣分公司||
  瀾汐證券股份有限公司板橋分公司 ⇒ |瀾汐|證券|股份有限公司|板橋分公司||
  瀾汐控股有限公司 ⇒ |瀾汐|控股|有限公司|||
  瀾汐（澳門）建築一人有限公司 ⇒ 澳門|瀾汐|建築|一人有限公司|||
  瀾汐投資（新加坡）私人有限公司 ⇒ 新加坡|瀾汐|投資|私人有限公司|||
  瀾汐有限公司（香港） ⇒ 香港|瀾汐||有限公司|||
  中國香港瀾汐有限公司 ⇒ 中國香港|瀾汐||有限公司|||
  株式会社瀾汐工業 ⇒ |瀾汐|工業|株式会社|||
  瀾汐化学株式会社 ⇒ |瀾汐|化学|株式会社|||
  瀾汐不動産㈱ ⇒ |瀾汐|不動産|株式会社|||
  株式会社　瀾汐　建設 ⇒ |瀾汐|建設|株式会社|||
  ㈱瀾汐 名古屋支店 ⇒ |瀾汐||株式会社|名古屋支店||
  有限会社ランシー商事 ⇒ |ランシー|商事|有限会社|||
  合同会社瀾汐物流 ⇒ |瀾汐|物流|合同会社|||
  BRIGHTWATER (SHENZHEN) OPTOELECTRONICS CO.,LTD ⇒ SHENZHEN|BRIGHTWATER|OPTOELECTRONICS|Co., Ltd.|||
  Brightwater Machinery Manufacturing Co.,Limited ⇒ |Brightwater|Machinery Manufacturing|Co., Ltd.|||
  Qingdao Brightwater Import & Export Co Ltd ⇒ Qingdao|Brightwater|Import & Export|Co., Ltd.|||
  Guangzhou City Brightwater Leather Co., Ltd. ⇒ Guangzhou|City Brightwater|Leather|Co., Ltd.|||
  BRIGHTWATER GROUP LIMITED ⇒ |BRIGHTWATER|GROUP|Limited|||
  Brightwater Group (Holdings) Ltd ⇒ |Brightwater|Group Holdings|Limited|||
  Brightwater (China) Co., Ltd ⇒ China|Brightwater||Co., Ltd.|||
  Brightwater Capital Partners LLP ⇒ |Brightwater|Capital Partners|LLP|||
  Brightwater Foods, LLC ⇒ |Brightwater|Foods|LLC|||
  Brightwater Systems Corporation ⇒ |Brightwater|Systems|Corp.|||
  BRIGHTWATER INC ⇒ |BRIGHTWATER||Inc.|||
  Brightwater Shipping (S) Pte Ltd ⇒ S|Brightwater|Shipping|Pte. Ltd.|||
  Brightwater Private Limited ⇒ |Brightwater||Pvt. Ltd.|||
  BRIGHTWATER ENGINEERING (M) SDN BHD ⇒ M|BRIGHTWATER|ENGINEERING|Sdn. Bhd.|||
  Brightwater Berhad ⇒ |Brightwater||Bhd.|||
  Brightwater Sdn Bhd (123456-X) ⇒ |Brightwater||Sdn. Bhd.||123456-X|company-remark
  Brightwater Design GmbH ⇒ |Brightwater|Design|GmbH|||
  Brightwater S.A.S. ⇒ |Brightwater||S.A.S.|||
  Brightwater SARL ⇒ |Brightwater||S.à r.l.|||
  Brightwater Oyj ⇒ |Brightwater||Oyj|||
  Brightwater ApS ⇒ |Brightwater||ApS|||
  Brightwater K.K. Osaka Branch ⇒ |Brightwater||K.K.|Osaka Branch||
  Brightwater Limited Hong Kong Branch ⇒ |Brightwater||Limited|Hong Kong Branch||
  Brightwater Ltd. (Hong Kong Branch) ⇒ |Brightwater||Limited|Hong Kong Branch||
  The Brightwater Company ⇒ |The Brightwater||Company|||
  Old Harbour Tea Co., Ltd. ⇒ |Old Harbour|Tea|Co., Ltd.|||
  old harbour tea co.,ltd. ⇒ |old harbour|tea|Co., Ltd.|||
  OLD HARBOUR INT'L TRADING CO., LTD ⇒ |OLD HARBOUR INT'L|TRADING|Co., Ltd.|||
  Old Harbour ⇒ |Old Harbour|||||
  OldHarbour科技（深圳）有限公司 ⇒ 深圳|OldHarbour|科技|有限公司|||
  A1澜汐电竞俱乐部有限公司 ⇒ |A1澜汐|电竞俱乐部|有限公司|||
  澜汐Lanxi服饰有限公司 ⇒ |澜汐Lanxi|服饰|有限公司|||
  澜 汐 照 明 有 限 公 司 ⇒ |澜汐|照明|有限公司|||
  【澜汐】照明有限公司 ⇒ |澜汐|照明|有限公司|||
  ‘澜汐’照明有限公司 ⇒ |澜汐|照明|有限公司|||
  客户名称：澜汐照明有限公司； ⇒ |澜汐|照明|有限公司|||
  澜汐照明有限公司(已倒闭) ⇒ |澜汐|照明|有限公司||已倒闭|company-status
  澜汐照明有限公司（已更名为汐澜光电有限公司） ⇒ |澜汐|照明|有限公司||已更名为汐澜光电有限公司|company-status
  澜汐照明有限公司，已注销 ⇒ |澜汐|照明|有限公司||已注销|company-status
  澜汐照明有限公司已注销 ⇒ |澜汐|照明|有限公司||已注销|company-status
  瀾汐照明有限公司（已歇業） ⇒ |瀾汐|照明|有限公司||已歇業|company-status
  澜汐照明有限公司(原汐澜灯具厂) ⇒ |澜汐|照明|有限公司||原汐澜灯具厂|company-remark
  澜汐照明有限公司（简称澜汐） ⇒ |澜汐|照明|有限公司||简称澜汐|company-remark
  澜汐照明有限公司(联系人:小周) ⇒ |澜汐|照明|有限公司||联系人:小周|company-remark
  澜汐照明有限公司（开票用） ⇒ |澜汐|照明|有限公司||开票用|company-remark
  澜汐照明(中山)有限公司(老客户) ⇒ 中山|澜汐|照明|有限公司||老客户|company-remark
  澜汐照明有限公司 C20 ⇒ |澜汐|照明|有限公司||C20|company-remark
  澜汐照明有限公司91440101MA5XXXXX1K ⇒ |澜汐|照明|有限公司||91440101MA5XXXXX1K|company-remark
  007 澜汐照明有限公司 ⇒ |澜汐|照明|有限公司||007|company-remark
  5.澜汐照明有限公司 ⇒ |澜汐|照明|有限公司||5|company-remark
  澜汐照明有限公司，澜汐照明有限公司 ⇒ |澜汐|照明|有限公司|||company-doubled
  澜汐照明澜汐照明 ⇒ |澜汐|照明||||company-doubled
  澜汐照明有限公司|北岭五金厂 ⇒ |澜汐|照明|有限公司||北岭五金厂|company-several
  澜汐照明有限公司 & 北岭五金有限公司 ⇒ |澜汐|照明|有限公司||北岭五金有限公司|company-several
  澜汐照明有限公司北岭五金有限公司 ⇒ |澜汐|照明|有限公司||北岭五金有限公司|company-several
  澜汐照明有限公司(LANXI LIGHTING LTD.) ⇒ |澜汐|照明|有限公司||LANXI LIGHTING LTD.|company-remark
  Lanxi Lighting Ltd. 澜汐照明有限公司 ⇒ |澜汐|照明|有限公司||Lanxi Lighting Ltd.|company-remark
  中山市古镇镇澜汐灯饰门市部 ⇒ 中山市古镇镇|澜汐|灯饰|门市部|||
  佛山市南海区澜汐铝型材加工厂 ⇒ 佛山市;南海区|澜汐|铝型材加工|厂|||
  泉州市丰泽区澜汐食品商行（个体工商户） ⇒ 泉州市;丰泽区|澜汐|食品|商行(个体工商户)|||
  兰州市七里河区澜汐牛肉面馆 ⇒ 兰州市;七里河区|澜汐牛肉||面馆|||
  长沙市岳麓区澜汐便利店 ⇒ 长沙市;岳麓区|澜汐||便利店|||
  共青城澜汐股权投资合伙企业（有限合伙） ⇒ 共青城|澜汐|股权投资|合伙企业(有限合伙)|||
  天津澜汐资产管理合伙企业(普通合伙) ⇒ 天津|澜汐|资产管理|合伙企业(普通合伙)|||
  澜汐会计师事务所(特殊普通合伙)深圳分所 ⇒ |澜汐|会计师|事务所(特殊普通合伙)|深圳分所||
  江苏澜汐律师事务所 ⇒ 江苏|澜汐|律师|事务所|||
  澜汐（北京）知识产权代理事务所（普通合伙） ⇒ 北京|澜汐|知识产权代理|事务所(普通合伙)|||
  安丘市澜汐果蔬专业合作社 ⇒ 安丘市|澜汐|果蔬|专业合作社|||
  澜汐个人独资企业 ⇒ |澜汐||个人独资企业|||
  云南省昆明市第二中学 ⇒ 云南省;昆明市|第二中学|||||
  天津市河西区人民法院 ⇒ 天津市;河西区|人民法院|||||
  厦门市公安局交警支队 ⇒ 厦门市|公安局交警支队|||||
  广东省人民医院 ⇒ 广东省|人民医院|||||
  澜汐大学附属医院 ⇒ |澜汐大学附属医院|||||
  重庆大学 ⇒ |重庆大学|||||
  绍兴市卫生健康委员会 ⇒ 绍兴市|卫生健康委员会|||||
  南山区桃源街道办事处 ⇒ 南山区|桃源街道办事处|||||
  澜汐基金会 ⇒ |澜汐基金会|||||
  财团法人瀾汐文教基金會 ⇒ |财团法人瀾汐文教基金會|||||
  澜汐传媒 ⇒ |澜汐|传媒||||
  澜汐 ⇒ |澜汐|||||
  刘女士 ⇒ ||||||value-in-wrong-column
  Mr. Chen ⇒ ||||||value-in-wrong-column
  400-800-1234 ⇒ ||||||value-in-wrong-column
  陈小明 ⇒ ||||||company-perhaps-person
  无业 ⇒ ||||||company-none
  N/A ⇒ ||||||value-placeholder
  xx公司 ⇒ ||||||company-none
  ？？？ ⇒ ||||||value-placeholder
  """
