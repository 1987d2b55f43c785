/// What matching decided: which observations are the same customer.
package struct Resolution: Sendable {
  /// For each observation the person entity it belongs to, or `none` where the row is only an organisation.
  package var persons: [UInt32]
  /// For each observation its organisation entity, or `none`.
  package var organizations: [UInt32]
  package var personCount: Int
  package var organizationCount: Int
  /// Pairs of observations that a human should look at, best first.
  package var reviewPairs: [ScoredPair]

  package static let none = UInt32.max

  package init(
    persons: [UInt32], organizations: [UInt32], personCount: Int, organizationCount: Int,
    reviewPairs: [ScoredPair]
  ) {
    self.persons = persons
    self.organizations = organizations
    self.personCount = personCount
    self.organizationCount = organizationCount
    self.reviewPairs = reviewPairs
  }
}

/// Two observations and how likely they are one customer.
package struct ScoredPair: Sendable, Hashable {
  package var a: UInt32
  package var b: UInt32
  /// Match weight, log2 of the odds.
  package var weight: Float
  package init(a: UInt32, b: UInt32, weight: Float) {
    self.a = a
    self.b = b
    self.weight = weight
  }
}
