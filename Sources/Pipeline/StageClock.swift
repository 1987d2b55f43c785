/// How long each stage took, by wall clock. While one stage works inside another (reading hands a batch
/// to normalizing), only the inner one's clock runs, so that the times add up to the run's.
final class StageClock {
  private(set) var times: [RunReport.StageTime] = []
  private var running: [String] = []
  private var since = ContinuousClock.now

  /// Runs `body` on `stage`'s time.
  func measure<R, E: Error>(_ stage: String, _ body: () throws(E) -> R) throws(E) -> R {
    credit()
    running.append(stage)
    defer {
      credit()
      running.removeLast()
    }
    return try body()
  }

  /// Gives the time since the last change to the stage that is running.
  private func credit() {
    let now = ContinuousClock.now
    let passed = since.duration(to: now).components
    since = now
    guard let stage = running.last else { return }
    let seconds = Double(passed.seconds) + Double(passed.attoseconds) * 1e-18
    if let i = times.firstIndex(where: { $0.stage == stage }) {
      times[i].seconds += seconds
    } else {
      times.append(RunReport.StageTime(stage: stage, seconds: seconds))
    }
  }
}
