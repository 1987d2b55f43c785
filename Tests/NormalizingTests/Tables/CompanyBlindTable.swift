/// A second table of hard cells, written from the rules alone after the first.
let companyBlindTable = """
  杭州市余杭区景川供应链管理有限公司 ⇒ 杭州市;余杭区|景川|供应链管理|有限公司|||
  景川生物医药（苏州）有限公司 ⇒ 苏州|景川|生物医药|有限公司|||
  （北京）景川影视文化有限公司 ⇒ 北京|景川|影视文化|有限公司|||
  景川（天津）融资租赁有限公司 ⇒ 天津|景川|融资租赁|有限公司|||
  景川新能源科技股份有限公司(江苏) ⇒ 江苏|景川|新能源科技|股份有限公司|||
  重庆市渝北区景川汽车销售服务有限公司 ⇒ 重庆市;渝北区|景川|汽车销售服务|有限公司|||
  广西壮族自治区南宁市景川糖业有限公司 ⇒ 广西壮族自治区;南宁市|景川|糖业|有限公司|||
  新疆景川棉业有限责任公司 ⇒ 新疆|景川|棉业|有限责任公司|||
  常熟市景川纺织有限公司 ⇒ 常熟市|景川|纺织|有限公司|||
  景川（中国）投资有限公司 ⇒ 中国|景川|投资|有限公司|||
  景川物业服务有限公司成都第三分公司 ⇒ |景川|物业服务|有限公司|成都第三分公司||
  青岛景川国际旅行社有限公司烟台营业部 ⇒ 青岛|景川|国际旅行社|有限公司|烟台营业部||
  景川人寿保险股份有限公司湖北省分公司 ⇒ |景川|人寿保险|股份有限公司|湖北省分公司||
  景川财产保险股份有限公司武汉市江汉支公司 ⇒ |景川|财产保险|股份有限公司|武汉市江汉支公司||
  景川药业有限公司驻京办事处 ⇒ |景川|药业|有限公司|驻京办事处||
  景川电器有限公司（西安办事处） ⇒ |景川|电器|有限公司|西安办事处||
  景川农村商业银行股份有限公司城东支行 ⇒ |景川农村商业银行||股份有限公司|城东支行||
  景川酒店管理有限公司人力资源部 ⇒ |景川|酒店管理|有限公司|人力资源部||
  景川装备制造有限公司 采购部 ⇒ |景川|装备制造|有限公司|采购部||
  景川茶饮杭州西湖店 ⇒ |景川|茶饮||杭州西湖店||
  景川便利店（人民路店） ⇒ |景川||便利店|人民路店||
  景川(集团)有限公司 ⇒ |景川||集团有限公司|||
  山东景川农牧集团股份有限公司 ⇒ 山东|景川|农牧|集团股份有限公司|||
  景川（集团）股份有限公司深圳分公司 ⇒ |景川||集团股份有限公司|深圳分公司||
  浙江景川集团 ⇒ 浙江|景川||集团|||
  景川投资集团（海南）有限公司 ⇒ 海南|景川|投资|集团有限公司|||
  景川电子科技东莞有限公司 ⇒ 东莞|景川|电子科技|有限公司|||
  景川精密工業股份有限公司 ⇒ |景川|精密工業|股份有限公司|||
  臺灣景川電子股份有限公司 ⇒ 臺灣|景川|電子|股份有限公司|||
  高雄市景川水電工程行 ⇒ 高雄市|景川|水電|工程行|||
  景川國際企業有限公司 ⇒ |景川|國際企業|有限公司|||
  景川五金行 ⇒ |景川|五金|行|||
  景川工作室 ⇒ |景川||工作室|||
  新北市景川企業社 ⇒ 新北市|景川||企業社|||
  景川資訊股份有限公司高雄營業所 ⇒ |景川|資訊|股份有限公司|高雄營業所||
  景川（澳門）一人有限公司 ⇒ 澳門|景川||一人有限公司|||
  澳門景川飲食有限公司 ⇒ 澳門|景川|飲食|有限公司|||
  景川發展（香港）有限公司 ⇒ 香港|景川|發展|有限公司|||
  景川國際物流（香港）有限公司深圳代表處 ⇒ 香港|景川|國際物流|有限公司|深圳代表處||
  香港商景川有限公司台灣分公司 ⇒ 香港商|景川||有限公司|台灣分公司||
  景川私人有限公司 ⇒ |景川||私人有限公司|||
  株式会社景川製作所 ⇒ |景川製作所||株式会社|||
  景川物産株式会社 ⇒ |景川|物産|株式会社|||
  景川建設（株） ⇒ |景川|建設|株式会社|||
  ㈲景川商店 ⇒ |景川|商店|有限会社|||
  （有）景川運輸 ⇒ |景川|運輸|有限会社|||
  合同会社景川 ⇒ |景川||合同会社|||
  株式会社カゲカワ ⇒ |カゲカワ||株式会社|||
  景川電子株式会社東京営業所 ⇒ |景川|電子|株式会社|東京営業所||
  NORTHWIND ELECTRONICS (DONGGUAN) CO.,LTD. ⇒ DONGGUAN|NORTHWIND|ELECTRONICS|Co., Ltd.|||
  Northwind Precision Mould Co. , Ltd ⇒ |Northwind|Precision Mould|Co., Ltd.|||
  NORTHWIND IMPORT AND EXPORT COMPANY LIMITED ⇒ |NORTHWIND|IMPORT AND EXPORT|Co., Ltd.|||
  Ningbo Northwind Imp. & Exp. Co., Ltd. ⇒ Ningbo|Northwind|Imp. & Exp.|Co., Ltd.|||
  Northwind (Hong Kong) Trading Limited ⇒ Hong Kong|Northwind|Trading|Limited|||
  NORTHWIND (HK) CO LIMITED ⇒ HK|NORTHWIND||Co., Ltd.|||
  Hong Kong Northwind Logistics Ltd. ⇒ Hong Kong|Northwind|Logistics|Limited|||
  Northwind Asia Pacific Pte. Ltd. ⇒ Asia Pacific|Northwind||Pte. Ltd.|||
  Northwind Pte Ltd (Singapore) ⇒ Singapore|Northwind||Pte. Ltd.|||
  Northwind Foods Sdn. Bhd. ⇒ |Northwind|Foods|Sdn. Bhd.|||
  NORTHWIND INDUSTRIES BHD ⇒ |NORTHWIND|INDUSTRIES|Bhd.|||
  Northwind Consulting LLP ⇒ |Northwind|Consulting|LLP|||
  Northwind Robotics, Inc ⇒ |Northwind|Robotics|Inc.|||
  Northwind Corp ⇒ |Northwind||Corp.|||
  Northwind Software Pvt Ltd ⇒ |Northwind|Software|Pvt. Ltd.|||
  Northwind Pty. Limited ⇒ |Northwind||Pty. Ltd.|||
  Northwind Maschinenbau AG ⇒ |Northwind Maschinenbau||AG|||
  Northwind S.r.l. ⇒ |Northwind||S.r.l.|||
  Northwind N.V. ⇒ |Northwind||N.V.|||
  Northwind AB ⇒ |Northwind||AB|||
  Northwind K.K. ⇒ |Northwind||K.K.|||
  Green River & Sons Co. ⇒ |Green River & Sons||Co.|||
  Green River Co., Ltd. Beijing Office ⇒ |Green River||Co., Ltd.|Beijing Office||
  Green River (China) Investment Co., Ltd. Shanghai Branch ⇒ China|Green River|Investment|Co., Ltd.|Shanghai Branch||
  GREEN RIVER TRADING LIMITADA ⇒ |GREEN RIVER|TRADING|Limitada|||
  Ｇｒｅｅｎ　Ｒｉｖｅｒ　（ＨＫ）　Ｌｔｄ． ⇒ HK|Green River||Limited|||
  Tesco ⇒ |Tesco|||||
  NW景川智能装备（无锡）有限公司 ⇒ 无锡|NW景川|智能装备|有限公司|||
  58景川网络技术有限公司 ⇒ |58景川|网络技术|有限公司|||
  景川 信息 技术 （ 上海 ） 有限 公司 ⇒ 上海|景川|信息技术|有限公司|||
  "景川"食品有限公司 ⇒ |景川|食品|有限公司|||
  「景川」貿易有限公司 ⇒ |景川|貿易|有限公司|||
  单位名称:景川物流有限公司 ⇒ |景川|物流|有限公司|||
  *景川物流有限公司* ⇒ |景川|物流|有限公司|||
  景川商贸有限公司(吊销) ⇒ |景川|商贸|有限公司||吊销|company-status
  景川商贸有限公司【已搬迁至昆山】 ⇒ |景川|商贸|有限公司||已搬迁至昆山|company-status
  景川商贸有限公司（2019年注销） ⇒ |景川|商贸|有限公司||2019年注销|company-status
  景川商贸有限公司（原名：川景百货） ⇒ |景川|商贸|有限公司||原名:川景百货|company-remark
  景川商贸有限公司(前身为川景厂) ⇒ |景川|商贸|有限公司||前身为川景厂|company-remark
  景川商贸有限公司(VIP) ⇒ |景川|商贸|有限公司||VIP|company-remark
  景川商贸有限公司（三期厂房） ⇒ |景川|商贸|有限公司||三期厂房|company-remark
  景川商贸（上海）有限公司（已注销） ⇒ 上海|景川|商贸|有限公司||已注销|company-status
  景川商贸有限公司 停业 ⇒ |景川|商贸|有限公司||停业|company-status
  景川商贸有限公司 KH20230018 ⇒ |景川|商贸|有限公司||KH20230018|company-remark
  景川商贸有限公司_0571 ⇒ |景川|商贸|有限公司||0571|company-remark
  景川商贸有限公司#7788 ⇒ |景川|商贸|有限公司||7788|company-remark
  (3)景川商贸有限公司 ⇒ |景川|商贸|有限公司||(3)|company-remark
  景川商贸有限公司景川商贸有限公司 ⇒ |景川|商贸|有限公司|||company-doubled
  景川商贸有限公司 景川商贸有限公司 ⇒ |景川|商贸|有限公司|||company-doubled
  景川商贸有限公司;南岭物流股份有限公司 ⇒ |景川|商贸|有限公司||南岭物流股份有限公司|company-several
  景川商贸有限公司和南岭物流有限公司 ⇒ |景川|商贸|有限公司||南岭物流有限公司|company-several
  Northwind Ltd / Green River Inc. ⇒ |Northwind||Limited||Green River Inc.|company-several
  景川五金塑胶制品厂 ⇒ |景川|五金塑胶制品|厂|||
  东莞市长安镇景川模具厂 ⇒ 东莞市长安镇|景川|模具|厂|||
  温州市鹿城区景川鞋材商行 ⇒ 温州市;鹿城区|景川|鞋材|商行|||
  成都市武侯区景川小吃店 ⇒ 成都市;武侯区|景川|小吃|店|||
  景川理发店（个体工商户） ⇒ |景川||理发店(个体工商户)|||
  沈阳市铁西区景川建材经销处 ⇒ 沈阳市;铁西区|景川|建材|经销处|||
  宁波景川创业投资合伙企业（有限合伙） ⇒ 宁波|景川|创业投资|合伙企业(有限合伙)|||
  上海景川企业管理咨询中心（有限合伙） ⇒ 上海|景川|企业管理咨询|中心(有限合伙)|||
  景川会计师事务所（普通合伙） ⇒ |景川|会计师|事务所(普通合伙)|||
  广东景川律师事务所 ⇒ 广东|景川|律师|事务所|||
  上海景川律师事务所南京分所 ⇒ 上海|景川|律师|事务所|南京分所||
  景川家庭农场 ⇒ |景川||家庭农场|||
  盘锦景川水稻种植专业合作社 ⇒ 盘锦|景川|水稻种植|专业合作社|||
  武汉市中心医院 ⇒ 武汉市|中心医院|||||
  湖南大学 ⇒ |湖南大学|||||
  成都市武侯区人民政府 ⇒ 成都市;武侯区|人民政府|||||
  广州市公安局 ⇒ 广州市|公安局|||||
  江苏省教育厅 ⇒ 江苏省|教育厅|||||
  景川中学 ⇒ |景川中学|||||
  济南市历下区景川幼儿园 ⇒ 济南市;历下区|景川幼儿园|||||
  上海景川学院 ⇒ 上海|景川学院|||||
  景川设计 ⇒ |景川|设计||||
  景川科技 ⇒ |景川|科技||||
  李经理 ⇒ ||||||value-in-wrong-column
  陈女士 ⇒ ||||||value-in-wrong-column
  021-55550123 ⇒ ||||||value-in-wrong-column
  王建国 ⇒ ||||||company-perhaps-person
  退休 ⇒ ||||||company-none
  暂无 ⇒ ||||||value-placeholder
  www.northwind.example ⇒ ||||||value-in-wrong-column
  """
