/// Why an external adapter gave nothing. What it printed until then is not used.
package struct ExternalFailure: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// There is no such program, or it may not be run; the system's error number.
    case notStarted(Int32)
    /// It took longer than so many seconds.
    case timedOut(Int)
    case exited(Int32)
    case killed(signal: Int32)
    /// It printed more than so many bytes.
    case tooMuchOutput(Int)
    /// A file or pipe could not be made; the system's error number.
    case system(Int32)
  }

  package let reason: Reason
  /// The program as the user named it.
  package let program: String
  /// The input as the user named it.
  package let file: String
  /// The last lines it wrote to standard error.
  package let lastWords: [String]

  package init(_ reason: Reason, program: String, file: String, lastWords: [String] = []) {
    self.reason = reason
    self.program = program
    self.file = file
    self.lastWords = lastWords
  }
}
