import Glibc
import Reading
import Testing

@Suite struct InputBytesTests {
  private func withFile<R>(_ bytes: [UInt8], _ body: (String) throws -> R) rethrows -> R {
    var template = Array("/tmp/mingce-reading-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    defer { unlink(path) }
    return try body(path)
  }

  @Test func `maps a file`() throws {
    try withFile(Array("a,b\n".utf8)) { path in
      let input = try InputBytes.open(path)
      #expect(Array(input.bytes) == Array("a,b\n".utf8))
      #expect(input.path == path)
    }
  }

  @Test func `an empty file is an empty buffer`() throws {
    try withFile([]) { path in
      let input = try InputBytes.open(path)
      #expect(input.bytes.isEmpty)
    }
  }

  @Test(arguments: [
    ("/nowhere/at/all.csv", ReadError.Code.missing), ("/etc", .isFolder), ("/etc/passwd/list.csv", .missing),
  ])
  func `says why a file cannot be opened`(_ path: String, _ code: ReadError.Code) {
    let error = readError { _ = try InputBytes.open(path) }
    #expect(error?.code == code)
    #expect(error?.message.contains(path) == true)
    #expect(error?.remedy.isEmpty == false)
  }
}
