import Records
import Testing

@testable import Normalizing

struct EmailTests {
  @Test(arguments: [
    ("li.ming@mingyuan.com", ["li.ming@mingyuan.com"]),
    ("LI.MING@MINGYUAN.COM.CN", ["li.ming@mingyuan.com.cn"]),
    ("li_ming-01+list@mail.mingyuan.cn", ["li_ming-01+list@mail.mingyuan.cn"]),
    ("ｌｉ．ｍｉｎｇ＠ｍｉｎｇｙｕａｎ．ｃｏｍ", ["li.ming@mingyuan.com"]),
    ("li.ming＠mingyuan.com", ["li.ming@mingyuan.com"]),
    ("li。ming@mingyuan。com", ["li.ming@mingyuan.com"]),
    ("li.ming@mingyuan．com", ["li.ming@mingyuan.com"]),
    (" li.ming@mingyuan.com ", ["li.ming@mingyuan.com"]),
    ("li.ming @ mingyuan.com", ["li.ming@mingyuan.com"]),
    ("li.ming@ mingyuan .com", ["li.ming@mingyuan.com"]),
    ("li.ming@mingyuan. com", ["li.ming@mingyuan.com"]),
    ("li\u{200B}.ming@mingyuan.com", ["li.ming@mingyuan.com"]),
    ("mailto:li.ming@mingyuan.com", ["li.ming@mingyuan.com"]),
    ("MAILTO:Li@mingyuan.com", ["li@mingyuan.com"]),
    ("邮箱：li.ming@mingyuan.com", ["li.ming@mingyuan.com"]),
    ("E-mail:li.ming@mingyuan.com", ["li.ming@mingyuan.com"]),
    ("Email： li.ming@mingyuan.com", ["li.ming@mingyuan.com"]),
    ("李明 <li.ming@mingyuan.com>", ["li.ming@mingyuan.com"]),
    ("\"Li, Ming\" <li.ming@mingyuan.com>", ["li.ming@mingyuan.com"]),
    ("<li.ming@mingyuan.com>", ["li.ming@mingyuan.com"]),
    ("(li.ming@mingyuan.com)", ["li.ming@mingyuan.com"]),
    ("li.ming@mingyuan.com(工作)", ["li.ming@mingyuan.com"]),
    ("李明li.ming@mingyuan.com", ["li.ming@mingyuan.com"]),
    ("li.ming@mingyuan.com。", ["li.ming@mingyuan.com"]),
    ("li.ming@mingyuan.com.", ["li.ming@mingyuan.com"]),
    ("li.ming@mingyuan.com;", ["li.ming@mingyuan.com"]),
    ("li.ming@@mingyuan.com", ["li.ming@mingyuan.com"]),
    ("li.ming(at)mingyuan.com", ["li.ming@mingyuan.com"]),
    ("li.ming [at] mingyuan [dot] com", ["li.ming@mingyuan.com"]),
    ("li.ming at mingyuan.com", ["li.ming@mingyuan.com"]),
    ("li.ming#mingyuan.com", ["li.ming@mingyuan.com"]),
    ("li.ming@mingyuan,com", ["li.ming@mingyuan.com"]),
    ("li.ming@mingyuan,com.cn", ["li.ming@mingyuan.com.cn"]),
    ("a@mingyuan.com;b@mingyuan.com", ["a@mingyuan.com", "b@mingyuan.com"]),
    ("a@mingyuan.com；b@mingyuan.com", ["a@mingyuan.com", "b@mingyuan.com"]),
    ("a@mingyuan.com, b@mingyuan.com", ["a@mingyuan.com", "b@mingyuan.com"]),
    ("a@mingyuan.com、b@mingyuan.com", ["a@mingyuan.com", "b@mingyuan.com"]),
    ("a@mingyuan.com/b@mingyuan.com", ["a@mingyuan.com", "b@mingyuan.com"]),
    ("a@mingyuan.com b@mingyuan.com", ["a@mingyuan.com", "b@mingyuan.com"]),
    ("a@mingyuan.com\nb@mingyuan.com", ["a@mingyuan.com", "b@mingyuan.com"]),
    ("a@mingyuan.com|A@MINGYUAN.COM", ["a@mingyuan.com"]),
    ("无；b@mingyuan.com", ["b@mingyuan.com"]),
    ("123456789@qq.com", ["123456789@qq.com"]),
    ("li@公司.cn", ["li@公司.cn"]),
    ("li@1688.cc", ["li@1688.cc"]),
    ("13912345670@139.com", ["13912345670@139.com"]),
  ])
  func `reads addresses`(_ cell: String, _ addresses: [String]) {
    #expect(values(cell, as: .email) == addresses)
  }

  @Test(arguments: [
    ("li.ming", "email-invalid"), ("li.ming@", "email-invalid"), ("@mingyuan.com", "email-invalid"),
    ("li.ming@mingyuan", "email-invalid"), ("li..ming@mingyuan.com", "email-invalid"),
    ("li.ming@mingyuan..com", "email-invalid"), ("li.ming@-mingyuan.com", "email-invalid"),
    ("li.ming@mingyuan.c", "email-invalid"), ("a@b@mingyuan.com", "email-invalid"),
    ("www.mingyuan.com", "email-invalid"),
    ("李明", "email-invalid"), ("无", "value-placeholder"), ("N/A", "value-placeholder"),
    ("-", "value-placeholder"),
    ("test@test.com", "email-filler"), ("a@a.com", "email-filler"), ("xxx@xxx.com", "email-filler"),
    ("同上", "value-ditto"),
  ])
  func `gives no address it would have to guess`(_ cell: String, _ code: String) {
    #expect(values(cell, as: .email) == [])
    #expect(findings(cell, as: .email).contains(code))
  }

  @Test(arguments: [
    ("li@gmial.com", "gmail.com"), ("li@qq.con", "qq.com"), ("li@163.cm", "163.com"),
    ("Li@hotmial.com", "hotmail.com"),
    ("li@outlok.com", "outlook.com"),
  ])
  func `suggests the domain that was meant and changes nothing`(_ cell: String, _ domain: String) {
    let changes = trace(cell, as: .email)
    #expect(changes.map(\.value) == [cell.lowercased()])
    let note = changes.first?.findings.first { $0.code == "email-domain-typo" }
    #expect(note?.remedy.contains(domain) == true)
  }

  @Test func `moves a phone number out of an e-mail column`() {
    let changes = trace("13912345670", as: .email)
    #expect(changes.map(\.kind) == [.phone])
    #expect(changes.map(\.value) == ["+8613912345670"])
    #expect(changes.first?.findings.map(\.code) == ["value-in-wrong-column"])
  }
}
