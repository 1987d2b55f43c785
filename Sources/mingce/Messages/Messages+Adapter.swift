import Reading

/// What `mingce adapter` says.
extension Messages {
  var adapterListHeads: [String] {
    [text("Name", "名称"), text("Endings", "扩展名"), text("Reads", "读取")]
  }

  func adapterMade(_ name: String) -> String {
    text(
      "The adapter \(name) works as it is; change it until it reads your format.",
      "适配器 \(name) 已可运行；请按您的格式修改。")
  }

  func cannotMakeAdapter(_ path: String, reason number: Int32) -> String {
    if number == 17 {  // EEXIST
      return text("\(path) is there already; nothing was written", "\(path) 已存在，未写入任何内容")
    }
    return text("\(path) cannot be made: \(reason(number))", "无法创建 \(path)：\(reason(number))")
  }

  var chooseAnotherName: String {
    text("Choose another name, or another folder with --into.", "请换一个名称，或用 --into 指定其他文件夹。")
  }

  func noSuchAdapter(_ target: String, nearest: String?, builtIn: [String]) -> String {
    let hint = nearest.map { text("; did you mean \($0)?", "；是否要用 \($0)？") } ?? ""
    return text(
      "'\(target)' is neither a built-in adapter (\(builtIn.joined(separator: ", "))) nor a program that can be started\(hint)",
      "“\(target)”既不是内置适配器（\(builtIn.joined(separator: "、"))），也不是可运行的程序\(hint)")
  }

  /// A check as a line, with the reason below where it failed.
  func lines(_ check: ConformanceCheck) -> [String] {
    let name = DisplayWidth.padded(words(check.kind), 28)
    switch check.verdict {
    case .passed(let inputs, let refused):
      let tried = text(count(inputs, "file", "files"), "\(inputs) 个文件")
      let noted = refused == 0 ? "" : text(", \(refused) of them refused as a whole", "，其中 \(refused) 个整体拒绝")
      return ["  \(name)  \(text("passed", "通过"))  \(tried)\(noted)"]
    case .skipped: return ["  \(name)  \(text("does not apply", "不适用"))"]
    case .failed(let fault, let place):
      return ["  \(name)  \(text("FAILED", "未通过"))  \(place)", "      " + words(fault)]
    }
  }

  func checked(failed: Int, of all: Int) -> String {
    if failed == 0 { return text("All checks passed.", "全部检查通过。") }
    return text(
      "\(failed) of \(all) checks failed. What an adapter owes: docs/adapters.md",
      "\(all) 项检查中有 \(failed) 项未通过。对适配器的要求见 docs/adapters.md")
  }

  private func words(_ kind: ConformanceCheck.Kind) -> String {
    switch kind {
    case .good: text("a good file", "正常文件")
    case .recognized: text("is told from other formats", "能与其他格式区分")
    case .empty: text("an empty file", "空文件")
    case .headerOnly: text("a header and no records", "只有表头")
    case .truncated: text("cut at many places", "在多处截断")
    case .byteOrderMark: text("a byte order mark", "带 BOM")
    case .lineEnds: text("other line ends", "其他换行符")
    case .huge: text("a huge file", "超大文件")
    case .hostile: text("hostile bytes", "恶意内容")
    case .names: text("odd file names", "特殊文件名")
    }
  }

  private func words(_ fault: ConformanceCheck.Fault) -> String {
    guard language == .chinese else { return fault.words }
    return switch fault {
    case .broke(let how): "适配器中断：\(how)"
    case .refused(let why): "适配器拒绝了该文件：\(why)"
    case .wouldGoTo(let other): other.isEmpty ? "没有适配器会读取这样的文件。" : "这样的文件会交给适配器 \(other)。"
    case .noRecords: "正常文件没有读出记录。"
    case .unclassifiedBytes(let classified, let all): "\(all) 字节中只有 \(classified) 字节有归类；每个字节都必须归类。"
    case .countsDoNotAddUp(let records, let accepted, let rejected):
      "计数为 \(records) 条，但接受 \(accepted) 条、剔除 \(rejected) 条。"
    case .cellsAreNotColumns(let record, let cells, let columns):
      "第 \(record) 条记录有 \(cells) 个单元格，而列数为 \(columns)。"
    case .numbersNotAscending(let record): "第 \(record) 条记录的编号不大于前一条。"
    case .offsetsNotAscending(let record): "第 \(record) 条记录的位置在前一条之前。"
    case .differsWhenReadAgain: "同样的字节第二次读取结果不同。"
    case .saysNothing: "没有可读的内容，却没有任何提示。"
    case .recordLost(let number): "第 \(number) 条记录的字节都在，却没有读出。"
    case .recordChanged(let number): "第 \(number) 条记录的字节相同，读出的内容却不同。"
    case .otherRecords(let expected, let found): "应读出同样的 \(expected) 条记录，实际读出 \(found) 条或内容不同。"
    case .collectsTheFile(let bytes): "一个批次有 \(bytes >> 20) MB；读取过程中就应分批送出。"
    case .timeNotLinear(let ratio): "字节数为 4 倍时，用时为 \(Int(ratio)) 倍。"
    }
  }
}
