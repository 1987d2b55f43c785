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

  /// Archives that were opened; their members are among the files.
  let containers: [ContainerFile]
  var files: [File] = []

  init(containers: [ContainerFile] = []) { self.containers = containers }

  /// The archive that holds `path`, the innermost one.
  private func container(of path: String) -> ContainerFile? {
    containers.filter { path.hasPrefix($0.input.path + "/") }.max {
      $0.input.path.count < $1.input.path.count
    }
  }

  /// The sums come first, then each file. Bytes are those on disk: of an archive and its members the archive's.
  var json: JSONValue {
    let onDisk =
      containers.map { (path: $0.input.path, bytes: $0.input.bytes.count, account: $0.account) }
      + files.map { (path: $0.path, bytes: $0.byteCount, account: $0.account) }
    var total = ByteAccount()
    var bytes = 0
    for file in onDisk where container(of: file.path) == nil {
      bytes += file.bytes
      for byteClass in ByteClass.allCases { total.add(byteClass, file.account[byteClass]) }
    }
    return .object(
      Self.members(
        bytes: bytes, total, exact: files.reduce(0) { $0 + $1.exact },
        repaired: files.reduce(0) { $0 + $1.repaired },
        rejected: files.reduce(0) { $0 + $1.rejections.count })
        + [
          .init("files", .array(files.map(json))), .init("containers", .array(containers.map(json))),
        ])
  }

  private static func members(
    bytes: Int, _ account: ByteAccount, exact: Int, repaired: Int, rejected: Int
  ) -> [JSONMember] {
    [
      .init("bytes", .integer(bytes)),
      .init("bytes_by_class", json(account)),
      .init(
        "records",
        .object([
          .init("read", .integer(exact + repaired + rejected)), .init("exact", .integer(exact)),
          .init("repaired", .integer(repaired)), .init("rejected", .integer(rejected)),
        ])),
    ]
  }

  private func json(_ container: ContainerFile) -> JSONValue {
    .object([
      .init("file", .string(container.input.path)), .init("format", .string(container.title)),
      .init("in", self.container(of: container.input.path).map { .string($0.input.path) } ?? .null),
      .init("bytes", .integer(container.input.bytes.count)),
      .init("bytes_by_class", Self.json(container.account)),
    ])
  }

  private static func json(_ account: ByteAccount) -> JSONValue {
    .object(ByteClass.allCases.map { .init($0.rawValue, .integer(account[$0])) })
  }

  private func json(_ file: File) -> JSONValue {
    .object(
      [
        .init("file", .string(file.path)), .init("format", .string(file.format)),
        .init("in", container(of: file.path).map { .string($0.input.path) } ?? .null),
      ]
        + Self.members(
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
