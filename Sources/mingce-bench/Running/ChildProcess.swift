import Glibc

/// Runs a program and measures it.
///
/// The kernel counts the memory of the process that starts a child in the child's peak, so whoever measures must be
/// small itself: lists are generated and scored in children too.
enum ChildProcess {
  struct Outcome {
    var exitCode: Int32
    var wallSeconds: Double
    var cpuSeconds: Double
    /// Largest resident set, in bytes.
    var peakBytes: Int
  }

  /// Runs `arguments[0]` (searched in PATH) to its end; output goes to the named files.
  static func run(_ arguments: [String], output: String = "/dev/null", errors: String) throws(ProcessFailure)
    -> Outcome
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)

    var argv = arguments.map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }

    var child = pid_t()
    let started = now()
    let failure = posix_spawnp(&child, arguments[0], &actions, nil, argv, environ)
    if failure != 0 {
      throw ProcessFailure(program: arguments[0], reason: String(cString: strerror(failure)))
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      if errno != EINTR {
        throw ProcessFailure(program: arguments[0], reason: String(cString: strerror(errno)))
      }
    }
    return Outcome(
      // As a shell reports it: 128 and the signal's number where a signal ended the child.
      exitCode: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F,
      wallSeconds: now() - started,
      cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakBytes: usage.ru_maxrss * 1024)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
}

/// A program could not be started, or ended with an error.
struct ProcessFailure: Error, CustomStringConvertible {
  var program: String
  var reason: String
  var description: String { "\(program): \(reason)" }
}
