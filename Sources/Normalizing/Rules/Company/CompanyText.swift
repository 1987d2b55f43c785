import Text

/// Scalar for scalar the folded form of a text, so that what a grammar finds in the folded text can be
/// shown as it was written.
enum CompanyText {
  /// Puts `written` folded for parsing (Simplified, variants unified, narrow, lower case) into `folded`;
  /// both have the same length. A scalar that folds to several stays as it is.
  static func fold(
    _ written: borrowing ScalarText, to folded: inout ScalarText, _ source: inout [UInt8],
    _ target: inout [UInt8]
  ) {
    source.removeAll(keepingCapacity: true)
    target.removeAll(keepingCapacity: true)
    written.appendUTF8(0..<written.count, to: &source)
    source.withUnsafeBufferPointer { Fold.appendSimplified($0, to: &target) }
    _ = target.withUnsafeBufferPointer { folded.load($0) }
    if folded.count != written.count { foldEach(written, &folded, &source, &target) }
    for i in 0..<folded.count { folded[i] = asciiLower(folded[i]) }
  }

  private static func foldEach(
    _ written: borrowing ScalarText, _ folded: inout ScalarText, _ source: inout [UInt8],
    _ target: inout [UInt8]
  ) {
    var one = ScalarText()
    folded.clear()
    for i in 0..<written.count {
      source.removeAll(keepingCapacity: true)
      target.removeAll(keepingCapacity: true)
      written.appendUTF8(i..<i + 1, to: &source)
      source.withUnsafeBufferPointer { Fold.appendSimplified($0, to: &target) }
      _ = target.withUnsafeBufferPointer { one.load($0) }
      folded.append(one.count == 1 ? one[0] : written[i])
    }
  }
}
