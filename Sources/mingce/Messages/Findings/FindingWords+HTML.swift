/// Findings of reading web pages, in Chinese.
extension Messages {
  static let htmlWords: FindingWords = [
    "html-encoding-misdeclared": ("网页声明的编码与实际不符，已按实际编码读取。", "请查看示例行；若有乱码，请在流程文件中写明 encoding。"),
    "html-footer-row": ("表格中的合计行或备注行未导入。", "无需处理。"),
    "html-json-ld-repaired": ("JSON-LD 有语法错误，已按其本意读取。", "请核对由此得到的联系人。"),
    "html-json-ld-unreadable": ("有一段 JSON-LD 无法读取，已略过。", "请改正该脚本，或重新保存网页。"),
    "html-other-lists": ("网页中还有其他名单，未读取。", "若需要的是另一个，请在流程文件中用 table 写明其序号。"),
    "html-page-cut": ("网页在该记录中间中断。", "请完整地重新保存网页。"),
    "html-page-given-up": ("网页的其余部分未能读取。", "请把名单保存为较小的网页，或导出为 CSV。"),
    "html-repeated-header": ("表格中间重复出现表头。", "无需处理，该行未导入。"),
    "html-short-row": ("该行的单元格少于表头，末尾各列为空。", "若最后几项像是错位，请核对该行。"),
    "html-spanned-cells": ("跨行或跨列的单元格已在各处重复。", "无需处理。"),
    "html-table-too-wide": ("表格过宽，或单元格跨越过多行，部分跨度未展开。", "请将名单导出为 CSV。"),
  ]
}
