import Records

/// Outlook for Windows in Chinese and English (92 columns), Outlook.com and the new Outlook (61).
///
/// In Chinese 名 stands before 姓, `中文称谓` instead of a suffix, and 邮箱 behind an address is a
/// post-office box. Empty dates are `0/0/00` or `00/0/0`, the type of an e-mail address is `SMTP`.
enum OutlookProfiles {
  static let all = [english, chinese, online]

  static let english = HeaderProfile(
    "Outlook (en)",
    telling: """
      Business Street|E-mail Address|Business Fax|Other Street|TTY/TDD Phone|Government ID Number|Internet Free Busy
      Billing Information|Directory Server|E-mail Display Name|Organizational ID Number|Business Address PO Box|Callback
      Referred By
      """,
    [
      (.givenName, "First Name"), (.familyName, "Last Name"), (.company, "Company"),
      (.department, "Department"), (.title, "Job Title"),
      (.street, "Business Street|Business Street 2|Home Street|Home Street 2|Other Street|Other Street 2"),
      (.city, "Business City|Home City|Other City"), (.province, "Business State|Home State|Other State"),
      (.postcode, "Business Postal Code|Home Postal Code|Other Postal Code"),
      (.fax, "Business Fax|Home Fax|Other Fax"),
      (
        .phone,
        """
        Business Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|Home Phone|Home Phone 2|ISDN|Other Phone
        Primary Phone|Radio Phone|TTY/TDD Phone
        """
      ),
      (.mobile, "Mobile Phone"), (.email, "E-mail Address|E-mail 2 Address"), (.website, "Web Page"),
      (.note, "Notes"),
      (
        .unmapped,
        """
        Title|Middle Name|Suffix|Business Country|Home Country|Other Country|Business Country/Region|Home Country/Region
        Other Country/Region|Assistant's Phone|Pager|Telex|Account|Anniversary|Assistant's Name|Billing Information|Birthday
        Business Address PO Box|Home Address PO Box|Other Address PO Box|Categories|Children|Directory Server|E-mail Type
        E-mail Display Name|E-mail 2 Type|E-mail 2 Display Name|Gender|Government ID Number|Hobby|Initials|Internet Free Busy
        Keywords|Language|Location|Manager's Name|Mileage|Office Location|Organizational ID Number|Priority|Private
        Profession|Referred By|Sensitivity|Spouse|User 1
        """
      ),
    ])

  static let chinese = HeaderProfile(
    "Outlook (zh)",
    telling: """
      英文称谓|中文称谓|商务地址 街道|商务地址 市/县|商务地址 省/市/自治区|商务传真|单位主要电话|TTY/TDD 电话|Internet 忙闲
      电子邮件显示名称|工作证号码|记帐信息|商务地址 - 邮箱|引用者|附注
      """,
    [
      (.givenName, "名"), (.familyName, "姓"), (.company, "单位"), (.department, "部门"), (.title, "职务"),
      (.street, "商务地址 街道|商务地址 街道 2|住宅地址 街道|住宅地址 街道 2|其他地址 街道|其他地址 街道 2"),
      (.city, "商务地址 市/县|住宅地址 市/县|其他地址 市/县"),
      (.province, "商务地址 省/市/自治区|住宅地址 省/市/自治区|其他地址 省/市/自治区"),
      (.postcode, "商务地址 邮政编码|住宅地址 邮政编码|其他地址 邮政编码"), (.fax, "商务传真|住宅传真|其他传真"),
      (
        .phone,
        "商务电话|商务电话 2|回电话|车载电话|单位主要电话|住宅电话|住宅电话 2|ISDN|其他电话|主要电话|无绳电话|TTY/TDD 电话"
      ),
      (.mobile, "移动电话"), (.email, "电子邮件地址|电子邮件 2 地址"), (.website, "网页"), (.note, "附注"),
      (
        .unmapped,
        """
        英文称谓|中间名|中文称谓|商务地址 国家/地区|住宅地址 国家/地区|其他地址 国家/地区|助理的电话|寻呼机|电报|Internet 忙闲|办公地点
        地点|电子邮件类型|电子邮件显示名称|电子邮件 2 类型|电子邮件 2 显示名|电子邮件 2 显示名称|工作证号码|关键词|记帐信息|纪念日|经理姓名
        类别|里程|敏感度|目录服务器|配偶|其他地址 - 邮箱|商务地址 - 邮箱|住宅地址 - 邮箱|身份证编号|生日|私有|缩写|性别|业余爱好
        引用者|用户 1|优先级|语言|帐户|职业|助理的姓名|子女
        """
      ),
    ])

  static let online = HeaderProfile(
    "Outlook.com",
    telling:
      "Given Yomi|Surname Yomi|E-mail 2 Address|IMAddress|Personal Web Page|Company Yomi|Schools|Callback|Radio Phone",
    [
      (.givenName, "First Name"), (.familyName, "Last Name"), (.company, "Company"),
      (.department, "Department"), (.title, "Job Title"),
      (.street, "Business Street|Home Street|Other Street"), (.city, "Business City|Home City|Other City"),
      (.province, "Business State|Home State|Other State"),
      (.postcode, "Business Postal Code|Home Postal Code|Other Postal Code"),
      (.fax, "Business Fax|Home Fax|Other Fax"),
      (
        .phone,
        """
        Home Phone|Home Phone 2|Business Phone|Business Phone 2|Car Phone|Other Phone|Primary Phone|Company Main Phone
        Callback|Radio Phone|TTY/TDD Phone
        """
      ),
      (.mobile, "Mobile Phone"), (.email, "E-mail Address|E-mail 2 Address"),
      (.website, "Personal Web Page|Web Page"), (.note, "Notes"),
      (
        .unmapped,
        """
        Middle Name|Title|Suffix|Nickname|Given Yomi|Surname Yomi|Pager|Telex|IMAddress|Office Location|Manager's Name
        Assistant's Name|Assistant's Phone|Company Yomi|Business Country/Region|Home Country/Region|Other Country/Region
        Spouse|Schools|Hobby|Location|Birthday|Anniversary
        """
      ),
    ])
}
