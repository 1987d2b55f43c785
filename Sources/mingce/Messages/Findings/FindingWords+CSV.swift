/// Findings of reading delimited text, in Chinese.
extension Messages {
  static let csvWords: FindingWords = [
    "cell-too-long": ("单元格长得不像该列的内容。", "请检查名单是怎样生成的。"),
    "csv-delimiter-unsure": ("分隔符不能确定。", "请在流程文件中写明 delimiter。"),
    "csv-duplicate-header": ("有的列没有名称，或与别的列同名。", "各列仍分开保留，请在流程文件中用 #2、#3…… 写明其含义。"),
    "csv-footer-row": ("合计行或备注行未导入。", "如果它是客户，请删去使它像合计行的文字。"),
    "csv-header-uneven": ("表头的列数与数据行不同。", "请核对各列的含义，并在流程文件中写明。"),
    "csv-line-too-long": ("有一行过长。", "请确认文件是每行一条记录的名单。"),
    "csv-no-header": ("没有表头，各列按其内容辨认。", "若有误，请在流程文件中用 #1、#2…… 写明各列含义。"),
    "csv-other-table": ("文件中还有另一张表，未读取。", "请用 --table 指明要读的表，或拆分文件。"),
    "csv-preamble": ("表格上方的若干行未导入。", "若是标题或说明，无需处理。"),
    "csv-ragged-row": ("该行的单元格数不对，且无法判断如何对应。", "请给含分隔符的单元格加引号，或补上缺少的分隔符。"),
    "csv-repeated-header": ("名单中间重复出现表头。", "无需处理，该行未导入。"),
    "csv-row-other-encoding": ("该行有另一种编码的单元格，已按其编码解读。", "请核对该行，并以统一的编码重新导出。"),
    "csv-row-repaired": ("单元格已按内容移回所属的列。", "请核对该行；含分隔符的单元格应加引号。"),
    "csv-second-header": ("名单中途换了表头，其列已与前面的对应。", "如有列未对应上，请从该行起拆成两个文件。"),
    "csv-short-row": ("该行缺少末尾的单元格，按空白处理。", "若最后几项像是错位，请核对该行。"),
    "csv-stray-quote": ("行内的引号按普通文字处理。", "文字中的引号应写两次。"),
    "csv-surplus-empty-cells": ("超出表格宽度的空单元格已忽略。", "无需处理。"),
    "csv-unterminated-quote": ("引号没有成对。", "请补上引号，或将文字中的引号写两次；并确认文件完整。"),
    "empty-file": ("文件是空的。", "请确认导出已完成。"),
    "encoding-unsure": ("编码不能确定。", "请查看示例行；若有乱码，请在流程文件中写明 encoding。"),
    "no-records": ("文件中没有记录。", "请确认导出的内容。"),
    "undecodable-bytes": ("该行有无法按文件编码解读的字节。", "请写明正确的编码，或在源头修正该行。"),
  ]
}
