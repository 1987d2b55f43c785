package import Records

extension Merger {
  /// The lines of the customers `range` (numbers in archive order), one canonical JSON object each.
  package func customerLines(_ range: Range<Int>) -> LineBatch {
    var lines = LineBatch()
    lines.bytes.reserveCapacity(range.count * 400)
    var draft = CustomerDraft()
    for customer in range {
      draft.reset()
      let isOrganization = customer < organizations.count
      if isOrganization {
        collectOrganization(customer, into: &draft)
      } else {
        collectPerson(customer - organizations.count, into: &draft)
      }
      draft.sort()
      write(customer, draft, to: &lines)
    }
    return lines
  }

  private func collectPerson(_ person: Int, into draft: inout CustomerDraft) {
    for m in persons.range(person) {
      let o = Int(persons.members[m])
      for i in store.valueRange(of: o) where store.valueKinds[i] != .sourceKey {
        draft.add(use(o, store.valueKinds[i], store.valueIDs[i]))
      }
    }
  }

  /// An organization takes its name from every row that names it, and everything from rows that are only it.
  private func collectOrganization(_ organization: Int, into draft: inout CustomerDraft) {
    for m in organizations.range(organization) {
      let o = Int(organizations.members[m])
      let isOnlyOrganization = resolution.persons[o] == Resolution.none
      for i in store.valueRange(of: o) where store.valueKinds[i] != .sourceKey {
        if isOnlyOrganization || store.valueKinds[i] == .company {
          draft.add(use(o, store.valueKinds[i], store.valueIDs[i]))
        }
      }
    }
  }

  private func use(_ observation: Int, _ kind: ValueKind, _ id: UInt32) -> CustomerDraft.Use {
    let input = store.inputs[observation]
    let standing = standings[Int(input)]
    let table = completeness[Int(kind.rawValue)]
    return CustomerDraft.Use(
      kind: kind, id: id, key: keys[Int(kind.rawValue)][Int(id)], observation: UInt32(observation),
      list: standing.list, trust: standing.trust, recency: standing.recency,
      completeness: table.isEmpty ? 0 : table[Int(id)])
  }

  private func write(_ customer: Int, _ draft: CustomerDraft, to lines: inout LineBatch) {
    let isOrganization = customer < organizations.count
    let index = isOrganization ? customer : customer - organizations.count
    let names = isOrganization ? organizationIDs : personIDs
    lines.bytes.append(UInt8(ascii: "{"))
    if let aliases = names.aliases[index] {
      lines.bytes.append(ascii: "\"aliases\":[")
      for (i, alias) in aliases.enumerated() {
        if i > 0 { lines.bytes.append(UInt8(ascii: ",")) }
        CanonicalJSON.append(alias, to: &lines.bytes)
      }
      lines.bytes.append(ascii: "],")
    }
    lines.bytes.append(ascii: "\"id\":")
    CanonicalJSON.append(names.ids[index], to: &lines.bytes)
    lines.bytes.append(
      ascii: isOrganization ? ",\"kind\":\"organization\"" : ",\"kind\":\"person\"")
    if !isOrganization {
      let organization = currentOrganization(ofPerson: index)
      if organization != Resolution.none {
        lines.bytes.append(ascii: ",\"organization\":")
        CanonicalJSON.append(organizationIDs.ids[Int(organization)], to: &lines.bytes)
      }
    }
    lines.bytes.append(ascii: ",\"values\":{")
    writeValues(draft, to: &lines.bytes)
    lines.bytes.append(ascii: "}}")
    lines.endLine()
  }

  /// The organization named most often by the person's rows; the newest of equals.
  private func currentOrganization(ofPerson person: Int) -> UInt32 {
    var best = Resolution.none
    var bestRank = (0, Int.min)
    for m in persons.range(person) {
      let organization = resolution.organizations[Int(persons.members[m])]
      if organization == Resolution.none || organization == best { continue }
      var count = 0
      var recency = Int.min
      for n in persons.range(person)
      where resolution.organizations[Int(persons.members[n])] == organization {
        count += 1
        recency = max(recency, standings[Int(store.inputs[Int(persons.members[n])])].recency)
      }
      if (count, recency) > bestRank {
        best = organization
        bestRank = (count, recency)
      }
    }
    return best
  }

  private func writeValues(_ draft: CustomerDraft, to out: inout [UInt8]) {
    var lastKind: ValueKind?
    for value in draft.values {
      if value.kind == lastKind {
        out.append(UInt8(ascii: ","))
      } else {
        out.append(ascii: lastKind == nil ? "\"" : "],\"")
        out.append(ascii: value.kind.fieldLabel)
        out.append(ascii: "\":[")
        lastKind = value.kind
      }
      out.append(ascii: "{\"sources\":[")
      writeSources(value, draft, to: &out)
      out.append(ascii: "],\"standing\":\"")
      out.append(ascii: value.standing.text)
      out.append(ascii: "\",\"value\":")
      store.values[Int(value.kind.rawValue)].withString(value.id) { CanonicalJSON.append($0, to: &out) }
      out.append(UInt8(ascii: "}"))
    }
    if lastKind != nil { out.append(UInt8(ascii: "]")) }
  }

  /// `"1:12","2:3"`: each observation once, ascending.
  private func writeSources(_ value: FieldValue, _ draft: CustomerDraft, to out: inout [UInt8]) {
    var last: UInt32?
    for i in value.uses {
      let o = draft.uses[i].observation
      if o == last { continue }
      out.append(ascii: last == nil ? "\"" : ",\"")
      last = o
      CanonicalJSON.append(Int(store.inputs[Int(o)]) + 1, to: &out)
      out.append(UInt8(ascii: ":"))
      CanonicalJSON.append(Int(store.recordNumbers[Int(o)]), to: &out)
      out.append(UInt8(ascii: "\""))
    }
  }
}
