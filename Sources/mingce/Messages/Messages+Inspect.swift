import Reading
import Records
import Text

/// What `mingce inspect` says.
extension Messages {
  /// Pairs of a word and what was found.
  func facts(_ inspection: FileInspection) -> [[String]] {
    let survey = inspection.survey
    var facts = [
      [text("Format", "格式"), "\(survey.format.name) (\(survey.format.title))"],
      [text("Encoding", "编码"), encoding(survey)],
    ]
    if let dialect = survey.dialect {
      facts.append([text("Delimiter", "分隔符"), delimiter(dialect)])
    }
    if survey.dialect != nil || survey.headerRowCount > 0 {
      facts.append([text("Header", "表头"), header(survey)])
    }
    if survey.tables.count > 1 { facts.append([text("Tables", "表格"), tables(survey)]) }
    facts.append([text("Records", "记录"), records(inspection)])
    facts.append([text("Bytes", "字节"), bytes(inspection)])
    return facts
  }

  private func encoding(_ survey: SourceSurvey) -> String {
    let mark = survey.byteOrderMarkLength > 0 ? text(" with byte order mark", "，带 BOM") : ""
    return survey.encoding.value.rawValue + mark + sureness(survey.encoding.confidence)
      + instead(survey.encoding.confidence < 0.995 ? survey.encoding.runnerUp?.rawValue : nil)
  }

  private func delimiter(_ dialect: Guess<Dialect>) -> String {
    let quote = dialect.value.quote.map {
      let character = String(UnicodeScalar($0))
      return text(", quote \(character)", "，引号 \(character)")
    }
    return dialect.value.delimiterName + (quote ?? text(", no quotes", "，无引号")) + sureness(dialect.confidence)
      + instead(dialect.confidence < 0.995 ? dialect.runnerUp?.delimiterName : nil)
  }

  private func sureness(_ confidence: Double) -> String {
    if confidence >= 0.995 { return "" }
    let share = Figures.percent(confidence, places: 0)
    return text(", \(share) sure", "，把握 \(share)")
  }

  private func instead(_ runnerUp: String?) -> String {
    guard let runnerUp else { return "" }
    return text(", else \(runnerUp)", "，其次 \(runnerUp)")
  }

  private func header(_ survey: SourceSurvey) -> String {
    let above =
      survey.preambleLineCount == 0
      ? ""
      : text(
        ", below \(count(survey.preambleLineCount, "line", "lines")) of title",
        "，上方有 \(survey.preambleLineCount) 行标题")
    if survey.headerRowCount == 0 { return text("none", "无") + above }
    return text("\(count(survey.headerRowCount, "row", "rows"))", "\(survey.headerRowCount) 行") + above
  }

  private func records(_ inspection: FileInspection) -> String {
    let all = Figures.grouped(inspection.accepted + inspection.rejected)
    let parts = [
      inspection.repaired == 0
        ? nil
        : text(
          "\(Figures.grouped(inspection.repaired)) repaired", "\(Figures.grouped(inspection.repaired)) 条经修复"),
      inspection.rejected == 0
        ? nil
        : text(
          "\(Figures.grouped(inspection.rejected)) cannot be used",
          "\(Figures.grouped(inspection.rejected)) 条无法使用"),
    ].compactMap { $0 }
    if parts.isEmpty { return all }
    return all + text(", of which ", "，其中 ") + parts.joined(separator: text(", ", "，"))
  }

  /// `1 通讯录 (312), 2 Sheet2; --table 2 reads another`
  private func tables(_ survey: SourceSurvey) -> String {
    let list = survey.tables.prefix(12).enumerated().map { i, table in
      let mark = i == survey.table ? "*" : ""
      let size = table.recordCount.map { " (\(Figures.grouped($0)))" } ?? ""
      let line = table.line.map { text(" line \($0)", " 第 \($0) 行") } ?? ""
      return "\(i + 1)\(mark)" + (table.name.isEmpty ? "" : " \(table.name)") + line + size
    }
    let more = survey.tables.count > 12 ? "…" : ""
    return list.joined(separator: text(", ", "，")) + more
      + text("; * is read, --table N reads another", "；* 为所读表格，--table N 可读其他")
  }

