import Records

extension Workbench {
  /// A phone cell without digits: a label with nothing behind it, a name, a company.
  mutating func readWordsInPhoneColumn() {
    if let colon = text.view.lastIndex(of: u(":")) {
      text.removeFirst(colon + 1)
      text.trim()
      if text.isEmpty || DropPlaceholder.placeholder(in: text.view) != nil {
        report(.placeholder)
        return
      }
    }
    if isCompanyName() {
      tidyCompany()
      report(.wrongColumn)
      reportFindings()
      emitText(.company)
    } else if isPlainHanName() {
      report(.wrongColumn)
      emitText(.personName)
    } else {
      report(.phoneNotRecognized)
    }
  }
}
