extension FacetWork {
  mutating func addName(_ value: UnsafeBufferPointer<UInt8>) {
    _ = loadFolded(value)
    var han = 0
    while han < text.count && isHan(text[han]) { han += 1 }
    let familyLength = han >= 3 && HanSurnames.isCompound(text.view, 0) ? 2 : min(han, 1)
    addText(0..<familyLength)
    addText(familyLength..<han)
    add("")
    add("")
    add("")
    add("")
    addKey(value)
  }
}
