import Glibc
import Reading
import Testing
import mingce_fuzz

/// Inputs that once broke a reader, in `Inputs/<format>/`, each named for what was wrong.
struct RegressionTests {
  static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Inputs"

  static let inputs: [(format: String, name: String)] = names(in: folder).flatMap { format in
    names(in: folder + "/" + format).map { (format, $0) }
  }

  @Test func `inputs that once broke a reader break it no more`() throws {
    for (format, name) in Self.inputs {
      let input = try InputBytes.open("\(Self.folder)/\(format)/\(name)")
      let broken = withExtendedLifetime(input) { ReaderPromises(format: format).broken(by: input.bytes) }
      #expect(broken.isEmpty, "\(format)/\(name)")
    }
  }

  @Test(arguments: AdapterRegistry.standard.adapters.map(\.format.name))
  func `no reader breaks its promises on nothing or on noise`(_ format: String) {
    var random = SystemlessRandom(state: 7)
    for size in [0, 1, 2, 3, 100, 5000] {
      let bytes = (0..<size).map { _ in UInt8(truncatingIfNeeded: random.next() >> 24) }
      bytes.withUnsafeBytes { #expect(ReaderPromises(format: format).broken(by: $0).isEmpty) }
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// The same numbers in every run (SplitMix64).
struct SystemlessRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
