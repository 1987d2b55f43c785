package import Records

/// How far a run is, for the progress line.
package struct Progress: Sendable {
  package var stage: String
  /// Units done and expected in this stage (bytes when reading, records after that).
  package var done: Int
  package var total: Int
  package var unit: String
  package init(stage: String, done: Int, total: Int, unit: String) {
    self.stage = stage
    self.done = done
    self.total = total
    self.unit = unit
  }
}

/// The whole run: files in, archive out.
package struct ImportPipeline: Sendable {
  package var settings: PipelineSettings
  package var threads: Int
  package var dryRun: Bool
  package var progress: @Sendable (Progress) -> Void

  package init(
    settings: PipelineSettings, threads: Int, dryRun: Bool = false,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.settings = settings
    self.threads = threads
    self.dryRun = dryRun
    self.progress = progress
  }

  package func run() throws(PipelineFailure) -> RunReport { RunReport(archive: settings.archive) }
}
