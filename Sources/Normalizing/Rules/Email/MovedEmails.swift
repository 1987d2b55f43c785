import Records

extension Workbench {
  /// Takes the addresses out of a cell of another column; the rest stays in `text`. Returns false if there is none.
  mutating func readMovedEmails() -> Bool {
    run(EmailMarks.self)
    // Each address with the letters around its @ goes to `text`, the rest waits in `piece`.
    spare.clear()
    piece.clear()
    var i = 0
    var copied = 0
    while i < text.count {
      guard text[i] == u("@") else {
        i += 1
        continue
      }
      var start = i
      while start > copied && isInAddress(text[start - 1]) { start -= 1 }
      var end = i + 1
      while end < text.count && (isInAddress(text[end]) || text[end] == u("@")) { end += 1 }
      piece.append(UnsafeBufferPointer(rebasing: text.view[copied..<start]))
      piece.append(u(";"))
      spare.append(UnsafeBufferPointer(rebasing: text.view[start..<end]))
      spare.append(u(";"))
      copied = end
      i = end
    }
    piece.append(UnsafeBufferPointer(rebasing: text.view[copied..<text.count]))
    swap(&spare, &text)
    let before = out.kinds.count
    readEmails()
    let isFound = out.kinds.count > before
    if isFound {
      report(.wrongColumn)
      reportFindings()
    } else {
      findings.removeAll()
    }
    swap(&piece, &text)
    return isFound
  }

  private func isInAddress(_ s: UInt32) -> Bool {
    EmailMarks.isAddressLetter(s) || s == u(".")
  }
}
