import Glibc
import Records
import Testing
import Text

@testable import Reading

/// The exports in samples/csv/profiles, read as a user would.
@Suite struct HeaderProfileTests {
  struct Export: Sendable, CustomTestStringConvertible {
    var file: String
    var profile: String
    var records: Int
    /// Meanings and the columns that have them, in the order of the file; all other columns are unmapped.
    var columns: [(ColumnMeaning, String)]
    var testDescription: String { file }
  }

  static let postal: [(ColumnMeaning, String)] = [
    (.street, "Business Street"), (.city, "Business City"), (.province, "Business State"),
    (.postcode, "Business Postal Code"),
  ]

  static let exports = [
    Export(
      file: "outlook-zh", profile: "Outlook (zh)", records: 5,
      columns: [
        (.givenName, "名"), (.familyName, "姓"), (.company, "单位"), (.department, "部门"), (.title, "职务"),
        (.street, "商务地址 街道|商务地址 街道 2|商务地址 街道 3"), (.city, "商务地址 市/县"), (.province, "商务地址 省/市/自治区"),
        (.postcode, "商务地址 邮政编码"), (.fax, "商务传真|住宅传真|其他传真"),
        (.phone, "商务电话|商务电话 2|回电话|车载电话|单位主要电话|住宅电话|住宅电话 2|ISDN|其他电话|主要电话|无绳电话|TTY/TDD 电话"),
        (.mobile, "移动电话"), (.email, "电子邮件地址|电子邮件 2 地址|电子邮件 3 地址"), (.note, "附注"), (.website, "网页"),
      ]),
    Export(
      file: "outlook-en", profile: "Outlook (en)", records: 5,
      columns: [
        (.givenName, "First Name"), (.familyName, "Last Name"), (.company, "Company"),
        (.department, "Department"),
        (.title, "Job Title"), (.street, "Business Street|Business Street 2|Business Street 3"),
        (.city, "Business City"), (.province, "Business State"), (.postcode, "Business Postal Code"),
        (.fax, "Business Fax|Home Fax|Other Fax"),
        (
          .phone,
          "Business Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|Home Phone|Home Phone 2|ISDN|Other Phone|"
            + "Primary Phone|Radio Phone|TTY/TDD Phone"
        ), (.mobile, "Mobile Phone"), (.email, "E-mail Address|E-mail 2 Address|E-mail 3 Address"),
        (.note, "Notes"), (.website, "Web Page"),
      ]),
    Export(
      file: "outlook-com", profile: "Outlook.com", records: 5,
      columns: [
        (.givenName, "First Name"), (.familyName, "Last Name"),
        (.email, "E-mail Address|E-mail 2 Address|E-mail 3 Address"),
        (
          .phone,
          "Home Phone|Home Phone 2|Business Phone|Business Phone 2|Car Phone|Other Phone|Primary Phone|Company Main Phone|"
            + "Callback|Radio Phone|TTY/TDD Phone"
        ), (.mobile, "Mobile Phone"), (.fax, "Business Fax|Home Fax|Other Fax"), (.title, "Job Title"),
        (.department, "Department"), (.company, "Company"),
      ] + postal + [(.website, "Personal Web Page|Web Page"), (.note, "Notes")]),
    Export(
      file: "google", profile: "Google Contacts", records: 6,
      columns: [
        (.givenName, "First Name"), (.familyName, "Last Name"), (.company, "Organization Name"),
        (.title, "Organization Title"), (.department, "Organization Department"), (.note, "Notes"),
        (.email, "E-mail 1 - Value|E-mail 2 - Value"), (.phone, "Phone 1 - Value|Phone 2 - Value"),
        (.street, "Address 1 - Street"), (.city, "Address 1 - City"), (.province, "Address 1 - Region"),
        (.postcode, "Address 1 - Postal Code"), (.website, "Website 1 - Value"),
      ]),
    Export(
      file: "google-until-2024", profile: "Google Contacts (until 2024)", records: 5,
      columns: [
        (.givenName, "Given Name"), (.familyName, "Family Name"), (.note, "Notes"),
        (.email, "E-mail 1 - Value"),
        (.phone, "Phone 1 - Value|Phone 2 - Value"), (.address, "Address 1 - Formatted"),
        (.street, "Address 1 - Street"), (.city, "Address 1 - City"), (.province, "Address 1 - Region"),
        (.postcode, "Address 1 - Postal Code"), (.company, "Organization 1 - Name"),
        (.title, "Organization 1 - Title"), (.department, "Organization 1 - Department"),
        (.website, "Website 1 - Value"),
      ]),
    Export(
      file: "linkedin", profile: "LinkedIn Connections", records: 5,
      columns: [
        (.givenName, "First Name"), (.familyName, "Last Name"), (.email, "Email Address"),
        (.company, "Company"),
        (.title, "Position"),
      ]),
    Export(
      file: "thunderbird", profile: "Thunderbird", records: 5,
      columns: [
        (.givenName, "First Name"), (.familyName, "Last Name"), (.email, "Primary Email|Secondary Email"),
        (.phone, "Work Phone|Home Phone"), (.fax, "Fax Number"), (.mobile, "Mobile Number"),
        (.street, "Work Address|Work Address 2"), (.city, "Work City"), (.province, "Work State"),
        (.postcode, "Work ZipCode"), (.title, "Job Title"), (.department, "Department"),
        (.company, "Organization"), (.website, "Web Page 1|Web Page 2"), (.note, "Notes"),
      ]),
    Export(
      file: "thunderbird-uk", profile: "Thunderbird", records: 5,
      columns: [
        (.givenName, "First Name"), (.familyName, "Last Name"), (.email, "Primary Email|Secondary Email"),
        (.phone, "Work Phone|Home Phone"), (.fax, "Fax Number"), (.mobile, "Mobile Number"),
        (.street, "Work Address|Work Address 2"), (.city, "Work City"), (.province, "Work County"),
        (.postcode, "Work Post Code"), (.title, "Job Title"), (.department, "Department"),
        (.company, "Organisation"), (.website, "Web Page 1|Web Page 2"), (.note, "Notes"),
      ]),
    Export(
      file: "qq-sync", profile: "QQ同步助手", records: 5,
      columns: [
        (.familyName, "姓"), (.givenName, "名"), (.qq, "QQ"), (.phone, "家庭电话|工作电话|工作电话 2"),
        (.company, "单位|公司/部门"),
        (.street, "商务地址 街道"), (.city, "商务地址 城市"), (.province, "商务地址 省份"), (.postcode, "商务地址 邮政编码"),
        (.note, "备注"), (.email, "电子邮件|家庭邮箱"), (.mobile, "手机|其他手机|其他手机 2"),
      ]),
    Export(
      file: "wjx", profile: "问卷星", records: 5,
      columns: [
        (.sourceKey, "序号"), (.personName, "1、您的姓名"), (.mobile, "2、您的 手机号码："), (.company, "3、您所在的公司名称"),
        (.email, "5、您的电子邮箱"), (.wechat, "6、您的微信号"),
      ]),
    Export(
      file: "jinshuju", profile: "金数据", records: 5,
      columns: [
        (.sourceKey, "序号"), (.personName, "姓名"), (.mobile, "手机"), (.company, "单位名称"),
        (.province, "地址-省/自治区/直辖市"), (.city, "地址-市"), (.address, "地址-详细地址"),
      ]),
    Export(
      file: "salesforce-api", profile: "Salesforce (API names)", records: 5,
      columns: [
        (.sourceKey, "Id"), (.givenName, "FirstName"), (.familyName, "LastName"), (.company, "AccountName"),
        (.title, "Title"), (.department, "Department"), (.email, "Email"), (.phone, "Phone"),
        (.mobile, "MobilePhone"), (.street, "MailingStreet"), (.city, "MailingCity"),
        (.province, "MailingState"), (.postcode, "MailingPostalCode"), (.note, "Description"),
      ]),
    Export(
      file: "salesforce", profile: "Salesforce", records: 5,
      columns: [
        (.givenName, "First Name"), (.familyName, "Last Name"), (.title, "Title"), (.company, "Account Name"),
        (.street, "Mailing Street"), (.city, "Mailing City"), (.province, "Mailing State/Province"),
        (.postcode, "Mailing Zip/Postal Code"), (.phone, "Phone"), (.mobile, "Mobile"), (.email, "Email"),
      ]),
    Export(
      file: "hubspot", profile: "HubSpot", records: 5,
      columns: [
        (.sourceKey, "Record ID"), (.givenName, "First name"), (.familyName, "Last name"),
        (.email, "Email address"), (.phone, "Phone number"), (.mobile, "Mobile phone number"),
        (.title, "Job title"), (.company, "Company name"), (.website, "Website URL"), (.city, "City"),
        (.province, "State/Region"), (.postcode, "Zip code"),
      ]),
    Export(
      file: "typeform", profile: "Typeform", records: 5,
      columns: [
        (.sourceKey, "#"), (.personName, "First, what's your <b>name</b>?"), (.email, "And your *email*?"),
        (.company, "Which company do you work for?"),
      ]),
    Export(
      file: "wufoo", profile: "Wufoo", records: 5,
      columns: [
        (.sourceKey, "Entry Id"), (.givenName, "First"), (.familyName, "Last"), (.email, "Email"),
        (.phone, "Phone Number"), (.street, "Street Address|Address Line 2"), (.city, "City"),
        (.province, "State / Province / Region"), (.postcode, "Postal / Zip Code"),
      ]),
    Export(
      file: "gravity-forms", profile: "Gravity Forms", records: 5,
      columns: [
        (.givenName, "Name (First)"), (.familyName, "Name (Last)"), (.company, "Company"), (.phone, "Phone"),
        (.email, "Email"), (.street, "Address (Street Address)"), (.city, "Address (City)"),
        (.province, "Address (State / Province)"), (.postcode, "Address (ZIP / Postal Code)"),
        (.sourceKey, "Entry Id"),
      ]),
  ]

