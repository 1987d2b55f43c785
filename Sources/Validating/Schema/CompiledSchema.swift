/// The flat tables a schema compiles to.
struct CompiledSchema: Sendable {
  var nodes: [SchemaNode] = []
  var properties: [SchemaProperty] = []
  var names: [UInt8] = []
  var constants: [SchemaConstant] = []
  var masks: [UInt64] = []
  var choices: [SchemaChoice] = []
  var lists: [Int32] = []
  /// All patterns' states one after the other; state `s` of a pattern that begins at `b` has its row at
  /// `(b + s) * 256`. States 0 and 1 of each pattern are "failed" and "matched".
  var patternStates: [UInt16] = []
  var patternAccepts: [Bool] = []
  var patterns: [SchemaPattern] = []
  var root: Int32 = 0

  mutating func addName(_ name: [UInt8]) -> Range<Int32> {
    let start = Int32(names.count)
    names += name
    return start..<Int32(names.count)
  }

  mutating func addPattern(_ pattern: PatternAutomaton) {
    patterns.append(SchemaPattern(begin: Int32(patternAccepts.count), first: Int32(pattern.first)))
    patternStates += pattern.transitions
    patternAccepts += pattern.acceptsAtEnd
  }

  /// The first eight bytes of a name as one word.
  static func head(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if name.count >= 8 {
      return UInt64(littleEndian: UnsafeRawPointer(name.baseAddress!).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    for i in 0..<min(8, name.count) { word |= UInt64(name[i]) << UInt64(i * 8) }
    return word
  }
}

/// Where a pattern's states begin, and which of them a text begins in.
struct SchemaPattern {
  var begin: Int32
  var first: Int32
}

/// The tables of a `CompiledSchema`, borrowed for one validation.
struct SchemaTables {
  let root: Int32
  let nodes: UnsafeBufferPointer<SchemaNode>
  let properties: UnsafeBufferPointer<SchemaProperty>
  let names: UnsafeBufferPointer<UInt8>
  let constants: UnsafeBufferPointer<SchemaConstant>
  let masks: UnsafeBufferPointer<UInt64>
  let choices: UnsafeBufferPointer<SchemaChoice>
  let lists: UnsafeBufferPointer<Int32>
  let patterns: UnsafeBufferPointer<SchemaPattern>
  let patternStates: UnsafeBufferPointer<UInt16>
  let patternAccepts: UnsafeBufferPointer<Bool>
}

extension CompiledSchema {
  func withTables<Result>(_ body: (SchemaTables) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      properties.withUnsafeBufferPointer { properties in
        names.withUnsafeBufferPointer { names in
          constants.withUnsafeBufferPointer { constants in
            masks.withUnsafeBufferPointer { masks in
              choices.withUnsafeBufferPointer { choices in
                lists.withUnsafeBufferPointer { lists in
                  patterns.withUnsafeBufferPointer { patterns in
                    patternStates.withUnsafeBufferPointer { states in
                      patternAccepts.withUnsafeBufferPointer { accepts in
                        body(
                          SchemaTables(
                            root: root, nodes: nodes, properties: properties, names: names,
                            constants: constants, masks: masks, choices: choices, lists: lists,
                            patterns: patterns, patternStates: states, patternAccepts: accepts))
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
