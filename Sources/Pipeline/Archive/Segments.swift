import Archiving
import Merging
import Reading
import Records
import Validating

/// The customers as compressed segments, each customer validated before it lands.
struct CustomerSegments: Sendable {
  private(set) var files: [ContentFile] = []
  /// SHA-256 of each segment's uncompressed lines.
  private(set) var digests: [String] = []
  private(set) var customerCount = 0
  /// Observations whose customer did not pass, and why.
  private(set) var rejectedObservations: Set<UInt32> = []
  private(set) var violations: [(customer: Int, observations: [UInt32], violation: SchemaViolation)] = []
  /// Rejected customers that source records belong to.
  private(set) var rejectedOwners = 0

  private struct Segment: Sendable {
    var compressed: [UInt8]
    var digest: String
    var count: Int
    var violations: [(customer: Int, violation: SchemaViolation)]
  }

  init(_ merger: Merger, workers: Workers, written: @escaping @Sendable (Int) -> Void) {
    let size = ArchiveContent.customersPerSegment
    let total = merger.customerCount
    let pieces = (total + size - 1) / size
    let segments = workers.map(pieces) { piece in
      let range = (piece * size)..<min(total, (piece + 1) * size)
      defer { written(range.upperBound) }
      return Self.segment(merger, range)
    }
    for (i, segment) in segments.enumerated() {
      files.append(
        ContentFile(path: "customers/\(SegmentName.number(i + 1)).jsonl.gz", body: .bytes(segment.compressed))
      )
      digests.append(segment.digest)
      customerCount += segment.count
      for (customer, violation) in segment.violations {
        let observations = merger.ownObservations(ofCustomer: customer)
        violations.append((customer, observations, violation))
        rejectedObservations.formUnion(observations)
        if !observations.isEmpty { rejectedOwners += 1 }
      }
    }
  }

  private static func segment(_ merger: Merger, _ range: Range<Int>) -> Segment {
    let lines = merger.customerLines(range)
    var violations: [(customer: Int, violation: SchemaViolation)] = []
    lines.bytes.withUnsafeBufferPointer { bytes in
      for line in 0..<lines.count {
        let text = UnsafeBufferPointer(rebasing: bytes[lines.range(of: line)])
        if let violation = CustomerSchema.validator.validate(text) {
          violations.append((range.lowerBound + line, violation))
        }
      }
    }
    let accepted =
      violations.isEmpty ? lines.bytes : without(violations.map { $0.customer - range.lowerBound }, lines)
    return Segment(
      compressed: GzipSegment.compress(accepted), digest: ContentDigest.sha256Hex(accepted),
      count: lines.count - violations.count, violations: violations)
  }

  private static func without(_ dropped: [Int], _ lines: LineBatch) -> [UInt8] {
    var kept: [UInt8] = []
    let dropped = Set(dropped)
    for line in 0..<lines.count where !dropped.contains(line) {
      kept += lines.bytes[lines.range(of: line)]
      kept.append(UInt8(ascii: "\n"))
    }
    return kept
  }

  /// One finding for each customer that did not pass, at its first source record.
  func findings(_ store: ObservationStore, _ inputs: RunInputs) -> [Finding] {
    violations.map { entry in
      let first = entry.observations.first.map { Int($0) }
      let place = SourcePlace(
        file: first.map { inputs.all[Int(store.inputs[$0])].bytes.path } ?? "(customers)",
        line: first.map { Int(store.lines[$0]) }, record: first.map { Int(store.recordNumbers[$0]) },
        field: entry.violation.path)
      return Finding(
        "customer-invalid", .error, at: place,
        "The customer breaks the rule \"\(entry.violation.keyword)\" of the schema.",
        remedy: "Correct the field in the list, or run `mingce schema customer` to see the rule.")
    }
  }
}

/// Which entity each source record belongs to, as compressed segments.
struct LinkSegments: Sendable {
  private(set) var files: [ContentFile] = []
  private(set) var digests: [String] = []
  private(set) var count = 0

  init(_ merger: Merger, rejected: Set<UInt32>, workers: Workers) {
    let size = ArchiveContent.linksPerSegment
    let total = merger.observationCount
    let segments = workers.map((total + size - 1) / size) { piece in
      let lines = merger.linkLines(
        (piece * size)..<min(total, (piece + 1) * size), rejected: rejected)
      return (GzipSegment.compress(lines.bytes), ContentDigest.sha256Hex(lines.bytes), lines.count)
    }
    for (i, segment) in segments.enumerated() {
      files.append(ContentFile(path: "links/\(SegmentName.number(i + 1)).jsonl.gz", body: .bytes(segment.0)))
      digests.append(segment.1)
      count += segment.2
    }
  }
}

/// `00001`, `00002`, …: sorts as text as it sorts as a number.
enum SegmentName {
  static func number(_ n: Int) -> String {
    let digits = String(n)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
