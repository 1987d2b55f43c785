/// The parts of a company's name, as ranges of `core`: the folded name without brackets that hold a place, a
/// branch or a remark. `origins` says where each scalar of `core` stands in the text, so that a part can be
/// shown as written.
///
/// `region? brand trade? form? branch?` for Han names; English names put the region first, last or in
/// brackets. What cannot be told apart stays in the brand.
struct CompanyParts: ~Copyable {
  struct Place {
    /// In the text.
    let range: Range<Int>
    /// Short Simplified name.
    let name: String
    /// Stands before the brand, without brackets.
    let isLeading: Bool
  }

  var core = ScalarText()
  /// For each scalar of `core` its place in the text; a blank that was put in has that of what it replaced.
  var origins = ScalarText()
  var places: [Place] = []
  /// Brackets that are neither part of the name nor a place or branch, without the brackets; in the text.
  var notes: [Range<Int>] = []
  var brand = 0..<0
  var trade = 0..<0
  /// Index into `CompanyForms.forms`, or -1.
  var form = -1
  /// What is written for the form, at the end or the start of the name.
  var formRange = 0..<0
  /// 集团 that stands before a place: 中国移动通信集团广东有限公司.
  var group = 0..<0
  /// For Latin names the one spelling of the form; else empty.
  var latinForm = ""
  /// A name without Han characters.
  var isLatin = false
  var branch = 0..<0
  /// A body whose whole name is the brand.
  var isInstitution = false
  /// Words stand after the name that say nothing known; they are in `notes`.
  var hasRemainder = false
  /// A branch in brackets, in the text: (北京分公司).
  var branchInBrackets = 0..<0
  /// Every word of the name is a place, a line of business or a form.
  var isBrandDoubtful = false
  /// 集团 in brackets with more of the name after it, in the text.
  var groupInBrackets = 0..<0
  /// The last of the leading places is written with its level: 深圳市.
  var lastPlaceIsFull = false

  /// Takes the name apart. `text` is folded with `Fold.appendSimplified` and lowered.
  mutating func read(_ text: borrowing ScalarText) {
    core.clear()
    origins.clear()
    places.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    (brand, trade, formRange, group, branch, branchInBrackets) = (0..<0, 0..<0, 0..<0, 0..<0, 0..<0, 0..<0)
    form = -1
    latinForm = ""
    isInstitution = false
    hasRemainder = false
    lastPlaceIsFull = false
    groupInBrackets = 0..<0
    isBrandDoubtful = false
    var hasHan = false
    for i in 0..<text.count where isHan(text[i]) || isKana(text[i]) || isHangul(text[i]) {
      hasHan = true
      break
    }
    isLatin = !hasHan
    readBrackets(text)
    if isLatin {
      LatinCompany.read(&self)
    } else {
      readHan()
    }
    if !groupInBrackets.isEmpty {
      let at = core.count
      appendCore(text, groupInBrackets)
      group = at..<core.count
    }
    if !branchInBrackets.isEmpty {
      let at = core.count
      appendCore(text, branchInBrackets)
      branch = at..<core.count
    }
  }

  /// Copies `text[range]` to the core.
  mutating func appendCore(_ text: borrowing ScalarText, _ range: Range<Int>) {
    for i in range {
      core.append(text[i])
      origins.append(UInt32(truncatingIfNeeded: i))
    }
  }

  mutating func appendBlank(at i: Int) {
    guard core.count > 0, core[core.count - 1] != 0x20 else { return }
    core.append(0x20)
    origins.append(UInt32(truncatingIfNeeded: i))
  }

  /// Where a range of the core stands in the text.
  func inText(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : Int(origins[range.lowerBound])..<Int(origins[range.upperBound - 1]) + 1
  }

  mutating func addPlace(_ range: Range<Int>, _ name: String, isLeading: Bool = false) {
    places.append(Place(range: range, name: name, isLeading: isLeading))
  }
}
