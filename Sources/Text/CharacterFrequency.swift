/// How frequent characters are in customer lists.
package enum CharacterFrequency {
  /// Minus the binary logarithm of a Han character's share: about 6 for the most frequent, 23 for what no list holds.
  package static func bits(_ scalar: UInt32) -> Int { CharacterCost.shared[scalar] }
}
