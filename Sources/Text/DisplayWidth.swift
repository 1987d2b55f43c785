import CTables

/// How many columns text takes in a terminal (East Asian Width, UAX #11), for aligned tables.
package enum DisplayWidth {
  /// Columns of `text`: two for each wide character, none for marks and controls.
  package static func columns(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var columns = 0
    var walk = ScalarWalk(text)
    while let (scalar, _) = walk.next() { columns += Self.columns(of: scalar) }
    return columns
  }

  /// Columns of a string.
  package static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1.value) }
  }

  /// `text` followed by as many blanks as bring it to `columns`; as it is when it is wider.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - Self.columns(text)))
  }

  /// `text` cut to at most `columns`, the last of them an ellipsis when something was cut.
  package static func truncated(_ text: String, to columns: Int) -> String {
    if Self.columns(text) <= columns { return text }
    var result = ""
    var used = 1
    for character in text {
      let width = Self.columns(String(character))
      if used + width > columns { break }
      used += width
      result.append(character)
    }
    return columns > 0 ? result + "…" : ""
  }

  private static func columns(of scalar: UInt32) -> Int {
    if scalar < 0x7F { return scalar < 0x20 ? 0 : 1 }
    if 0x3400..<0xA000 ~= scalar { return 2 }
    // The last range that begins at or before the scalar.
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].range.lowerBound <= scalar { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ranges[low - 1].range.contains(scalar) else { return 1 }
    return ranges[low - 1].columns
  }

  private static let ranges: [(range: ClosedRange<UInt32>, columns: Int)] = {
    var ranges: [(range: ClosedRange<UInt32>, columns: Int)] = []
    TextTable(CTABLE_DISPLAY_WIDTH).forEachKeyedRange { key, range in
      ranges.append((range, key.first == UInt8(ascii: "2") ? 2 : 0))
    }
    return ranges.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }()
}
