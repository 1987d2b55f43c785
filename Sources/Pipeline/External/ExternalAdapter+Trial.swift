import Glibc
package import Reading

/// External adapters in the conformance suite.
extension ExternalAdapter {
  /// Whether the command's program is there and may be run.
  package static func isStartable(_ command: ExternalCommand) -> Bool {
    guard let program = CommandPlace(command).program else { return false }
    var info = stat()
    return stat(program, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && access(program, X_OK) == 0
  }

  /// The command as the suite tries it. An exit code other than 0 refuses the file; a signal or a time-out is a fault.
  package static func trial(_ command: ExternalCommand) -> AdapterTrial {
    AdapterTrial(name: command.words.joined(separator: " "), startsProcesses: true) { bytes, name in
      let input = InputBytes(path: name, copying: bytes)
      do throws(ExternalFailure) {
        let reading = try reading(input, by: command)
        return .read(AdapterTrial.outcome(of: reading.adapter, reading.survey, input))
      } catch {
        if case .exited = error.reason { return .refused(error.message) }
        return .broke(error.message)
      }
    }
  }
}
