import Records
import Yams

extension PipelineValue where Value == ExternalCommand {
  /// A command as one text, as the list of its words, or as a table with a time limit.
  static var command: Self {
    let table = PipelineTable<ExternalCommand>(
      name: "adapter",
      keys: [
        PipelineKey(
          "command", .words,
          about: "The program and its arguments. No shell is run. {file} is the path of the file.",
          example: .array([.string("./read-fair.py"), .string("{file}")]), required: true,
          alsoCalled: ["cmd", "exec", "run"]
        ) { $0.words = $1 },
        PipelineKey(
          "time_limit", .integer(1...86_400),
          about: "Seconds the command may take for one file; then it is stopped and the run fails.",
          example: .integer(60), alsoCalled: ["timeout", "limit"]
        ) { $0.timeLimit = $1 },
      ])
    let words = PipelineValue<[String]>.words
    let forms = (words.schema.first { $0.name == "anyOf" }?.value.elements ?? []) + [.object(table.schema)]
    return Self(schema: [.init("anyOf", .array(forms))]) { node, key, problems in
      if case .mapping = node {
        var command = ExternalCommand(words: [])
        table.read(node, into: &command, &problems)
        return command.words.isEmpty ? nil : command
      }
      return words.parse(node, key, &problems).map { ExternalCommand(words: $0) }
    }
  }
}

extension PipelineValue where Value == [String] {
  /// The words of a command: a text that is cut as a shell would, or a list.
  static var words: Self {
    let text = JSONValue.object([.init("type", .string("string")), .init("minLength", .integer(1))])
    let list = JSONValue.object([
      .init("type", .string("array")), .init("minItems", .integer(1)),
      .init("items", .object([.init("type", .string("string"))])),
    ])
    return Self(schema: [.init("anyOf", .array([text, list]))]) { node, key, problems in
      var words: [String]?
      switch node {
      case .scalar(let scalar) where !scalar.isNothing: words = ExternalCommand(scalar.string)?.words
      case .sequence(let sequence):
        let texts = sequence.compactMap { $0.scalar?.string }
        if texts.count == sequence.count, texts.first?.isEmpty == false { words = texts }
      default: break
      }
      if words == nil {
        problems.add(node, .badValue(key: key, found: node.found, expected: .command, nearest: nil))
      }
      return words
    }
  }
}
