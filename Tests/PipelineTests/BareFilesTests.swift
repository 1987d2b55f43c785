import Testing

@testable import Pipeline

@Suite struct BareFilesTests {
  @Test func `files of one name are one source, and a file named twice is one`() {
    let sources = SourceSettings.ofBareFiles(["a/show.csv", "web.csv", "b/show.csv", "web.csv"])
    #expect(
      sources == [
        SourceSettings(name: "show", files: ["a/show.csv", "b/show.csv"]),
        SourceSettings(name: "web", files: ["web.csv"]),
      ])
  }
}
