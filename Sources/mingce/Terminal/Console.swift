import Glibc
import Synchronization

/// Why output could not be written.
package enum OutputFailure: Error, Sendable, Equatable {
  /// Whoever read the output has closed it.
  case readerGone
  /// The system's error number.
  case failed(Int32)
}

/// Where bytes go.
package protocol ByteSink: Sendable {
  func write(_ bytes: UnsafeRawBufferPointer) throws(OutputFailure)
}

/// A file descriptor that somebody else opened and will close.
package struct DescriptorSink: ByteSink {
  package let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw errno == EPIPE ? .readerGone : .failed(errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}

/// Keeps what is written. For tests.
package final class CapturedSink: ByteSink {
  private let bytes = Mutex<[UInt8]>([])
  package init() {}

  package func write(_ new: UnsafeRawBufferPointer) throws(OutputFailure) {
    bytes.withLock { $0.append(contentsOf: new) }
  }

  package var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

/// What a command writes to: data to `out`, everything else to `err`.
package struct Console: Sendable {
  package let out: any ByteSink
  package let err: any ByteSink
  package let environment: [String: String]
  package let outIsTerminal: Bool
  package let errIsTerminal: Bool

  package init(
    out: any ByteSink, err: any ByteSink, environment: [String: String] = [:], outIsTerminal: Bool = false,
    errIsTerminal: Bool = false
  ) {
    self.out = out
    self.err = err
    self.environment = environment
    self.outIsTerminal = outIsTerminal
    self.errIsTerminal = errIsTerminal
  }

  /// The terminal, or whatever the process was started with.
  package static func ofProcess() -> Console {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS"]
    var environment: [String: String] = [:]
    for name in names { environment[name] = getenv(name).map { String(cString: $0) } }
    return Console(
      out: DescriptorSink(descriptor: STDOUT_FILENO), err: DescriptorSink(descriptor: STDERR_FILENO),
      environment: environment, outIsTerminal: isatty(STDOUT_FILENO) == 1,
      errIsTerminal: isatty(STDERR_FILENO) == 1)
  }

  /// Writes `text` and a line feed to standard output.
  package func print(_ text: String) throws(OutputFailure) { try Self.write(text + "\n", to: out) }

  /// Writes `text` and a line feed to standard error. There is nobody to tell if that fails.
  package func note(_ text: String) { try? Self.write(text + "\n", to: err) }

  /// Reports a problem on standard error.
  package func report(_ text: String) { note(errStyle.problem("mingce:") + " " + text) }

  package var errStyle: TextStyle { TextStyle(isOn: errIsTerminal && wantsColor) }
  package var outStyle: TextStyle { TextStyle(isOn: outIsTerminal && wantsColor) }

  /// See no-color.org: any value but an empty one says no.
  private var wantsColor: Bool {
    environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  private static func write(_ text: String, to sink: any ByteSink) throws(OutputFailure) {
    var text = text
    let failure: OutputFailure? = text.withUTF8 { bytes in
      do throws(OutputFailure) {
        try sink.write(UnsafeRawBufferPointer(bytes))
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }
}

/// Emphasis on terminals that want it; plain text elsewhere.
package struct TextStyle: Sendable {
  let isOn: Bool
  func strong(_ text: String) -> String { wrap(text, "1") }
  func problem(_ text: String) -> String { wrap(text, "1;31") }
  func quiet(_ text: String) -> String { wrap(text, "2") }
  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
