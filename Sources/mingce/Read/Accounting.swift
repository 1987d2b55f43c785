import Pipeline
import Reading
import Records

/// What became of every byte and record of the files that were read: the file of `--accounting`.
struct Accounting {
  struct File {
    let path: String
    let byteCount: Int
    let format: String
    let account: ByteAccount
    let accepted: Int
    let repaired: Int
    let rejections: [Rejection]
    let findings: [(code: Finding.Code, count: Int)]

    var exact: Int { accepted - repaired }
  }

  var files: [File] = []

  /// The sums come first, then each file.
  var json: JSONValue {
    var total = ByteAccount()
    for file in files {
      for byteClass in ByteClass.allCases { total.add(byteClass, file.account[byteClass]) }
    }
    return .object(
      Self.members(
        bytes: files.reduce(0) { $0 + $1.byteCount }, total, exact: files.reduce(0) { $0 + $1.exact },
        repaired: files.reduce(0) { $0 + $1.repaired },
        rejected: files.reduce(0) { $0 + $1.rejections.count })
        + [.init("files", .array(files.map(Self.json)))])
  }

  private static func members(
    bytes: Int, _ account: ByteAccount, exact: Int, repaired: Int, rejected: Int
  ) -> [JSONMember] {
    [
      .init("bytes", .integer(bytes)),
      .init(
        "bytes_by_class",
        .object(ByteClass.allCases.map { .init($0.rawValue, .integer(account[$0])) })),
      .init(
        "records",
        .object([
          .init("read", .integer(exact + repaired + rejected)), .init("exact", .integer(exact)),
          .init("repaired", .integer(repaired)), .init("rejected", .integer(rejected)),
        ])),
    ]
  }

  private static func json(_ file: File) -> JSONValue {
    .object(
      [.init("file", .string(file.path)), .init("format", .string(file.format))]
        + members(
          bytes: file.byteCount, file.account, exact: file.exact, repaired: file.repaired,
          rejected: file.rejections.count)
        + [
          .init("rejects", .array(file.rejections.map(Self.json))),
          .init(
            "findings",
            .object(
              file.findings.sorted { $0.code.rawValue < $1.code.rawValue }
                .map { .init($0.code.rawValue, .integer($0.count)) })),
        ])
  }

  private static func json(_ rejection: Rejection) -> JSONValue {
    .object([
      .init("record", .integer(rejection.record)),
      .init("line", rejection.finding.place.line.map { .integer($0) } ?? .null),
      .init("byte_start", .integer(rejection.byteRange.lowerBound)),
      .init("byte_end", .integer(rejection.byteRange.upperBound)),
      .init("code", .string(rejection.finding.code.rawValue)),
      .init("message", .string(rejection.finding.message)),
      .init("remedy", .string(rejection.finding.remedy)),
    ])
  }
}
