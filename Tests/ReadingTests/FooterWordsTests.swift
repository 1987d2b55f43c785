import Testing

@testable import Reading

@Suite struct FooterWordsTests {
  @Test(arguments: [
    (["合计", "", "12"], true), (["合计：", "3", ""], true), (["", "总计", "120"], true),
    (["共 120 条", "", ""], true), (["共120条记录"], true),
    (["Total", "", "12"], true), (["Total: 12"], true), (["Total records: 12", "", ""], true),
    (["12 records"], true),
    (["第 1 页 共 3 页", "", ""], true), (["Page 1 of 3", "", ""], true), (["- 3 -", "", ""], true),
    (["注：以上数据仅供参考", "", ""], true),
    (["导出时间：2026-09-03", "", ""], true), (["以下空白", "", ""], true),
    (["总统酒店", "", ""], false), (["共创科技", "13800000001", ""], false), (["Total Wine Inc.", "", ""], false),
    (["合计", "张三", ""], false),
    (["注册部", "", ""], false), (["张三", "", ""], false), (["小计科技", "", ""], false), (["第一医院", "", ""], false),
    (["", "", ""], false),
  ])
  func `tells totals and notes from customers`(_ cells: [String], _ isFooter: Bool) {
    #expect(FooterWords.isFooter(cells.map { Array($0.utf8) }, width: 3) == isFooter)
  }
}
