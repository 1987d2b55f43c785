import Glibc
import Records
import Testing

@testable import Reading

/// Folders, ZIP archives and gzip files: every list inside is found, nothing else is, and every byte has a class.
@Suite struct ContainerTests {
  private static let list = "姓名,手机\n王小明,13900000001\n"

  /// What `InputFiles.expand` gives for a file with these bytes: paths below the file, and codes of findings.
  private func expand(
    _ bytes: [UInt8], name: String = "drop.zip", limits: ContainerLimits = .standard
  ) throws(ReadError) -> (names: [String], texts: [String], codes: [String], expanded: ExpandedInput) {
    let folder = temporaryFolder()
    defer { remove(folder) }
    let path = folder + "/" + name
    write(bytes, to: path)
    let expanded = try InputFiles.expand(path, limits: limits)
    for container in expanded.containers {
      #expect(container.account.total == container.input.bytes.count, "\(container.input.path)")
    }
    return (
      expanded.inputs.map { String($0.path.dropFirst(path.count + 1)) },
      expanded.inputs.map { String(decoding: $0.bytes, as: UTF8.self) },
      expanded.findings.totals.map(\.code.rawValue).sorted(), expanded
    )
  }

  private func temporaryFolder() -> String {
    var template = Array("/tmp/mingce-containers-XXXXXX".utf8CString)
    mkdtemp(&template)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  private func remove(_ folder: String) {
    guard let directory = opendir(folder) else { return }
    var names: [[CChar]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name.map { CChar(bitPattern: $0) } + [0]) }
    }
    closedir(directory)
    for name in names {
      let path = folder.utf8.map { CChar(bitPattern: $0) } + [0x2F] + name
      if unlink(path) != 0 {
        remove(String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
      }
    }
    rmdir(folder)
  }

  @Test func `gives the lists of an archive, and leaves out what systems put in`() throws {
    var zip = ZipBuilder()
    zip.add("lists/a.csv", Self.list)
    zip.add("__MACOSX/lists/._a.csv", "\u{0}\u{5}")
    zip.add("lists/.DS_Store", "x")
    zip.add("lists/", "")
    var stored = ZipBuilder.Entry("名单.csv", Self.list)
    stored.method = 0
    zip.entries.append(stored)
    let (names, texts, codes, expanded) = try expand(zip.bytes())
    #expect(names == ["lists/a.csv", "名单.csv"])
    #expect(texts == [Self.list, Self.list])
    #expect(codes == [])
    let account = try #require(expanded.containers.first).account
    let packed = ZipBuilder.deflated(Array(Self.list.utf8)).count
    #expect(account[.record] == Self.list.utf8.count + packed)
    #expect(account[.reject] == 0)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    var code: String
    var entry: ZipBuilder.Entry
    var testDescription: String { code }

    init(_ code: String, _ change: (inout ZipBuilder.Entry) -> Void) {
      self.code = code
      entry = ZipBuilder.Entry("wrong.csv", ContainerTests.list)
      change(&entry)
    }
  }

