/// A fifth table of hard cells, written from the rules alone.
let companyFifthTable = """
  厦门市思明区鹭岚软件开发有限公司 ⇒ 厦门市;思明区|鹭岚|软件开发|有限公司|||
  鹭岚（厦门）供应链有限公司 ⇒ 厦门|鹭岚|供应链|有限公司|||
  海南省海口市鹭岚热带农业有限公司 ⇒ 海南省;海口市|鹭岚|热带农业|有限公司|||
  （南京）鹭岚光电仪器有限公司 ⇒ 南京|鹭岚|光电仪器|有限公司|||
  鹭岚教育咨询有限公司（济南） ⇒ 济南|鹭岚|教育咨询|有限公司|||
  鹭岚(宁波保税区)国际贸易有限公司 ⇒ 宁波保税区|鹭岚|国际贸易|有限公司|||
  绍兴柯桥鹭岚印染有限公司 ⇒ 绍兴;柯桥|鹭岚|印染|有限公司|||
  义乌鹭岚玩具有限公司 ⇒ 义乌|鹭岚|玩具|有限公司|||
  内蒙古自治区呼和浩特市鹭岚乳业有限责任公司 ⇒ 内蒙古自治区;呼和浩特市|鹭岚|乳业|有限责任公司|||
  鹭岚信息咨询有限公司呼和浩特分公司 ⇒ |鹭岚|信息咨询|有限公司|呼和浩特分公司||
  鹭岚建筑劳务有限公司贵州第二分公司 ⇒ |鹭岚|建筑劳务|有限公司|贵州第二分公司||
  鹭岚电梯有限公司天津联络处 ⇒ |鹭岚|电梯|有限公司|天津联络处||
  鹭岚房地产经纪有限公司中山路分店 ⇒ |鹭岚|房地产经纪|有限公司|中山路分店||
  鹭岚证券有限责任公司杭州庆春路营业部 ⇒ |鹭岚|证券|有限责任公司|杭州庆春路营业部||
  鹭岚汽车维修有限公司（城西店） ⇒ |鹭岚|汽车维修|有限公司|城西店||
  鹭岚食品有限公司市场部 ⇒ |鹭岚|食品|有限公司|市场部||
  鹭岚食品有限公司研发部王工 ⇒ |鹭岚|食品|有限公司||研发部王工|company-remark
  鹭岚食品（集团）有限公司 ⇒ |鹭岚|食品|集团有限公司|||
  福建鹭岚集团有限公司 ⇒ 福建|鹭岚||集团有限公司|||
  鹭岚实业集团股份有限公司 ⇒ |鹭岚|实业|集团股份有限公司|||
  鹭岚集团公司 ⇒ |鹭岚||集团公司|||
  鷺嵐科技股份有限公司 ⇒ |鷺嵐|科技|股份有限公司|||
  高雄市鷺嵐汽車材料行 ⇒ 高雄市|鷺嵐|汽車材料|行|||
  鷺嵐營造股份有限公司台中分公司 ⇒ |鷺嵐|營造|股份有限公司|台中分公司||
  鷺嵐企業行 ⇒ |鷺嵐||企業行|||
  鷺嵐實業有限公司 ⇒ |鷺嵐|實業|有限公司|||
  鷺嵐（香港）國際貿易有限公司 ⇒ 香港|鷺嵐|國際貿易|有限公司|||
  澳門鷺嵐一人有限公司 ⇒ 澳門|鷺嵐||一人有限公司|||
  新加坡鹭岚科技私人有限公司 ⇒ 新加坡|鹭岚|科技|私人有限公司|||
  株式会社鷺嵐商会 ⇒ |鷺嵐|商会|株式会社|||
  鷺嵐印刷(株)京都工場 ⇒ |鷺嵐|印刷|株式会社|京都工場||
  ㈱ルーラン ⇒ |ルーラン||株式会社|||
  HARBORLIGHT (GUANGZHOU) FURNITURE CO., LTD ⇒ GUANGZHOU|HARBORLIGHT|FURNITURE|Co., Ltd.|||
  Harborlight Medical Devices Co.,Ltd. ⇒ |Harborlight|Medical Devices|Co., Ltd.|||
  Suzhou Harborlight New Materials Technology Co., Ltd ⇒ Suzhou|Harborlight|New Materials Technology|Co., Ltd.|||
  HARBORLIGHT (H.K.) INTERNATIONAL LIMITED ⇒ H.K.|HARBORLIGHT|INTERNATIONAL|Limited|||
  Harborlight Ventures Pte. Ltd. ⇒ |Harborlight|Ventures|Pte. Ltd.|||
  HARBORLIGHT PLASTICS SDN BHD ⇒ |HARBORLIGHT|PLASTICS|Sdn. Bhd.|||
  Harborlight LLC ⇒ |Harborlight||LLC|||
  Harborlight Gmbh ⇒ |Harborlight||GmbH|||
  Harborlight Corp., Ltd. ⇒ |Harborlight||Corp., Ltd.|||
  Harborlight Inc (Taiwan Branch) ⇒ |Harborlight||Inc.|Taiwan Branch||
  Harborlight (Vietnam) Company Limited ⇒ Vietnam|Harborlight||Co., Ltd.|||
  Silver Birch Garments Factory Ltd ⇒ |Silver Birch|Garments Factory|Limited|||
  Silver Birch Co.,Ltd.Nanjing Office ⇒ |Silver Birch||Co., Ltd.|Nanjing Office||
  Silver Birch ⇒ |Silver Birch|||||
  SB鹭岚电子（东莞）有限公司 ⇒ 东莞|SB鹭岚|电子|有限公司|||
  鹭岚 Luran 咖啡有限公司 ⇒ |鹭岚Luran|咖啡|有限公司|||
  「鹭岚」珠宝有限公司 ⇒ |鹭岚|珠宝|有限公司|||
  企业名称：鹭岚珠宝有限公司 ⇒ |鹭岚|珠宝|有限公司|||
  鹭岚珠宝有限公司（已吊销，未注销） ⇒ |鹭岚|珠宝|有限公司||已吊销,未注销|company-status
  鹭岚珠宝有限公司（原岚鹭首饰店） ⇒ |鹭岚|珠宝|有限公司||原岚鹭首饰店|company-remark
  鹭岚珠宝有限公司（曾用名:岚鹭首饰有限公司） ⇒ |鹭岚|珠宝|有限公司||曾用名:岚鹭首饰有限公司|company-remark
  鹭岚珠宝有限公司(注销中) ⇒ |鹭岚|珠宝|有限公司||注销中|company-status
  鹭岚珠宝有限公司(8) ⇒ |鹭岚|珠宝|有限公司||8|company-remark
  鹭岚珠宝有限公司 NO.0032 ⇒ |鹭岚|珠宝|有限公司||NO.0032|company-remark
  鹭岚珠宝有限公司　鹭岚珠宝有限公司 ⇒ |鹭岚|珠宝|有限公司|||company-doubled
  鹭岚珠宝有限公司 岭东物流有限公司 ⇒ |鹭岚|珠宝|有限公司||岭东物流有限公司|company-several
  鹭岚珠宝有限公司（LURAN JEWELRY CO., LTD.） ⇒ |鹭岚|珠宝|有限公司||LURAN JEWELRY CO., LTD.|company-remark
  南昌市青山湖区鹭岚餐馆 ⇒ 南昌市;青山湖区|鹭岚||餐馆|||
  即墨区鹭岚童装加工厂 ⇒ 即墨区|鹭岚|童装加工|厂|||
  鹭岚日用百货商行（个体工商户） ⇒ |鹭岚|日用百货|商行(个体工商户)|||
  新余鹭岚投资管理中心（有限合伙） ⇒ 新余|鹭岚|投资管理|中心(有限合伙)|||
  鹭岚联合会计师事务所（普通合伙） ⇒ |鹭岚联合|会计师|事务所(普通合伙)|||
  上海市鹭岚律师事务所 ⇒ 上海市|鹭岚|律师|事务所|||
  云浮市鹭岚石材厂（普通合伙） ⇒ 云浮市|鹭岚|石材|厂(普通合伙)|||
  五常市鹭岚水稻种植农民专业合作社 ⇒ 五常市|鹭岚|水稻种植|农民专业合作社|||
  长沙市第一中学 ⇒ 长沙市|第一中学|||||
  贵州省人民政府 ⇒ 贵州省|人民政府|||||
  西安市碑林区市场监督管理局 ⇒ 西安市;碑林区|市场监督管理局|||||
  鹭岚职业学院 ⇒ |鹭岚职业学院|||||
  清华大学 ⇒ |清华大学|||||
  吴小姐 ⇒ ||||||value-in-wrong-column
  测试公司 ⇒ ||||||company-none
  """
