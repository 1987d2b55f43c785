import Records

/// Header texts and what they mean. First version: whole texts only.
enum HeaderWords {
  static func meaning(of header: String) -> ColumnMeaning? { exact[fold(header)] }

  static func fold(_ header: String) -> String {
    String(header.lowercased().filter { !" _-\u{3000}\t".contains($0) })
  }

  private static let exact: [String: ColumnMeaning] = [
    "姓名": .personName, "名字": .personName, "联系人": .personName, "name": .personName, "fullname": .personName,
    "姓": .familyName, "lastname": .familyName, "名": .givenName, "firstname": .givenName,
    "公司": .company, "公司名称": .company, "单位": .company, "company": .company, "organization": .company,
    "电话": .phone, "联系电话": .phone, "公司电话": .phone, "phone": .phone, "tel": .phone,
    "手机": .mobile, "手机号": .mobile, "手机号码": .mobile, "mobile": .mobile, "mobilephone": .mobile,
    "传真": .fax, "fax": .fax, "邮箱": .email, "电子邮箱": .email, "电子邮件": .email, "email": .email,
    "emailaddress": .email, "地址": .address, "联系地址": .address, "address": .address, "省": .province,
    "省份": .province,
    "城市": .city, "市": .city, "city": .city, "邮编": .postcode, "邮政编码": .postcode, "postcode": .postcode,
    "职务": .title, "职位": .title, "title": .title, "jobtitle": .title, "部门": .department,
    "department": .department,
    "网址": .website, "website": .website, "微信": .wechat, "微信号": .wechat, "qq": .qq, "备注": .note,
    "notes": .note,
    "编号": .sourceKey, "id": .sourceKey, "序号": .sourceKey, "客户编号": .sourceKey,
  ]
}
