import Text

/// Reads a clean cell of a name column: who is named in it, and with which parts.
///
/// One grammar serves the pipeline, which stores `parts.shown`, the reader, which gives the parts, and
/// matching, which takes a stored name apart again. Nothing is allocated for a cell.
struct NameGrammar: ~Copyable {
  /// The cell, its interpuncts and brackets unified.
  var text = ScalarText()
  /// `text` folded for parsing, scalar by scalar.
  var folded = ScalarText()
  var cut = NameTokens()
  var latin = LatinName()
  var parts = NameParts()
  /// Tokens of each person.
  var people: [Range<Int>] = []
  /// Han tokens of the person at hand without blanks, folded and as written.
  var joined = ScalarText()
  var written = ScalarText()
  /// Number of the family name of the person at hand.
  var mainSurname = -1
  /// The order of romanized names in the column; the reader sets it when it has seen all cells.
  var columnOrder = NameOrder.unknown

  var tokens: [NameToken] { _read { yield cut.tokens } }

  /// Reads a cell of Han characters only, two to four of them, in one go. False if it needs `read`.
  mutating func readPlain(_ cell: borrowing ScalarText) -> Bool {
    folded.clear()
    for s in cell.view { folded.append(Surnames.folded(s)) }
    let name = HanNames.read(folded.view)
    guard name.rank == .full else { return false }
    text.clear()
    text.append(cell.view)
    clear()
    put(name, from: text.view)
    return true
  }

  /// Forgets the last cell.
  mutating func clear() {
    parts.clear()
    if latin.count > 0 { latin.clear() }
    if !people.isEmpty { people.removeAll(keepingCapacity: true) }
  }

  /// Finds the people of a cell; each is then read with `readPerson`.
  mutating func read(_ cell: borrowing ScalarText) {
    text.clear()
    text.append(cell.view)
    NameInterpuncts.unify(&text)
    NameNotes.unifyBrackets(&text)
    NameTitles.dropLabels(&text)
    folded.clear()
    for s in text.view { folded.append(Surnames.folded(s)) }
    cut.read(text.view)
    splitPairs()
    sortBrackets()
    cut.removeNotes()
    findPeople()
  }

  /// Fills `parts` with the person of that number.
  mutating func readPerson(_ number: Int) {
    parts.clear()
    let range = people[number]
    takeNotes(range, isLast: number == people.count - 1)
    let main = mainHan(range)
    readLatinWords(range, beside: main.upperBound > main.lowerBound)
    if main.isEmpty {
      finishLatin()
    } else {
      readHan(range, main)
      finishHan()
    }
  }

  mutating func takeNotes(_ range: Range<Int>, isLast: Bool) {
    for bracket in cut.brackets where bracket.isNote {
      let isMine =
        bracket.tokensBefore > range.lowerBound && bracket.tokensBefore <= range.upperBound
        || bracket.tokensBefore == 0 && range.lowerBound == 0
      if !isMine { continue }
      var start = bracket.start
      var end = bracket.end
      while start < end && isBlank(text[start]) { start += 1 }
      while end > start && isBlank(text[end - 1]) { end -= 1 }
      parts.note.add(slice(text.view, start..<end), after: u(";"))
      parts.flags.insert(.note)
    }
  }
}
