import Records
import Text

extension Guess<TextEncoding> {
  /// What a survey says of an encoding that it is not sure of; nothing where it is.
  func doubts(in file: String) -> [Finding] {
    guard confidence < 0.8 else { return [] }
    let other = runnerUp.map { " It could also be \($0.rawValue)." } ?? ""
    return [
      Finding(
        "encoding-unsure", .warning, at: SourcePlace(file: file, line: 1),
        "The encoding seems to be \(value.rawValue).\(other)",
        remedy: "Look at the sample rows, and name the encoding in the pipeline file if they are wrong.")
    ]
  }
}
