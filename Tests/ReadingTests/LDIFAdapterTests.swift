import Records
import Testing

@testable import Reading

struct LDIFAdapterTests {
  private func read(_ lines: [String], end: String = "\n") throws -> Outcome {
    let outcome = try readText(lines.joined(separator: end) + end, name: "people.ldif")
    #expect(outcome.account.total == outcome.byteCount)
    return outcome
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `reads the examples of RFC 2849`(_ end: String) throws {
    let outcome = try read(
      [
        "version: 1", "dn: cn=Barbara Jensen, ou=Product Development, dc=airius, dc=com", "objectclass: top",
        "objectclass: person", "objectclass: organizationalPerson", "cn: Barbara Jensen",
        "cn: Barbara J Jensen", "cn: Babs Jensen",
        "sn: Jensen", "uid: bjensen", "telephonenumber: +1 408 555 1212",
        "description:Babs is a big sailing fan, and travels exte",
        " nsively in search of perfect sailing conditions.", "title:Product Manager, Rod and Reel Division",
        "",
        "dn:: b3U95Za25qWt6YOoLG89QWlyaXVz", "objectclass: organizationalUnit", "ou:: 5Za25qWt6YOo",
        "ou;lang-ja:: 5Za25qWt6YOo",
        "# a comment", "  folded", "ou;lang-en: Sales",
      ], end: end)
    #expect(
      fields(of: outcome) == [
        [
          "dn": "cn=Barbara Jensen, ou=Product Development, dc=airius, dc=com", "objectClass": "top",
          "objectClass 2": "person",
          "objectClass 3": "organizationalPerson", "cn": "Barbara Jensen", "cn 2": "Barbara J Jensen",
          "cn 3": "Babs Jensen",
          "sn": "Jensen", "uid": "bjensen", "telephoneNumber": "+1 408 555 1212",
          "description":
            "Babs is a big sailing fan, and travels extensively in search of perfect sailing conditions.",
          "title": "Product Manager, Rod and Reel Division",
        ],
        [
          "dn": "ou=営業部,o=Airius", "objectClass": "organizationalUnit", "ou": "営業部", "ou;lang-ja": "営業部",
          "ou;lang-en": "Sales",
        ],
      ])
    #expect(outcome.lines == [2, 16])
    #expect(outcome.codes.isEmpty)
  }

  @Test(arguments: [
    ("cn:a", "a"), ("cn: a", "a"), ("cn:   a", "a"), ("cn:: YQ==", "a"), ("cn::YQ==", "a"),
    ("cn: a b: c", "a b: c"),
    ("cn: a", "a"), ("cn: a\n  b", "a b"), ("cn: a\n b", "ab"), ("cn:\n a", "a"), ("cn: #a", "#a"),
  ])
  func `reads the value of an attribute`(_ lines: String, _ value: String) throws {
    #expect(fields(of: try read(["dn: x", lines])) == [["dn": "x", "cn": value]])
  }

  @Test func `addresses of files are never opened`() throws {
    let outcome = try read(["dn: x", "cn: a", "description:< file:///etc/hostname"])
    #expect(fields(of: outcome) == [["dn": "x", "cn": "a", "description": "file:///etc/hostname"]])
    #expect(outcome.codes == ["ldif-link-not-opened"])
  }

  @Test func `change records are rejected as such`() throws {
    let outcome = try read([
      "version: 1", "", "dn: a", "changetype: modify", "replace: cn", "cn: b", "-", "", "dn: b",
      "control: 1.2.3 true",
      "changetype: delete", "", "dn: c", "cn: c",
    ])
    #expect(fields(of: outcome) == [["dn": "c", "cn": "c"]])
    #expect(outcome.rejections.map(\.finding.code) == ["ldif-change-record", "ldif-change-record"])
  }

  @Test func `entries without a blank line between them stay apart`() throws {
    let outcome = try read(["dn: a", "cn: a", "dn: b", "cn: b", "mail: b@x"])
    #expect(fields(of: outcome) == [["dn": "a", "cn": "a"], ["dn": "b", "cn": "b", "mail": "b@x"]])
    #expect(outcome.codes == ["ldif-missing-blank-line"])
    #expect(outcome.repairedCount == 1)
  }

