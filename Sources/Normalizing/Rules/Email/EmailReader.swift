import Records

/// What an e-mail cell says: the shape of `IdentifierAnswer`. `kind` is `email`, `phone`, `empty` or `unknown`; `value`
/// the addresses in the order of the cell, joined by `;`; `valid` is `warn` where a domain looks like a slip, and the
/// finding `email-domain-typo:gmail.com` names the domain that was probably meant.
package typealias EmailAnswer = IdentifierAnswer

/// Reads e-mail cells one by one.
package struct EmailReader: CellReader {
  package typealias Answer = EmailAnswer

  package init(context: CellContext) {}

  package func read(_ cells: [String], isColumn: Bool) -> [EmailAnswer] {
    var bench = Workbench(file: "", recorder: nil)
    let plan = ColumnPlan([])
    return cells.map { input in
      var cell = input
      cell.withUTF8 { read($0, plan, &bench) }
      let answer = answer(input, bench)
      bench.forgetRecord()
      return answer
    }
  }

  package func countUnderstood(in cells: CellColumn) -> Int {
    var bench = Workbench(file: "", recorder: nil)
    let plan = ColumnPlan([])
    var count = 0
    cells.forEach { cell in
      read(cell, plan, &bench)
      if bench.valueCountOfRecord > 0 { count += 1 }
      bench.forgetRecord()
    }
    return count
  }

  private func read(
    _ cell: UnsafeBufferPointer<UInt8>, _ plan: borrowing ColumnPlan, _ bench: inout Workbench
  ) {
    bench.beginRecord()
    bench.reported.removeAll()
    bench.phones.clear()
    let trimmed = trimmed(cell)
    if !trimmed.isEmpty { normalizeEmail(trimmed, .none, plan, &bench) }
  }

  private func answer(_ input: String, _ bench: borrowing Workbench) -> EmailAnswer {
    var answer = EmailAnswer(input: input)
    var emails: [String] = []
    var phones: [String] = []
    for i in bench.firstValue..<bench.out.kinds.count {
      let value = String(decoding: bench.out.bytes[bench.out.byteRange(ofValue: i)], as: UTF8.self)
      if bench.out.kinds[i] == .email { emails.append(value) } else { phones.append(value) }
    }
    answer.findings = bench.reported.codes.filter { $0 != CellFinding.emailDomainTypo.code.rawValue }
    let isEmpty =
      bench.reported.contains(.placeholder) || bench.reported.contains(.dittoMark)
      || input.allSatisfy(\.isWhitespace)
    if emails.isEmpty {
      answer.kind = !phones.isEmpty ? "phone" : isEmpty ? "empty" : "unknown"
      answer.value = phones.joined(separator: ";")
      return answer
    }
    answer.kind = "email"
    answer.value = emails.joined(separator: ";")
    answer.valid = bench.reported.contains(.emailInvalid) ? "warn" : "yes"
    if emails.count > 1 { answer.findings.append("email-several") }
    if emails.contains(where: Self.isRole) { answer.findings.append("email-role") }
    for email in emails {
      guard let domain = Self.suggestion(for: email) else { continue }
      answer.valid = "warn"
      answer.findings.append(CellFinding.emailDomainTypo.code.rawValue + ":" + domain)
    }
    return answer
  }

  private static func isRole(_ email: String) -> Bool {
    let local = Array(email.utf8.prefix { $0 != 0x40 })
    return local.withUnsafeBufferPointer { EmailWords.isRole($0) }
  }

  private static func suggestion(for email: String) -> String? {
    guard let at = email.lastIndex(of: "@") else { return nil }
    let domain = email[email.index(after: at)...].unicodeScalars.map(\.value)
    return domain.withUnsafeBufferPointer { EmailTypo.suggestion($0, 0, $0.count) }
  }
}
