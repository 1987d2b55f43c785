/// What `mingce normalize` says.
extension Messages {
  var standardInput: String { text("standard input", "标准输入") }

  func cannotReadCells(_ file: String, reason: String) -> String {
    text("cannot read \(file): \(reason)", "无法读取 \(file)：\(reason)")
  }
}
