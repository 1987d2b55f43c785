import Records
import Testing

@testable import Reading

struct VCardAdapterTests {
  // MARK: Lines

  @Test(arguments: ["\r\n", "\n", "\r", "\r\r\n"])
  func `any line end ends a line, and folded lines are joined`(_ end: String) throws {
    let lines = [
      "BEGIN:VCARD", "VERSION:3.0", "FN:Ann", " e Lee", "NOTE:one", "\ttwo", "  three", "TEL;TYPE=",
      " CELL:13905550187",
      "PHOTO;ENCODING=b;TYPE=JPEG:AAAA", " BBBB", "END:VCARD",
    ]
    let outcome = try readCards(lines, end: end)
    #expect(
      fields(of: outcome) == [["FN": "Anne Lee", "NOTE": "onetwo three", "TEL CELL": "13905550187"]])
    #expect(outcome.lines == [1])
    #expect(outcome.account[.record] == outcome.byteCount)
  }

  @Test func `in version 2.1 a fold keeps its blank unless the line was cut at its width`() throws {
    let cut = String(repeating: "x", count: 70)
    #expect(try card("NOTE:some words", " and more", version: "2.1")["NOTE"] == "some words and more")
    #expect(try card("NOTE:" + cut, " y", version: "2.1")["NOTE"] == cut + "y")
  }

  @Test func `several cards may follow each other with and without blank lines`() throws {
    let one = ["BEGIN:VCARD", "VERSION:3.0", "FN:A", "END:VCARD"]
    let outcome = try readCards(
      one + one + ["", " ", ""] + one + ["\u{FEFF}BEGIN:VCARD", "FN:B", "END:VCARD"])
    #expect(fields(of: outcome).map { $0["FN"] } == ["A", "A", "A", "B"])
    #expect(outcome.lines == [1, 5, 12, 16])
    #expect(outcome.account[.blank] == 7)
    #expect(outcome.codes == ["vcard-missing-version"])
  }

  // MARK: Values

  @Test(arguments: [
    (#"NOTE:a\, b\; c\nd\\e\:f"#, "a, b; c\nd\\e:f"), (#"NOTE:a\Nb"#, "a\nb"), (#"NOTE:a\xb\"#, #"a\xb\"#),
    ("NOTE:  blanks around  ", "blanks around"), ("note;x-any=1:lower case", "lower case"),
  ])
  func `escapes are undone`(_ line: String, _ value: String) throws {
    #expect(try card(line)["NOTE"] == value)
  }

  @Test func `a path of Windows keeps its backslashes in version 2.1`() throws {
    #expect(try card(#"NOTE:C:\new\text"#, version: "2.1")["NOTE"] == #"C:\new\text"#)
    #expect(try card(#"NOTE:one\ntwo\, three"#, version: "2.1")["NOTE"] == "one\ntwo, three")
  }

  @Test func `structured values are cut at semicolons that are not escaped`() throws {
    #expect(
      try card(#"N:Stevenson\;x;John;Philip,Paul;Dr.;Jr.,M.D.\,A.C.P."#, "FN:John") == [
        "FN": "John", "N.family": "Stevenson;x", "N.given": "John", "N.additional": "Philip,Paul",
        "N.prefix": "Dr.",
        "N.suffix": "Jr.,M.D.,A.C.P.",
      ])
    #expect(
      try card(#"ORG:ABC\, Inc.;North;Sales"#, "FN:x") == [
        "FN": "x", "ORG": "ABC, Inc.", "ORG.department": "North", "ORG.department 2": "Sales",
      ])
    #expect(
      try card("ADR:PO 1;Suite 2;3 Main St;City;Region;12345;Land", "FN:x") == [
        "FN": "x", "ADR.pobox": "PO 1", "ADR.extended": "Suite 2", "ADR.street": "3 Main St",
        "ADR.city": "City",
        "ADR.region": "Region", "ADR.postcode": "12345", "ADR.country": "Land",
      ])
  }

  @Test func `a value with more parts than there can be is kept in one piece`() throws {
    let outcome = try readCards([
      "BEGIN:VCARD", "VERSION:3.0", "FN:x", "N:a;b;c;d;e;f", "ADR:;;1 Main St; Suite 2;City;R;1;Land",
      "END:VCARD",
    ])
    #expect(
      fields(of: outcome) == [["FN": "x", "N": "a;b;c;d;e;f", "ADR": ";;1 Main St;Suite 2;City;R;1;Land"]])
    #expect(outcome.findings["vcard-surplus-components"] == 2)
    #expect(outcome.repairedCount == 1)
  }

  @Test func `version 4.0 has more parts`() throws {
    let address = try card("ADR:;;1 Main St;City;;1;Land;;;3;;;;;;Jingan", "FN:x", version: "4.0")
    #expect(address["ADR.floor"] == "3")
    #expect(address["ADR.district"] == "Jingan")
    #expect(address["ADR.street"] == "1 Main St")
  }

  @Test func `the parts of two addresses never mix`() throws {
    let record = try card(
      "ADR;TYPE=HOME:;;home;C1;;;", "ADR;TYPE=HOME:;;home2;;R2;;", "ADR;TYPE=WORK:;;work;C3;;;",
      "ADR:;;plain;;R4;;", "FN:x",
      "ORG:A", "ORG:B;Dept")
    #expect(
      record == [
        "FN": "x", "ADR.street": "work", "ADR.city": "C3", "ADR HOME.street": "home", "ADR HOME.city": "C1",
        "ADR HOME 2.street": "home2", "ADR HOME 2.region": "R2", "ADR 2.street": "plain",
        "ADR 2.region": "R4", "ORG": "A",
        "ORG 2": "B", "ORG 2.department": "Dept",
      ])
  }

  @Test(arguments: [
    ("TEL;CELL:1", "TEL CELL"), ("TEL;WORK;VOICE:1", "TEL WORK"), ("TEL;TYPE=FAX,HOME:1", "TEL HOME FAX"),
    (#"TEL;VALUE=uri;TYPE="work,cell":tel:1"#, "TEL WORK CELL"), ("TEL;type=iPhone;type=pref:1", "TEL CELL"),
    ("TEL:1", "TEL"), ("item1.TEL:1\r\nitem1.X-ABLabel:_$!<HomeFAX>!$_", "TEL HOME FAX"),
    ("WORK.TEL:1", "TEL WORK"),
    ("tel;home:1", "TEL HOME"), ("X-MS-TEL;VOICE;COMPANY:1", "X-MS-TEL MAIN"), ("TEL ;CELL :1", "TEL CELL"),
    ("i.TEL:1\r\ni.X-ABLabel:工作传真", "TEL WORK FAX"),
  ])
  func `phones are named by their types`(_ lines: String, _ name: String) throws {
    #expect(try card(lines, "FN:x") == ["FN": "x", name: "1"])
  }

  @Test func `the preferred value comes first`() throws {
    let record = try card(
      "FN:x", "TEL;TYPE=CELL:3", "TEL;TYPE=CELL;PREF=2:2", "TEL;TYPE=CELL,pref:1", "EMAIL:b@x",
      "EMAIL;PREF:a@x", version: "4.0")
    #expect(record["TEL CELL"] == "1" && record["TEL CELL 2"] == "2" && record["TEL CELL 3"] == "3")
    #expect(record["EMAIL"] == "a@x" && record["EMAIL 2"] == "b@x")
  }

  @Test func `addresses of version 4.0 give their number and account`() throws {
    #expect(try card("FN:x", "TEL:tel:+86-10-55501234;ext=102")["TEL"] == "+86-10-55501234 ext. 102")
    #expect(try card("FN:x", "EMAIL:mailto:a@x.example")["EMAIL"] == "a@x.example")
  }

  @Test func `a card without FN is named by its N, and Han names keep their order`() throws {
    #expect(try card("N:Doe;Jane;Q.;;")["FN"] == "Jane Q. Doe")
    #expect(try card("N:欧阳;朵;;;")["FN"] == "欧阳朵")
    #expect(try card("N:沈;榕;;;", "FN:榕 沈")["FN"] == "沈榕")
    #expect(try card("N:沈;榕;;;", "FN:沈 榕")["FN"] == "沈 榕")
    #expect(try card("N:;沈榕;;;", "FN:沈榕")["FN"] == "沈榕")
  }

  @Test func `readings, sort keys and unknown properties are kept`() throws {
    #expect(
      try card(
        "FN:x", "SOUND;X-IRMC-N:shen;rong;;;", "SORT-STRING:shen", "X-Own-Thing:1", "OWNWORD:2",
        #"N;SORT-AS="Shen,Rong":沈;榕;;;"#, version: "2.1") == [
          "FN": "x", "SOUND.family": "shen", "SOUND.given": "rong", "SORT-STRING": "shen", "X-OWN-THING": "1",
          "OWNWORD": "2", "N.family": "沈", "N.given": "榕", "N.sort-as": "Shen,Rong",
        ])
  }

  // MARK: Quoted-printable and base64

  @Test(arguments: ["2.1", "3.0", "4.0"])
  func `quoted-printable and charset are honored in every version`(_ version: String) throws {
    #expect(
      try card("FN;CHARSET=gb2312;ENCODING=QUOTED-PRINTABLE:=C9=F2=E9=C5", version: version)["FN"] == "沈榕")
    #expect(try card("FN;QUOTED-PRINTABLE;CHARSET=BIG5:=B3=5C=A5=5C=BB=5C", version: version)["FN"] == "許功蓋")
  }

  @Test func `encoded separators are text, unless there are no others`() throws {
    let record = try card("FN:x", "N;ENCODING=QUOTED-PRINTABLE:a=3Bb;c=2Cd;;;", version: "2.1")
    #expect(record["N.family"] == "a;b" && record["N.given"] == "c,d")
    let encoded = try card("FN:x", "N;ENCODING=QUOTED-PRINTABLE:a=3Bb", version: "2.1")
    #expect(encoded["N.family"] == "a" && encoded["N.given"] == "b")
    let escaped = try card("FN:x", "ORG;ENCODING=QUOTED-PRINTABLE:a\\;b=5C;c;d", version: "2.1")
    #expect(escaped["ORG"] == "a;b;c" && escaped["ORG.department"] == "d")
  }

  @Test func `a soft break does not swallow the next property`() throws {
    let outcome = try readCards([
      "BEGIN:VCARD", "VERSION:2.1", "N;ENCODING=QUOTED-PRINTABLE:Lee;Ann=", "TEL;CELL:13905550187",
      "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=", "98765 two=", "", "ORG:x", "END:VCARD",
    ])
    let record = fields(of: outcome).first ?? [:]
    #expect(record["TEL CELL"] == "13905550187")
    #expect(record["N.given"] == "Ann")
    #expect(record["NOTE"] == "one\n98765 two")
    #expect(record["ORG"] == "x")
    #expect(outcome.findings["vcard-soft-break"] == 1)
  }

  @Test func `a blank behind a soft break is text where the writer does not fold`() throws {
    #expect(
      try card("NOTE;ENCODING=QUOTED-PRINTABLE:some words=", " and more", version: "2.1")["NOTE"]
        == "some words and more")
    #expect(
      try card("NOTE;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=C9=F2=", " =E9=C5", version: "2.1")["NOTE"]
        == "沈榕")
  }

  @Test func `quoted-printable that nothing declares is decoded, other equals signs are not`() throws {
    #expect(try card("FN;CHARSET=UTF-8:=E6=B2=88=E6=A6=95")["FN"] == "沈榕")
    #expect(try card("FN:x", "NOTE:a=b and =E6")["NOTE"] == "a=b and =E6")
    #expect(try card("FN:x", "URL:http://x.example/?q=%E6=E6=B2")["URL"] == "http://x.example/?q=%E6=E6=B2")
  }

  @Test func `base64 text is decoded and pictures are counted`() throws {
    let outcome = try readCards([
      "BEGIN:VCARD", "VERSION:2.1", "FN;ENCODING=BASE64;CHARSET=UTF-8:5rKI5qaV",
      "PHOTO;JPEG;ENCODING=BASE64:", "  /9j/4AAQ",
      "  SkZJRg==", "", "LOGO;BASE64:AAAA", "BBBBBBBB", "TEL:1", "PHOTO:data:image/png;base64,AAAA", " BBBB",
      "PHOTO;VALUE=uri:http://x.example/1.jpg", "END:VCARD",
    ])
    #expect(fields(of: outcome) == [["FN": "沈榕", "TEL": "1", "PHOTO": "http://x.example/1.jpg"]])
    #expect(outcome.findings["vcard-binary-left-out"] == 3)
  }

  // MARK: Damage

  @Test func `lines that are no property are kept`() throws {
    let outcome = try readCards([
      "BEGIN:VCARD", "VERSION:3.0", "FN:Ann", "TEL:1", "some words", "NOTE:one", "two", "", "three: four",
      "EMAIL:a@x",
      "END:VCARD",
    ])
    #expect(
      fields(of: outcome) == [
        [
          "FN": "Ann", "TEL": "1", "(other lines)": "some words", "NOTE": "one\ntwo\nthree: four",
          "EMAIL": "a@x",
        ]
      ])
    #expect(outcome.codes == ["vcard-odd-line", "vcard-bare-continuation"])
    #expect(outcome.repairedCount == 1)
  }

  @Test func `every BEGIN is a record or a rejection`() throws {
    let outcome = try readCards([
      "BEGIN:VCARD", "END:VCARD", "BEGIN:VCARD", "VERSION:3.0", "BEGIN:VCARD", "FN:x", "junk", "END:VCARD",
      "junk: y",
      "BEGIN:VCARD", "FN:z",
    ])
    #expect(outcome.rows.count == 2)
    #expect(
      outcome.rejections.map(\.finding.code) == [
        "vcard-empty-card", "vcard-empty-card", "vcard-text-outside-card",
      ])
    #expect(outcome.account.total == outcome.byteCount)
  }

  @Test func `an undecodable value is kept apart from the good ones`() throws {
    let outcome = try readBytes(
      Array(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:沈榕陆栖\r\nORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=B2\r\nEND:VCARD\r\n"
          .utf8),
      name: "x.vcf")
    #expect(fields(of: outcome) == [["FN": "沈榕陆栖", "(undecodable)": "ORG:\u{FFFD}"]])
    #expect(outcome.codes == ["vcard-undecodable"])
  }

  @Test func `columns mean what the properties mean`() throws {
    let outcome = try readCards([
      "BEGIN:VCARD", "VERSION:3.0", "UID:u1", "FN:x", "N:a;b", "ORG:o;d", "TITLE:t", "ROLE:r",
      "TEL;TYPE=CELL:1", "TEL;TYPE=WORK:2",
      "TEL;TYPE=WORK,FAX:3", "TEL;TYPE=PAGER:4", "EMAIL:e@x", "ADR:;;s;c;r;p;l", "LABEL:whole", "URL:u",
      "NOTE:n", "X-QQ:1", "X-WECHAT:w",
      "X-ASSISTANT:somebody", "X-SPOUSE:somebody", "END:VCARD",
    ])
    let meanings = Dictionary(uniqueKeysWithValues: outcome.survey.columns.map { ($0.name, $0.meaning) })
    #expect(
      meanings == [
        "UID": .sourceKey, "FN": .personName, "N.family": .unmapped, "N.given": .unmapped, "ORG": .company,
        "ORG.department": .department, "TITLE": .title, "ROLE": .unmapped, "TEL CELL": .mobile,
        "TEL WORK": .phone,
        "TEL WORK FAX": .fax, "TEL PAGER": .unmapped, "EMAIL": .email, "ADR.street": .street,
        "ADR.city": .city,
        "ADR.region": .province, "ADR.postcode": .postcode, "ADR.country": .unmapped, "LABEL": .address,
        "URL": .website,
        "NOTE": .note, "X-QQ": .qq, "X-WECHAT": .wechat, "X-ASSISTANT": .unmapped, "X-SPOUSE": .unmapped,
        "(further fields)": .unmapped,
      ])
  }

  @Test(arguments: [
    ("a.vcf", "BEGIN:VCARD\nFN:x\nEND:VCARD\n", "vcard"),
    ("a.txt", "\n begin:vcard\nFN:x\nend:vcard\n", "vcard"),
    ("a.txt", "export of today\n\nBEGIN:VCARD\nFN:x\nEND:VCARD\n", "vcard"),
    ("a.vcf", "FN:x\nTEL:1\n", "vcard"),
    ("a.csv", "name,phone\nx,1\n", "csv"),
  ])
  func `knows cards by their first line`(_ name: String, _ text: String, _ format: String) throws {
    #expect(try readText(text, name: name).survey.format.name == format)
  }
}
