/// The name of a member: what to call it, and what it says about the member.
struct MemberName {
  /// For places and messages: parts joined with `/`, without those that would lead elsewhere.
  let path: String
  /// The name would leave the folder it is unpacked to. Mingce unpacks nothing by name.
  let leadsElsewhere: Bool
  /// What systems leave behind without being asked: `__MACOSX`, `.DS_Store`, `Thumbs.db`.
  let isLeftover: Bool
  /// Hidden by a leading point, or a lock file of an office program (`~$list.xlsx`).
  let isHidden: Bool

  private static let leftovers: Set<String> = [
    ".ds_store", "__macosx", "thumbs.db", "desktop.ini", ".localized", ".apdisk",
  ]

  init(_ name: String) {
    var parts: [String] = []
    var leadsElsewhere = name.utf8.first == 0x2F || name.utf8.first == 0x5C
    for piece in name.utf8.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }) {
      let part = String(decoding: piece, as: UTF8.self)
      if part == "." { continue }
      if part == ".." {
        leadsElsewhere = true
        continue
      }
      if parts.isEmpty, piece.count == 2, piece.last == 0x3A {
        leadsElsewhere = true
        continue
      }
      if piece.contains(0) {
        leadsElsewhere = true
        parts.append(part.replacing("\0", with: "\u{FFFD}"))
      } else {
        parts.append(part)
      }
    }
    path = parts.joined(separator: "/")
    self.leadsElsewhere = leadsElsewhere
    isLeftover = parts.contains { Self.leftovers.contains($0.lowercased()) || $0.hasPrefix("._") }
    isHidden = parts.contains { Self.isHidden($0) }
  }

  /// `..%2f` and the like are odd names, not hidden ones.
  static func isHidden(_ part: String) -> Bool {
    part.hasPrefix("~$") || part.hasPrefix(".") && !part.hasPrefix("..")
  }
}
