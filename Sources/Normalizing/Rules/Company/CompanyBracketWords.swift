import Text

/// Which brackets behind a legal form are part of the name: places, branches, kinds of partnership.
enum CompanyBracketWords {
  static func belongsToName(_ text: UnsafeBufferPointer<UInt32>, _ open: Int, _ close: Int) -> Bool {
    var source: [UInt8] = []
    var target: [UInt8] = []
    var written = ScalarText()
    var folded = ScalarText()
    written.append(UnsafeBufferPointer(rebasing: text[open..<close + 1]))
    CompanyText.fold(written, to: &folded, &source, &target)
    let n = folded.count
    let view = folded.view
    if CompanyForms.suffixes.longestSuffix(view, 0, n).length == n { return true }
    if CompanyForms.qualifiers.longestSuffix(view, 0, n).length == n { return true }
    if LatinCompany.place(view, 1, n - 1) != nil { return true }
    if CompanyForms.branches.longestSuffix(view, 1, n - 1).length > 0 { return true }
    if isUnit(view, 1, n - 1) { return true }
    if LatinCompany.isBranch(view, 1, n - 1) { return true }
    if n >= 5, view[n - 2] == u("店") { return true }
    return isPlace(view, 1, n - 1)
  }

  /// (采购部), (二车间): a department, in Han characters only.
  static func isUnit(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2, end - start <= 10 else { return false }
    for i in start..<end where !isHan(text[i]) && !isDigit(text[i]) && !isASCIILetter(text[i]) {
      return false
    }
    return CompanyForms.units.longestSuffix(text, start, end).length > 0
  }

  private static func isPlace(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    var parent: Int?
    while i < end {
      let match = CompanyRegions.longestPrefix(text, i, end, inBrackets: true, parent: parent)
      guard match.length > 0 else { return false }
      i += match.length
      i += CompanyRegions.zone(text, i, end)
      parent = match.payload
    }
    return true
  }
}
