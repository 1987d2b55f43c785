/// Findings of reading Excel workbooks, in Chinese.
extension Messages {
  static let xlsxWords: FindingWords = [
    "xlsx-cut-off": ("工作簿不完整；已读取剩余的部分。", "请重新索取该文件。"),
    "xlsx-date-out-of-range": ("单元格按日期显示，但其数值不是日期，保留原数值。", "请检查单元格的格式。"),
    "xlsx-digits-lost": ("超过 15 位的数字：电子表格只保留 15 位，其余可能已变成 0。", "请从源头以文本形式取得这些号码。"),
    "xlsx-error-value": ("公式出错（如 #N/A），该单元格按空白处理。", "请修正公式。"),
    "xlsx-formula-uncached": ("公式没有计算结果，该单元格为空。", "请用电子表格程序打开并保存一次。"),
    "xlsx-hidden-sheet": ("读取的工作表在工作簿中是隐藏的。", "请确认是否正确。"),
    "xlsx-merged-cells": ("合并单元格的值已填入其中每一格。", "无需处理。"),
    "xlsx-merges-too-many": ("合并单元格过多，后面的保持原样。", "请确认文件是名单。"),
    "xlsx-odd-reference": ("单元格的位置写法有误，按其左邻之后一格处理。", "请核对该行。"),
    "xlsx-other-sheets": ("工作簿的其他工作表也有表格，未读取。", "请在流程文件中用编号指定（table: 2）。"),
    "xlsx-outside-limits": ("超出工作表的行列上限；超出的列未读取。", "请重新导出名单。"),
    "xlsx-part-damaged": ("工作表目录已损坏，能读的部分已读取。", "请打开工作簿重新保存，或重新索取。"),
    "xlsx-repeated-cell": ("同一单元格出现两次，读取了第一个。", "请打开工作簿重新保存。"),
    "xlsx-row-order": ("工作表的行没有按顺序排列。", "请检查是否有重复的行。"),
    "xlsx-row-too-long": ("该行内容过大，未读取。", "请确认文件是名单。"),
    "xlsx-sheet-damaged": ("工作表已损坏，只读到该行为止。", "请打开工作簿重新保存，或重新索取。"),
    "xlsx-string-missing": ("单元格引用的文本不在工作簿中，该单元格为空。", "请打开工作簿重新保存，或重新索取。"),
  ]
}
