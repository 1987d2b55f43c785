import Glibc

/// Everything Mingce says to a person, in English and Chinese side by side.
///
/// One function for each thing to say; the files beside this one hold those of one command each.
/// Messages name files, rows and fields, never a customer's values.
package struct Messages: Sendable {
  package let language: Language
  package init(language: Language) { self.language = language }

  func text(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .chinese: chinese()
    }
  }

  /// `1 file`, `1,204 files`; Chinese needs no plural.
  func count(_ n: Int, _ one: String, _ many: String) -> String {
    "\(Figures.grouped(n)) \(n == 1 ? one : many)"
  }

  /// The line that ends what a command says.
  func next(_ command: String) -> String { text("Next: \(command)", "下一步：\(command)") }

  /// Two sentences, one behind the other; Chinese has no blank between them.
  func joined(_ first: String, _ second: String) -> String { text(first + " " + second, first + second) }

  func unknownCommand(_ word: String, nearest: String?, all: [String]) -> String {
    let list = all.joined(separator: ", ")
    if let nearest {
      return text(
        "there is no command '\(word)'; did you mean '\(nearest)'? (mingce \(nearest) --help)",
        "没有命令“\(word)”；是否要用“\(nearest)”？（mingce \(nearest) --help）")
    }
    return text(
      "there is no command '\(word)'; there are: \(list)", "没有命令“\(word)”；可用的命令：\(list)")
  }

  func cannotWriteOutput(reason: String) -> String {
    text("cannot write the output: \(reason)", "无法写出结果：\(reason)")
  }

  /// The system's error number in words.
  func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: text("it does not exist", "不存在")
    case EACCES, EPERM: text("permission denied", "没有权限")
    case ENOSPC, EDQUOT: text("the disk is full", "磁盘已满")
    case EROFS: text("the file system is read-only", "文件系统只读")
    case EISDIR: text("it is a folder", "是一个文件夹")
    case ENOTDIR: text("a part of the path is not a folder", "路径中有一段不是文件夹")
    case EIO: text("the disk reports an error", "磁盘读写出错")
    default: String(cString: strerror(number))
    }
  }
}
