/// The paths of a document's elements and attributes, each with a small number, found again by the address of the
/// name: no name is compared while reading.
struct XMLPaths: ~Copyable {
  struct Path {
    /// Number of the path around it; 0 is the document.
    let parent: Int32
    let isAttribute: Bool
    let name: Int32
    let depth: Int32
    var isRecord = false
    /// Markup inside text (`b`, `br`): its text belongs to the text around it.
    var isInline = false
    /// It ends a line of the text around it.
    var breaksLine = false
    /// Number of the field that holds its text, if it was asked for, and the field's columns.
    var field: Int32 = -1
    var firstColumn: Int32 = 0
    var columnCount: Int32 = 0
    // Of the record being read: valid if `record` is its number.
    var record: Int = -1
    /// Elements of this path seen.
    var instances: Int32 = 0
    /// Values given to its field.
    var values: Int32 = 0
  }

  /// Paths of a document at most: what has more is no list.
  static let limit = 100_000

  private(set) var paths: UnsafeMutablePointer<Path>
  private(set) var count = 1
  private var capacity = 256
  private(set) var names: [String] = []
  private var nameNumbers: [String: Int32] = [:]
  private var children: [UInt64: Int32] = [:]

  /// Open addressing: address of the name, parent and kind; 0 is free.
  private struct Slot {
    var address: UInt = 0
    var parent: Int32 = 0
    var path: Int32 = 0
  }
  private var slots: UnsafeMutablePointer<Slot>
  private var slotCount = 1024
  private var usedSlots = 0

  init() {
    paths = .allocate(capacity: capacity)
    paths.initialize(to: Path(parent: -1, isAttribute: false, name: -1, depth: 0))
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: Slot(), count: slotCount)
  }

  deinit {
    paths.deallocate()
    slots.deallocate()
  }

  /// Number of the path of `name`, which ends in NUL, inside `parent`; -1 if there are too many.
  @inline(__always)
  mutating func path(_ name: UnsafePointer<UInt8>, in parent: Int32, isAttribute: Bool) -> Int32 {
    let address = UInt(bitPattern: name)
    let key = isAttribute ? ~parent : parent
    var slot = Self.slot(address, key, slotCount)
    while slots[slot].address != 0 {
      if slots[slot].address == address && slots[slot].parent == key { return slots[slot].path }
      slot = (slot + 1) & (slotCount - 1)
    }
    return add(name, in: parent, isAttribute: isAttribute, slot)
  }

  @inline(__always)
  private static func slot(_ address: UInt, _ key: Int32, _ count: Int) -> Int {
    let mixed = (UInt64(address) ^ UInt64(UInt32(bitPattern: key)) << 40) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 40) & (count - 1)
  }

  /// Forgets the addresses: another parser gives names other ones.
  mutating func forgetAddresses() {
    slots.update(repeating: Slot(), count: slotCount)
    usedSlots = 0
  }

  /// Names from the root in.
  func names(of path: Int32) -> [String] {
    var result: [String] = []
    var at = path
    while at > 0 {
      let name = names[Int(paths[Int(at)].name)]
      result.append(paths[Int(at)].isAttribute ? "@" + name : name)
      at = paths[Int(at)].parent
    }
    return result.reversed()
  }

  @inline(__always)
  func isInline(_ path: Int32) -> Bool { paths[Int(path)].isInline }
  func breaksLine(_ path: Int32) -> Bool { paths[Int(path)].breaksLine }

  /// The path as seen from inside `root`: `address/city`, `@id`; `.` for the root itself.
  func name(of path: Int32, inside root: Int32) -> String {
    path == root ? "." : names(of: path).dropFirst(Int(paths[Int(root)].depth)).joined(separator: "/")
  }

  @inline(never)
  private mutating func add(
    _ name: UnsafePointer<UInt8>, in parent: Int32, isAttribute: Bool, _ slot: Int
  ) -> Int32 {
    let text = String(cString: name)
    let number = nameNumbers[text] ?? Int32(names.count)
    let key =
      UInt64(UInt32(bitPattern: parent)) << 33 | UInt64(UInt32(bitPattern: number)) << 1
      | (isAttribute ? 1 : 0)
    var path = children[key] ?? -1
    if path < 0 {
      guard count < Self.limit else { return -1 }
      if Int(number) == names.count {
        names.append(text)
        nameNumbers[text] = number
      }
      path = Int32(count)
      children[key] = path
      if count == capacity { grow() }
      var new = Path(
        parent: parent, isAttribute: isAttribute, name: number, depth: paths[Int(parent)].depth + 1)
      new.isInline = !isAttribute && Self.inlineNames.contains(text.lowercased())
      new.breaksLine = new.isInline && ["br", "p", "div", "li"].contains(text.lowercased())
      (paths + count).initialize(to: new)
      count += 1
    }
    slots[slot] = Slot(
      address: UInt(bitPattern: name), parent: isAttribute ? ~parent : parent, path: path)
    usedSlots += 1
    if usedSlots * 2 > slotCount { growSlots() }
    return path
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Path>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: paths, count: count)
    paths.deallocate()
    paths = larger
    capacity *= 2
  }

  private mutating func growSlots() {
    let larger = UnsafeMutablePointer<Slot>.allocate(capacity: slotCount * 2)
    larger.initialize(repeating: Slot(), count: slotCount * 2)
    for i in 0..<slotCount where slots[i].address != 0 {
      var slot = Self.slot(slots[i].address, slots[i].parent, slotCount * 2)
      while larger[slot].address != 0 { slot = (slot + 1) & (slotCount * 2 - 1) }
      larger[slot] = slots[i]
    }
    slots.deallocate()
    slots = larger
    slotCount *= 2
  }

  /// HTML's markup inside sentences.
  private static let inlineNames: Set<String> = [
    "a", "b", "i", "u", "s", "em", "strong", "small", "big", "sub", "sup", "span", "font", "br", "p", "div",
    "tt",
    "code", "mark", "li", "ul", "ol",
  ]
}
