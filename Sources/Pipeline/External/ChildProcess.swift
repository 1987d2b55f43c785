import CProcess
import Glibc

/// Runs a program to its end, whatever it does: the only file that does.
///
/// The program gets a process group of its own, three descriptors, and nothing else that is open here. Its standard
/// input is a file, so that a program that never reads it cannot block anybody. Output goes to a file through a pipe
/// that is read here, so that its size has a limit. Past its time the whole group gets SIGTERM, then SIGKILL.
/// A process that outlives the program and holds the pipe open is not waited for.
struct ChildProcess {
  /// What is executed; a path, never a name to search for.
  var path: String
  /// Includes the program's own name.
  var arguments: [String]
  var environment: [String]
  var folder: String
  var input: String
  /// Descriptor that standard output is written to.
  var output: Int32
  var timeLimit: Double
  var outputLimit: Int

  /// How much of standard error is kept.
  static let errorLimit = 64 << 10
  /// Seconds between SIGTERM and SIGKILL.
  static let grace = 2.0
  /// Seconds that the pipes are read after the program's end.
  static let afterlife = 0.5

  enum Ending: Equatable {
    case exited(Int32)
    case killed(Int32)
    case timedOut
    case tooMuchOutput
    case notStarted(Int32)
    case system(Int32)
  }

  struct Outcome {
    var ending: Ending
    /// The first bytes of standard error.
    var errors: [UInt8] = []
    var outputCount = 0
  }

  func run() -> Outcome {
    var out: [Int32] = [-1, -1]
    var err: [Int32] = [-1, -1]
    guard pipe(&out) == 0 else { return Outcome(ending: .system(errno)) }
    guard pipe(&err) == 0 else {
      let number = errno
      for end in out { close(end) }
      return Outcome(ending: .system(number))
    }
    for end in out + err { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (child, failure) = start(output: out[1], errors: err[1])
    close(out[1])
    close(err[1])
    defer {
      close(out[0])
      close(err[0])
    }
    if failure != 0 { return Outcome(ending: .notStarted(failure)) }
    for end in [out[0], err[0]] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    return watch(child, out[0], err[0])
  }

  // MARK: Starting

  private func start(output: Int32, errors: Int32) -> (child: pid_t, failure: Int32) {
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { for word in argv + envp { free(word) } }
    var child = pid_t()
    let failure = cprocess_start(path, argv, envp, folder, input, output, errors, &child)
    return (child, failure)
  }

  // MARK: Watching

  private func watch(_ child: pid_t, _ out: Int32, _ err: Int32) -> Outcome {
    var outcome = Outcome(ending: .exited(0))
    var stopped: Ending?
    var open = (out: true, err: true)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let deadline = Self.now() + timeLimit
    var killAt: Double?
    var endedAt: Double?

    while true {
      wait(open.out ? out : -1, open.err ? err : -1)
      if open.out { open.out = drainOutput(out, &buffer, &outcome, &stopped) }
      if open.err { open.err = Self.drainErrors(err, &buffer, &outcome) }
      let now = Self.now()
      if endedAt == nil, Self.hasEnded(child) { endedAt = now }
      if let endedAt {
        if !open.out && !open.err || now > endedAt + Self.afterlife || stopped != nil { break }
      } else if stopped == .tooMuchOutput || killAt.map({ now > $0 }) ?? false {
        kill(-child, SIGKILL)
      } else if stopped == nil, now > deadline {
        stopped = .timedOut
        killAt = now + Self.grace
        kill(-child, SIGTERM)
      }
    }
    // The program is still a zombie, so the number of its group is nobody else's.
    kill(-child, SIGKILL)
    let status = Self.reap(child)
    outcome.ending = stopped ?? (status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F))
    return outcome
  }

  /// Waits until a pipe has something, or a moment.
  private func wait(_ out: Int32, _ err: Int32) {
    var waiting = [
      pollfd(fd: out, events: Int16(POLLIN), revents: 0), pollfd(fd: err, events: Int16(POLLIN), revents: 0),
    ]
    // With both pipes closed only the end is awaited, which is near.
    poll(&waiting, 2, out < 0 && err < 0 ? 2 : 20)
  }

  /// Returns whether more may come.
  private func drainOutput(
    _ pipe: Int32, _ buffer: inout [UInt8], _ outcome: inout Outcome, _ stopped: inout Ending?
  ) -> Bool {
    while stopped == nil {
      let count = read(pipe, &buffer, buffer.count)
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      if count == 0 { return false }
      outcome.outputCount += count
      if outcome.outputCount > outputLimit {
        stopped = .tooMuchOutput
      } else if !write(buffer[..<count]) {
        stopped = .system(errno)
      }
    }
    return false
  }

  private func write(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { all in
      var rest = all
      while !rest.isEmpty {
        let count = Glibc.write(output, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return true
    }
  }

  private static func drainErrors(_ pipe: Int32, _ buffer: inout [UInt8], _ outcome: inout Outcome) -> Bool {
    // A flood of messages must not keep the clock from being looked at.
    for _ in 0..<64 {
      let count = read(pipe, &buffer, buffer.count)
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      if count == 0 { return false }
      outcome.errors += buffer[..<min(count, errorLimit - outcome.errors.count)]
    }
    return true
  }

  // MARK: The end

  private static func hasEnded(_ child: pid_t) -> Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == SIGCHLD
  }

  private static func reap(_ child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return 127 << 8 } }
    return status
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
