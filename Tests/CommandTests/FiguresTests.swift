import Testing

@testable import mingce

@Suite struct FiguresTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1234, "-1,234")])
  func `groups thousands`(_ n: Int, _ text: String) { #expect(Figures.grouped(n) == text) }

  @Test(arguments: [
    (0.0, "0.00 s"), (9.99, "9.99 s"), (12.34, "12.3 s"), (99.99, "1 min 40 s"), (185, "3 min 05 s"),
    (7_800, "2 h 10 min"),
  ])
  func `says how long`(_ seconds: Double, _ text: String) { #expect(Figures.duration(seconds) == text) }

  @Test(arguments: [
    (0.0, "0 B"), (999, "999 B"), (1_500, "1.5 kB"), (155_000_000, "155 MB"), (2.5e12, "2.5 TB"),
  ])
  func `says how many bytes`(_ n: Double, _ text: String) { #expect(Figures.bytes(n) == text) }

  @Test(arguments: [
    (0.5, 0, "1"), (1.005, 1, "1.0"), (-0.04, 1, "0.0"), (-1.25, 1, "-1.3"), (.infinity, 1, "?"),
  ])
  func `rounds`(_ value: Double, _ places: Int, _ text: String) {
    #expect(Figures.fixed(value, places) == text)
  }
}
