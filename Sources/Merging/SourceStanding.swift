/// What merging knows of an input's list when values conflict.
package struct SourceStanding: Sendable, Equatable {
  /// Inputs of one list have one number; only different lists corroborate each other.
  package var list: Int
  /// How far the list is trusted, 0…1.
  package var trust: Double
  /// Rank by age, newest highest.
  package var recency: Int

  package init(list: Int, trust: Double, recency: Int) {
    self.list = list
    self.trust = trust
    self.recency = recency
  }
}
