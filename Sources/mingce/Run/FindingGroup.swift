import Records

/// All findings of one code.
struct FindingGroup {
  let code: Finding.Code
  let severity: Finding.Severity
  let count: Int
  /// The first of them, whose words stand for all.
  let first: Finding

  /// Groups `findings` by code: the severest first, of equally severe ones the most frequent.
  ///
  /// - Parameter counts: how often each code was reported, where `findings` holds only the first of each.
  static func of(_ findings: [Finding], counts: [Finding.Code: Int] = [:]) -> [FindingGroup] {
    var groups: [Finding.Code: (severity: Int, count: Int, first: Finding)] = [:]
    for finding in findings {
      let severity = Finding.Severity.allCases.firstIndex(of: finding.severity) ?? 0
      var group = groups[finding.code] ?? (severity, 0, finding)
      group.count += 1
      group.severity = max(group.severity, severity)
      groups[finding.code] = group
    }
    for (code, group) in groups {
      groups[code]?.count = max(counts[code] ?? 0, group.count)
    }
    return
      groups
      .sorted {
        ($1.value.severity, $1.value.count, $0.key.rawValue)
          < ($0.value.severity, $0.value.count, $1.key.rawValue)
      }
      .map { code, group in
        FindingGroup(
          code: code, severity: Finding.Severity.allCases[group.severity], count: group.count,
          first: group.first)
      }
  }
}
