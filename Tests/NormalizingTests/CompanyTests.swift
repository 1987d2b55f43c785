import Records
import Testing

@testable import Normalizing

struct CompanyTests {
  @Test(arguments: [
    ("明远科技有限公司", "明远科技有限公司"), ("明远科技（上海）有限公司", "明远科技(上海)有限公司"), ("明远科技【上海】有限公司", "明远科技(上海)有限公司"),
    ("明远 科技 有限公司", "明远科技有限公司"), ("明遠科技股份有限公司", "明遠科技股份有限公司"), ("ＡＢＣ科技有限公司", "ABC科技有限公司"),
    ("“明远”科技有限公司", "明远科技有限公司"), ("明远科技有限公司。", "明远科技有限公司"), ("明远科技有限公司（已注销）", "明远科技有限公司"),
    ("明远科技有限公司(停业)", "明远科技有限公司"), ("公司名称：明远科技有限公司", "明远科技有限公司"), ("明远科技有限公司 ", "明远科技有限公司"),
    ("Acme Tools  Co., Ltd.", "Acme Tools Co., Ltd."), ("Acme Tools Co.,Ltd.", "Acme Tools Co., Ltd."),
    ("ABC 科技有限公司", "ABC科技有限公司"), ("明远科技\n有限公司", "明远科技有限公司"), ("明远科技有限公司(原明远商贸)", "明远科技有限公司"),
  ])
  func `gives the display form`(_ cell: String, _ name: String) {
    #expect(values(cell, as: .company) == [name])
  }

