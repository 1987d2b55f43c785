import CTables
import Glibc

/// Turns text from one standard of Chinese writing into another, as OpenCC's configurations of the same names do.
///
/// For values, and only when somebody asks for it: conversion can turn one name into another. Keys for matching
/// are ``Fold``'s. Text that is not UTF-8 is copied.
package struct HanConversion: Sendable {
  package enum Standard: String, Sendable, CaseIterable {
    /// Traditional, as in OpenCC's own standard, to Simplified.
    case traditionalToSimplified = "t2s"
    /// Traditional as written in Taiwan to Simplified.
    case taiwanToSimplified = "tw2s"
    /// Traditional as written in Hong Kong to Simplified.
    case hongKongToSimplified = "hk2s"
    /// Simplified to Traditional.
    case simplifiedToTraditional = "s2t"
  }

  package let standard: Standard

  package init(_ standard: Standard) { self.standard = standard }

  private static let compatible = ConversionTable(CTABLE_CONVERSION, stage: "compatible")
  private static let taiwan = ConversionTable(CTABLE_CONVERSION, stage: "taiwan")
  private static let hongKong = ConversionTable(CTABLE_CONVERSION, stage: "hongkong")
  private static let simplified = ConversionTable(CTABLE_CONVERSION, stage: "simplified")
  private static let traditional = ConversionTable(CTABLE_CONVERSION_TRADITIONAL, stage: "traditional")

  /// Appends the text converted, and returns whether that changed anything.
  @discardableResult
  package func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    let start = out.count
    if Self.compatible.firstTouched(text) != nil {
      var plain: [UInt8] = []
      Self.compatible.append(text, to: &plain)
      plain.withUnsafeBufferPointer { convert($0, &out) }
    } else {
      convert(text, &out)
    }
    guard out.count - start == text.count, let before = text.baseAddress else { return out.count > start }
    return out.withUnsafeBytes { memcmp($0.baseAddress! + start, before, text.count) != 0 }
  }

  /// The converted text, for tests and single cells.
  package func converted(_ text: String) -> String {
    var out: [UInt8] = []
    var text = text
    text.withUTF8 { _ = append($0, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a character is written otherwise in Simplified Chinese.
  package static func isTraditional(_ scalar: UInt32) -> Bool { simplified.converts(scalar) }

  private func convert(_ text: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) {
    switch standard {
    case .traditionalToSimplified: Self.simplified.append(text, to: &out)
    case .simplifiedToTraditional: Self.traditional.append(text, to: &out)
    case .taiwanToSimplified: Self.simplify(text, after: Self.taiwan, &out)
    case .hongKongToSimplified: Self.simplify(text, after: Self.hongKong, &out)
    }
  }

  /// Regional forms first; no phrase reaches over the edge of a phrase of the second stage.
  private static func simplify(
    _ text: UnsafeBufferPointer<UInt8>, after regional: ConversionTable, _ out: inout [UInt8]
  ) {
    guard regional.firstTouched(text) != nil else { return simplified.append(text, to: &out) }
    var plain: [UInt8] = []
    simplified.forEachSegment(text) { segment in
      plain.removeAll(keepingCapacity: true)
      regional.append(segment, to: &plain)
      plain.withUnsafeBufferPointer { simplified.append($0, to: &out) }
    }
  }
}
