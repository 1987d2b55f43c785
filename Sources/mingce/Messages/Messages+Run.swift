import Pipeline
import Records

/// What `mingce run` says.
extension Messages {
  var nothingWritten: String { text("Nothing was read or written.", "没有读入也没有写出任何内容。") }

  func cannotWriteArchive(_ archive: String, reason: String) -> String {
    text("\(archive): the archive cannot be written: \(reason)", "\(archive)：无法写入档案：\(reason)")
  }

  var chooseArchive: String {
    text("Choose another folder with --archive.", "请用 --archive 指定另一个文件夹。")
  }

  func filesRead(_ files: Int, rows: Int, alreadyImported: Int) -> String {
    let known =
      alreadyImported == 0
      ? ""
      : text(
        " (\(count(alreadyImported, "file", "files")) imported earlier)", "（另有 \(alreadyImported) 个文件此前已导入）")
    return text(
      "Read \(count(files, "file", "files")) with \(count(rows, "row", "rows"))\(known):",
      "读取 \(files) 个文件，共 \(Figures.grouped(rows)) 行\(known)：")
  }

  func file(_ input: RunReport.InputReport) -> String {
    let rejected =
      input.rejected == 0
      ? "" : text(", \(Figures.grouped(input.rejected)) rejected", "，剔除 \(Figures.grouped(input.rejected)) 行")
    return text(
      "  \(input.path): \(input.format), \(input.encoding), \(count(input.read, "row", "rows"))\(rejected)",
      "  \(input.path)：\(input.format)，\(input.encoding)，\(Figures.grouped(input.read)) 行\(rejected)")
  }

  func moreFiles(_ files: Int) -> String { text("  … and \(files) more", "  …… 另有 \(files) 个文件") }

  /// The account that must balance: what was read is somewhere.
  func totals(_ report: RunReport) -> String {
    let read = Figures.grouped(report.read)
    let archived = Figures.grouped(report.archived)
    let merged = Figures.grouped(report.merged)
    let rejected = Figures.grouped(report.rejected)
    return text(
      "Rows: \(read) read = \(archived) archived + \(merged) merged into them + \(rejected) rejected",
      "行数：读入 \(read) = 建档 \(archived) + 并入 \(merged) + 剔除 \(rejected)")
  }

  func customers(_ report: RunReport) -> String {
    let precision = report.estimatedPrecision.map {
      text(
        "; estimated precision of merges \(Figures.percent($0))", "；估计合并准确率 \(Figures.percent($0))")
    }
    return text(
      "Customers: \(count(report.persons, "person", "persons")), "
        + "\(count(report.organizations, "organization", "organizations"))\(precision ?? "")",
      "客户：\(Figures.grouped(report.persons)) 人，\(Figures.grouped(report.organizations)) 家机构\(precision ?? "")"
    )
  }

  func reviewPairs(_ pairs: Int) -> String {
    text(
      "For review: \(count(pairs, "pair", "pairs")) may be one customer or two; they were kept apart",
      "待复核：\(Figures.grouped(pairs)) 对可能是同一客户，暂未合并")
  }

  func findingsTitle(_ n: Int) -> String {
    text("Findings: \(Figures.grouped(n))", "发现问题：\(Figures.grouped(n)) 处")
  }

  func findings(_ group: FindingGroup) -> String {
    text(
      "  \(group.code.rawValue) ×\(Figures.grouped(group.count)): \(message(group.first)) \(remedy(group.first))",
      "  \(group.code.rawValue) ×\(Figures.grouped(group.count))：\(message(group.first))\(remedy(group.first))"
    )
  }

  func moreFindings(_ n: Int) -> String {
    text(
      "  … and \(Figures.grouped(n)) that matter less (--json lists all)",
      "  …… 另有 \(Figures.grouped(n)) 处较次要（--json 列出全部）")
  }

  /// For a list of which much was rejected.
  func lookInto(_ path: String) -> String {
    text("    look into it: mingce inspect \(path)", "    请查看：mingce inspect \(path)")
  }

  func time(_ seconds: Double, rows: Int, stages: [(stage: String, seconds: Double)]) -> String {
    let shown = stages.filter { $0.seconds >= 0.005 }
    var parts = shown.map { "\(stage($0.stage)) \(Figures.fixed($0.seconds, 2))" }.joined(separator: ", ")
    if !parts.isEmpty { parts = text(": ", "：") + parts }
    let rate = seconds > 0 ? Figures.grouped(Int(Double(rows) / seconds)) : "?"
    return text(
      "Time: \(Figures.duration(seconds)) (\(rate) rows/s)\(parts)",
      "用时：\(Figures.duration(seconds))（每秒 \(rate) 行）\(parts)")
  }

  func committed(archive: String, version: Int) -> String {
    text("Committed as version \(version) of \(archive).", "已提交为 \(archive) 的第 \(version) 版。")
  }

  func nothingNew(files: Int, archive: String) -> String {
    text(
      "Nothing new to import: \(files == 1 ? "the file is" : "all \(files) files are") in \(archive) already.",
      "没有新内容可导入：\(files) 个文件都已在 \(archive) 中。")
  }

  var dryRunDone: String {
    text(
      "Dry run: nothing was written. Next: the same command without --dry-run.",
      "试运行：没有写出任何内容。下一步：去掉 --dry-run 再运行。")
  }

  var nothingCommitted: String {
    text(
      "Nothing was committed; the archive is as it was. Next: look at the findings, or raise the limit in fail_if.",
      "没有提交，档案保持原样。下一步：查看上面的问题，或放宽 fail_if 中的限制。")
  }

  func limitExceeded(_ limit: String) -> String {
    text("a limit was exceeded: \(limit)", "超过限制：\(limit)")
  }

  /// Names of stages on the progress line and in times.
  func stage(_ stage: String) -> String {
    switch language {
    case .english: stage
    case .chinese:
      switch stage {
      case "reading": "读取"
      case "normalizing": "清洗"
      case "matching": "匹配"
      case "describing": "解析"
      case "merging": "合并"
      case "writing": "生成"
      case "validating": "校验"
      case "archiving": "写入档案"
      default: stage
      }
    }
  }

  func amount(_ done: Int, of total: Int, unit: String) -> String {
    let isBytes = unit == "bytes"
    let whole = isBytes ? Figures.bytes(Double(total)) : Figures.grouped(total)
    let part = isBytes ? Figures.bytes(Double(done)) : Figures.grouped(done)
    let name = isBytes ? "" : " " + self.unit(unit)
    if total <= 0 { return part + name }
    if done <= 0 { return whole + name }
    return text("\(part) of \(whole)\(name)", "\(part) / \(whole)\(name)")
  }

  func rate(_ perSecond: Double, unit: String) -> String {
    unit == "bytes"
      ? Figures.bytes(perSecond) + "/s"
      : Figures.grouped(Int(min(perSecond, 1e15))) + " " + self.unit(unit) + "/s"
  }

  func timeLeft(_ seconds: Double) -> String {
    let whole = Figures.duration(max(1, seconds.rounded(.up))).replacingFraction()
    return text("\(whole) left", "剩余 \(whole)")
  }

  private func unit(_ unit: String) -> String {
    switch (language, unit) {
    case (.chinese, "records"): "条"
    case (.chinese, "pairs"): "对"
    default: unit
    }
  }
}

extension String {
  /// `3.00 s` as `3 s`: nobody waits by hundredths.
  fileprivate func replacingFraction() -> String {
    guard hasSuffix(" s"), let point = firstIndex(of: ".") else { return self }
    return String(self[..<point]) + " s"
  }
}
