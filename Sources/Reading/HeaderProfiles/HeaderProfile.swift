import Records

/// The header of one program's export, and what each of its columns means.
///
/// Headers are compared as written but for case, width, blanks and numbers: `Phone 2 - Value` is
/// `phone # - value`. Meanings of a profile come before header words and values; only the pipeline file
/// overrules them.
package struct HeaderProfile: Sendable {
  /// `Outlook (zh)`
  package let name: String
  /// Headers that all must be there.
  let needed: Set<String>
  /// Headers that other lists do not have. At least half of them must be there, three quarters for a frame.
  let telling: Set<String>
  /// A frame of columns around questions that every form words anew.
  let isFrame: Bool
  private let columns: [String: HeaderGuess]

  /// - Parameter meanings: headers by meaning, separated by `|`. Columns of one of several addresses begin
  ///   with its group: `business: Business Street|Business Street 2`.
  init(
    _ name: String, needed: String = "", telling: String, isFrame: Bool = false,
    _ meanings: [(ColumnMeaning, String)]
  ) {
    self.name = name
    self.needed = Set(Self.list(needed).map(Self.key))
    self.telling = Set(Self.list(telling).map(Self.key))
    self.isFrame = isFrame
    var columns: [String: HeaderGuess] = [:]
    for (meaning, headers) in meanings {
      for header in Self.list(headers) {
        let key = Self.key(header)
        columns[key] = HeaderGuess(
          meaning: meaning, confidence: 0.98, word: key, isBlocked: true,
          isRowNumber: meaning == .sourceKey && Self.rowNumbers.contains(key))
      }
    }
    self.columns = columns
  }

  private static let rowNumbers: Set<String> = ["序号", "序號"]

  /// The column's meaning; `nil` if the profile has no such column.
  func guess(_ header: String) -> HeaderGuess? {
    guard var guess = columns[Self.key(header)] else { return nil }
    if Self.addressParts.contains(guess.meaning) { guess.group = AddressGroup.numbered(in: header) }
    return guess
  }

  private static let addressParts: Set<ColumnMeaning> = [
    .address, .province, .city, .district, .street, .postcode,
  ]

  /// How well a header fits, 0…1; 0 if it is another program's.
  func fit(_ keys: Set<String>) -> Double {
    guard needed.isSubset(of: keys), !keys.isEmpty else { return 0 }
    let coverage = Double(telling.intersection(keys).count) / Double(max(telling.count, 1))
    if isFrame { return coverage >= 0.74 ? coverage : 0 }
    let share = Double(keys.count { columns[$0] != nil }) / Double(keys.count)
    return coverage >= 0.5 && share >= 0.6 ? 0.5 * coverage + 0.5 * share : 0
  }

  private static func list(_ headers: String) -> [String] {
    headers.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { String($0).trimmed }.filter {
      !$0.isEmpty
    }
  }

  /// A header for comparison: lower case, narrow, one blank between words, `#` for a number.
  static func key(_ header: String) -> String {
    var key: [Unicode.Scalar] = []
    for scalar in header.unicodeScalars {
      let narrow = 0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if narrow.properties.isWhitespace || narrow == "\u{FEFF}" {
        if let last = key.last, last != " " { key.append(" ") }
      } else if "0"..."9" ~= narrow {
        if key.last != "#" { key.append("#") }
      } else {
        key.append(narrow)
      }
    }
    while key.last == " " { key.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: key)
    return String(text).lowercased()
  }
}

/// All profiles, and which of them a header is.
package enum HeaderProfiles {
  static let all: [HeaderProfile] =
    OutlookProfiles.all + GoogleProfiles.all + LinkedInProfiles.all + ThunderbirdProfiles.all
    + PhoneBookProfiles.all + SalesProfiles.all + FormProfiles.all

  /// The program whose export has this header, if one fits.
  package static func recognize(_ names: [String]) -> Guess<String>? {
    guard let (best, fit, rival) = ranked(names) else { return nil }
    return Guess(best.name, confidence: min(fit, 1), runnerUp: rival?.name)
  }

  static func profile(of names: [String]) -> HeaderProfile? { ranked(names)?.best }

  private static func ranked(_ names: [String]) -> (best: HeaderProfile, fit: Double, rival: HeaderProfile?)?
  {
    let keys = Set(names.lazy.map(HeaderProfile.key).filter { !$0.isEmpty })
    guard keys.count >= 3 else { return nil }
    var fits = all.map { (profile: $0, fit: $0.fit(keys)) }.filter { $0.fit > 0 }
    fits.sort { $0.fit > $1.fit }
    guard let best = fits.first else { return nil }
    return (best.profile, best.fit, fits.dropFirst().first?.profile)
  }
}
