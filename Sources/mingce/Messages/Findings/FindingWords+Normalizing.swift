/// Findings of normalizing, in Chinese.
extension Messages {
  static let normalizingWords: FindingWords = [
    "company-status": ("公司名中带有状态说明（已注销、吊销、停业）。", "请核实该公司是否仍在经营。"),
    "email-domain-typo": ("邮箱域名像是常见域名的笔误。", "请核对；原值未改动。"),
    "email-filler": ("不愿提供邮箱时随手填写的地址。", "无需处理。"),
    "email-invalid": ("该单元格或其一部分不是邮箱地址。", "请在源头更正。"),
    "fax-left-out": ("传真号不作为客户电话。", "无需处理。"),
    "name-informal": ("只有姓氏加称呼，不是全名。", "联系客户时请询问全名。"),
    "name-not-recognized": ("该单元格不是人名。", "请在源头更正。"),
    "name-note": ("人名旁的备注未采用。", "备注请另设一列。"),
    "name-several-people": ("一个单元格里有多个人。", "请每人一行。"),
    "no-usable-value": ("该记录没有姓名、公司、电话、邮箱等可用信息。", "无内容可导入；若此类很多，请核对各列的含义。"),
    "phone-area-inferred": ("区号或国家代码未写明，由记录或号码形式推出。", "无需处理。"),
    "phone-digits-lost": ("电子表格把号码四舍五入，末几位已丢失。", "请将该列以文本格式导出。"),
    "phone-filler": ("不愿提供电话时随手填写的号码。", "无需处理。"),
    "phone-no-area-code": ("本地号码没有区号，记录中也没有城市。", "请补上城市列或区号。"),
    "phone-not-recognized": ("该单元格或其一部分不是电话号码。", "请在源头更正。"),
    "phone-other-number": ("不是电话的号码（身份证、银行卡、日期、QQ、邮编）。", "请移到各自的列。"),
    "phone-range-too-long": ("号码区间超过二十个号码。", "请只列出需要的号码。"),
    "phone-unusual-length": ("本地号码的长度与当地通常的不同。", "请核对号码。"),
    "text-damaged": ("单元格中的字符在进入此名单之前已损坏。", "请索取 UTF-8 编码的名单。"),
    "value-ditto": ("单元格引用了另一行（同上）。", "排序或拆分名单之前请先补全。"),
    "value-in-wrong-column": ("单元格的内容属于另一列。", "若此类很多，请核对各列的含义。"),
    "value-placeholder": ("单元格表示“没有”。", "无需处理。"),
  ]
}
