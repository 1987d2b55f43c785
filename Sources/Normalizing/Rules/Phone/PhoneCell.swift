/// A number as found in a cell, with its extension.
struct FoundPhone {
  var number: PhoneNumber
  var ext: DigitRun
}

/// What the grammar found in the cell at hand.
struct PhoneCell {
  /// Whether numbers are kept here besides being written out: readers of single cells want them.
  var isKept = false
  /// In the order of the cell; repeats are left out.
  private(set) var found: [FoundPhone] = []
  /// Which ranges of the text the numbers were read from.
  var spans: [Range<Int>] = []

  mutating func clear() {
    found.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
  }

  mutating func add(_ phone: FoundPhone) {
    for other in found
    where other.number.isSame(as: phone.number) && other.ext.isSame(as: phone.ext) { return }
    found.append(phone)
  }

  var sureCount: Int {
    var count = 0
    for phone in found where phone.number.isSure { count += 1 }
    return count
  }
}
