package import Records

/// `run.json`: what the run did, and the sums a reader can check without trusting the program.
///
/// Every record of every input is the first of its customer, was merged into one, or was rejected:
/// `read = archived + merged + rejected`, and `links/` has one line for each archived or merged record.
package struct RunRecord: Sendable, Equatable {
  package var read: Int
  package var archived: Int
  package var merged: Int
  package var rejected: Int
  /// Lines of the version's files by path prefix, such as `customers/` or `review/pairs.jsonl`.
  package var lines: [String: Int]
  /// Everything else worth keeping: settings, thresholds, program version. Members named `counts` or `lines` are ours.
  package var details: [JSONMember]

  package init(
    read: Int, archived: Int, merged: Int, rejected: Int, lines: [String: Int], details: [JSONMember] = []
  ) {
    self.read = read
    self.archived = archived
    self.merged = merged
    self.rejected = rejected
    self.lines = lines
    self.details = details
  }

  package func bytes() -> [UInt8] {
    let counts = JSONValue.texts([
      "archived": String(archived), "merged": String(merged), "read": String(read),
      "rejected": String(rejected),
    ])
    let lines = JSONValue.object(lines.map { JSONMember($0.key, .string(String($0.value))) })
    return JSONValue.object(details + [JSONMember("counts", counts), JSONMember("lines", lines)])
      .canonicalBytes() + [UInt8(ascii: "\n")]
  }

  /// `nil` where the bytes are no run record.
  package init?(bytes: [UInt8]) {
    guard let json = try? JSONValue.parse(bytes), let members = json.members, let counts = json["counts"],
      let read = counts["read"]?.integer, let archived = counts["archived"]?.integer,
      let merged = counts["merged"]?.integer, let rejected = counts["rejected"]?.integer,
      let lineMembers = json["lines"]?.members
    else { return nil }
    var lines: [String: Int] = [:]
    for member in lineMembers {
      guard let count = member.value.integer else { return nil }
      lines[member.name] = count
    }
    self.init(
      read: read, archived: archived, merged: merged, rejected: rejected, lines: lines,
      details: members.filter { $0.name != "counts" && $0.name != "lines" })
  }

  /// Where the record contradicts itself or the version's files, in words.
  ///
  /// - Parameter counted: how many lines the files with a path prefix really have.
  func contradictions(counted: (String) -> Int) -> [String] {
    var problems: [String] = []
    if read != archived + merged + rejected {
      problems.append("read \(read) is not archived \(archived) + merged \(merged) + rejected \(rejected)")
    }
    for (prefix, claimed) in lines.sorted(by: { $0.key < $1.key }) {
      let found = counted(prefix)
      if found != claimed { problems.append("\(prefix) has \(found) lines, the record says \(claimed)") }
    }
    let links = counted("links/")
    if links != archived + merged {
      problems.append("links/ has \(links) lines, not archived \(archived) + merged \(merged)")
    }
    return problems
  }
}
