/// Lines of text (canonical JSON, one object a line, each ending in a line feed) in one buffer.
package struct LineBatch: Sendable {
  package var bytes: [UInt8] = []
  /// End offset of each line, its line feed included.
  package var ends: [Int] = []

  package init() {}

  package init(bytes: [UInt8], ends: [Int]) {
    self.bytes = bytes
    self.ends = ends
  }

  package var count: Int { ends.count }

  /// The line without its line feed.
  package func range(of line: Int) -> Range<Int> {
    (line == 0 ? 0 : ends[line - 1])..<(ends[line] - 1)
  }
}
