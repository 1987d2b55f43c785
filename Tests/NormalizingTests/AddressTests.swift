import Records
import Testing

@testable import Normalizing

struct AddressTests {
  /// Province, city, district, address.
  @Test(arguments: [
    (["上海市", "上海市", "长宁区", "延安西路100号"], "上海市长宁区延安西路100号"),
    (["广东省", "深圳市", "", "南山区科技园南路12号"], "广东省深圳市南山区科技园南路12号"),
    (["广东省", "深圳市", "南山区", "广东省深圳市南山区科技园南路12号"], "广东省深圳市南山区科技园南路12号"),
    (["广东省", "深圳市", "南山区", "深圳市南山区科技园南路12号"], "广东省深圳市南山区科技园南路12号"),
    (["广东", "深圳", "", "深圳南山区科技园南路12号"], "广东深圳南山区科技园南路12号"),
    (["", "", "", "延安西路 １００ 号 Ａ座"], "延安西路100号A座"),
    (["广东省", "深圳市", "", "上海市长宁区延安西路100号"], "上海市长宁区延安西路100号"),
    (["香港", "香港", "", "88 Queen's Road Central"], "88 Queen's Road Central"),
    (["臺北市", "", "信義區", "松仁路1號"], "臺北市信義區松仁路1號"),
    (["-", "无", "", "延安西路100号"], "延安西路100号"),
    // A road named after a place does not name the place.
    (["江苏省", "南京市", "", "南京东路1号"], "江苏省南京市南京东路1号"),
    (["北京市", "北京市", "朝阳区", "朝阳门外大街1号"], "北京市朝阳区朝阳门外大街1号"),
    (["浙江省", "杭州市", "西湖区", "杭州市西湖文三路1号"], "浙江省杭州市西湖文三路1号"),
    (["臺北市", "", "信義區", "台北市信义区松仁路1号"], "台北市信义区松仁路1号"),
    (["广东省", "深圳市", "", "杭州市西湖区文三路1号"], "杭州市西湖区文三路1号"),
    (["河南省", "", "", "济源市沁园路1号"], "河南省济源市沁园路1号"),
    (["广东省", "深圳市", "", ""], "广东省深圳市"),
  ])
  func `joins the parts of an address`(_ cells: [String], _ address: String) {
    let columns = [ColumnMeaning.province, .city, .district, .address].map {
      Column(name: $0.rawValue, meaning: $0, confidence: 1, reason: "test")
    }
    let changes = Normalizer(columns: columns, file: "x").trace(cells)
    #expect(changes.filter { $0.kind == .address }.map(\.value) == [address])
    let city = cells[1] == "无" ? "" : cells[1]
    #expect(changes.filter { $0.kind == .city }.map(\.value) == (city.isEmpty ? [] : [city]))
  }

  @Test(arguments: [
    (ColumnMeaning.website, "HTTP://www.Mingyuan.COM.cn/", "mingyuan.com.cn"),
    (.website, "mingyuan.cn/About", "mingyuan.cn/About"),
    (.wechat, "微信号：li_ming-01", "li_ming-01"), (.wechat, "wxid_abc123", "wxid_abc123"),
    (.qq, "QQ：10086001", "10086001"),
    (.title, "  采购 经理 ", "采购 经理"), (.title, "ＣＥＯ", "CEO"), (.note, "请周一联系，谢谢！", "请周一联系，谢谢！"),
    (.postcode, "200042.0", "200042"), (.sourceKey, " A-001 ", "A-001"),
  ])
  func `cleans other cells`(_ meaning: ColumnMeaning, _ cell: String, _ value: String) {
    #expect(values(cell, as: meaning) == [value])
  }

  /// Google Contacts joins several values of a field.
  @Test(arguments: [
    (ColumnMeaning.website, "www.lantern.example ::: Hall.example/", ["lantern.example", "hall.example"]),
    (.company, "苏州晨露贸易有限公司 ::: 北辰电子厂", ["苏州晨露贸易有限公司", "北辰电子厂"]),
    (.email, "a@lantern.example ::: b@hall.example", ["a@lantern.example", "b@hall.example"]),
    (.phone, "+86 139 0000 0117 ::: +86 137 0000 0226", ["+8613900000117", "+8613700000226"]),
    (.website, "lantern.example/a:b", ["lantern.example/a:b"]),
  ])
  func `splits joined values`(_ meaning: ColumnMeaning, _ cell: String, _ expected: [String]) {
    #expect(values(cell, as: meaning) == expected)
  }
}
