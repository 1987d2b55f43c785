#if FUZZING
import Glibc
import Reading

// Built by `make fuzz`: libFuzzer's loop around the check. `MINGCE_FUZZ_FORMAT` names the format, because
// all arguments are libFuzzer's.

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private let format = getenv("MINGCE_FUZZ_FORMAT").map { String(cString: $0) } ?? ""
private let promises = ReaderPromises(format: format)

/// libFuzzer looks for this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let broken = promises.broken(by: UnsafeRawBufferPointer(start: bytes, count: count))
  if !broken.isEmpty { fatalError("broken: " + broken.joined(separator: "; ")) }
  return 0
}

@main
enum FuzzDriver {
  static func main() {
    let formats = AdapterRegistry.standard.adapters.map(\.format.name)
    guard formats.contains(format) else {
      print(formats.joined(separator: " "))
      exit(2)
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments) { testOneInput($0, $1) })
  }
}
#endif