  @Test(arguments: exports) func `recognizes the program and what its columns mean`(_ export: Export) throws {
    let bytes = try sample("profiles/\(export.file).csv")
    let outcome = try readBytes(bytes, name: "\(export.file).csv")
    #expect(outcome.survey.profile?.value == export.profile)
    #expect(outcome.survey.profile?.confidence ?? 0 >= 0.75)
    let expected = export.columns.flatMap { meaning, names in
      names.split(separator: "|").map { "\($0): \(meaning.rawValue)" }
    }
    let found = outcome.survey.columns.filter { $0.meaning != .unmapped }.map {
      "\($0.name): \($0.meaning.rawValue)"
    }
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
    #expect(outcome.survey.columns.contains { $0.reason == "profile \(export.profile)" })
    #expect(outcome.rows.count == export.records)
    #expect(outcome.rejections.isEmpty)
    #expect(outcome.account.total == bytes.count)
  }

  @Test(arguments: ["bought-list", "trade-show", "web-form"])
  func `no list of another kind is taken for an export`(_ name: String) throws {
    let outcome = try readBytes(try sample("\(name)/\(name).csv"), name: "\(name).csv")
    if name != "web-form" { #expect(outcome.survey.profile == nil) }
  }

  @Test func `columns that a person deleted or added do not hide the program`() {
    var names = [
      "First Name", "Last Name", "Organization Name", "Organization Title", "Organization Department",
    ]
    names += [
      "Labels", "File As", "Name Prefix", "E-mail 1 - Value", "Phone 1 - Value", "Phone 3 - Value", "客户等级",
    ]
    #expect(HeaderProfiles.recognize(names)?.value == "Google Contacts")
    #expect(HeaderProfiles.recognize(["姓名", "手机", "公司", "邮箱", "地址", "备注"]) == nil)
    #expect(
      HeaderProfiles.recognize(["First Name", "Last Name", "Email", "Phone", "Company", "City"]) == nil)
    #expect(HeaderProfiles.recognize([]) == nil)
  }

