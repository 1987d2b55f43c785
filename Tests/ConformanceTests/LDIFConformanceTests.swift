import Foundation
import Reading
import Records
import Testing

/// Directory exports, see `ldif` of the corpora.
@Suite(.enabled(if: Corpora.has("ldif"))) struct LDIFConformanceTests {
  @Test(arguments: [("ldif/openldap", 1503, 8), ("ldif/directory-ldap-api", 10, 0)])
  func `every entry comes back with every attribute line`(_ folder: String, _ entries: Int, _ changes: Int)
    throws
  {
    var seen = 0
    var rejected = 0
    var lines = 0
    for name in Corpora.files(folder) where name.hasSuffix(".ldif") {
      let path = Corpora.path(folder + "/" + name)
      let file = try ReadFile(path)
      #expect(file.account.total == file.byteCount, "\(name)")
      seen += file.rows.count + file.rejections.count
      rejected += file.rejections.count
      let expected = ObviousLDIF.entries(try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(expected.count == file.rows.count, "\(name)")
      for (row, entry) in zip(file.rows, expected) {
        let found = attributes(file, row)
        #expect(found == entry, "\(name)")
        lines += entry.values.reduce(0) { $0 + $1.count }
      }
    }
    #expect(seen == entries)
    #expect(rejected == changes)
    print("\(folder): \(seen) entries, \(lines) attribute lines compared")
  }

  /// A record's values by attribute name in lower case.
  private func attributes(_ file: ReadFile, _ row: [String]) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for (column, cell) in zip(file.survey.columns, row) where !cell.isEmpty {
      switch column.role {
      case .furtherFields:
        let object = (try? JSONSerialization.jsonObject(with: Data(cell.utf8))) as? [String: Any] ?? [:]
        for (name, value) in object {
          found[name.lowercased(), default: []] += value as? [String] ?? [value as? String ?? ""]
        }
      case .repetition(let name): found[name.lowercased(), default: []].append(cell)
      case .own: found[column.name.lowercased(), default: []].append(cell)
      }
    }
    // A name that the entry does not have was put together from its parts.
    if file.findings["ldif-name-from-parts"] > 0, found["cn"]?.count == 1 { found["cn"] = nil }
    return found
  }
}

/// LDIF read in the plainest way.
private enum ObviousLDIF {
  static func entries(_ data: Data) -> [[String: [String]]] {
    let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
      .replacingOccurrences(of: "\n ", with: "")
    return text.components(separatedBy: "\n\n").compactMap { block in
      var entry: [String: [String]] = [:]
      var hasName = false
      for line in block.components(separatedBy: "\n") where !line.isEmpty && !line.hasPrefix("#") {
        guard let colon = line.firstIndex(of: ":") else { continue }
        let name = line[..<colon].lowercased()
        var value = String(line[line.index(after: colon)...])
        if name == "version" { continue }
        if name == "changetype" { return nil }
        if name == "dn" { hasName = true }
        if value.hasPrefix(":") {
          let base64 = value.dropFirst().trimmingCharacters(in: .whitespaces)
          let bytes = Data(base64Encoded: base64) ?? Data()
          let decoded = String(data: bytes, encoding: .utf8)
          value = name.hasSuffix(";binary") ? base64 : decoded ?? base64
        } else {
          value = String(value.drop { $0 == " " })
        }
        if !value.isEmpty { entry[name, default: []].append(value) }
      }
      return hasName ? entry : nil
    }
  }
}