  @Test(arguments: [
    Wrong("packed-encrypted") { $0.flags |= 1 },
    Wrong("packed-method") { $0.method = 14 },
    Wrong("packed-encrypted") { $0.method = 99 },
    Wrong("packed-damaged") { $0.crc = 1 },
    Wrong("packed-damaged") { $0.packed = [0xFF, 0xFF, 0xFF] },
    Wrong("packed-cut-off") { $0.packed = Array(ZipBuilder.deflated($0.content).dropLast(4)) },
    Wrong("packed-bomb") { $0.packed = ZipBuilder.deflatedRun(of: 0x61, count: 64 << 20) },
    Wrong("skipped-link") { $0.mode = 0o120777 },
    Wrong("skipped-empty") { $0.content = [] },
    Wrong("skipped-not-a-list") { $0.content = Array("%PDF-1.7\n".utf8) },
    Wrong("skipped-hidden") { $0.name = Array(".wrong.csv".utf8) },
    Wrong("skipped-hidden") { $0.name = Array("~$wrong.xlsx".utf8) },
  ])
  func `names what a member is, and reads the others`(_ wrong: Wrong) throws {
    let zip = ZipBuilder([
      ZipBuilder.Entry("a.csv", Self.list), wrong.entry, ZipBuilder.Entry("z.csv", Self.list),
    ])
    var limits = ContainerLimits()
    limits.ratio = 100
    let (names, _, codes, expanded) = try expand(zip.bytes(), limits: limits)
    #expect(names == ["a.csv", "z.csv"])
    #expect(codes == [wrong.code])
    if wrong.entry.content != [] { #expect(try #require(expanded.containers.first).account[.reject] > 0) }
  }

  @Test func `reads a member whose size is a lie but whose checksum is right`() throws {
    var entry = ZipBuilder.Entry("a.csv", Self.list)
    entry.declaredSize = 3
    let (names, texts, codes, _) = try expand(ZipBuilder([entry]).bytes())
    #expect(names == ["a.csv"])
    #expect(texts == [Self.list])
    #expect(codes == ["packed-size-differs"])
  }

  @Test(arguments: [
    ("../../etc/passwd.csv", "etc/passwd.csv", true), ("/abs/a.csv", "abs/a.csv", true),
    ("C:\\lists\\a.csv", "lists/a.csv", true), ("lists\\a.csv", "lists/a.csv", false),
    ("..%2fa.csv", "..%2fa.csv", false), ("-rf.csv", "-rf.csv", false), ("a b\n.csv", "a b\n.csv", false),
    ("a\u{0}.csv", "a\u{FFFD}.csv", true),
  ])
  func `uses names only as names`(_ name: String, _ shown: String, _ leadsElsewhere: Bool) throws {
    let (names, texts, codes, _) = try expand(ZipBuilder([ZipBuilder.Entry(name, Self.list)]).bytes())
    #expect(names == [shown])
    #expect(texts == [Self.list])
    #expect(codes == (leadsElsewhere ? ["packed-name-escape"] : []))
  }

  @Test(arguments: [
    ([0xBF, 0xCD, 0xBB, 0xA7, 0xC3, 0xFB, 0xB5, 0xA5] as [UInt8], "客户名单.csv"),  // GBK
    ([0xAB, 0xC8, 0xA4, 0xE1, 0xA6, 0x57, 0xB3, 0xE6], "客戶名單.csv"),  // Big5
    ([0x8C, 0xDA, 0x8B, 0x71, 0x96, 0xBC, 0x95, 0xEB], "顧客名簿.csv"),  // Shift_JIS
    ([0x4D, 0x81, 0x6C, 0x6C, 0x65, 0x72], "Müller.csv"),  // CP437
    ([0xE5, 0xAE, 0xA2, 0xE6, 0x88, 0xB7], "客户.csv"),  // UTF-8 without its flag
  ])
  func `decodes names without a flag`(_ name: [UInt8], _ shown: String) throws {
    var entry = ZipBuilder.Entry(name + Array(".csv".utf8), Array(Self.list.utf8))
    entry.flags = 0
    let (names, _, _, _) = try expand(ZipBuilder([entry]).bytes())
    #expect(names == [shown])
  }

  @Test func `takes the Unicode name of the extra field if it is meant for this name`() throws {
    func entry(_ name: String, checksumOf other: String) -> ZipBuilder.Entry {
      var entry = ZipBuilder.Entry(name, Self.list)
      let field =
        [1] + ZipBuilder.littleEndian(Int(ZipBuilder.crc32(Array(other.utf8))), 4) + Array("名.csv".utf8)
      entry.extra = [0x75, 0x70] + ZipBuilder.littleEndian(field.count, 2) + field
      return entry
    }
    let zip = ZipBuilder([entry("a.csv", checksumOf: "a.csv"), entry("b.csv", checksumOf: "a.csv")])
    #expect(try expand(zip.bytes()).names == ["名.csv", "b.csv"])
  }

  @Test func `refuses entries that share their bytes`() throws {
    var bytes = ZipBuilder([
      ZipBuilder.Entry("a.csv", Self.list), ZipBuilder.Entry("b.csv", Self.list),
      ZipBuilder.Entry("c.csv", Self.list),
    ]).bytes()
    // The second directory entry points to the first local header.
    let directory = bytes.count - 22 - 3 * (46 + 5)
    let offset = directory + 46 + 5 + 42
    bytes.replaceSubrange(offset..<(offset + 4), with: [0, 0, 0, 0])
    let (names, _, codes, _) = try expand(bytes)
    #expect(names == ["c.csv"])
    #expect(codes == ["packed-overlap"])
  }

  @Test func `gives what is whole of an archive that was cut off`() throws {
    var second = ZipBuilder.Entry("b.csv", Self.list)
    second.flags |= 8
    var zip = ZipBuilder([ZipBuilder.Entry("a.csv", Self.list), second, ZipBuilder.Entry("c.csv", Self.list)])
    zip.hasDirectory = false
    let whole = zip.bytes()
    let all = try expand(whole)
    #expect(all.names == ["a.csv", "b.csv", "c.csv"])
    #expect(all.codes == ["packed-no-directory"])
    let cut = try expand(Array(whole.dropLast(10)))
    #expect(cut.names == ["a.csv", "b.csv"])
    #expect(cut.texts == [Self.list, Self.list])
    #expect(cut.codes == ["packed-cut-off", "packed-no-directory"])
  }

  @Test func `reads an archive with bytes before and behind it`() throws {
    var zip = ZipBuilder([ZipBuilder.Entry("a.csv", Self.list)])
    zip.before = Array("#!/bin/sh\nexit\n".utf8)
    zip.behind = Array("trailing junk".utf8)
    let (names, texts, codes, _) = try expand(zip.bytes())
    #expect(names == ["a.csv"])
    #expect(texts == [Self.list])
    #expect(codes == ["packed-extra-bytes"])
  }

  @Test func `opens archives inside archives up to a depth`() throws {
    var bytes = ZipBuilder([ZipBuilder.Entry("a.csv", Self.list)]).bytes()
    for _ in 0..<2 { bytes = ZipBuilder([ZipBuilder.Entry(Array("in.zip".utf8), bytes)]).bytes() }
    let three = try expand(bytes)
    #expect(three.names == ["in.zip/in.zip/a.csv"])
    #expect(three.expanded.containers.count == 3)
    bytes = ZipBuilder([ZipBuilder.Entry(Array("in.zip".utf8), bytes), ZipBuilder.Entry("b.csv", Self.list)])
      .bytes()
    let four = try expand(bytes)
    #expect(four.names == ["b.csv"])
    #expect(four.codes == ["packed-too-deep"])
  }

  @Test func `stops at the limits`() throws {
    let zip = ZipBuilder((0..<20).map { ZipBuilder.Entry("\($0).csv", Self.list) }).bytes()
    var limits = ContainerLimits()
    limits.memberCount = 5
    var few = try expand(zip, limits: limits)
    #expect(few.names.count == 5)
    #expect(few.codes == ["packed-too-many"])
    limits = ContainerLimits()
    limits.totalBytes = 3 * Self.list.utf8.count
    few = try expand(zip, limits: limits)
    #expect(few.names.count == 3)
    #expect(few.codes == ["packed-too-large"])
    limits = ContainerLimits()
    limits.memberBytes = 10
    #expect(throws: ReadError(.noLists, "", "", remedy: "")) { try expand(zip, limits: limits) }
  }

  @Test func `keeps large members in a temporary file`() throws {
    var limits = ContainerLimits()
    limits.memoryBytesOfMember = 1000
    let text = String(repeating: Self.list, count: 5_000)
    let (names, texts, _, _) = try expand(
      ZipBuilder([ZipBuilder.Entry("a.csv", text)]).bytes(), limits: limits)
    #expect(names == ["a.csv"])
    #expect(texts == [text])
  }

  @Test func `opens a gzip file of several members`() throws {
    func member(_ text: String) -> [UInt8] {
      let bytes = Array(text.utf8)
      return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + ZipBuilder.deflated(bytes)
        + ZipBuilder.littleEndian(Int(ZipBuilder.crc32(bytes)), 4) + ZipBuilder.littleEndian(bytes.count, 4)
    }
    let whole = member(Self.list) + member("李四,13900000002\n")
    let (names, texts, codes, _) = try expand(whole, name: "a.csv.gz")
    #expect(names == ["a.csv"])
    #expect(texts == [Self.list + "李四,13900000002\n"])
    #expect(codes == [])
    #expect(try expand(whole + [0, 0, 0], name: "a.csv.gz").codes == ["packed-extra-bytes"])
    #expect(throws: ReadError(.damaged, "", "", remedy: "")) {
      try expand(Array(whole.dropLast(9)), name: "a.csv.gz")
    }
  }

