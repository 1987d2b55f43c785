import Foundation
import Testing

@testable import mingce_bench

struct GeneratorTests {
  private func generate(_ rows: Int, seed: UInt64) throws -> (list: [UInt8], truth: [UInt8]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ListWriter.write(rowCount: rows, seed: seed, list: folder + "/list", truth: folder + "/truth")
    return (try CSVRows.read(folder + "/list"), try CSVRows.read(folder + "/truth"))
  }

  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var rows = try CSVRows(path: path)
    var all: [[String]] = []
    while rows.next() { all.append(rows.cells) }
    return all
  }

  @Test func `gives the same bytes for the same seed and others for another`() throws {
    let first = try generate(2000, seed: 7)
    let again = try generate(2000, seed: 7)
    let other = try generate(2000, seed: 8)
    #expect(first.list == again.list)
    #expect(first.truth == again.truth)
    #expect(first.list != other.list)
  }

  @Test(arguments: [1, 2, 99, 5000])
  func `writes as many rows as asked for, each with a key of its own and its truth`(count: Int) throws {
    let files = try generate(count, seed: 3)
    let list = try rows(files.list)
    let truth = try rows(files.truth)
    #expect(list.count == count + 1)
    #expect(list.allSatisfy { $0.count == Row.columns.count })
    #expect(list.dropFirst().map { $0[0] } == truth.dropFirst().map { $0[0] })
    #expect(Set(truth.map { $0[0] }).count == count + 1)
  }

  @Test func `repeats people about as often as real lists do`() throws {
    let truth = try rows(generate(20_000, seed: 5).truth).dropFirst()
    let sizes = Dictionary(truth.filter { $0[1].hasPrefix("P") }.map { ($0[1], 1) }, uniquingKeysWith: +)
      .values
    let mean = Double(sizes.reduce(0, +)) / Double(sizes.count)
    #expect((1.6...1.8).contains(mean))
    #expect(sizes.max()! <= 6)
    let once = Double(sizes.filter { $0 == 1 }.count) / Double(sizes.count)
    #expect((0.5...0.6).contains(once))
  }

  @Test func `does not tell the truth by the order of rows`() throws {
    let truth = try rows(generate(20_000, seed: 6).truth).dropFirst().map { $0[1] }
    let neighbours = zip(truth, truth.dropFirst()).filter { $0 == $1 }.count
    // Chance gives about one in 20,000.
    #expect(neighbours < 12)
  }

  @Test func `never hands out a mobile twice`() {
    let numbers = (0..<200_000).map { Numbers.mobile($0, seed: 11) }
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.allSatisfy { (16_000_000_000..<20_000_000_000).contains($0) })
  }

  @Test func `has a reading for every character of names and brands`() {
    let characters = GivenNames.characters + GivenNames.whole.flatMap { $0 } + Brands.characters
    #expect(characters.allSatisfy { !Readings.bySyllable[Int($0)].isEmpty })
  }

  @Test func `quotes cells that need it`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      var sink = try ByteSink(path: path)
      for (i, text) in ["a,b", "c\"d", "e\nf", "张"].enumerated() {
        if i > 0 { sink.append(byte: 0x2C) }
        var cell = Cell()
        cell.append(text.word)
        sink.append(cell: cell)
      }
      try sink.endRow()
      try sink.flush()
    }
    #expect(try rows(CSVRows.read(path)) == [["a,b", "c\"d", "e\nf", "张"]])
  }
}
