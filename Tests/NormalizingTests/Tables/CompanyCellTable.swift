/// Hard cells of company columns: `cell ⇒ region | brand | industry | legal form | branch | note | findings`.
/// All names are invented.
let companyCellTable = """
  深圳市明远科技有限公司 ⇒ 深圳市|明远|科技|有限公司|||
  明远科技（深圳）有限公司 ⇒ 深圳|明远|科技|有限公司|||
  明远科技有限公司（深圳） ⇒ 深圳|明远|科技|有限公司|||
  （深圳）明远科技有限公司 ⇒ 深圳|明远|科技|有限公司|||
  明远(深圳)科技有限公司 ⇒ 深圳|明远|科技|有限公司|||
  明远【深圳】科技有限公司 ⇒ 深圳|明远|科技|有限公司|||
  明远〔上海〕信息技术有限公司 ⇒ 上海|明远|信息技术|有限公司|||
  广东省深圳市南山区明远电子有限公司 ⇒ 广东省;深圳市;南山区|明远|电子|有限公司|||
  明远科技(中国)有限公司上海分公司 ⇒ 中国|明远|科技|有限公司|上海分公司||
  上海明远网络科技有限公司北京分公司 ⇒ 上海|明远|网络科技|有限公司|北京分公司||
  明远科技有限公司（北京分公司） ⇒ |明远|科技|有限公司|北京分公司||
  明远机械有限公司南京办事处 ⇒ |明远|机械|有限公司|南京办事处||
  明远贸易有限公司第二门市部 ⇒ |明远|贸易|有限公司|第二门市部||
  明远证券股份有限公司深圳福华路证券营业部 ⇒ |明远|证券|股份有限公司|深圳福华路证券营业部||
  明远餐饮管理有限公司南京东路店 ⇒ |明远|餐饮管理|有限公司|南京东路店||
  明远餐饮管理有限公司（南京东路店） ⇒ |明远|餐饮管理|有限公司|南京东路店||
  明远科技有限公司销售部 ⇒ |明远|科技|有限公司|销售部||
  明远科技有限公司技术研发中心 ⇒ |明远|科技|有限公司|技术研发中心||
  明远科技有限公司-财务部 ⇒ |明远|科技|有限公司|财务部||
  明远银行股份有限公司北京朝阳支行 ⇒ |明远银行||股份有限公司|北京朝阳支行||
  明远银行深圳分行 ⇒ |明远银行|||深圳分行||
  海底明上海浦东分店 ⇒ |海底明|||上海浦东分店||
  北京明远文化传媒（集团）有限公司 ⇒ 北京|明远|文化传媒|集团有限公司|||
  明远集团有限公司 ⇒ |明远||集团有限公司|||
  明远集团 ⇒ |明远||集团|||
  明远(集团)股份有限公司 ⇒ |明远||集团股份有限公司|||
  明远集团（上海）有限公司 ⇒ 上海|明远||集团有限公司|||
  明远建设集团有限责任公司 ⇒ |明远|建设|集团有限责任公司|||
  中南明远通信集团广东有限公司 ⇒ 广东|中南明远|通信|集团有限公司|||
  明远机械扬州有限公司 ⇒ 扬州|明远|机械|有限公司|||
  明遠科技股份有限公司 ⇒ |明遠|科技|股份有限公司|||
  廣東省深圳市明遠貿易有限公司 ⇒ 廣東省;深圳市|明遠|貿易|有限公司|||
  明遠實業（香港）有限公司 ⇒ 香港|明遠|實業|有限公司|||
  香港明遠貿易有限公司 ⇒ 香港|明遠|貿易|有限公司|||
  臺北市明遠工程股份有限公司 ⇒ 臺北市|明遠|工程|股份有限公司|||
  明遠國際股份有限公司台北分公司 ⇒ |明遠|國際|股份有限公司|台北分公司||
  明遠工程行 ⇒ |明遠||工程行|||
  明遠企業社 ⇒ |明遠||企業社|||
  明遠商行 ⇒ |明遠||商行|||
  台中市明遠五金商行 ⇒ 台中市|明遠|五金|商行|||
  明遠實業社 ⇒ |明遠||實業社|||
  明遠貿易一人有限公司 ⇒ |明遠|貿易|一人有限公司|||
  澳門明遠建築工程有限公司 ⇒ 澳門|明遠|建築工程|有限公司|||
  新加坡明远私人有限公司 ⇒ 新加坡|明远||私人有限公司|||
  新加坡商明遠股份有限公司台灣分公司 ⇒ 新加坡商|明遠||股份有限公司|台灣分公司||
  明遠有限責任公司 ⇒ |明遠||有限責任公司|||
  株式会社明遠 ⇒ |明遠||株式会社|||
  明遠電機株式会社 ⇒ |明遠|電機|株式会社|||
  （株）明遠商事 ⇒ |明遠|商事|株式会社|||
  ㈱明遠 ⇒ |明遠||株式会社|||
  明遠工業㈱ ⇒ |明遠|工業|株式会社|||
  有限会社明遠食品 ⇒ |明遠|食品|有限会社|||
  合同会社ミンユアン ⇒ |ミンユアン||合同会社|||
  株式會社明遠 ⇒ |明遠||株式会社|||
  明遠電機株式会社大阪支店 ⇒ |明遠|電機|株式会社|大阪支店||
  Acme Tools (Shanghai) Co., Ltd. ⇒ Shanghai|Acme|Tools|Co., Ltd.|||
  ACME TECHNOLOGIES CO.,LTD ⇒ |ACME|TECHNOLOGIES|Co., Ltd.|||
  ACME TOOLS CO LTD ⇒ |ACME|TOOLS|Co., Ltd.|||
  Acme Company Limited ⇒ |Acme||Co., Ltd.|||
  Shenzhen Mingyuan Technology Co.,Ltd. ⇒ Shenzhen|Mingyuan|Technology|Co., Ltd.|||
  ABC (HK) LIMITED ⇒ HK|ABC||Limited|||
  ABC (H.K.) Ltd ⇒ H.K.|ABC||Limited|||
  Mingyuan Holdings Limited ⇒ |Mingyuan|Holdings|Limited|||
  Blue Ocean Trading Limited ⇒ |Blue Ocean|Trading|Limited|||
  Mingyuan Inc. ⇒ |Mingyuan||Inc.|||
  Mingyuan, Incorporated ⇒ |Mingyuan||Inc.|||
  Mingyuan L.L.C. ⇒ |Mingyuan||LLC|||
  Mingyuan Corporation ⇒ |Mingyuan||Corp.|||
  Mingyuan GmbH ⇒ |Mingyuan||GmbH|||
  Mingyuan GmbH & Co. KG ⇒ |Mingyuan||GmbH & Co. KG|||
  Mingyuan PTE LTD ⇒ |Mingyuan||Pte. Ltd.|||
  MINGYUAN (S) PTE. LTD. ⇒ S|MINGYUAN||Pte. Ltd.|||
  Mingyuan Logistics Sdn Bhd ⇒ |Mingyuan|Logistics|Sdn. Bhd.|||
  MINGYUAN (M) SDN. BHD. ⇒ M|MINGYUAN||Sdn. Bhd.|||
  Mingyuan Pty Ltd ⇒ |Mingyuan||Pty. Ltd.|||
  Mingyuan S.p.A. ⇒ |Mingyuan||S.p.A.|||
  Mingyuan S.A. ⇒ |Mingyuan||S.A.|||
  Mingyuan B.V. ⇒ |Mingyuan||B.V.|||
  Mingyuan A/S ⇒ |Mingyuan||A/S|||
  Mingyuan Oy ⇒ |Mingyuan||Oy|||
  Mingyuan PLC ⇒ |Mingyuan||PLC|||
  Acme Co., Ltd. Shanghai Branch ⇒ |Acme||Co., Ltd.|Shanghai Branch||
  Acme Tools (Beijing) Ltd., Guangzhou Representative Office ⇒ Beijing|Acme|Tools|Limited|Guangzhou Representative Office||
  Mingyuan Electronics China Ltd ⇒ China|Mingyuan|Electronics|Limited|||
  Johnsen & Johnsen Trading Ltd ⇒ |Johnsen & Johnsen|Trading|Limited|||
  Ｍｉｎｇｙｕａｎ　Ｔｏｏｌｓ　Ｌｔｄ ⇒ |Mingyuan|Tools|Limited|||
  Cisco ⇒ |Cisco|||||
  ABC科技（上海）有限公司 ⇒ 上海|ABC|科技|有限公司|||
  ＡＢＣ 科技 有限公司 ⇒ |ABC|科技|有限公司|||
  3M中国有限公司 ⇒ |3M中国||有限公司|||
  明远 科技 有限 公司 ⇒ |明远|科技|有限公司|||
  “明远”科技有限公司 ⇒ |明远|科技|有限公司|||
  《明远科技有限公司》 ⇒ |明远|科技|有限公司|||
  公司名称：明远科技有限公司 ⇒ |明远|科技|有限公司|||
  明远科技有限公司。 ⇒ |明远|科技|有限公司|||
  明远科技有限公司（已注销） ⇒ |明远|科技|有限公司||已注销|company-status
  明远科技有限公司[停业] ⇒ |明远|科技|有限公司||停业|company-status
  明远科技有限公司-已吊销 ⇒ |明远|科技|有限公司||已吊销|company-status
  明远科技有限公司（原明远商贸有限公司） ⇒ |明远|科技|有限公司||原明远商贸有限公司|company-remark
  明远科技有限公司（曾用名：远明商贸） ⇒ |明远|科技|有限公司||曾用名:远明商贸|company-remark
  明远科技有限公司（华南区总代理） ⇒ |明远|科技|有限公司||华南区总代理|company-remark
  明远科技有限公司(重点客户)(已搬迁) ⇒ |明远|科技|有限公司||已搬迁;重点客户|company-status,company-remark
  （已注销）明远科技有限公司 ⇒ |明远|科技|有限公司||已注销|company-status
  明远科技有限公司 A0012 ⇒ |明远|科技|有限公司||A0012|company-remark
  明远科技有限公司（C-1029） ⇒ |明远|科技|有限公司||C-1029|company-remark
  12、明远科技有限公司 ⇒ |明远|科技|有限公司||12|company-remark
  明远科技有限公司明远科技有限公司 ⇒ |明远|科技|有限公司|||company-doubled
  明远科技有限公司/明远科技有限公司 ⇒ |明远|科技|有限公司|||company-doubled
  明远科技有限公司、华兴贸易有限公司 ⇒ |明远|科技|有限公司||华兴贸易有限公司|company-several
  明远科技有限公司 华兴贸易有限公司 ⇒ |明远|科技|有限公司||华兴贸易有限公司|company-several
  明远科技有限公司 Mingyuan Technology Co., Ltd. ⇒ |明远|科技|有限公司||Mingyuan Technology Co., Ltd.|company-remark
  深圳市南山区明远五金经营部 ⇒ 深圳市;南山区|明远|五金|经营部|||
  杭州市上城区明远水果店（个体工商户） ⇒ 杭州市;上城区|明远|水果|店(个体工商户)|||
  明远个体工商户 ⇒ |明远||个体工商户|||
  义乌市明远饰品厂 ⇒ 义乌市|明远|饰品|厂|||
  昆山明远精密模具厂 ⇒ 昆山|明远|精密模具|厂|||
  深圳市明远投资合伙企业（有限合伙） ⇒ 深圳市|明远|投资|合伙企业(有限合伙)|||
  嘉兴明远股权投资合伙企业(有限合伙) ⇒ 嘉兴|明远|股权投资|合伙企业(有限合伙)|||
  明远会计师事务所（特殊普通合伙） ⇒ |明远|会计师|事务所(特殊普通合伙)|||
  北京市明远律师事务所 ⇒ 北京市|明远|律师|事务所|||
  北京明远（上海）律师事务所 ⇒ 北京;上海|明远|律师|事务所|||
  明远税务师事务所有限公司 ⇒ |明远|税务师|事务所有限公司|||
  莱州明远农民专业合作社 ⇒ 莱州|明远||农民专业合作社|||
  上海市第一人民医院 ⇒ 上海市|第一人民医院|||||
  北京明远大学 ⇒ 北京|明远大学|||||
  北京大学 ⇒ |北京大学|||||
  深圳市人民政府 ⇒ 深圳市|人民政府|||||
  浙江省杭州市教育局 ⇒ 浙江省;杭州市|教育局|||||
  南京市第三中学 ⇒ 南京市|第三中学|||||
  苏州市发展和改革委员会 ⇒ 苏州市|发展和改革委员会|||||
  明远职业技术学院 ⇒ |明远职业技术学院|||||
  苏州工业园区明远半导体有限公司 ⇒ 苏州工业园区|明远|半导体|有限公司|||
  内蒙古明远能源有限公司 ⇒ 内蒙古|明远|能源|有限公司|||
  明远广告 ⇒ |明远|广告||||
  明远 ⇒ |明远|||||
  明远有限公 ⇒ |明远||有限公|||
  上海有限公司 ⇒ |上海||有限公司|||
  张先生 ⇒ ||||||value-in-wrong-column
  王总 ⇒ ||||||value-in-wrong-column
  13900001234 ⇒ ||||||value-in-wrong-column
  info@mingyuan.example ⇒ ||||||value-in-wrong-column
  个体户 ⇒ ||||||company-none
  自由职业 ⇒ ||||||company-none
  无 ⇒ ||||||value-placeholder
  同上 ⇒ ||||||value-ditto
  张志远 ⇒ ||||||company-perhaps-person
  asdfgh ⇒ ||||||value-placeholder
  """
