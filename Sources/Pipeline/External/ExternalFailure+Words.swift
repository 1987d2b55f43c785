import Glibc

extension ExternalFailure {
  /// One sentence that names the file and the program.
  package var message: String {
    let said = lastWords.isEmpty ? "" : " It said: \(lastWords.joined(separator: " / "))"
    return "\(file) could not be read by \(program): \(why).\(said)"
  }

  private var why: String {
    switch reason {
    case .notStarted(let number): "the program could not be started (\(String(cString: strerror(number))))"
    case .timedOut(let seconds): "it took longer than \(seconds) s and was stopped"
    case .exited(let status): "it ended with exit code \(status)"
    case .killed(let signal): "it was ended by signal \(signal)"
    case .tooMuchOutput(let limit): "it printed more than \(limit >> 20) MB and was stopped"
    case .system(let number): "the system refused a file or pipe (\(String(cString: strerror(number))))"
    }
  }

  package var remedy: String {
    switch reason {
    case .notStarted: "Check the name of the command, and that the file may be executed."
    case .timedOut: "Raise time_limit in the pipeline file, or make the adapter faster."
    case .exited, .killed: "Run mingce adapter test with the command and this file to see what happens."
    case .tooMuchOutput: "Check that the adapter prints each record once."
    case .system: "Check the space and the permissions of the temporary folder, then try again."
    }
  }

  /// For a run: nothing of it is committed.
  var pipelineFailure: PipelineFailure {
    let code: PipelineFailure.Code
    switch reason {
    case .notStarted: code = .configuration
    case .system: code = .system
    default: code = .inputUnreadable
    }
    return PipelineFailure(code, stage: "reading", message, remedy: remedy)
  }
}
