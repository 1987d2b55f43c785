package import Records

extension Merger {
  /// One line for each of the observations `range` that is not `rejected`: which entity its source record belongs to.
  package func linkLines(_ range: Range<Int>, rejected: Set<UInt32> = []) -> LineBatch {
    var lines = LineBatch()
    lines.bytes.reserveCapacity(range.count * 130)
    withView { view in
      for o in range where !rejected.contains(UInt32(o)) {
        let organization = view.organizations[o]
        let person = view.persons[o]
        lines.bytes.append(ascii: "{\"entity\":")
        if person == Resolution.none {
          append(organization, to: &lines.bytes)
        } else {
          CanonicalJSON.append(personIDs.ids[Int(person)], to: &lines.bytes)
        }
        lines.bytes.append(ascii: ",\"input\":\"")
        CanonicalJSON.append(Int(view.inputs[o]) + 1, to: &lines.bytes)
        lines.bytes.append(ascii: "\",\"line\":\"")
        CanonicalJSON.append(Int(store.lines[o]), to: &lines.bytes)
        lines.bytes.append(ascii: "\",\"organization\":")
        append(organization, to: &lines.bytes)
        lines.bytes.append(ascii: ",\"record\":\"")
        CanonicalJSON.append(Int(view.recordNumbers[o]), to: &lines.bytes)
        lines.bytes.append(ascii: "\",\"source_id\":")
        var key = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        for i in view.valueRange(of: o) where view.valueKinds[i] == .sourceKey {
          key = view.kinds[Int(ValueKind.sourceKey.rawValue)].text(view.valueIDs[i])
        }
        CanonicalJSON.append(key, to: &lines.bytes)
        lines.bytes.append(UInt8(ascii: "}"))
        lines.endLine()
      }
    }
    return lines
  }

  /// The organization's id as a JSON string; empty where there is none.
  private func append(_ organization: UInt32, to out: inout [UInt8]) {
    if organization == Resolution.none {
      out.append(ascii: "\"\"")
    } else {
      CanonicalJSON.append(organizationIDs.ids[Int(organization)], to: &out)
    }
  }
}
