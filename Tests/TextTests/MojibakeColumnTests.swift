import Testing
import Text

/// Columns garbled in each of the ways that Chinese lists are.
struct MojibakeColumnTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    var steps: [(really: TextEncoding, takenFor: TextEncoding?)]
    var isTraditional = false
    var testDescription: String {
      steps.map { "\($0.really.rawValue) as \($0.takenFor?.rawValue ?? "Latin-1")" }.joined(separator: ", ")
    }
  }

  /// The nine classes; `nil` is plain Latin-1, controls and all.
  static let damages: [Damage] = [
    Damage(steps: [(.utf8, .gb18030)]), Damage(steps: [(.utf8, nil)]), Damage(steps: [(.utf8, .windows1252)]),
    Damage(steps: [(.utf8, .shiftJIS)]), Damage(steps: [(.gb18030, nil)]),
    Damage(steps: [(.gb18030, .windows1252)]),
    Damage(steps: [(.gb18030, .big5HKSCS)]), Damage(steps: [(.big5HKSCS, .gb18030)], isTraditional: true),
    Damage(steps: [(.big5HKSCS, nil)], isTraditional: true), Damage(steps: [(.utf8, nil), (.utf8, nil)]),
  ]

  static let simplified = names("王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹", "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红")
  static let traditional = names("王李張劉陳楊趙黃周吳徐孫馬朱胡林郭何高羅鄭梁謝宋唐許鄧馮韓曹", "偉芳娜敏靜強磊軍洋勇豔傑娟濤明超秀霞平剛桂英華玉萍紅")

  private static func names(_ families: String, _ given: String) -> [String] {
    let given = given.map { String($0) }
    var names: [String] = []
    for (i, family) in families.enumerated() {
      let second = given[(i * 7 + 3) % given.count]
      let third = given[(i * 5 + 1) % given.count]
      names.append(String(family) + given[i % given.count])
      names.append(String(family) + second + third)
    }
    return names
  }

  private func garbled(_ text: String, _ damage: Damage) -> String {
    damage.steps.reduce(text) { text, step in
      let bytes = Encoder.encode(text, step.really)
      guard let takenFor = step.takenFor else {
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      }
      var transcoder = Transcoder(takenFor)
      var out: [UInt8] = []
      _ = bytes.withUnsafeBufferPointer { transcoder.decode($0, flush: true, into: &out) }
      return String(decoding: out, as: UTF8.self)
    }
  }

  private func damage(of cells: [String]) -> ColumnDamage {
    var column = MojibakeColumn()
    for cell in cells { Array(cell.utf8).withUnsafeBufferPointer { column.add($0) } }
    return column.damage
  }

  @Test(arguments: damages) func `repairs a column of short names`(_ damage: Damage) {
    let names = damage.isTraditional ? Self.traditional : Self.simplified
    // Some bytes do not survive some of the ways.
    let cells = names.map { (name: $0, wrong: garbled($0, damage)) }.filter { !$0.wrong.contains("\u{FFFD}") }
    #expect(cells.count >= 10)
    let found = self.damage(of: cells.map(\.wrong))
    var right = 0
    for (name, wrong) in cells {
      if case .repaired(let repair) = Array(wrong.utf8).withUnsafeBufferPointer({ found.verdict(on: $0) }) {
        #expect(String(decoding: repair.text, as: UTF8.self) == name)
        right += 1
      }
    }
    #expect(right * 100 >= cells.count * 95)
  }

  @Test(arguments: damages) func `leaves the right cells of a column that is partly wrong`(_ damage: Damage) {
    let names = damage.isTraditional ? Self.traditional : Self.simplified
    let cells = names.enumerated().map { $0 % 2 == 0 ? garbled($1, damage) : $1 }
    let found = self.damage(of: cells)
    for (i, name) in names.enumerated() where i % 2 == 1 {
      if case .repaired(let repair) = Array(name.utf8).withUnsafeBufferPointer({ found.verdict(on: $0) }) {
        Issue.record("\(name) became \(String(decoding: repair.text, as: UTF8.self))")
      }
    }
  }

  @Test func `finds nothing in right columns`() {
    for names in [
      Self.simplified, Self.traditional, ["José", "Müller", "Zoë", "Łódź"], ["Иванов", "Петров"],
      ["堃喆", "淼燚", "龘龘"],
    ] {
      #expect(damage(of: names).steps.isEmpty)
    }
  }

  @Test func `touches hardly any right cell, however rare its characters`() {
    var random = RepeatableRandom(state: 17)
    let families = Array("王李张刘陈杨黄赵吴周徐孫馬葉鄭謝蕭龔仇覃佘佟郜缪阚冼麦邝").map { String($0) }
    // Characters as rare as one in sixty thousand, and one name in eight with a rarer one.
    let scalars = (UInt32(0x4E00)..<0x9FA6).filter { CharacterFrequency.bits($0) <= 16 }
    let rare = (UInt32(0x4E00)..<0x9FA6).filter { (17...21).contains(CharacterFrequency.bits($0)) }
    let ends = ["", "", "", "有限公司", "先生", "路8号", " Tony"]
    var touched: [String] = []
    for i in 0..<20_000 {
      var name = families[Int(random.next() % UInt64(families.count))]
      for k in 0...Int(random.next() % 2) {
        let from = i % 8 == 0 && k == 0 ? rare : scalars
        let scalar = Unicode.Scalar(from[Int(random.next() % UInt64(from.count))])
        name += scalar.map { String($0) } ?? ""
      }
      name += ends[Int(random.next() % UInt64(ends.count))]
      if case .repaired = Array(name.utf8).withUnsafeBufferPointer({ ColumnDamage.none.verdict(on: $0) }) {
        touched.append(name)
      }
    }
    #expect(touched.count <= 2, "\(touched)")
  }
}
