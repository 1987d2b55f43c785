import Glibc
import Synchronization

/// Ctrl-C: one line that says what was kept, and exit code 130. Nothing needs to be undone.
enum Interrupt {
  /// Whether a commit has begun. From then on only `mingce verify` can say which version the archive is in.
  private static let isCommitting = Atomic<Bool>(false)

  /// From now on Ctrl-C ends the process with a line in the language of `say`.
  static func install(_ say: Messages) {
    if isIgnored { return }
    isCommitting.store(false, ordering: .relaxed)
    // A signal handler may only write and leave; it can take nothing with it, so there is one for each language.
    switch say.language {
    case .english:
      signal(SIGINT) { _ in
        Interrupt.leave(
          "\rmingce: interrupted; nothing was committed. Run the same command again to start over.\n",
          "\rmingce: interrupted while committing; the archive has the old version or the whole new one.\n")
      }
    case .chinese:
      signal(SIGINT) { _ in
        Interrupt.leave(
          "\rmingce：已中断；没有提交任何内容。再次运行同一命令即可重新开始。\n",
          "\rmingce：提交时被中断；档案要么是旧版本，要么是完整的新版本。\n")
      }
    }
  }

  /// Shells let programs in the background ignore Ctrl-C, which is meant for the one in front.
  private static var isIgnored: Bool {
    var present = sigaction()
    sigaction(SIGINT, nil, &present)
    return unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self) == 1  // SIG_IGN
  }

  static func commitBegins() { isCommitting.store(true, ordering: .relaxed) }

  private static func leave(_ nothingDone: StaticString, _ committing: StaticString) {
    let text = isCommitting.load(ordering: .relaxed) ? committing : nothingDone
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    _exit(ExitStatus.interrupted.rawValue)
  }
}
