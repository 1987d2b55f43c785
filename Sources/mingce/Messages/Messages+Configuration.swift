import Pipeline

/// What is wrong with pipeline files and with the files they name.
extension Messages {
  /// `demo.yaml:3:5: unknown key ‘delimeter’; did you mean ‘delimiter’?`
  func problem(_ problem: ConfigurationProblem) -> String {
    problem.place + text(": ", "：") + words(problem.kind)
  }

  /// What is wrong, without the place.
  func words(_ kind: ConfigurationProblem.Kind) -> String {
    switch kind {
    case .unknownKey(let key, let table, let nearest):
      text(
        "unknown key `\(key)`\(table.isEmpty ? "" : " in `\(table)`")\(didYouMean(nearest))",
        "\(table.isEmpty ? "" : "`\(table)` 中")未知的键 `\(key)`\(didYouMean(nearest))")
    case .repeatedKey(let key):
      text("key `\(key)` stands here for the second time", "键 `\(key)` 重复出现")
    case .missingKey(let key, let table):
      text(
        "\(table.isEmpty ? "the file" : "an entry of `\(table)`") needs the key `\(key)`",
        "\(table.isEmpty ? "文件" : "`\(table)` 的一项")缺少键 `\(key)`")
    case .badValue(let key, let found, let expected, let nearest):
      text(
        "`\(key)` takes \(words(expected)), not \(words(found))\(didYouMean(nearest))",
        "`\(key)` 应为\(words(expected))，而不是\(words(found))\(didYouMean(nearest))")
    case .repeatedSource(let name):
      text("a second source has the name `\(name)`", "来源名称 `\(name)` 重复")
    case .notYAML(let words):
      text("not YAML: \(words)", "不是合法的 YAML：\(words)")
    case .empty: text("the file says nothing", "文件没有内容")
    case .tooLarge(let limit):
      text(
        "larger than \(Figures.bytes(Double(limit))); this is no pipeline file",
        "大于 \(Figures.bytes(Double(limit)))；这不是流程文件")
    case .notUTF8: text("not UTF-8 text; this is no pipeline file", "不是 UTF-8 文本；这不是流程文件")
    case .unreadable(let number): text("cannot be read: \(reason(number))", "无法读取：\(reason(number))")
    }
  }

  private func didYouMean(_ word: String?) -> String {
    guard let word else { return "" }
    return text("; did you mean `\(word)`?", "；是否应为 `\(word)`？")
  }

  private func words(_ found: ConfigurationProblem.Found) -> String {
    switch found {
    case .text(let text): "`\(text)`"
    case .nothing: text("nothing", "空值")
    case .list: text("a list", "列表")
    case .table: text("keys and values", "键值表")
    }
  }

  private func words(_ expected: ExpectedValue) -> String {
    switch expected {
    case .text: text("a text", "文字")
    case .number(let range):
      text(
        "a number from \(short(range.lowerBound)) to \(short(range.upperBound))",
        " \(short(range.lowerBound)) 到 \(short(range.upperBound)) 之间的数")
    case .integer(let range):
      text(
        "a whole number from \(range.lowerBound) to \(range.upperBound)",
        " \(range.lowerBound) 到 \(range.upperBound) 之间的整数")
    case .day: text("a day like 2026-11-01", "日期，如 2026-11-01")
    case .dayOrMoment:
      text(
        "a day like 2026-11-01 or a moment like 2026-11-01T09:30:00+08:00",
        "日期（如 2026-11-01）或时刻（如 2026-11-01T09:30:00+08:00）")
    case .oneOf(let words):
      text("one of \(words.joined(separator: ", "))", "以下之一：\(words.joined(separator: "、"))")
    case .delimiter:
      text(
        "a character in quotes, or one of tab, comma, semicolon, pipe, space, colon",
        "引号中的一个字符，或 tab、comma、semicolon、pipe、space、colon 之一")
    case .command:
      text(
        "a command such as ./read-fair.py {file}, or a list of its words",
        "一条命令（如 ./read-fair.py {file}）或其各个词的列表")
    case .list: text("a list with at least one entry", "至少一项的列表")
    case .listOfPaths: text("a path or a list of paths", "路径或路径列表")
    case .table: text("keys and values", "键值表")
    }
  }

  private func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : "\(number)"
  }

  /// What keeps an input file from being read.
  func problem(_ problem: InputCheck.Problem) -> String {
    let path = problem.path
    return switch problem.kind {
    case .missing: text("\(path): there is no such file", "\(path)：没有这个文件")
    case .noMatch: text("\(path): no file has such a name", "\(path)：没有名称匹配的文件")
    case .notRegular:
      text(
        "\(path): is a device, not a file", "\(path)：是设备，不是文件")
    case .empty: text("\(path): is empty (0 bytes)", "\(path)：是空文件（0 字节）")
    case .unreadable(let number):
      text("\(path): cannot be read: \(reason(number))", "\(path)：无法读取：\(reason(number))")
    }
  }

  func lintPassed(_ file: String, sources: Int, files: Int) -> String {
    text(
      "\(file): fine (\(count(sources, "source", "sources")), \(count(files, "file", "files")))",
      "\(file)：没有问题（\(sources) 个来源，\(files) 个文件）")
  }

  func problemCount(_ n: Int) -> String {
    text(count(n, "problem", "problems"), "共 \(n) 个问题")
  }

  func schemaHint(command: String) -> String {
    text(
      "All keys with their meaning: \(command)", "所有键及其含义：\(command)")
  }
}
