extension FacetWork {
  mutating func addCompany(_ value: UnsafeBufferPointer<UInt8>) {
    _ = loadFolded(value)
    let form = CompanyForms.han.longestSuffix(text.view, 0, text.count)
    let end = text.count - form.length
    add("")
    addText(0..<end)
    add("")
    addText(end..<text.count)
    add("")
    add("")
    text.filter { isLetter($0) || isDigit($0) }
    addText(0..<text.count)
  }
}