  @Test func `what is no attribute is kept, and what belongs to no entry is rejected`() throws {
    let outcome = try read([
      "dn: a", "cn: a", "some words", "title:: not base64!", "", "junk here", "more junk", "dn: b", "cn: b",
      "", "cn: c", "mail: c@x", "",
      "mail: d@x", "", "# search result", "search: 2", "result: 0 Success",
    ])
    #expect(
      fields(of: outcome) == [
        ["dn": "a", "cn": "a", "(other lines)": "some words", "(other lines) 2": "title:: not base64!"],
        ["dn": "b", "cn": "b"], ["cn": "c", "mail": "c@x"],
      ])
    #expect(outcome.rejections.map(\.finding.code) == ["ldif-text-outside-entry", "ldif-text-outside-entry"])
    #expect(outcome.codes.contains("ldif-missing-dn"))
  }

  @Test func `pictures are left out and certificates stay as written`() throws {
    let picture = Base64.encode(UnsafeBufferPointer(start: nil, count: 0))
    #expect(picture.isEmpty)
    let outcome = try read([
      "dn: a", "cn: a", "userCertificate;binary:: /////w==",
      "jpegPhoto:: " + String(repeating: "AAAA", count: 5000),
      "userPassword:: e0NSWVBUfXg=",
    ])
    #expect(
      fields(of: outcome) == [
        ["dn": "a", "cn": "a", "userCertificate;binary": "/////w==", "userPassword": "{CRYPT}x"]
      ])
    #expect(outcome.codes == ["ldif-binary-left-out"])
  }

  @Test func `columns mean what the attributes mean`() throws {
    let outcome = try read([
      "dn: a", "cn: a", "cn;lang-en: b", "sn: c", "o: d", "ou: e", "mail: f@x", "telephoneNumber: 1",
      "mobile: 2", "fax: 3", "street: g",
      "l: h", "st: i", "postalCode: 4", "labeledURI: j", "title: k", "description: l", "displayName: m",
      "mozillaSecondEmail: n@x",
      "secretary: somebody", "x-wechat: w",
    ])
    let meanings = Dictionary(uniqueKeysWithValues: outcome.survey.columns.map { ($0.name, $0.meaning) })
    #expect(
      meanings == [
        "dn": .sourceKey, "cn": .personName, "cn;lang-en": .latinName, "sn": .unmapped, "o": .company,
        "ou": .department,
        "mail": .email, "telephoneNumber": .phone, "mobile": .mobile, "fax": .fax, "street": .street,
        "l": .city, "st": .province,
        "postalCode": .postcode, "labeledURI": .website, "title": .title, "description": .note,
        "displayName": .unmapped,
        "mozillaSecondEmail": .email, "secretary": .unmapped, "x-wechat": .unmapped,
        "(further fields)": .unmapped,
      ])
  }

  @Test func `an entry without cn is named by its other names`() throws {
    #expect(fields(of: try read(["dn: a", "sn: Lee", "givenName: Ann"]))[0]["cn"] == "Ann Lee")
    #expect(fields(of: try read(["dn: a", "sn: 沈", "givenName: 榕"]))[0]["cn"] == "沈榕")
    #expect(fields(of: try read(["dn: a", "displayName: A. Lee", "sn: Lee"]))[0]["cn"] == "A. Lee")
  }

  @Test func `reads every field of the samples`() throws {
    let people = try readBytes(sampleBytes("ldif/directory/people.ldif"), name: "people.ldif")
    let records = fields(of: people)
    #expect(records.map { $0["cn"] } == [nil, "沈榕", "陆栖", "欧阳朵"])
    #expect(records[0]["o"] == "杭州砚舟软件有限公司")
    #expect(records[1]["description"] == "沈榕负责市场部的日常工作，每周三下午在公司，其他时间请先打电话预约。")
    #expect(records[1]["cn;lang-en"] == "Shenrong")
    #expect(people.codes == ["ldif-binary-left-out"])
    let book = try readBytes(sampleBytes("ldif/thunderbird/book.ldif"), name: "book.ldif")
    #expect(fields(of: book).map { $0["o"] } == ["苏州麓川光电有限公司", "苏州麓川光电有限公司"])
    #expect(book.codes.isEmpty)
    let raw = try readBytes(sampleBytes("ldif/odd/raw-gbk.ldif"), name: "raw.ldif")
    #expect(fields(of: raw).map { $0["cn"] } == ["沈榕", "陆栖"])
    let links = try readBytes(sampleBytes("ldif/odd/links-and-comments.ldif"), name: "links.ldif")
    #expect(links.codes == ["ldif-link-not-opened", "ldif-odd-line"])
    #expect(fields(of: links)[0]["title"] == "two blanks before")
  }

  @Test(arguments: [
    ("a.ldif", "dn: x\ncn: y\n", "ldif"),
    ("a.txt", "# made today\n\nversion: 1\n\ndn:: eA==\ncn: y\n", "ldif"),
    ("a.ldif", "cn: y\nmail: z\n", "ldif"), ("a.csv", "name,phone\nx,1\n", "csv"),
  ])
  func `knows entries by their first line`(_ name: String, _ text: String, _ format: String) throws {
    #expect(try readText(text, name: name).survey.format.name == format)
  }
}
