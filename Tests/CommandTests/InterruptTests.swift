import Glibc
import Testing

@testable import mingce

/// Undoes what the test runner or a shell may have said about Ctrl-C.
private func takeInterrupts() {
  signal(SIGINT, SIG_DFL)
  var set = sigset_t()
  sigemptyset(&set)
  sigaddset(&set, SIGINT)
  pthread_sigmask(SIG_UNBLOCK, &set, nil)
}

@Suite struct InterruptTests {
  @Test func `130, and one line that nothing was committed`() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(130), observing: [\.standardErrorContent]
    ) {
      takeInterrupts()
      Interrupt.install(Messages(language: .english))
      raise(SIGINT)
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("interrupted; nothing was committed"))
    #expect(text.hasSuffix("\n"))
  }

  @Test func `while committing, what is sure is said, in Chinese too`() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(130), observing: [\.standardErrorContent]
    ) {
      takeInterrupts()
      Interrupt.install(Messages(language: .chinese))
      Interrupt.commitBegins()
      raise(SIGINT)
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("提交时被中断"))
  }
}
