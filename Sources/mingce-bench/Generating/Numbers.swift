/// Telephone numbers that look right and are handed out once each.
///
/// China has no range set aside for fiction. Mobiles use prefixes that validators accept but operators have filled
/// sparsely (virtual operators and the newest blocks); the rest of every number is drawn at random. They are meant
/// for nobody: do not dial them.
enum Numbers {
  private static let mobilePrefixes = [162, 165, 167, 170, 171, 190, 191, 192, 193, 195, 196, 197]

  /// The `index`-th mobile of this seed: eleven digits, never twice the same.
  static func mobile(_ index: Int, seed: UInt64) -> Int {
    let space = mobilePrefixes.count * 100_000_000
    // An odd multiplier with no factor in common with the space walks through it without repeating.
    let position = Int((UInt64(index) &* 715_225_739 &+ seed % 1_000_003 &* 977) % UInt64(space))
    return mobilePrefixes[position % mobilePrefixes.count] * 100_000_000 + position / mobilePrefixes.count
  }

  /// The `index`-th subscriber number of a city, with seven or eight digits and a first digit from 2 to 8.
  static func landline(_ index: Int, digits: Int, seed: UInt64) -> Int {
    let space = digits == 8 ? 70_000_000 : 7_000_000
    let position = Int((UInt64(index) &* 4_256_233 &+ seed % 10_007 &* 31) % UInt64(space))
    return (digits == 8 ? 20_000_000 : 2_000_000) + position
  }
}
