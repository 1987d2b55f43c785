/// Why a pattern was refused: it is outside the subset, too large, or malformed.
package struct PatternError: Error, Sendable, Equatable {
  package enum Reason: String, Sendable {
    case unbalanced, emptyClass, badRange, badEscape, badQuantifier, nothingToRepeat, unsupported, tooLarge
  }
  package let reason: Reason
  /// Number of Unicode scalars in front of the place.
  package let offset: Int
}
