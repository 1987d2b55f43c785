import Text

/// The names of all divisions, folded, found by walking a text forward. One name may mean many divisions.
struct DivisionNames: @unchecked Sendable {
  /// How a division is named.
  enum Form: UInt8 {
    /// The official name (深圳市, 恩施土家族苗族自治州).
    case full
    /// As good as the official one (恩施州, 浦东区, 广西省).
    case near
    /// Without its level (深圳, 恩施, 海淀).
    case short
  }

  struct Meaning {
    let division: Int32
    let form: Form
    /// The next meaning of the same name, or -1.
    let next: Int32
  }

  let meanings: UnsafePointer<Meaning>
  /// Open addressing: (node, scalar) to node; 0 is a free slot, for nothing leads back to the root.
  private let keys: UnsafePointer<UInt32>
  private let nodes: UnsafePointer<UInt16>
  /// The first meaning of the name that ends at a node, or -1.
  private let firsts: UnsafePointer<Int32>
  private static let size = 1 << 16
  private static let mask = size - 1

  init(_ divisions: UnsafeBufferPointer<DivisionTable.Division>) {
    let keys = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.size)
    keys.initialize(repeating: 0, count: Self.size)
    let nodes = UnsafeMutablePointer<UInt16>.allocate(capacity: Self.size)
    nodes.initialize(repeating: 0, count: Self.size)
    var meanings: [Meaning] = []
    meanings.reserveCapacity(15000)
    var firsts: [Int32] = [-1]
    firsts.reserveCapacity(24000)
    var scalars = ScalarText()

    func add(_ name: some Collection<UInt8>, _ division: Int, _ form: Form) {
      name.withContiguousStorageIfAvailable { _ = scalars.load($0) }
      Fold.simplify(scalars.view, into: scalars.base)
      var node: UInt32 = 0
      for scalar in scalars.view {
        let key = node << 16 | (scalar & 0xFFFF)
        var slot = Self.slot(key)
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & Self.mask }
        if keys[slot] == 0 {
          keys[slot] = key
          nodes[slot] = UInt16(firsts.count)
          firsts.append(-1)
        }
        node = UInt32(nodes[slot])
      }
      // A name that is its own short name has one meaning.
      let first = firsts[Int(node)]
      if first >= 0 && meanings[Int(first)].division == Int32(division) { return }
      firsts[Int(node)] = Int32(meanings.count)
      meanings.append(Meaning(division: Int32(division), form: form, next: first))
    }

    for i in 0..<divisions.count {
      add(divisions[i].name, i, .full)
      var isFirst = true
      for name in divisions[i].otherNames.split(separator: 0x20) {
        if name.first == 0x3D {
          add(name.dropFirst(), i, .near)
        } else if !isFirst || name.count >= 6 {
          add(name, i, .short)
        }
        isFirst = false
      }
    }
    self.keys = UnsafePointer(keys)
    self.nodes = UnsafePointer(nodes)
    let list = UnsafeMutablePointer<Meaning>.allocate(capacity: meanings.count)
    list.initialize(from: meanings, count: meanings.count)
    self.meanings = UnsafePointer(list)
    let heads = UnsafeMutablePointer<Int32>.allocate(capacity: firsts.count)
    heads.initialize(from: firsts, count: firsts.count)
    self.firsts = UnsafePointer(heads)
  }

  @inline(__always) private static func slot(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 15) & mask
  }

  /// The node after `scalar`, 0 if no name goes on like that. The root is 0.
  @inline(__always) func child(_ node: UInt32, _ scalar: UInt32) -> UInt32 {
    if scalar >= 0x10000 || scalar < 0x3400 { return 0 }
    let key = node << 16 | scalar
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return UInt32(nodes[slot]) }
      slot = (slot + 1) & Self.mask
    }
    return 0
  }

  /// The first meaning of the name that ends at `node`, or -1.
  @inline(__always) func meaning(at node: UInt32) -> Int { Int(firsts[Int(node)]) }
}