  func filled(_ share: Double) -> String {
    let share = Figures.percent(share, places: 0)
    return text("\(share) filled", "填充 \(share)")
  }

  private func bytes(_ inspection: FileInspection) -> String {
    let parts = ByteClass.allCases.filter { inspection.account[$0] > 0 }.map {
      "\(byteClass($0)) \(Figures.grouped(inspection.account[$0]))"
    }
    return Figures.grouped(inspection.byteCount)
      + (parts.isEmpty ? "" : " = " + parts.joined(separator: " + "))
  }

  private func byteClass(_ byteClass: ByteClass) -> String {
    switch byteClass {
    case .record: text("records", "记录")
    case .reject: text("rejects", "剔除")
    case .header: text("header", "表头")
    case .preamble: text("titles", "标题")
    case .footer: text("footer", "页脚")
    case .blank: text("blank", "空白")
    case .structure: text("structure", "结构")
    }
  }

  var columnsTitle: String {
    text("Columns (number, header, meaning, how sure, why, how full):", "列（编号、表头、含义、把握、依据、填充率）：")
  }

  func rowsTitle(_ rows: Int) -> String { text("First \(count(rows, "row", "rows")):", "前 \(rows) 行：") }
  var noName: String { text("(no header)", "（无表头）") }
  var noProblems: String { text("Findings: none", "没有发现问题") }

  /// ` (first in line 7, record 5, 手机)`, as far as it is known.
  func firstPlace(_ place: SourcePlace) -> String {
    let parts = [
      place.line.map { text("line \($0)", "第 \($0) 行") },
      place.record.map { text("record \($0)", "第 \($0) 条记录") }, place.field,
    ].compactMap { $0 }
    if parts.isEmpty { return "" }
    return text(" (first: \(parts.joined(separator: ", ")))", "（首处：\(parts.joined(separator: "，"))）")
  }

  /// ` (first: drop.zip/readme.pdf)`
  func firstFile(_ place: SourcePlace) -> String {
    text(" (first: \(place.file))", "（首处：\(place.file)）")
  }

  /// A file that cannot be read, in words and with its exit code.
  func failure(_ error: ReadError) -> CommandFailure {
    let usage: Set<ReadError.Code> = [.unknownFormat, .unknownEncoding, .badOverride]
    return CommandFailure(
      usage.contains(error.code) ? .usage : .inputUnreadable, [words(error)], remedy: remedy(error))
  }

  private func words(_ error: ReadError) -> String {
    guard language == .chinese else { return error.message }
    return switch error.code {
    case .missing: "\(error.path)：没有这个文件"
    case .notReadable: "\(error.path)：无法读取（权限或磁盘问题）"
    case .isFolder: "\(error.path)：是文件夹，不是文件"
    case .notText: "\(error.path)：内容不是文本名单"
    case .unknownFormat: "\(error.path)：没有这种格式"
    case .unknownEncoding: "\(error.path)：没有这种编码"
    case .badOverride: "\(error.path)：指定的读取方式不适用"
    case .encrypted: "\(error.path)：文件已加密，需要密码"
    case .damaged: "\(error.path)：文件已损坏或不完整"
    case .noLists: "\(error.path)：其中没有可读取的名单"
    }
  }

  private func remedy(_ error: ReadError) -> String {
    guard language == .chinese else { return error.remedy }
    return switch error.code {
    case .missing: "请检查文件名和文件夹。"
    case .notReadable: "请授予读取权限，或检查磁盘后重试。"
    case .isFolder: "请指明其中的文件。"
    case .notText: "请重新导出为 CSV，或指明文件的真实格式。"
    case .unknownFormat: "可用的格式见 mingce schema。"
    case .unknownEncoding: "可用的编码见 mingce schema。"
    case .badOverride: "请改用 mingce inspect 显示的值。"
    case .encrypted: "请用密码打开，取消密码后另存，再导入。"
    case .damaged: "请重新索取或下载该文件。"
    case .noLists: "请确认选对了文件。"
    }
  }
}
