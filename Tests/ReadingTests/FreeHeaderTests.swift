import Records
import Testing

@testable import Reading

/// Header texts as people type them, and what they mean. Every header here is invented or everyday.
enum FreeHeaders {
  /// The list the word tables were tuned on.
  static let first: [(ColumnMeaning, String)] = [
    (
      .personName,
      "*姓名(必填)|姓名*|姓 名|姓　名|客户姓名：|联系人（必填）|联系人/Contact|联络人姓名|聯絡人姓名|参会人姓名|嘉宾姓名|您的姓名|Name 姓名|姓名/Name|NAME|Full name*|contact_name|"
        + "ContactName|Contact Person|Attendee Name|Your Name (required)|主要联系人|采购负责人|负责人姓名|对接人|接洽人|客户联系人|Ansprechpartner / Contact|真實姓名|填表人姓名|Visitor|"
        + "1. 您的姓名是？ *|收件人姓名|學員姓名|持卡人姓名|業務聯絡人|Name of Contact"
    ),
    (.familyName, "姓氏|Surname|LAST NAME|last_name|Last name*|姓（Last Name）|Family name"),
    (.givenName, "First name|FIRST_NAME|Given Name(s)|名（First Name）|Forename"),
    (.latinName, "英文名|英文姓名|English name|姓名（英文）|姓名(拼音)|Name (English)|姓名拼音|英文名字"),
    (
      .company,
      "公司名称/Company Name|公司名称（全称）*|单位名称|工作单位|所在单位|企业名称|公司|公司全稱|貴公司名稱|您所在的公司|Company|COMPANY NAME|company_name|Organisation|Organization Name|"
        + "Firm|Employer|机构/公司|客户单位名称|展商名称|公司(中文)|公司名称（中文）|Company (EN)|就职公司|任职单位|供应商名称|学校/单位|医院名称|公司/机构名称|Exhibitor|商户名称|門市名稱|"
        + "廠商名稱|Business Name|工作單位|所属企业|发票抬头"
    ),
    (
      .phone,
      "Tel.|Tel|TEL NO.|Telephone|Phone|phone_number|电话|联系电话|联系电话1|电话号码（区号+号码）|固定电话|座机|办公电话|公司总机|聯絡電話|公司電話|電話(公)|電話（宅）|Office Phone|"
        + "Work Phone|Direct Line|单位电话|联系方式|Contact No.|Contact number|热线|Phone #|Ph.|總機|联系人电话|Telephone Number (Office)|固話|宅电|电话/Tel"
    ),
    (
      .mobile,
      "手机号码1|手机号码2|手机|手机号|手機|手機號碼|移动电话|行動電話|Mob|Mob.|Mobile|Mobile No.|Cell|Cell Phone|cellphone|手机（必填）|您的手机号|联系人手机|手机号码/Mobile|"
        + "本人手机号|M.P.|H/P|Handphone|手机 Mobile Phone|常用手机号码|注册手机号码|3、请输入您的手机号码："
    ),
    (.fax, "传真|传真号码|傳真|FAX|Fax No.|公司传真|Facsimile|传真/Fax"),
    (
      .email,
      "邮箱地址（选填）|E-Mail|e-mail|Email|EMAIL ADDRESS|email_address|电子邮箱|电子邮件|電子郵件|電子信箱|邮箱|常用邮箱|联系邮箱|公司邮箱|Mail|Email 邮箱|E-mail地址|個人信箱|工作邮箱（必填）|"
        + "Work Email|Personal e-mail|您的邮箱地址？|Correo / Email"
    ),
    (
      .address,
      "Addr|Addr.|Address|地址|通讯地址|联系地址|详细地址|公司地址|通訊地址|邮寄地址|收货地址|公司地址（详细到门牌号）|Mailing Address|Full Address|办公地址|家庭住址|经营地址|Company Address|"
        + "收件地址|寄送地址|注册地址|公司詳細地址|地址/Address"
    ),
    (.province, "省份|省|所在省份|省/直辖市|State|State/Province|Province|所在省"),
    (.city, "城市|所在城市|市|City|City/Town|公司所在城市|地级市|縣市|城市/City"),
    (.district, "区县|区/县|所在区|District|County|行政区"),
    (.street, "街道|Street|Street Line 1|街道门牌号|Street Name"),
    (.postcode, "邮编|邮政编码|郵遞區號|Zip|ZIP Code|Postal Code|Post Code|邮编/Zip|Postcode"),
    (.title, "职务|职位|職稱|职称|Job Title|Title|Position|岗位|担任职务|职位/Title|職務|Designation|您的职务|联系人职位|头衔"),
    (.department, "部门|所在部门|部門|Department|Dept.|Dept|所属部门|部门名称|科室|部门/Department"),
    (.website, "网址|公司网址|官网|Website|Web Site|URL|网站|公司主页|Web|Homepage|官方网站|網址|Company Website"),
    (.wechat, "微信|微信号|WeChat|Wechat ID|微信/WeChat|您的微信号|微信號"),
    (.qq, "QQ|QQ号|QQ号码|qq|腾讯QQ|QQ/微信"),
    (.note, "备注|备注说明|備註|Remarks|Notes|Comments|留言|说明|其他说明|Memo|备注/Remark"),
    (
      .sourceKey,
      "编号|客户编号|会员编号|ID|Customer ID|客戶代號|会员号|Badge ID|客户代码|Member No.|record_id|名片编号|序号|No.|#|会员卡号"
    ),
    (
      .unmapped,
      "性别|Gender|年龄|生日|Birthday|出生日期|国家|Country|行业|Industry|来源|Lead Source|创建时间|提交时间|Created Date|状态|Status|产品名称|订单编号|金额|数量|身份证号|统一社会信用代码|"
        + "感兴趣的产品|是否参加晚宴|展位号|员工人数|客户等级|客户类型|助理电话|紧急联系人|紧急联系人电话|推荐人|微信昵称|开户银行|银行账号|公司规模|注册资金|Salutation|Middle Name|"
        + "Nickname|Age|产品型号|采购预算|合同金额|IP|主营行业"
    ),
  ]

  static func pairs(_ list: [(ColumnMeaning, String)]) -> [(header: String, meaning: ColumnMeaning)] {
    list.flatMap { meaning, headers in
      headers.split(separator: "|").map { (String($0), meaning) }
    }
  }
}

@Suite struct FreeHeaderTests {
  static func misread(_ list: [(ColumnMeaning, String)]) -> [String] {
    FreeHeaders.pairs(list).compactMap { header, meaning in
      let found = HeaderWords.meaning(of: header) ?? .unmapped
      return found == meaning ? nil : "\(header): \(found.rawValue), not \(meaning.rawValue)"
    }
  }

  @Test func `reads free headers in Chinese and English`() {
    #expect(FreeHeaders.pairs(FreeHeaders.first).count >= 150)
    let wrong = Self.misread(FreeHeaders.first)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}
