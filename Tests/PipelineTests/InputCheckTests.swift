import Glibc
import Testing

@testable import Pipeline

@Suite struct InputCheckTests {
  @Test func `tells all slips at once, in order`() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("a,b\n", to: "good.csv")
    let empty = try folder.write("", to: "empty.csv")
    let missing = folder.path + "/missing.csv"
    let pattern = folder.path + "/*.txt"
    #expect(
      InputCheck.problems(with: [missing, good, empty, folder.path, pattern, "/dev/null", good + "/x"]) == [
        .init(path: missing, kind: .missing), .init(path: empty, kind: .empty),
        .init(path: pattern, kind: .noMatch),
        .init(path: "/dev/null", kind: .notRegular), .init(path: good + "/x", kind: .unreadable(ENOTDIR)),
      ])
  }

  @Test func `knows where nothing can be written`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file")
    #expect(InputCheck.reasonNotWritable(folder.path + "/new/deep") == nil)
    #expect(InputCheck.reasonNotWritable(folder.path) == nil)
    #expect(InputCheck.reasonNotWritable(file) == ENOTDIR)
    #expect(InputCheck.reasonNotWritable(file + "/archive") == ENOTDIR)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anywhere"))
  func `knows folders without permission`() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o500)
    #expect(InputCheck.reasonNotWritable(folder.path + "/archive") == EACCES)
    chmod(folder.path, 0o700)
  }
}
