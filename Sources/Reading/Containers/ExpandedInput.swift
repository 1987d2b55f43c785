package import Records

/// What a path on the command line stands for: one list, or those of a folder, a ZIP archive, a gzip file.
package struct ExpandedInput: Sendable {
  /// The lists, each with a path such as `drop.zip/lists/a.csv`. Those of a folder come in byte order of their
  /// names, those of an archive in the order of its directory.
  package internal(set) var inputs: [InputBytes] = []
  /// What was skipped, refused or odd, the first of each kind in full.
  package internal(set) var findings = FindingTally()
  /// The archives that were opened, nested ones included: their bytes by class.
  package internal(set) var containers: [ContainerFile] = []

  init() {}

  /// A file as it is, whatever it holds.
  package init(_ input: InputBytes) { inputs = [input] }
}

/// An archive that was opened, and what each of its bytes is.
///
/// Packed data of members that were used are `record`, of refused ones `reject`; headers, directory and the
/// files that systems leave behind (`__MACOSX`, `.DS_Store`) are `structure`.
package struct ContainerFile: Sendable {
  /// `ZIP archive` or `gzip file`.
  package let title: String
  package let input: InputBytes
  package let spans: [ClassifiedSpan]

  /// The spans by class; adds up to the size of the archive.
  package var account: ByteAccount {
    var account = ByteAccount()
    for span in spans { account.add(span.byteClass, span.range.count) }
    return account
  }

  /// - Parameters:
  ///   - known: classes of stretches, in any order; of overlapping ones the first counts.
  ///   - rest: the class of all other bytes.
  init(title: String, _ input: InputBytes, _ known: [ClassifiedSpan], rest: ByteClass = .structure) {
    self.title = title
    self.input = input
    var spans: [ClassifiedSpan] = []
    var end = 0
    func add(_ byteClass: ByteClass, upTo stop: Int) {
      guard stop > end else { return }
      if let last = spans.last, last.byteClass == byteClass {
        spans[spans.count - 1].range = last.range.lowerBound..<stop
      } else {
        spans.append(ClassifiedSpan(byteClass, end..<stop))
      }
      end = stop
    }
    for span in known.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      add(rest, upTo: min(span.range.lowerBound, input.bytes.count))
      add(span.byteClass, upTo: min(span.range.upperBound, input.bytes.count))
    }
    add(rest, upTo: input.bytes.count)
    self.spans = spans
  }
}
