import Records

/// Findings in words. Stages write them in English; here is the Chinese, by code.
///
/// A code that is missing here is shown in English: a new finding needs no translation to work.
extension Messages {
  /// What was found, as a sentence.
  func message(_ finding: Finding) -> String {
    guard language == .chinese, let words = Self.chinese[finding.code.rawValue] else {
      return Self.sentence(finding.message)
    }
    return words.message
  }

  /// What to do about it, as a sentence.
  func remedy(_ finding: Finding) -> String {
    guard language == .chinese, let words = Self.chinese[finding.code.rawValue] else {
      return Self.sentence(finding.remedy)
    }
    return words.remedy
  }

  /// Begins with a capital and ends with a point.
  static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return text }
    let ended = ".!?。！？…".contains(last) ? text : text + "."
    return first.isLowercase ? first.uppercased() + ended.dropFirst() : ended
  }

  private static let chinese: [String: (message: String, remedy: String)] = [
    // Reading.
    "cell-too-long": ("单元格长得不像该列的内容。", "请检查名单是怎样生成的。"),
    "csv-delimiter-unsure": ("分隔符不能确定。", "请在流程文件中写明 delimiter。"),
    "csv-footer-row": ("合计行或备注行未导入。", "如果它是客户，请删去使它像合计行的文字。"),
    "csv-header-uneven": ("表头的列数与数据行不同。", "请核对各列的含义，并在流程文件中写明。"),
    "csv-line-too-long": ("有一行过长。", "请确认文件是每行一条记录的名单。"),
    "csv-no-header": ("没有表头，各列按其内容辨认。", "若有误，请在流程文件中用 #1、#2…… 写明各列含义。"),
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
    // Normalizing.
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
    // Validating.
    "customer-invalid": ("该客户不符合客户结构的规则。", "请在名单中更正该字段；规则见 mingce schema customer。"),
  ]
}
