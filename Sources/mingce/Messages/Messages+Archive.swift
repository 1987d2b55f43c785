import Archiving
import Glibc
import Records

/// What the commands that read archives say.
extension Messages {
  func damagedLine(in archive: String, _ files: String) -> CommandFailure {
    CommandFailure(
      .system,
      [text("\(archive): a line of \(files) is not as it was written", "\(archive)：\(files) 中有一行与写入时不同")],
      remedy: next("mingce verify \(archive)"))
  }

  /// An archive that cannot be read or written, in words and with its exit code.
  func failure(_ error: ArchiveError) -> CommandFailure {
    let status: ExitStatus =
      switch error.code {
      case .notFound, .notAnArchive, .noSuchVersion: .inputUnreadable
      default: .system
      }
    return CommandFailure(status, ["\(error.path): " + words(error)], remedy: remedy(error))
  }

  private func words(_ error: ArchiveError) -> String {
    guard language == .chinese else { return error.message }
    return switch error.code {
    case .notFound: "没有这个档案。"
    case .notAnArchive: "这个文件夹不是名册的档案。"
    case .noSuchVersion: "档案中没有这个版本，或尚未提交任何内容。"
    case .locked: "另一个进程正在写入此档案。"
    case .diskFull: "磁盘已满。"
    case .readOnly: "文件系统只读。"
    case .permission: "没有权限。"
    case .damaged, .badGzip: "内容已损坏。"
    default: error.message
    }
  }

  private func remedy(_ error: ArchiveError) -> String {
    guard language == .chinese else { return error.remedy }
    return switch error.code {
    case .notFound, .notAnArchive: "请检查路径，或用 mingce run … --archive 建立档案。"
    case .noSuchVersion: "请先用 mingce run 导入。"
    case .locked: "请等待其结束后重试。"
    case .diskFull: "请腾出空间后重试，档案保持原样。"
    case .damaged, .badGzip: "请运行 mingce verify，并从备份恢复。"
    default: error.remedy
    }
  }

  // MARK: verify

  func verified(_ report: VerifyReport, archive: String) -> String {
    if report.version == 0 {
      return text("\(archive): nothing has been committed yet", "\(archive)：尚未提交任何内容")
    }
    return text(
      "\(archive): version \(report.version); read \(count(report.files, "file", "files")), "
        + "\(Figures.bytes(Double(report.bytes))), and compared every byte",
      "\(archive)：第 \(report.version) 版；读取 \(report.files) 个文件，共 \(Figures.bytes(Double(report.bytes)))，逐字节比对"
    )
  }

  func sound(_ archive: String) -> String {
    joined(text("The archive is whole.", "档案完好。"), next("mingce export \(archive) --as csv"))
  }

  func finding(_ finding: Finding, in archive: String) -> String {
    "\(archive)/\(finding.place.file): \(joined(message(finding), remedy(finding))) (\(finding.code.rawValue))"
  }

  func damaged(_ report: VerifyReport) -> String {
    let errors = report.findings.count { $0.severity == .error }
    return text(
      "The archive is damaged: \(count(errors, "problem", "problems")).", "档案已损坏：\(errors) 个问题。")
  }

  // MARK: export

  func exported(_ customers: Int, to file: String) -> String {
    text(
      "Wrote \(count(customers, "customer", "customers")) to \(file).",
      "已将 \(Figures.grouped(customers)) 个客户写入 \(file)。")
  }

  func cannotWrite(_ file: String, reason: String) -> String {
    text("\(file): cannot be written: \(reason)", "\(file)：无法写入：\(reason)")
  }

  // MARK: evaluate

  func score(_ score: PairwiseScore) -> [[String]] {
    let rows = Figures.grouped(score.rows)
    let entities = Figures.grouped(score.entities)
    let missing =
      score.notFound == 0
      ? text("all in the archive", "都在档案中")
      : text(
        "\(Figures.grouped(score.notFound)) not in the archive, their pairs count as missed",
        "\(Figures.grouped(score.notFound)) 行不在档案中，其配对计为遗漏")
    return [
      [
        text("Truth", "真值"), "",
        text("\(rows) rows of \(entities) entities; \(missing)", "\(rows) 行，\(entities) 个实体；\(missing)"),
      ],
      [
        text("Precision", "准确率"), Figures.fixed(score.precision, 4),
        text(
          "\(Figures.grouped(score.rightPairs)) of \(Figures.grouped(score.foundPairs)) pairs put together are right",
          "合并的 \(Figures.grouped(score.foundPairs)) 对中 \(Figures.grouped(score.rightPairs)) 对正确"),
      ],
      [
        text("Recall", "召回率"), Figures.fixed(score.recall, 4),
        text(
          "\(Figures.grouped(score.rightPairs)) of \(Figures.grouped(score.truePairs)) pairs that belong together were found",
          "应合并的 \(Figures.grouped(score.truePairs)) 对中找到 \(Figures.grouped(score.rightPairs)) 对"),
      ],
      ["F1", Figures.fixed(score.f1, 4), ""],
      [
        text("Exact", "完全一致"), Figures.fixed(score.exactShare, 4),
        text(
          "\(Figures.grouped(score.exactEntities)) of \(entities) entities have exactly their rows",
          "\(entities) 个实体中 \(Figures.grouped(score.exactEntities)) 个的行完全一致"),
      ],
    ]
  }

  func failure(_ failure: TruthTable.Failure, file: String) -> CommandFailure {
    switch failure {
    case .unreadable(let error): return self.failure(error)
    case .noColumn(let names, let found):
      return CommandFailure(
        .usage,
        [
          text(
            "\(file): no column is called \(names[0]) (or \(names.dropFirst().joined(separator: ", "))); "
              + "there are: \(found.joined(separator: ", "))",
            "\(file)：没有名为 \(names[0]) 的列（也可为 \(names.dropFirst().joined(separator: "、"))）；"
              + "现有：\(found.joined(separator: "、"))")
        ], remedy: checkTruthColumns)
    }
  }

  var checkTruthColumns: String {
    text(
      "The truth file has a header with id and entity, and source where ids repeat between lists.",
      "真值文件的表头应有 id 和 entity；各名单的编号有重复时还应有 source。")
  }

  /// - Parameter sources: the archive's, where the truth file names sources too.
  func noTruthFound(_ file: String, sources: [String]) -> String {
    if sources.isEmpty {
      return text("\(file): none of its ids is in the archive", "\(file)：其中的编号都不在档案中")
    }
    let names = sources.joined(separator: ", ")
    return text(
      "\(file): none of its sources and ids is in the archive, whose sources are: \(names)",
      "\(file)：其中的来源和编号都不在档案中；档案的来源有：\(names)")
  }

  func unusableTruth(_ n: Int) -> String {
    text(
      "\(count(n, "row", "rows")) of the truth file were left out: no id, no entity, or an id that stands twice",
      "真值文件中有 \(n) 行未采用：缺少编号或实体，或编号重复")
  }

  func repeatedIDs(_ n: Int) -> String {
    text(
      "\(count(n, "id stands", "ids stand")) for several rows of the archive; add a source column to tell them apart",
      "有 \(n) 个编号对应档案中的多行；请增加 source 列加以区分")
  }
}