  /// Region, brand, trade, legal form, branch.
  @Test(arguments: [
    ("深圳市明远科技有限公司", "深圳|明远|科技|有限公司|"), ("明远科技(深圳)有限公司", "深圳|明远|科技|有限公司|"),
    ("(深圳)明远科技有限公司", "深圳|明远|科技|有限公司|"), ("明遠科技股份有限公司", "|明远|科技|股份有限公司|"),
    ("廣東省深圳市明遠貿易有限公司", "广东;深圳|明远|贸易|有限公司|"), ("明远有限责任公司", "|明远||有限公司|"),
    ("上海明远网络科技有限公司北京分公司", "上海|明远|网络科技|有限公司|北京分公司"),
    ("明远科技有限公司(北京分公司)", "|明远|科技|有限公司|北京分公司"), ("明远餐饮管理有限公司(南京东路店)", "|明远|餐饮管理|有限公司|南京东路店"),
    ("明远国际货运代理有限公司宁波办事处", "|明远|国际货运代理|有限公司|宁波办事处"),
    ("北京明远文化传媒(集团)有限公司", "北京|明远|文化传媒|集团有限公司|"), ("明远控股集团有限公司", "|明远|控股|集团有限公司|"),
    ("明远集团", "|明远||集团|"), ("明远集团股份有限公司", "|明远||集团股份有限公司|"), ("明远(香港)有限公司", "香港|明远||有限公司|"),
    ("明远(HK)有限公司", "香港|明远||有限公司|"), ("明远(中国)有限公司", "中国|明远||有限公司|"),
    ("海底捞上海分店", "|海底捞|||上海分店"), ("明远银行深圳分行", "|明远银行|||深圳分行"),
    ("明远银行股份有限公司北京朝阳支行", "|明远银行||股份有限公司|北京朝阳支行"), ("上海有限公司", "|上海||有限公司|"),
    ("海南航空股份有限公司", "|海南|航空|股份有限公司|"), ("广东省深圳市南山区明远电子厂", "广东;深圳;南山|明远|电子|厂|"),
    ("昆山明远精密模具有限公司", "昆山|明远|精密模具|有限公司|"), ("义乌市明远进出口有限公司", "义乌|明远|进出口|有限公司|"),
    ("苏州工业园区明远半导体有限公司", "苏州|明远|半导体|有限公司|"), ("明远商行", "|明远||商行|"), ("明远贸易行", "|明远|贸易|行|"),
    ("杭州市上城区明远水果店", "杭州;上城|明远|水果|店|"), ("上海市第一人民医院", "上海|第一人民医院|||"), ("明远大学", "|明远大学|||"),
    ("深圳市明远投资合伙企业(有限合伙)", "深圳|明远|投资|有限合伙|"), ("北京市明远律师事务所", "北京|明远|律师|事务所|"),
    ("明远会计师事务所(普通合伙)", "|明远|会计师|事务所|"), ("明远株式会社", "|明远||株式会社|"), ("明远农民专业合作社", "|明远||专业合作社|"),
    ("新加坡明远私人有限公司", "新加坡|明远||有限公司|"), ("ABC科技(上海)有限公司", "上海|abc|科技|有限公司|"), ("3M中国有限公司", "|3m中国||有限公司|"),
    ("内蒙古明远能源有限公司", "内蒙古|明远|能源|有限公司|"), ("广西明远建筑工程有限公司", "广西|明远|建筑工程|有限公司|"),
    ("台北市明远实业股份有限公司", "台北|明远|实业|股份有限公司|"), ("明远工程行", "|明远||工程行|"), ("明远企业社", "|明远||企业社|"),
    ("明远有限公", "|明远||有限公司|"), ("明远广告", "|明远|广告||"), ("明远", "|明远|||"),
    ("Acme Tools (Shanghai) Co., Ltd.", "上海|acme|工具|有限公司|"),
    ("ACME TOOLS CO LTD", "|acme|工具|有限公司|"),
    ("Acme Tools Company Limited", "|acme|工具|有限公司|"), ("ABC (HK) LIMITED", "香港|abc||有限公司|"),
    ("Shenzhen Mingyuan Technology Co.,Ltd", "深圳|mingyuan|科技|有限公司|"),
    ("Mingyuan Inc.", "|mingyuan||Inc.|"),
    ("Mingyuan LLC", "|mingyuan||LLC|"), ("Mingyuan Pte Ltd", "|mingyuan||有限公司|"),
    ("Mingyuan Sdn Bhd", "|mingyuan||有限公司|"),
    ("Mingyuan GmbH", "|mingyuan||GmbH|"),
    ("Mingyuan Electronics China Ltd", "中国|mingyuan|电子|有限公司|"), ("Cisco", "|cisco|||"),
    ("Wuhan Mingyuan Precision Instruments Co., Ltd.", "武汉|mingyuan|精密仪器|有限公司|"),
    ("鄭州明遠軟體有限公司", "郑州|明远|软件|有限公司|"), ("明遠網路科技股份有限公司", "|明远|网络科技|股份有限公司|"),
    ("明远机械扬州有限公司", "扬州|明远|机械|有限公司|"), ("江北新区明远美容店", "江北新区|明远|美容|店|"),
    ("Mingyuan Holdings", "|mingyuan|控股||"), ("China Trading Co., Ltd.", "中国|trading||有限公司|"),
  ])
  func `takes names apart`(_ name: String, _ parts: String) {
    #expect(facets(of: .company, name)[0..<5].joined(separator: "|") == parts)
  }

  @Test(arguments: [
    ("明远科技有限公司", "明遠科技有限公司"), ("明远科技（上海）有限公司", "明远科技(上海)有限公司"), ("ABC LIMITED", "abc limited"),
    ("Acme Tools Co., Ltd.", "ACME TOOLS CO LTD"),
  ])
  func `gives equal keys to names that differ only in writing`(_ a: String, _ b: String) {
    #expect(facets(of: .company, a).last == facets(of: .company, b).last)
  }

  @Test func `reads the brand aloud`() {
    #expect(facets(of: .company, "深圳市明远科技有限公司")[5] == "mingyuan")
    #expect(facets(of: .company, "Shenzhen Mingyuan Technology Co.,Ltd")[5] == "mingyuan")
  }

  @Test(arguments: [
    ("无", "value-placeholder"), ("个人", "value-placeholder"), ("同上", "value-ditto"),
    ("明远科技有限公司（已吊销）", "company-status"),
  ])
  func `notices`(_ cell: String, _ code: String) {
    #expect(findings(cell, as: .company).contains(code))
  }
}
