package import Records

extension Merger {
  /// One line for each of the observations `range` that is not `rejected`: which entity its source record belongs to.
  package func linkLines(_ range: Range<Int>, rejected: Set<UInt32> = []) -> LineBatch {
    var lines = LineWriter(capacity: range.count * 130)
    withView { view in
      for o in range where !rejected.contains(UInt32(o)) {
        let organization = view.organizations[o]
        let person = view.persons[o]
        lines.append(ascii: "{\"entity\":")
        if person == Resolution.none {
          append(organization, to: &lines)
        } else {
          lines.append(string: personIDs.ids[Int(person)])
        }
        lines.append(ascii: ",\"input\":\"")
        lines.append(number: Int(view.inputs[o]) + 1)
        lines.append(ascii: "\",\"line\":\"")
        lines.append(number: Int(store.lines[o]))
        lines.append(ascii: "\",\"organization\":")
        append(organization, to: &lines)
        lines.append(ascii: ",\"record\":\"")
        lines.append(number: Int(view.recordNumbers[o]))
        lines.append(ascii: "\",\"source_id\":")
        var key = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        for i in view.valueRange(of: o) where view.valueKinds[i] == .sourceKey {
          key = view.kinds[Int(ValueKind.sourceKey.rawValue)].text(view.valueIDs[i])
        }
        lines.append(string: key)
        lines.append(byte: UInt8(ascii: "}"))
        lines.endLine()
      }
    }
    return lines.finish()
  }

  /// The organization's id as a JSON string; empty where there is none.
  private func append(_ organization: UInt32, to out: inout LineWriter) {
    if organization == Resolution.none {
      out.append(ascii: "\"\"")
    } else {
      out.append(string: organizationIDs.ids[Int(organization)])
    }
  }
}
