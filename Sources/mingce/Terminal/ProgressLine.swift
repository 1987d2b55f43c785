import Glibc
import Pipeline
import Synchronization

/// One line on the terminal that says how far a run is, how fast it goes and how long it will take.
///
/// It is drawn at most ten times a second, whoever calls and however often, and not at all where standard
/// error is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    var stage = ""
    var stageBegan: Double = 0
    /// Pieces of work end in any order; the line only goes forward.
    var done = 0
    var nextDrawing: Double = 0
    var isDrawn = false
  }

  private let console: Console
  private let say: Messages
  /// Seconds on a clock that never goes back.
  private let now: @Sendable () -> Double
  private let state = Mutex(State())

  init(_ console: Console, _ say: Messages, now: @escaping @Sendable () -> Double = ProgressLine.uptime) {
    self.console = console
    self.say = say
    self.now = now
  }

  func update(_ progress: Progress) {
    guard console.errIsTerminal else { return }
    let time = now()
    state.withLock { state in
      if state.stage != progress.stage {
        state.stage = progress.stage
        state.stageBegan = time
        state.done = 0
        state.nextDrawing = 0
      }
      state.done = max(state.done, progress.done)
      guard time >= state.nextDrawing else { return }
      state.nextDrawing = time + 0.1
      state.isDrawn = true
      var progress = progress
      progress.done = state.done
      draw(line(progress, seconds: time - state.stageBegan))
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isDrawn { draw("") }
      state.isDrawn = false
    }
  }

  private func line(_ progress: Progress, seconds: Double) -> String {
    var parts = [say.stage(progress.stage)]
    if progress.total > 0 && progress.done > 0 {
      parts.append("\(min(100, progress.done * 100 / progress.total))%")
    }
    parts.append(say.amount(progress.done, of: progress.total, unit: progress.unit))
    // A rate from the first moments only flickers.
    if seconds >= 0.5 && progress.done > 0 {
      let rate = Double(progress.done) / seconds
      parts.append(say.rate(rate, unit: progress.unit))
      if progress.total > progress.done {
        parts.append(say.timeLeft(Double(progress.total - progress.done) / rate))
      }
    }
    return parts.joined(separator: "  ")
  }

  private func draw(_ text: String) {
    let width = Int(console.environment["COLUMNS"] ?? "") ?? Self.terminalWidth()
    let line = "\r" + DisplayWidth.fitting(text, width - 1) + "\u{1B}[K"
    var bytes = Array(line.utf8)
    bytes.withUnsafeMutableBytes { try? console.err.write(UnsafeRawBufferPointer($0)) }
  }

  private static func terminalWidth() -> Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  static func uptime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
