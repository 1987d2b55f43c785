/// One thing the suite asks of an adapter, and how it went.
package struct ConformanceCheck: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case good
    case recognized
    case empty
    case headerOnly = "header-only"
    case truncated
    case byteOrderMark = "byte-order-mark"
    case lineEnds = "line-ends"
    case huge
    case hostile
    case names
  }

  /// Why a check failed. `place` says on which input: a sample's name, and what was done to it.
  package enum Fault: Sendable, Equatable {
    case broke(String)
    case refused(String)
    /// Such a file would go to this adapter instead; empty for none.
    case wouldGoTo(String)
    /// A good sample gave no record.
    case noRecords
    case unclassifiedBytes(classified: Int, of: Int)
    case countsDoNotAddUp(records: Int, accepted: Int, rejected: Int)
    case cellsAreNotColumns(record: Int, cells: Int, columns: Int)
    case numbersNotAscending(record: Int)
    case offsetsNotAscending(record: Int)
    /// The same input gave something else the second time.
    case differsWhenReadAgain
    /// A file without records, and nothing was said about it.
    case saysNothing
    case recordLost(number: Int)
    case recordChanged(number: Int)
    case otherRecords(expected: Int, found: Int)
    /// Records were held back until the end of a large file.
    case collectsTheFile(bytes: Int)
    /// Four times the bytes took so many times the time.
    case timeNotLinear(ratio: Double)
  }

  package enum Verdict: Sendable, Equatable {
    /// How many inputs were tried, and how many of those the adapter refused as a whole.
    case passed(inputs: Int, refused: Int)
    case failed(Fault, place: String)
    /// The check has no meaning for these samples.
    case skipped
  }

  package let kind: Kind
  package let verdict: Verdict

  package var hasFailed: Bool { if case .failed = verdict { true } else { false } }
}

extension ConformanceCheck.Fault {
  /// The fault as one plain sentence.
  package var words: String {
    switch self {
    case .broke(let how): "The adapter broke: \(how)"
    case .refused(let why): "The adapter refused the file: \(why)"
    case .wouldGoTo(let other):
      other.isEmpty ? "No adapter would take such a file." : "Such a file would go to the adapter \(other)."
    case .noRecords: "A good file gave no records."
    case .unclassifiedBytes(let classified, let all):
      "Of \(all) bytes \(classified) have a class; every byte must have one."
    case .countsDoNotAddUp(let records, let accepted, let rejected):
      "\(records) records were counted, but \(accepted) accepted and \(rejected) rejected."
    case .cellsAreNotColumns(let record, let cells, let columns):
      "Record \(record) has \(cells) cells for \(columns) columns."
    case .numbersNotAscending(let record): "The number of record \(record) is not above the one before."
    case .offsetsNotAscending(let record): "Record \(record) starts before the record before it."
    case .differsWhenReadAgain: "The same bytes gave something else the second time."
    case .saysNothing: "There was nothing to read, and no finding says so."
    case .recordLost(let number): "Record \(number) is missing, though its bytes are all there."
    case .recordChanged(let number): "Record \(number) is another one, though its bytes are the same."
    case .otherRecords(let expected, let found):
      "The same \(expected) records should come, but \(found) did or differ."
    case .collectsTheFile(let bytes):
      "One batch holds \(bytes >> 20) MB; batches must leave while reading goes on."
    case .timeNotLinear(let ratio): "Four times the bytes take \(Int(ratio)) times as long."
    }
  }
}
