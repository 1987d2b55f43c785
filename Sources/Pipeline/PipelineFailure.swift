/// Why a run could not be done. Bad data never causes one: only the system, the configuration or an unreadable input.
package struct PipelineFailure: Error, Sendable {
  /// The exit codes of the command line (design: 0 done, 1 limits exceeded, 2 usage or configuration, …).
  package enum Code: Int32, Sendable { case configuration = 2, inputUnreadable = 3, system = 4 }
  package let code: Code
  /// `reading`, `archiving`, …
  package let stage: String
  /// Names the file and the place; no stack, no customer data.
  package let message: String
  /// What to do about it.
  package let remedy: String

  package init(_ code: Code, stage: String, _ message: String, remedy: String) {
    self.code = code
    self.stage = stage
    self.message = message
    self.remedy = remedy
  }
}
