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
      lines.bytes.append(contentsOf: "\"aliases\":[".utf8)
      for (i, alias) in aliases.enumerated() {
        if i > 0 { lines.bytes.append(UInt8(ascii: ",")) }
        CanonicalJSON.append(alias, to: &lines.bytes)
      }
      lines.bytes.append(contentsOf: "],".utf8)
    }
    lines.bytes.append(contentsOf: "\"id\":".utf8)
    CanonicalJSON.append(names.ids[index], to: &lines.bytes)
    lines.bytes.append(
      contentsOf: (isOrganization ? ",\"kind\":\"organization\"" : ",\"kind\":\"person\"").utf8)
    if !isOrganization {
      let organization = currentOrganization(ofPerson: index)
      if organization != Resolution.none {
        lines.bytes.append(contentsOf: ",\"organization\":".utf8)
        CanonicalJSON.append(organizationIDs.ids[Int(organization)], to: &lines.bytes)
      }
    }
    lines.bytes.append(contentsOf: ",\"values\":{".utf8)
    writeValues(draft, to: &lines.bytes)
    lines.bytes.append(contentsOf: "}}".utf8)
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
        if lastKind != nil { out.append(contentsOf: "],".utf8) }
        CanonicalJSON.append(value.kind.fieldName, to: &out)
        out.append(contentsOf: ":[".utf8)
        lastKind = value.kind
      }
      out.append(contentsOf: "{\"sources\":[".utf8)
      for (i, u) in draft.uses(of: value).enumerated() {
        out.append(contentsOf: i > 0 ? ",\"".utf8 : "\"".utf8)
        CanonicalJSON.append(Int(store.inputs[Int(u)]) + 1, to: &out)
        out.append(UInt8(ascii: ":"))
        CanonicalJSON.append(Int(store.recordNumbers[Int(u)]), to: &out)
        out.append(UInt8(ascii: "\""))
      }
      out.append(contentsOf: "],\"standing\":\"".utf8)
      out.append(contentsOf: draft.standing(of: value).rawValue.utf8)
      out.append(contentsOf: "\",\"value\":".utf8)
      let table = store.values[Int(value.kind.rawValue)]
      table.bytes.withUnsafeBufferPointer {
        CanonicalJSON.append(UnsafeBufferPointer(rebasing: $0[table.byteRange(of: value.id)]), to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
    if lastKind != nil { out.append(UInt8(ascii: "]")) }
  }
}
