/// Findings of reading XML and sheets, in Chinese.
extension Messages {
  static let xmlWords: FindingWords = [
    "sheet-footer-row": ("合计行或备注行未导入。", "如果它是客户，请删去使它像合计行的文字。"),
    "sheet-no-header": ("工作表没有表头，各列按其内容辨认。", "若有误，请在流程文件中用 #1、#2…… 写明各列含义。"),
    "sheet-others": ("工作簿有多个工作表，只读取了其中一个。", "如需其他工作表，请在流程文件中写明，如 table: 2。"),
    "sheet-preamble": ("表格上方的若干行未导入。", "若是标题或说明，无需处理。"),
    "sheet-repeated-header": ("名单中间重复出现表头。", "无需处理，该行未导入。"),
    "sheet-second-header": ("名单中途换了表头，其列已与前面的对应；未对应上的值保留在附加字段中。", "请核对这些字段，或从该行起拆成两个工作表。"),
    "xml-encoding-mismatch": ("文件声明的编码与实际不符，已按实际编码读取。", "请查看示例行；若有乱码，请在流程文件中写明 encoding。"),
    "xml-entities-refused": ("文件引用了自定义实体（嵌套的或外部的），为安全起见整个文件未读取。", "请导出不含自定义实体的名单。"),
    "xml-limit": ("有元素或记录大得不像名单内容。", "请确认文件是客户名单。"),
    "xml-not-well-formed": ("此处不是合格的 XML，所在的记录未导入，其余照常读取。", "请修正此处；单独的 & 应写作 &amp;，单独的 < 应写作 &lt;。"),
    "xml-preamble": ("XML 文档之前还有其他内容，已略过。", "若是空白或导出程序的提示信息，无需处理。"),
    "xml-record-path": ("已自动选定哪种元素是一条记录。", "若不对，请在流程文件中写明，如 record: /list/contact。"),
    "xml-record-unsure": ("哪种元素是一条记录不能确定。", "请在流程文件中写明，如 record: /list/contact。"),
    "xml-truncated": ("文件在中途结束，完整的记录已读取。", "请确认导出已完成。"),
  ]
}
