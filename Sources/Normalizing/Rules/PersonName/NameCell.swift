import Records
import Text

/// One person's name from the cells that hold its parts.
func normalizeName(
  _ cells: RecordCells, _ columns: ColumnPlan.NameColumns, _ plan: borrowing ColumnPlan,
  _ bench: inout Workbench
) {
  if columns.whole >= 0 && columns.family < 0 && columns.given < 0 && columns.latin < 0 {
    let cell = cells[columns.whole]
    if cell.isEmpty { return }
    if NameFastPath.isPlain(cell) {
      bench.emit(.personName, cell)
      return
    }
    bench.load(cell)
    bench.readName(cell, cells, plan)
    return
  }
  bench.joinNameParts(cells, columns)
  if !bench.text.isEmpty { bench.readName(UnsafeBufferPointer(start: nil, count: 0), cells, plan) }
}

extension Workbench {
  /// Puts whole name, family, given and Latin name of one person into `text`.
  mutating func joinNameParts(_ cells: RecordCells, _ columns: ColumnPlan.NameColumns) {
    text.clear()
    spare.clear()
    piece.clear()
    var all: ScalarClass = []
    if columns.whole >= 0 { all.formUnion(loadPart(cells[columns.whole])) }
    swap(&spare, &text)  // spare: the whole name
    if columns.family >= 0 || columns.given >= 0 {
      all.formUnion(
        loadPart(columns.family >= 0 ? cells[columns.family] : UnsafeBufferPointer(start: nil, count: 0)))
      swap(&piece, &text)  // piece: the family name
      all.formUnion(
        loadPart(columns.given >= 0 ? cells[columns.given] : UnsafeBufferPointer(start: nil, count: 0)))
      joinFamilyAndGiven()
      if spare.isEmpty || !contains(spare.view, text.view) {
        if !spare.isEmpty && !text.isEmpty && !contains(text.view, spare.view) {
          spare.append(0x20)
        } else if !text.isEmpty {
          spare.clear()
        }
        spare.append(text.view)
      }
    }
    text.clear()
    if columns.latin >= 0 {
      all.formUnion(loadPart(cells[columns.latin]))
      if !text.isEmpty && !contains(spare.view, text.view) {
        if !spare.isEmpty { spare.append(0x20) }
        spare.append(text.view)
      }
    }
    swap(&spare, &text)
    classes = all.union(.blank)
    if recorder != nil { took(NameJoin.self, "", text.string) }
  }

  private mutating func loadPart(_ cell: UnsafeBufferPointer<UInt8>) -> ScalarClass {
    text.clear()
    if cell.isEmpty { return [] }
    load(cell)
    clean()
    run(DropPlaceholder.self)
    reportFindings()
    return classes
  }

  /// `piece` is the family name, `text` the given name; the result is in `text`.
  private mutating func joinFamilyAndGiven() {
    if piece.isEmpty { return }
    if text.isEmpty || contains(piece.view, text.view) && piece.count > text.count {
      swap(&piece, &text)
      return
    }
    let isHanName = isHan(piece[0]) && isHan(text[0])
    // 王 + 王伟: the given-name column holds the whole name.
    if isHanName && text.count > piece.count && startsWith(text.view, piece.view) { return }
    let familyFirst = isHanName || isHan(piece[0])
    if familyFirst || RomanizedNames.isFamily(piece.view) {
      if !isHanName { piece.append(0x20) }
      piece.append(text.view)
      swap(&piece, &text)
    } else {
      text.append(0x20)
      text.append(piece.view)
    }
  }

  private func startsWith(_ text: UnsafeBufferPointer<UInt32>, _ part: UnsafeBufferPointer<UInt32>) -> Bool {
    guard part.count <= text.count else { return false }
    for i in 0..<part.count where text[i] != part[i] { return false }
    return true
  }

  private func contains(_ text: UnsafeBufferPointer<UInt32>, _ part: UnsafeBufferPointer<UInt32>) -> Bool {
    guard part.count > 0 && part.count <= text.count && text.count < 256 else { return part.count == 0 }
    for start in 0...text.count - part.count {
      var i = 0
      while i < part.count && asciiLower(text[start + i]) == asciiLower(part[i]) { i += 1 }
      if i == part.count { return true }
    }
    return false
  }

  /// Reads the personal name (or what stands in its place) in `text`.
  mutating func readName(
    _ cell: UnsafeBufferPointer<UInt8>, _ cells: RecordCells, _ plan: borrowing ColumnPlan
  ) {
    clean()
    if dropPlaceholder() { return }
    if text.count > 200 {
      report(.cellTooLong)
      return
    }
    if classes.contains(.digit) || classes.contains(.at) {
      if moveOtherValues(cells, plan) { return }
    }
    if isCompanyName() {
      tidyCompany()
      report(.wrongColumn)
      reportFindings()
      emitText(.company)
      nameColumnHeldCompany = true
      return
    }
    names.columnOrder = .unknown
    names.read(text)
    emitPeople()
  }