  @Test func `gives the files of a folder in byte order, and says what it left out`() throws {
    let folder = temporaryFolder()
    defer { remove(folder) }
    let bytes = Array(Self.list.utf8)
    mkdir(folder + "/sub", 0o700)
    for name in ["b.csv", "-a.csv", "..%2fc.csv", "a b\n.csv", "名单.csv", "sub/z.csv", ".hidden.csv"] {
      write(bytes, to: folder + "/" + name)
    }
    write([], to: folder + "/empty.csv")
    write(Array("%PDF-1.7\n".utf8), to: folder + "/brochure.pdf")
    write(ZipBuilder([ZipBuilder.Entry("in.csv", Self.list)]).bytes(), to: folder + "/drop.zip")
    let odd =
      Array((folder + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0x2E, 0x63, 0x73, 0x76, 0]
    let descriptor = open(odd, O_WRONLY | O_CREAT, 0o600)
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    symlink("/etc/passwd", folder + "/out.csv")
    symlink(".", folder + "/loop")
    mkfifo(folder + "/pipe.csv", 0o600)

    let expanded = try InputFiles.expand(folder)
    #expect(
      expanded.inputs.map { String($0.path.dropFirst(folder.count + 1)) } == [
        "-a.csv", "..%2fc.csv", "a b\n.csv", "b.csv", "drop.zip/in.csv", "sub/z.csv", "名单.csv",
        "\u{FFFD}.csv",
      ])
    #expect(
      expanded.findings.totals.map { "\($0.code.rawValue) \($0.count)" }.sorted() == [
        "skipped-empty 1", "skipped-hidden 1", "skipped-link 2", "skipped-not-a-list 1", "skipped-special 1",
      ])
  }

  @Test func `leaves a plain file as it is`() throws {
    let folder = temporaryFolder()
    defer { remove(folder) }
    write(Array(Self.list.utf8), to: folder + "/a.csv")
    let expanded = try InputFiles.expand(folder + "/a.csv")
    #expect(expanded.inputs.map(\.path) == [folder + "/a.csv"])
    #expect(expanded.containers.isEmpty)
    #expect(throws: ReadError(.missing, "", "", remedy: "")) { try InputFiles.expand(folder + "/none.csv") }
  }

  @Test func `accounts for every byte of damaged archives`() throws {
    var random = SplitMix(state: 11)
    var late = ZipBuilder.Entry("b.csv", Self.list)
    late.flags |= 8
    let good = ZipBuilder([
      ZipBuilder.Entry("a.csv", Self.list), late,
      ZipBuilder.Entry(Array("in.zip".utf8), ZipBuilder([late]).bytes()),
    ]).bytes()
    for round in 0..<400 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 4..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[at] = [0, 0xFF, 0x7F, 0x50].randomElement(using: &random) ?? 0
        case 2: bytes.removeSubrange(at...)
        default: bytes.insert(contentsOf: [0x50, 0x4B, 5, 6], at: at)
        }
        if bytes.count < 8 { break }
      }
      let input = InputBytes(path: "x.zip", copying: bytes)
      guard let kind = ContainerKind(input.bytes) else { continue }
      var expansion = Expansion(limits: .standard, registry: .standard)
      _ = expansion.open(kind, input, depth: 1)
      for container in expansion.result.containers {
        #expect(container.account.total == container.input.bytes.count, "round \(round)")
      }
    }
  }
}
