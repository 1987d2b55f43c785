/// What people are compared by: one fixed-size row of ids for each observation, so that a comparison
/// touches one or two cache lines and no string. 0 always means "none".
struct PersonRow: Sendable, Equatable {
  /// Family and given name together.
  var name: UInt32 = 0
  /// Toneless reading of family and given name together; 0 while the given name is unknown.
  var reading: UInt32 = 0
  /// Toneless reading of the family name.
  var family: UInt32 = 0
  /// Folded given name, in the pool of name facets.
  var given: UInt32 = 0
  /// Western given name, in the pool of name facets.
  var western: UInt32 = 0
  /// Value id of the name + 1, for the comparisons that need its text.
  var nameValue: UInt32 = 0
  /// Organization entity + 1.
  var organization: UInt32 = 0
  /// Company mail domain.
  var domain: UInt32 = 0
  var city: UInt32 = 0
  var address: UInt32 = 0
  var title: UInt32 = 0
  /// The name is written in Han characters.
  var isHan = false
  /// Takes part in matching people: has a name or a personal contact.
  var isPerson = false
  /// Phone value ids + 1 that belong to one person.
  var phones = Slots()
  /// E-mail value ids + 1 that belong to one person.
  var emails = Slots()
  /// The local parts of `emails`.
  var locals = Slots()
  /// Shared numbers (id + 1) and shared mailboxes (id + 1 with the top bit set).
  var shared = Slots()

  /// A hash of what tells most rows apart.
  var fingerprint: UInt64 {
    var h: UInt64 = 0x9E37_79B9_7F4A_7C15
    for part in [nameValue, phones.a, phones.b, emails.a, organization, address, title, city, shared.a] {
      let product = (h ^ UInt64(part)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      h = product.high ^ product.low
    }
    return h
  }

  /// Up to three ids. Further values of a row are merged and archived, but take no part in matching.
  struct Slots: Sendable, Equatable {
    var a: UInt32 = 0
    var b: UInt32 = 0
    var c: UInt32 = 0

    @inline(__always) var isEmpty: Bool { a == 0 }

    mutating func append(_ id: UInt32) {
      if a == id || b == id { return }
      if a == 0 { a = id } else if b == 0 { b = id } else if c == 0 { c = id }
    }

    /// The first id that both hold, or 0.
    @inline(__always) func common(_ other: Slots) -> UInt32 {
      if a == 0 || other.a == 0 { return 0 }
      if a == other.a || a == other.b || a == other.c { return a }
      if b != 0 && (b == other.a || b == other.b || b == other.c) { return b }
      if c != 0 && (c == other.a || c == other.b || c == other.c) { return c }
      return 0
    }

    @inline(__always) func forEachPair(_ other: Slots, _ body: (UInt32, UInt32) -> Bool) -> Bool {
      for x in [a, b, c] where x != 0 {
        for y in [other.a, other.b, other.c] where y != 0 && body(x, y) { return true }
      }
      return false
    }
  }
}
