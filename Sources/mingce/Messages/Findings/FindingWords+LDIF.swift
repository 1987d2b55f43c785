/// Findings of reading LDIF, in Chinese.
extension Messages {
  static let ldifWords: FindingWords = [
    "ldif-bad-base64": ("值声明为 base64 但不是，已原样保留。", "请查看“(other lines)”一栏。"),
    "ldif-binary-left-out": ("图片、证书等二进制值未导入。", "无需处理。"),
    "ldif-change-record": ("该记录是对目录的修改，不是联系人。", "请导出条目本身，或先对目录执行这些修改。"),
    "ldif-entry-too-long": ("一个条目的内容超出限度。", "请确认文件是 LDIF，且条目之间有空行。"),
    "ldif-link-not-opened": ("值是一个文件的地址，未打开。", "无需处理，地址已按文字保留。"),
    "ldif-missing-blank-line": ("两个条目之间没有空行。", "请确认两个条目都完整。"),
    "ldif-missing-dn": ("条目没有 dn。", "请确认条目的开头完整。"),
    "ldif-name-from-parts": ("条目没有 cn，姓名由其他属性拼成。", "如果姓名无误，无需处理。"),
    "ldif-odd-line": ("有一行不是属性，已原样保留。", "请查看“(other lines)”一栏。"),
    "ldif-other-encoding": ("该条目的编码与文件不同，已单独解读。", "请核对该条目。"),
    "ldif-text-outside-entry": ("条目之外有文字。", "请查看这些行；若属于条目，则缺少 dn。"),
    "ldif-undecodable": ("值中有无法解读的字节，已单独保留。", "请在源头修正该值，或在流程文件中写明 encoding。"),
  ]
}
