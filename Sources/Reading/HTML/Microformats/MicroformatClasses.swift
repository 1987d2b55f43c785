/// Class names of microformats: those of version 2 by their prefixes, those of version 1 by tables.
enum MicroformatClasses {
  enum Kind: Sendable { case text, address, date, markup }

  struct Property: Sendable, Equatable {
    var kind: Kind
    var name: String
  }

  /// `h-card`: a prefix, then words of lower-case letters, before them perhaps a vendor's name with digits.
  static func isRoot(_ name: Substring) -> Bool { name.hasPrefix("h-") && isName(name.dropFirst(2)) }

  /// `p-name`, `u-url`, `dt-bday`, `e-note`.
  static func property(_ name: Substring) -> Property? {
    for (prefix, kind) in prefixes where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      return isName(rest) ? Property(kind: kind, name: String(rest)) : nil
    }
    return nil
  }

  private static let prefixes: [(String, Kind)] = [
    ("p-", .text), ("u-", .address), ("dt-", .date), ("e-", .markup),
  ]

  private static func isName(_ name: Substring) -> Bool {
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    for (i, word) in words.enumerated() {
      let mayHaveDigits = i == 0 && words.count > 1
      guard !word.isEmpty,
        word.utf8.allSatisfy({
          (0x61...0x7A).contains($0) || (mayHaveDigits && (0x30...0x39).contains($0))
        })
      else { return false }
    }
    return true
  }

  // MARK: Version 1

  /// Roots of version 1 that say who or where somebody is, or hold such; vevent and hentry for their people.
  /// Others (hproduct, hreview, hrecipe) are looked through: the cards in them are found.
  static let classicRoots: [String: String] = [
    "vcard": "h-card", "adr": "h-adr", "geo": "h-geo", "vevent": "h-event", "hentry": "h-entry",
    "hfeed": "h-feed",
    "hresume": "h-resume",
  ]

  /// What a class means inside a root of version 1: hCard 1.0 and the compatibility section of each
  /// microformats2 vocabulary.
  static func classicProperties(_ name: Substring, in roots: [String]) -> [Property] {
    var found: [Property] = []
    for root in roots {
      guard let text = classic[root]?[String(name)], let property = property(Substring(text)),
        !found.contains(property)
      else { continue }
      found.append(property)
    }
    return found
  }

  private static func table(_ words: String, _ more: [String: String] = [:]) -> [String: String] {
    var table = more
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table[String(word.drop { $0 != "-" }.dropFirst())] = String(word)
    }
    return table
  }

  private static let address =
    "p-post-office-box p-extended-address p-street-address p-locality p-region p-postal-code p-country-name"

  private static let classic: [String: [String: String]] = [
    "vcard": table(
      """
      p-honorific-prefix p-given-name p-additional-name p-family-name p-honorific-suffix p-nickname u-email u-logo
      u-photo u-url u-uid p-category p-adr p-label p-geo p-latitude p-longitude p-tel p-note dt-bday u-key p-org
      p-organization-name p-organization-unit p-role p-agent p-class p-mailer dt-rev p-sort-string u-sound p-tz \(address)
      """, ["fn": "p-name", "title": "p-job-title"]),
    "adr": table(address),
    "geo": table("p-latitude p-longitude"),
    "vevent": table(
      "dt-duration p-category u-url p-location p-attendee p-contact p-organizer p-description",
      ["summary": "p-name", "dtstart": "dt-start", "dtend": "dt-end", "geo": "p-location"]),
    "hentry": table(
      "dt-published dt-updated p-author p-category",
      ["entry-title": "p-name", "entry-summary": "p-summary", "entry-content": "e-content"]),
    "hfeed": table("p-author u-photo u-url p-category"),
    "hresume": table(
      "p-summary p-contact p-education p-experience p-skill p-affiliation"),
  ]
}
