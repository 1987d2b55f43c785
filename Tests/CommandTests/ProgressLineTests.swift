import Pipeline
import Synchronization
import Testing

@testable import mingce

@Suite struct ProgressLineTests {
  private final class Clock: Sendable {
    let time = Mutex(0.0)
    func advance(_ seconds: Double) { time.withLock { $0 += seconds } }
    var now: Double { time.withLock { $0 } }
  }

  private func lines(isTerminal: Bool, _ body: (ProgressLine, Clock) -> Void) -> [String] {
    let err = CapturedSink()
    let console = Console(
      out: CapturedSink(), err: err, environment: ["COLUMNS": "60"], errIsTerminal: isTerminal)
    let clock = Clock()
    body(ProgressLine(console, Messages(language: .english), now: { clock.now }), clock)
    return err.text.split(separator: "\r").map {
      $0.hasSuffix("\u{1B}[K") ? String($0.dropLast(3)) : String($0)
    }
  }

  @Test func `says how far, how fast and how long, ten times a second at the most`() {
    let drawn = lines(isTerminal: true) { line, clock in
      for i in 0...16 {
        line.update(Progress(stage: "reading", done: i * 5_000_000, total: 155_000_000, unit: "bytes"))
        clock.advance(0.0625)
      }
      line.clear()
    }
    #expect(drawn.count == 10)
    #expect(drawn.first == "reading  155 MB")
    #expect(drawn[8] == "reading  51%  80 MB of 155 MB  80 MB/s  1 s left")
    #expect(drawn.last == "")
  }

  @Test func `each stage has its own clock`() {
    let drawn = lines(isTerminal: true) { line, clock in
      line.update(Progress(stage: "reading", done: 10, total: 10, unit: "records"))
      clock.advance(10)
      line.update(Progress(stage: "matching", done: 1, total: 10, unit: "records"))
      clock.advance(1)
      line.update(Progress(stage: "matching", done: 5, total: 10, unit: "records"))
    }
    #expect(drawn.last == "matching  50%  5 of 10 records  5 records/s  1 s left")
  }

  @Test func `only goes forward, whatever order pieces of work end in`() {
    let drawn = lines(isTerminal: true) { line, clock in
      line.update(Progress(stage: "writing", done: 8, total: 10, unit: "records"))
      clock.advance(0.25)
      line.update(Progress(stage: "writing", done: 4, total: 10, unit: "records"))
    }
    #expect(drawn.last == "writing  80%  8 of 10 records")
  }

  @Test func `says nothing where standard error is no terminal`() {
    let drawn = lines(isTerminal: false) { line, _ in
      line.update(Progress(stage: "reading", done: 1, total: 2, unit: "bytes"))
      line.clear()
    }
    #expect(drawn == [])
  }
}
