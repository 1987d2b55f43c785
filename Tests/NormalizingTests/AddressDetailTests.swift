import Records
import Testing

@testable import Normalizing

struct AddressDetailTests {
  /// Address, then town | village | road | lane | number | place | building | unit | floor | room.
  @Test(arguments: [
    ("浙江省杭州市西湖区文三路398号东信大厦5楼", "||文三路||398|东信大厦|||5|"),
    ("江苏省昆山市花桥镇曹安公路88号3幢2单元1201室", "花桥镇||曹安公路||88||3|2||1201"),
    ("上海市长宁区延安西路1234弄5号601室", "||延安西路|1234|5|||||601"),
    ("深圳市龙岗区坂田街道坂田社区五和大道118号A座12层1203", "坂田街道|坂田社区|五和大道||118||A||12|1203"),
    ("北京市东城区史家胡同23号", "||史家胡同||23|||||"),
    ("成都市武侯区人民南路四段11号", "||人民南路四段||11|||||"),
    ("苏州市姑苏区平江路66-1号", "||平江路||66-1|||||"),
    ("杭州市余杭区良渚街道金色水岸花园8-2-301", "良渚街道|||||金色水岸花园|8|2||301"),
    ("广州市天河区天河北路233号(中信广场旁)3栋", "||天河北路||233||3|||"),
    ("台北市信義區松仁路1號12樓", "||松仁路||1||||12|"),
  ])
  func `tells the fine parts apart`(_ address: String, _ expected: String) {
    var parts = AddressParts()
    var text = address
    text.withUTF8 { parts.read($0) }
    let d = AddressDetail(parts.text.view, parts.rest)
    let ranges = [d.town, d.village, d.road, d.lane, d.number, d.place, d.building, d.unit, d.floor, d.room]
    #expect(ranges.map { parts.text.string($0) }.joined(separator: "|") == expected)
  }

  /// Division of today, street, number, room.
  @Test(arguments: [
    ("浙江省杭州市西湖区文三路398号3幢501室", ["330106", "文3路", "398", "3-501"]),
    ("杭州西湖区文3路398號3棟501", ["330106", "文3路", "398", "3-501"]),
    ("上海市闸北区天目西路1号", ["310106", "天目西路", "1", ""]),
    ("朝阳区建国路88号", ["", "建国路", "88", ""]),
  ])
  func `makes facets that matching compares`(_ address: String, _ expected: [String]) {
    var values = ValueTable(minimumCapacity: 16)
    _ = values.intern(address)
    let facets = Facets.make(of: .address, values: values, workers: .serial)
    let parts: [AddressFacet] = [.division, .street, .number, .room]
    #expect(parts.map { facets.text(0, $0.rawValue) } == expected)
  }
}
