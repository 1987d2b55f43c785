import Records

/// Sends batches to the output as they come. A failure is kept: readers do not throw. Where whoever read
/// the output has left (`mingce read huge.csv | head`), `whenReaderLeaves` may end the program at once.
final class RecordPrinter {
  private var out: OutputBuffer
  private let format: ReadCommand.Output
  private let table: RecordTable
  private let whenReaderLeaves: () -> Void
  private(set) var failure: OutputFailure?

  init(
    _ sink: any ByteSink, _ format: ReadCommand.Output, _ files: [OutputColumns],
    whenReaderLeaves: @escaping () -> Void = {}
  ) {
    self.whenReaderLeaves = whenReaderLeaves
    out = OutputBuffer(sink)
    self.format = format
    table = RecordTable(files)
    if format == .csv && !files.isEmpty { table.writeHeader(to: &out) }
  }

  func print(_ batch: RecordBatch, ofFile number: Int, _ lines: RecordLines) {
    guard failure == nil else { return }
    do throws(OutputFailure) {
      switch format {
      case .csv: try table.write(batch, ofFile: number, to: &out)
      case .jsonl: try lines.write(batch, to: &out)
      }
    } catch {
      failure = error
      if error == .readerGone { whenReaderLeaves() }
    }
  }

  /// Hands on the rest; throws what went wrong before.
  func finish() throws(OutputFailure) {
    if let failure { throw failure }
    try out.flush()
  }
}
