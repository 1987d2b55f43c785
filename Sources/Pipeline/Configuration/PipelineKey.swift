import Records
import Yams

/// A key of a pipeline file: its name, what it takes, what it is for, and where its value goes.
///
/// The loader, `mingce lint` and `mingce schema` all come from these, so that none can forget a key.
struct PipelineKey<Target>: Sendable {
  let name: String
  /// What the key is for, in one or two plain sentences.
  let about: String
  let example: JSONValue
  let isRequired: Bool
  /// Other words people use for it; only for `did you mean`.
  let alsoCalled: [String]
  /// The value's part of the JSON Schema, without description and example.
  let schema: [JSONMember]
  /// Reads the value into the target, or reports what is wrong with it.
  let read: @Sendable (Node, inout Target, inout ProblemList) -> Void

  init<Value>(
    _ name: String, _ type: PipelineValue<Value>, about: String, example: JSONValue, required: Bool = false,
    alsoCalled: [String] = [], store: @escaping @Sendable (inout Target, Value) -> Void
  ) {
    self.name = name
    self.about = about
    self.example = example
    isRequired = required
    self.alsoCalled = alsoCalled
    schema = type.schema
    read = { node, target, problems in
      if let value = type.parse(node, name, &problems) { store(&target, value) }
    }
  }
}

/// The keys of one table of a pipeline file, in the order a writer meets them.
struct PipelineTable<Target>: Sendable {
  /// `sources`, `match`; empty for the file itself.
  let name: String
  let keys: [PipelineKey<Target>]

  /// Reads every key of `node`, and reports unknown and missing ones.
  func read(_ node: Node, into target: inout Target, _ problems: inout ProblemList) {
    guard case .mapping(let mapping) = node else {
      problems.add(node, .badValue(key: name, found: node.found, expected: .table, nearest: nil))
      return
    }
    var seen: Set<String> = []
    for (keyNode, value) in mapping {
      let typed = keyNode.scalar?.string ?? ""
      guard let key = keys.first(where: { $0.name == typed }) else {
        problems.add(keyNode, .unknownKey(typed, table: name, nearest: nearestKey(to: typed)))
        continue
      }
      seen.insert(typed)
      key.read(value, &target, &problems)
    }
    for key in keys where key.isRequired && !seen.contains(key.name) {
      problems.add(node, .missingKey(key.name, table: name))
    }
  }

  private func nearestKey(to typed: String) -> String? {
    if let nearest = NearestWord.to(typed, among: keys.map(\.name)) { return nearest }
    let others = keys.flatMap { key in key.alsoCalled.map { (word: $0, key: key.name) } }
    guard let nearest = NearestWord.to(typed, among: others.map(\.word)) else { return nil }
    return others.first { $0.word == nearest }?.key
  }

  /// The table as JSON Schema draft-07.
  var schema: [JSONMember] {
    let properties = keys.map { key in
      JSONMember(
        key.name,
        .object(
          [.init("description", .string(key.about))] + key.schema + [.init("examples", .array([key.example]))]
        ))
    }
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    return [
      .init("type", .string("object")), .init("additionalProperties", .bool(false)),
      .init("required", .array(required)), .init("properties", .object(properties)),
    ]
  }
}

/// The problems found so far in one file.
struct ProblemList {
  let file: String
  private(set) var problems: [ConfigurationProblem] = []

  init(file: String) { self.file = file }

  mutating func add(_ node: Node, _ kind: ConfigurationProblem.Kind) {
    problems.append(.init(file: file, line: node.mark?.line, column: node.mark?.column, kind))
  }
}

extension Node {
  var found: ConfigurationProblem.Found {
    switch self {
    case .scalar(let scalar): scalar.isNothing ? .nothing : .text(scalar.string)
    case .mapping: .table
    case .sequence: .list
    case .alias: .nothing
    }
  }
}

extension Node.Scalar {
  /// `key:` with nothing behind it, `~` and `null`, which YAML reads as "no value".
  var isNothing: Bool { style == .plain && ["", "~", "null", "Null", "NULL"].contains(string) }
}
