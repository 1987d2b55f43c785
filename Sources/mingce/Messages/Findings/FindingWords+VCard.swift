/// Findings of reading vCards, in Chinese.
extension Messages {
  static let vcardWords: FindingWords = [
    "vcard-bad-quoted-printable": ("quoted-printable 编码的值中有多余的等号。", "请核对该值，等号已保留。"),
    "vcard-bare-continuation": ("有一行不是属性，已并入上面的文字。", "请核对该文字；导出程序本应写成 \\n。"),
    "vcard-binary-left-out": ("照片、声音或密钥未导入。", "无需处理。"),
    "vcard-card-too-long": ("一张名片的内容超出限度。", "请确认文件是名片列表，且每张名片都有 END:VCARD。"),
    "vcard-charset-unknown": ("属性写明的字符集不存在。", "请核对该值，已按其他值的编码解读。"),
    "vcard-charset-wrong": ("值的编码与属性写明的字符集不符。", "请核对该值，已按其他值的编码解读。"),
    "vcard-cut-value": ("文件在一个值的中间结束，该值已单独保留。", "请确认导出已完成。"),
    "vcard-empty-card": ("名片没有任何内容。", "如果通讯录中该联系人也是空的，无需处理。"),
    "vcard-missing-begin": ("名片开头缺少 BEGIN:VCARD。", "请确认名片的开头完整。"),
    "vcard-missing-end": ("名片末尾缺少 END:VCARD。", "请确认导出已完成；能读出的内容已保留。"),
    "vcard-missing-version": ("名片没有写明版本。", "如果内容无误，无需处理。"),
    "vcard-name-from-parts": ("名片没有 FN，姓名由 N 拼成。", "如果姓名无误，无需处理。"),
    "vcard-name-order": ("FN 中名在姓前，姓名改用 N。", "如果姓名无误，无需处理。"),
    "vcard-nested-card": ("名片中套有另一张名片，已成为独立的记录。", "无需处理，该记录写明了它所在的名片。"),
    "vcard-nested-too-deep": ("名片层层相套，超出限度。", "请检查文件是怎样生成的。"),
    "vcard-odd-boundary": ("BEGIN 或 END 行有多余的空格。", "无需处理。"),
    "vcard-odd-line": ("有一行不是属性，已原样保留。", "请查看“(other lines)”一栏。"),
    "vcard-other-encoding": ("该名片的编码与文件不同，已单独解读。", "请核对该名片。"),
    "vcard-soft-break": ("值声明还有下一行，但没有。", "请确认该值完整。"),
    "vcard-stray-end": ("END:VCARD 没有对应的名片。", "请确认上面的名片完整。"),
    "vcard-surplus-components": ("值的部分过多，已整体保留。", "请核对该值；部分之内的分号应写成 \\;。"),
    "vcard-text-outside-card": ("名片之外有文字。", "请查看这些行；若属于名片，则缺少 BEGIN:VCARD。"),
    "vcard-undeclared-quoted-printable": ("值是 quoted-printable 编码但未声明，已解码。", "如果内容无误，无需处理。"),
    "vcard-undecodable": ("值中有无法解读的字节，已单独保留。", "请在源头修正该值，或在流程文件中写明 encoding。"),
  ]
}