  /// Each person of the cell is a value.
  private mutating func emitPeople() {
    var people = 0
    for number in 0..<names.people.count {
      names.readPerson(number)
      if names.parts.shown.isEmpty || names.parts.kind == .unknown && names.parts.han.isEmpty { continue }
      people += 1
      noteName()
      names.parts.shown.appendUTF8(0..<names.parts.shown.count, to: &out.bytes)
      finishValue(.personName)
    }
    if people == 0 { findings.insert(.nameNotRecognized) }
    if people > 1 { findings.insert(.severalPeople) }
    reportFindings()
  }

  /// What reading the name was about, as findings and, for a trace, as rules that took part.
  private mutating func noteName() {
    let flags = names.parts.flags
    if names.parts.kind == .informal { findings.insert(.nameInformal) }
    if flags.contains(.note) { findings.insert(.nameNote) }
    if recorder == nil { return }
    let (cell, shown) = (text.string, names.parts.shown.string)
    if names.text.view.contains(0xB7) { took(NameInterpuncts.self, cell, shown) }
    if flags.contains(.note) { took(NameNotes.self, cell, shown) }
    if flags.contains(.title) { took(NameTitles.self, cell, shown) }
    if flags.contains(.blanks) { took(NameBlanks.self, cell, shown) }
    if flags.contains(.scripts) { took(NameScriptOrder.self, cell, shown) }
    if names.latin.count > 0 { took(NameLatinCase.self, cell, shown) }
    if cell.unicodeScalars.contains(where: { isDigit($0.value) || $0 == "*" || $0 == "\"" }) {
      took(NameDigits.self, cell, shown)
    }
  }

  /// A name column that ends in a legal form, or in a shop word with at least five characters.
  mutating func isCompanyName() -> Bool {
    guard text.count >= 4, text.count < 200, mayEndCompany(text[text.count - 1]) else { return false }
    spare.clear()
    for s in text.view { spare.append(Surnames.folded(s)) }
    let name = spare.view
    var end = name.count
    guard end >= 4 else { return false }
    if !classes.contains(.han) && !name.contains(where: { isHan($0) }) {
      return LatinCompany.hasForm(name) || LatinCompany.hasForm(withoutCount(name))
    }
    if name[end - 1] == u(")"), let open = (0..<end).last(where: { name[$0] == u("(") }), open > 3 {
      end = open
    }
    let form = CompanyForms.suffixes.longestSuffix(name, 0, end)
    if form.length > 0 && CompanyForms.forms[form.payload].kind == .legal { return end > form.length }
    if form.length >= 2 && end >= form.length + 3 { return true }
    // 北京大学 is no 北 and 京大学; 王大学 may be somebody.
    if form.length == 2 && end == 4 && HanNames.familyLength(name, 0, 4).length < 2
      && HanNames.doubleFamily(name, 0, 4).length == 0
    {
      return true
    }
    return CompanyForms.branches.longestSuffix(name, 0, end).length > 0 && end >= 6
  }

  /// `Harbor Tools, Inc. 2`, `Harbor Tools Ltd II`: without the number that tells entries apart.
  private func withoutCount(_ name: UnsafeBufferPointer<UInt32>) -> UnsafeBufferPointer<UInt32> {
    guard let blank = name.lastIndex(of: 0x20), blank > 3, name.count - blank <= 5 else { return name }
    let isCount = name[(blank + 1)...].allSatisfy {
      isDigit($0) || $0 == u("I") || $0 == u("V") || $0 == u("X")
    }
    return isCount ? UnsafeBufferPointer(rebasing: name[..<blank]) : name
  }

  /// Whether a company's name can end so; most Han characters end none.
  private func mayEndCompany(_ s: UInt32) -> Bool {
    guard isCommonHan(s) else { return true }
    let folded = Surnames.folded(s)
    return CompanyForms.suffixes.child(0, folded) != 0 || CompanyForms.branches.child(0, folded) != 0
  }

  /// Two to four Han characters that begin with a family name.
  mutating func isPlainHanName() -> Bool {
    guard text.count >= 2, text.count <= 4 else { return false }
    return names.readPlain(text) && names.parts.family.count > 0
  }

  /// A phone or an e-mail in the name column goes where it belongs; the name stays. Returns true if
  /// nothing is left for a name.
  private mutating func moveOtherValues(_ cells: RecordCells, _ plan: borrowing ColumnPlan) -> Bool {
    let digits = text.view.reduce(0) { $0 + (isDigit($1) ? 1 : 0) }
    let hasAt = text.view.contains(u("@"))
    guard digits >= 7 || hasAt else { return false }
    // The cell is read for numbers and addresses; what is left of it is the name.
    piece.clear()
    piece.append(text.view)
    let before = out.kinds.count
    if hasAt {
      readEmails()
      findings.removeAll()
    } else {
      classes.formUnion(.mark)
      readPhones(cells, plan, report: false)
    }
    guard out.kinds.count > before else {
      swap(&piece, &text)
      return false
    }
    report(.wrongColumn)
    swap(&piece, &text)
    NameRemainder.keepName(&text, isEmail: hasAt)
    if recorder != nil { took(NameRemainder.self, piece.string, text.string) }
    text.trim()
    if text.isEmpty { return true }
    classes.remove(.at)
    return false
  }
}
