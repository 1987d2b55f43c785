package import Records

extension Merger {
  /// One line for each of the observations `range` that is not `rejected`: which entity its source record belongs to.
  package func linkLines(_ range: Range<Int>, rejected: Set<UInt32> = []) -> LineBatch {
    var lines = LineBatch()
    lines.bytes.reserveCapacity(range.count * 130)
    let keyTable = store.values(of: .sourceKey)
    keyTable.bytes.withUnsafeBufferPointer { keyBytes in
      for o in range where !rejected.contains(UInt32(o)) {
        let organization = resolution.organizations[o]
        let person = resolution.persons[o]
        let organizationID = organization == Resolution.none ? "" : organizationIDs.ids[Int(organization)]
        lines.bytes.append(ascii: "{\"entity\":")
        CanonicalJSON.append(
          person == Resolution.none ? organizationID : personIDs.ids[Int(person)], to: &lines.bytes)
        lines.bytes.append(ascii: ",\"input\":\"")
        CanonicalJSON.append(Int(store.inputs[o]) + 1, to: &lines.bytes)
        lines.bytes.append(ascii: "\",\"line\":\"")
        CanonicalJSON.append(Int(store.lines[o]), to: &lines.bytes)
        lines.bytes.append(ascii: "\",\"organization\":")
        CanonicalJSON.append(organizationID, to: &lines.bytes)
        lines.bytes.append(ascii: ",\"record\":\"")
        CanonicalJSON.append(Int(store.recordNumbers[o]), to: &lines.bytes)
        lines.bytes.append(ascii: "\",\"source_id\":")
        var key = 0..<0
        for i in store.valueRange(of: o) where store.valueKinds[i] == .sourceKey {
          key = keyTable.byteRange(of: store.valueIDs[i])
        }
        CanonicalJSON.append(UnsafeBufferPointer(rebasing: keyBytes[key]), to: &lines.bytes)
        lines.bytes.append(UInt8(ascii: "}"))
        lines.endLine()
      }
    }
    return lines
  }
}
