import Testing

/// `mingce read`: records and nothing else on standard output, the account in a file.
struct ReadTests {
  private let list = """
    名单
    姓名,公司,电话
    王小明,"杭州砚舟软件有限公司, 二部",13905550187
    李,甲
    陈,乙,1,2,3,4
    """

  @Test func `prints one clean table with the header first`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(list, to: "a.csv")
    let run = CommandRun.inside(["read", path, "--as", "csv"])
    #expect(run.status == 0)
    #expect(
      run.out
        == "姓名,公司,电话\r\n王小明,\"杭州砚舟软件有限公司, 二部\",13905550187\r\n李,甲,\r\n")
    #expect(run.err.contains("3 read"))
  }

  @Test func `prints the adapter protocol as JSON Lines`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a,a,\n1,\"x\"\"y\",3\n", to: "-odd name.csv")
    let run = CommandRun.inside(["read", "--header-rows", "1", path])
    #expect(
      run.out
        == "{\"type\":\"record\",\"file\":\"\(path)\",\"record\":1,\"line\":2,\"byte_start\":5,"
        + "\"fields\":{\"a\":\"1\",\"a (2)\":\"x\\\"y\",\"#3\":\"3\"}}\n")
  }

  @Test func `puts files with other columns into one table`() throws {
    let folder = try TemporaryFolder()
    let a = try folder.write("姓名,电话\n王小明,13905550187\n", to: "a.csv")
    let b = try folder.write("电话,公司\n13605550142,甲公司\n", to: "b.csv")
    let run = CommandRun.inside(["read", a, b, "--as", "csv"])
    #expect(run.out == "姓名,电话,公司\r\n王小明,13905550187,\r\n,13605550142,甲公司\r\n")
  }

  @Test func `accounts for every byte and record`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(list, to: "a.csv")
    let account = folder.path + "/account.json"
    let run = CommandRun.inside(["read", path, "--accounting", account])
    #expect(run.status == 0)
    let text = try folder.read("account.json")
    #expect(text.hasPrefix("{\"bytes\":\(list.utf8.count),\"bytes_by_class\":{"))
    #expect(text.contains("\"rejects\":[{\"record\":3,\"line\":5,"))
    #expect(text.contains("\"rejected\":1}"))
  }

  @Test func `reads what it can and says 3 for what is not there`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("姓名,电话\n王小明,13905550187\n", to: "a.csv")
    let run = CommandRun.inside(["read", folder.path + "/none.csv", path, "--as", "csv"])
    #expect(run.status == 3)
    #expect(run.out == "姓名,电话\r\n王小明,13905550187\r\n")
  }
}

/// Folders and archives stand for the lists in them.
struct ReadContainerTests {
  @Test func `a folder gives its lists and says what it left out`() throws {
    let folder = try TemporaryFolder()
    try folder.write("姓名,电话\n王小明,13905550187\n", to: "b.csv")
    try folder.write("姓名,电话\n李小红,13605550142\n", to: "..%2f a.csv")
    try folder.write([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], to: "c.pdf")
    let run = CommandRun.inside(["read", folder.path, "--as", "csv"])
    #expect(run.status == 0)
    #expect(run.out == "姓名,电话\r\n李小红,13605550142\r\n王小明,13905550187\r\n")
    #expect(run.err.contains("c.pdf"))
  }
}