  @Test func `the pipeline file overrules a profile`() throws {
    let outcome = try readBytes(
      try sample("profiles/outlook-zh.csv"),
      overrides: SourceOverrides(columns: ["用户 1": .sourceKey, "#2": .note]))
    #expect(outcome.survey.columns[1].meaning == .note)
    #expect(outcome.survey.columns.first { $0.name == "用户 1" }?.meaning == .sourceKey)
  }

  /// Bytes changed, dropped and doubled at random: nothing traps, and every byte still gets its class.
  @Test(arguments: exports) func `damaged exports lose no byte`(_ export: Export) throws {
    let original = try sample("profiles/\(export.file).csv")
    var state = UInt64(original.count)
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    for _ in 0..<8 {
      var bytes = original
      for _ in 0..<(1 + next(12)) {
        let at = next(bytes.count)
        switch next(4) {
        case 0: bytes[at] = UInt8(next(256))
        case 1: bytes.remove(at: at)
        case 2: bytes.insert([0x22, 0x0A, 0, 0xFF, 0x2C, 0xFE][next(6)], at: at)
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + next(60))], at: next(bytes.count))
        }
      }
      if let outcome = try? readBytes(bytes, name: "\(export.file).csv") {
        #expect(outcome.account.total == bytes.count)
      }
    }
  }

  /// A file below samples/csv.
  private func sample(_ path: String, file: String = #filePath) throws -> [UInt8] {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    let input = try InputBytes.open("/\(root)/samples/csv/\(path)")
    return Array(input.bytes)
  }
}
