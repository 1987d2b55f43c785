import Records

/// One input on its way through an adapter: what the survey said, and the reading of all of it.
package struct SourceReading: Sendable {
  package let input: InputBytes
  package let adapter: any SourceAdapter
  package let survey: SourceSurvey

  /// Chooses the adapter and surveys the input. Throws where the input as a whole is of no use.
  package init(
    _ input: InputBytes, overrides: SourceOverrides, registry: AdapterRegistry = .standard
  ) throws(ReadError) {
    self.input = input
    adapter = try registry.adapter(for: input, format: overrides.format)
    var survey = try adapter.survey(input, overrides: overrides)
    survey.profile = survey.profile ?? HeaderProfiles.recognize(survey.columns.map(\.name))
    self.survey = survey
  }

  /// Reads everything into the intake, and closes the account: every byte has a class then.
  package func read(into intake: inout Intake) {
    adapter.read(input, as: survey, into: &intake)
    let rest = intake.classifiedEnd..<max(intake.classifiedEnd, input.bytes.count)
    if !rest.isEmpty {
      assertionFailure("\(adapter.format.name) left bytes \(rest) of \(input.path) without a class")
      intake.reject(
        "bytes-unread", rest, line: nil, "The end of the file was not read.",
        remedy: "This is a fault of Mingce: please report it with the file's format.")
    }
    intake.finish()
  }
}
