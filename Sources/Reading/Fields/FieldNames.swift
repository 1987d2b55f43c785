/// Names of fields, each with a small number: formats without columns name every value they hold.
struct FieldNames: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  var count: Int { names.count }

  /// The number of `name`; a new name gets the next one.
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = names.count
    names.append(name)
    numbers[name] = number
    return number
  }

  func known(_ name: String) -> Int? { numbers[name] }

  subscript(number: Int) -> String { names[number] }
}
