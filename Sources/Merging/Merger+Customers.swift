package import Records

extension Merger {
  /// The lines of the customers `range` (numbers in archive order), one canonical JSON object each.
  package func customerLines(_ range: Range<Int>) -> LineBatch {
    var lines = LineWriter(capacity: range.count * 400)
    var draft = CustomerDraft()
    withView { view in
      for customer in range {
        draft.reset()
        if customer < organizations.count {
          collectOrganization(customer, view, into: &draft)
        } else {
          collectPerson(customer - organizations.count, view, into: &draft)
        }
        draft.sort(view)
        write(customer, draft, view, to: &lines)
      }
    }
    return lines.finish()
  }

  private func collectPerson(_ person: Int, _ view: MergeView, into draft: inout CustomerDraft) {
    for m in persons.range(person) {
      let o = Int(persons.members[m])
      for i in view.valueRange(of: o) where view.valueKinds[i] != .sourceKey {
        draft.add(use(o, view.valueKinds[i], view.valueIDs[i], view))
      }
    }
  }

  /// An organization takes its name from every row that names it, and everything from rows that are only it.
  private func collectOrganization(
    _ organization: Int, _ view: MergeView, into draft: inout CustomerDraft
  ) {
    for m in organizations.range(organization) {
      let o = Int(organizations.members[m])
      let isOnlyOrganization = view.persons[o] == Resolution.none
      for i in view.valueRange(of: o) where view.valueKinds[i] != .sourceKey {
        if isOnlyOrganization || view.valueKinds[i] == .company {
          draft.add(use(o, view.valueKinds[i], view.valueIDs[i], view))
        }
      }
    }
  }

  @inline(__always)
  private func use(_ observation: Int, _ kind: ValueKind, _ id: UInt32, _ view: MergeView)
    -> CustomerDraft.Use
  {
    CustomerDraft.Use(kind, id, rank: view.ranks[Int(kind.rawValue)], observation: UInt32(observation))
  }

  private func write(_ customer: Int, _ draft: CustomerDraft, _ view: MergeView, to lines: inout LineWriter) {
    let isOrganization = customer < organizations.count
    let index = isOrganization ? customer : customer - organizations.count
    lines.append(byte: UInt8(ascii: "{"))
    if let aliases = isOrganization ? organizationIDs.aliases[index] : personIDs.aliases[index] {
      lines.append(ascii: "\"aliases\":[")
      for (i, alias) in aliases.enumerated() {
        if i > 0 { lines.append(byte: UInt8(ascii: ",")) }
        lines.append(string: alias)
      }
      lines.append(ascii: "],")
    }
    lines.append(ascii: "\"id\":")
    lines.append(string: isOrganization ? organizationIDs.ids[index] : personIDs.ids[index])
    lines.append(
      ascii: isOrganization ? ",\"kind\":\"organization\"" : ",\"kind\":\"person\"")
    if !isOrganization {
      let organization = currentOrganization(ofPerson: index, view)
      if organization != Resolution.none {
        lines.append(ascii: ",\"organization\":")
        lines.append(string: organizationIDs.ids[Int(organization)])
      }
    }
    lines.append(ascii: ",\"values\":{")
    writeValues(draft, view, to: &lines)
    lines.append(ascii: "}}")
    lines.endLine()
  }

  /// The organization named most often by the person's rows; the newest of equals.
  private func currentOrganization(ofPerson person: Int, _ view: MergeView) -> UInt32 {
    var best = Resolution.none
    var bestRank = (0, Int.min)
    for m in persons.range(person) {
      let organization = view.organizations[Int(persons.members[m])]
      if organization == Resolution.none || organization == best { continue }
      var count = 0
      var recency = Int.min
      for n in persons.range(person)
      where view.organizations[Int(persons.members[n])] == organization {
        count += 1
        recency = max(recency, view.standings[Int(view.inputs[Int(persons.members[n])])].recency)
      }
      if (count, recency) > bestRank {
        best = organization
        bestRank = (count, recency)
      }
    }
    return best
  }

  private func writeValues(_ draft: CustomerDraft, _ view: MergeView, to out: inout LineWriter) {
    var lastKind: ValueKind?
    for value in draft.values {
      if value.kind == lastKind {
        out.append(byte: UInt8(ascii: ","))
      } else {
        out.append(ascii: lastKind == nil ? "\"" : "],\"")
        out.append(ascii: value.kind.fieldLabel)
        out.append(ascii: "\":[")
        lastKind = value.kind
      }
      out.append(ascii: "{\"sources\":[")
      writeSources(value, draft, view, to: &out)
      out.append(ascii: "],\"standing\":\"")
      out.append(ascii: value.standing.text)
      out.append(ascii: "\",\"value\":")
      out.append(string: view.kinds[Int(value.kind.rawValue)].text(value.id))
      out.append(byte: UInt8(ascii: "}"))
    }
    if lastKind != nil { out.append(byte: UInt8(ascii: "]")) }
  }

  /// `"1:12","2:3"`: each observation once, ascending.
  private func writeSources(
    _ value: FieldValue, _ draft: CustomerDraft, _ view: MergeView, to out: inout LineWriter
  ) {
    var last: UInt32?
    for i in value.uses {
      let o = draft.uses[i].observation
      if o == last { continue }
      out.append(ascii: last == nil ? "\"" : ",\"")
      last = o
      out.append(number: Int(view.inputs[Int(o)]) + 1)
      out.append(byte: UInt8(ascii: ":"))
      out.append(number: Int(view.recordNumbers[Int(o)]))
      out.append(byte: UInt8(ascii: "\""))
    }
  }
}
