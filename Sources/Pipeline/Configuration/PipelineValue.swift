import Records
import Yams

/// What a key takes: how it is read, and how the JSON Schema says so.
struct PipelineValue<Value>: Sendable {
  let schema: [JSONMember]
  /// The value, or `nil` after reporting what is wrong. The text is the key's name.
  let parse: @Sendable (Node, String, inout ProblemList) -> Value?
}

extension PipelineValue {
  /// A scalar that `accept` turns into a value; `words` are the ones to suggest from.
  static func scalar(
    _ expected: ExpectedValue, schema: [JSONMember], words: [String] = [],
    accept: @escaping @Sendable (String) -> Value?
  ) -> Self {
    Self(schema: schema) { node, key, problems in
      if case .scalar(let scalar) = node, !scalar.isNothing, let value = accept(scalar.string) {
        return value
      }
      var nearest: String?
      if case .text(let text) = node.found { nearest = NearestWord.to(text, among: words) }
      problems.add(node, .badValue(key: key, found: node.found, expected: expected, nearest: nearest))
      return nil
    }
  }
}

extension PipelineValue where Value == String {
  static var text: Self {
    scalar(.text, schema: [.init("type", .string("string")), .init("minLength", .integer(1))]) {
      $0.isEmpty ? nil : $0
    }
  }

  /// A day, `2026-11-01`.
  static var day: Self {
    scalar(.day, schema: [.init("type", .string("string")), .init("format", .string("date"))]) {
      CalendarDate.isDay($0) ? $0 : nil
    }
  }

  /// A day, or a moment as RFC 3339 writes it.
  static var dayOrMoment: Self {
    let pattern = #"^\d{4}-\d{2}-\d{2}([Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2}))?$"#
    return scalar(
      .dayOrMoment, schema: [.init("type", .string("string")), .init("pattern", .string(pattern))]
    ) { CalendarDate.isDay($0) || CalendarDate.isMoment($0) ? $0 : nil }
  }

  /// The characters between cells themselves, or a word for them.
  static var delimiter: Self {
    let words: KeyValuePairs = [
      "tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " ", "colon": ":",
    ]
    let pattern = #"^[^"\r\n]{1,8}$"#
    return scalar(
      .delimiter, schema: [.init("type", .string("string")), .init("pattern", .string(pattern))]
    ) { text in
      if let word = words.first(where: { $0.key == text.lowercased() }) { return word.value }
      let isSound = (1...8).contains(text.utf8.count) && !text.utf8.contains { [0, 10, 13, 34].contains($0) }
      return isSound ? text : nil
    }
  }

  /// One of a few words, or another spelling of one, in any case of letters; the value is the word as listed.
  static func oneOf(_ words: [String], spellings: [(spelling: String, word: String)] = []) -> Self {
    let accepted = words + spellings.map(\.spelling)
    return scalar(
      .oneOf(words),
      schema: [.init("type", .string("string")), .init("enum", .array(accepted.map { .string($0) }))],
      words: accepted
    ) { typed in
      let typed = typed.lowercased()
      return words.first { $0.lowercased() == typed } ?? spellings.first { $0.spelling == typed }?.word
    }
  }
}

extension PipelineValue where Value == Double {
  static func number(_ range: ClosedRange<Double>, standard: Double? = nil) -> Self {
    var schema: [JSONMember] = [
      .init("type", .string("number")), .init("minimum", .decimal(range.lowerBound)),
      .init("maximum", .decimal(range.upperBound)),
    ]
    if let standard { schema.append(.init("default", .decimal(standard))) }
    return scalar(.number(range), schema: schema) { text in
      Double(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension PipelineValue where Value == Bool {
  static var flag: Self {
    scalar(.oneOf(["true", "false"]), schema: [.init("type", .string("boolean"))], words: ["true", "false"]) {
      Bool($0.lowercased())
    }
  }
}

extension PipelineValue where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Self {
    scalar(
      .integer(range),
      schema: [
        .init("type", .string("integer")), .init("minimum", .integer(range.lowerBound)),
        .init("maximum", .integer(range.upperBound)),
      ]
    ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension PipelineValue where Value == [String] {
  /// One path, or a list of them.
  static var paths: Self {
    let path = JSONValue.object([.init("type", .string("string")), .init("minLength", .integer(1))])
    let list = JSONValue.object([
      .init("type", .string("array")), .init("minItems", .integer(1)), .init("items", path),
    ])
    return Self(schema: [.init("anyOf", .array([path, list]))]) { node, key, problems in
      let items: [Node]
      if case .sequence(let sequence) = node { items = Array(sequence) } else { items = [node] }
      let paths = items.compactMap { PipelineValue<String>.text.parse($0, key, &problems) }
      if items.isEmpty {
        problems.add(node, .badValue(key: key, found: .nothing, expected: .listOfPaths, nearest: nil))
      }
      return paths.count == items.count && !items.isEmpty ? paths : nil
    }
  }
}

extension PipelineValue where Value == [String: ColumnMeaning] {
  /// Header names to meanings.
  static var columns: Self {
    let words = ColumnMeaning.allCases.map(\.rawValue)
    let meaning = PipelineValue<String>.oneOf(words)
    return Self(
      schema: [
        .init("type", .string("object")), .init("additionalProperties", .object(meaning.schema)),
      ]
    ) { node, key, problems in
      guard case .mapping(let mapping) = node else {
        problems.add(node, .badValue(key: key, found: node.found, expected: .table, nearest: nil))
        return nil
      }
      var columns: [String: ColumnMeaning] = [:]
      for (header, value) in mapping {
        guard let name = header.scalar?.string else {
          problems.add(header, .badValue(key: key, found: header.found, expected: .text, nearest: nil))
          continue
        }
        columns[name] = meaning.parse(value, name, &problems).flatMap(ColumnMeaning.init(rawValue:))
      }
      return columns
    }
  }
}

extension PipelineValue {
  /// A table of its own.
  static func table(_ table: PipelineTable<Value>, empty: @escaping @Sendable () -> Value) -> Self {
    Self(schema: table.schema) { node, _, problems in
      var value = empty()
      table.read(node, into: &value, &problems)
      return value
    }
  }

  /// A list of tables, at least one.
  static func list<Element>(
    of table: PipelineTable<Element>, empty: @escaping @Sendable () -> Element
  ) -> Self where Value == [Element] {
    let schema: [JSONMember] = [
      .init("type", .string("array")), .init("minItems", .integer(1)),
      .init("items", .object(table.schema)),
    ]
    return Self(schema: schema) { node, key, problems in
      guard case .sequence(let sequence) = node, !sequence.isEmpty else {
        problems.add(node, .badValue(key: key, found: node.found, expected: .list, nearest: nil))
        return nil
      }
      return sequence.map { item in
        var element = empty()
        table.read(item, into: &element, &problems)
        return element
      }
    }
  }
}
