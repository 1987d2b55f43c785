/// Findings of reading JSON and of external adapters, in Chinese.
extension Messages {
  static let jsonLinesWords: FindingWords = [
    "adapter-bad-line": ("适配器输出了不合规定的一行。", "请修正适配器；可用 mingce adapter test 检查。"),
    "adapter-bytes-unclear": ("适配器给出的 byte_start、byte_end 重叠、倒退或超出文件。", "请修正适配器；byte_end 是最后一个字节之后的位置。"),
    "adapter-messages": ("适配器在标准错误输出中写了内容。", "若只是说明，无需处理。"),
    "adapter-no-records": ("适配器在文件中没有读出记录。", "请查看该文件；若其中有记录，请修正适配器。"),
    "adapter-unknown-type": ("适配器输出了未知类型的行。", "请使用 record、finding、reject、bytes；见 docs/adapters.md。"),
    "jsonl-bad-json": ("该记录不是合法的 JSON。", "请修正该记录，或用 JSON 库重新导出。"),
    "jsonl-document-too-large": ("非 UTF-8 的 JSON 文档过大。", "请导出为 UTF-8，或每行一个对象。"),
    "jsonl-list-in-record": ("每行含有对象列表，整行按一条记录读取。", "若列表中才是客户，请改为每个客户一行。"),
    "jsonl-list-inside": ("记录是文档对象中的列表，其余部分未导入。", "若不是这个列表，请在流程文件中用 record 写明。"),
    "jsonl-list-not-closed": ("列表没有结束的方括号。", "请确认文件完整。"),
    "jsonl-long-row": ("该行的单元格比表头多，多出的另成一列。", "若其内容像是错位，请核对该行。"),
    "jsonl-not-a-record": ("应为一条记录的位置是单个值。", "请确认文件中每个客户是一个对象。"),
    "jsonl-record-too-long": ("该记录过长。", "请确认文件是每个客户一个对象的名单。"),
    "jsonl-repeated-header": ("名单中间重复出现表头。", "无需处理，该行未导入。"),
    "jsonl-short-row": ("该行缺少末尾的单元格，按空白处理。", "若最后几项像是错位，请核对该行。"),
    "jsonl-too-deep": ("该记录嵌套超过 64 层。", "请修正该记录，或用 JSON 库重新导出。"),
    "jsonl-too-many-fields": ("字段名过多或过长。", "请确认生成文件时没有把名称和内容弄反。"),
    "jsonl-trailing-comma": ("最后一个值之后多了逗号。", "请修正，或用 JSON 库重新导出。"),
  ]
}
