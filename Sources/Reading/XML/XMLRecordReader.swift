import Glibc
import Records

/// Makes records of the elements of one path: each value goes to the field named by its path inside the record.
///
/// Text of an element without children is its value, blanks at its ends removed; attributes are `@name`. Where an
/// element is repeated, the n-th value of each field below it is that of its n-th occurrence: missing ones are filled
/// up with empty values. Markup inside a text (`b`, `br`) is part of the text as well as a field.
final class XMLRecordReader: XMLStreamReader {
  /// Values of one record at most, and their bytes: what is larger is no contact.
  static let mostValues = 65_536
  static let mostBytes = 16 << 20

  /// What becomes of records.
  enum Sink {
    /// They are kept, with their count.
    case sample(limit: Int)
    case intake(UnsafeMutablePointer<Intake>)
  }

  private struct Frame {
    var path: Int32
    var textStart: Int
    /// Length of the tag's name with prefix, and where it stands in `tags`.
    var hasChild = false
    var hasOwnText = false
    var isNil = false
  }

  let recordPath: XMLRecordPath
  private let sink: Sink
  /// Fields met so far.
  private(set) var names: FieldNames
  private var columns: FieldColumns?
  private(set) var sampled: [FieldRecord] = []
  private(set) var recordCount = 0
  unowned(unsafe) var stream: XMLStream!

  private var paths = XMLPaths()
  private var frames: [Frame] = []
  private var record = FieldRecord()
  private var valueCount = 0
  private var text: UnsafeMutablePointer<UInt8>
  private var textCount = 0
  private var textCapacity = 4096
  /// Index of the record's frame, or -1.
  private var recordFrame = -1
  /// Its path.
  private var recordRoot: Int32 = 0
  /// Start tags of the elements that are open, outside records.
  private var openTags: [[UInt8]] = []
  private var recordNumber = 0

  private(set) var openRecord: Int?
  private(set) var openRecordLine = 0
  private(set) var lastEnd = 0
  private(set) var lastLine = 1
  let recordName: [UInt8]
  private(set) var prologue: [UInt8]
  private(set) var failure: XMLError?
  /// The first error in the document, as far as any.
  private(set) var firstError: XMLError?

  init(_ recordPath: XMLRecordPath, names: FieldNames, columns: FieldColumns?, sink: Sink) {
    self.recordPath = recordPath
    self.names = names
    self.columns = columns
    self.sink = sink
    recordName = Array(recordPath.last.utf8)
    prologue = Array(recordPath.names.dropLast().map { "<\($0)>" }.joined().utf8)
    text = .allocate(capacity: textCapacity)
  }

  deinit { text.deallocate() }

  var isBetweenRecords: Bool { recordFrame < 0 && openTags.joined().elementsEqual(prologue) }

  // MARK: Events

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    if failure != nil { return }
    let parent = frames.last?.path ?? 0
    let path = paths.path(name.local, in: parent, isAttribute: false)
    guard path >= 0 else { return fail("The document has too many different element names.") }
    if recordFrame >= 0 {
      frames[frames.count - 1].hasChild = true
      count(path)
    } else {
      let isNew = paths.paths[Int(path)].record < 0
      if isNew {
        paths.paths[Int(path)].record = 0
        paths.paths[Int(path)].isRecord = recordPath.matches(paths.names(of: path))
      }
      if paths.paths[Int(path)].isRecord {
        beginRecord(path)
      } else {
        openTags.append(Self.tag(name))
      }
    }
    frames.append(Frame(path: path, textStart: textCount))
    if recordFrame >= 0, attributes.count > 0 { take(attributes, of: path) }
  }

  func endElement(_ name: XMLName) {
    if failure != nil { return }
    guard let frame = frames.popLast() else { return }
    guard recordFrame >= 0 else {
      openTags.removeLast()
      return
    }
    let isRecord = frames.count == recordFrame
    let value = frame.isNil ? UnsafeBufferPointer(start: text, count: 0) : trimmed(from: frame.textStart)
    if isRecord ? !value.isEmpty : !frame.hasChild || frame.hasOwnText {
      append(value, to: frame.path, in: isRecord ? frame.path : frames[frames.count - 1].path)
    }
    if isRecord { return endRecord() }
    if paths.paths[Int(frame.path)].isInline && frames.count - 1 > recordFrame {
      // Stays in the text around it, should there be any.
      if Self.breaksLine(name.local) { keep(0x0A) }
    } else {
      textCount = frame.textStart
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard recordFrame >= 0, failure == nil, let start = piece.baseAddress else { return }
    let last = frames.count - 1
    if !frames[last].hasOwnText {
      if !piece.contains(where: { $0 > 0x20 }) {
        // Blanks before any text.
        if textCount == frames[last].textStart { return }
      } else {
        frames[last].hasOwnText = true
      }
    }
    if textCount + piece.count > textCapacity { growText(piece.count) }
    memcpy(text + textCount, start, piece.count)
    textCount += piece.count
    if textCount > Self.mostBytes { fail("The record holds more than \(Self.mostBytes >> 20) MB.") }
  }

  // MARK: Records

  private func beginRecord(_ path: Int32) {
    recordFrame = frames.count
    recordRoot = path
    recordNumber += 1
    valueCount = 0
    textCount = 0
    record.removeAll()
    let end = stream.offset
    let start = stream.startOfTag(endingAt: end)
    openRecord = start
    openRecordLine = stream.line
    for i in start..<end where stream.text[i] == 0x0A { openRecordLine -= 1 }
    let tags = Array(openTags.joined())
    if tags != prologue { prologue = tags }
  }

  private func endRecord() {
    recordFrame = -1
    let start = openRecord ?? 0
    openRecord = nil
    let end = stream.offset
    switch sink {
    case .sample(let limit):
      recordCount += 1
      if sampled.count < limit { sampled.append(record) }
    case .intake(let intake):
      emit(start..<end, into: intake)
    }
    lastEnd = end
    lastLine = stream.line
  }

  private func emit(_ range: Range<Int>, into intake: UnsafeMutablePointer<Intake>) {
    let source = stream.text
    let rawStart = source.rawOffset(of: range.lowerBound)
    let rawEnd = source.rawOffset(of: range.upperBound)
    if intake.pointee.classifiedEnd < rawStart {
      intake.pointee.classify(.structure, intake.pointee.classifiedEnd..<rawStart)
    }
    if source.isMalformed(range) {
      intake.pointee.reject(
        "undecodable-bytes", rawStart..<rawEnd, line: openRecordLine,
        "The record holds bytes that are no text in the file's encoding.",
        remedy: "Name the right encoding, or repair the record in its source.")
      return
    }
    recordCount += 1
    columns?.append(record, to: &intake.pointee)
    intake.pointee.endRecord(rawStart..<rawEnd, line: openRecordLine)
  }

  // MARK: Values

  /// Counts an element of the record.
  @inline(__always)
  private func count(_ path: Int32) {
    let at = paths.paths + Int(path)
    if at.pointee.record != recordNumber {
      at.pointee.record = recordNumber
      at.pointee.instances = 0
      at.pointee.values = 0
    }
    at.pointee.instances += 1
  }

  /// Gives a value to the field of `path`, which is inside `parent`.
  @inline(__always)
  private func append(_ value: UnsafeBufferPointer<UInt8>, to path: Int32, in parent: Int32) {
    let at = paths.paths + Int(path)
    if at.pointee.record != recordNumber {
      at.pointee.record = recordNumber
      at.pointee.instances = 0
      at.pointee.values = 0
    }
    if at.pointee.field < 0 { at.pointee.field = number(of: path) }
    let around = paths.paths + Int(parent)
    let wanted = around.pointee.record == recordNumber ? around.pointee.instances - 1 : 0
    while at.pointee.values < wanted {
      record.append(Int(at.pointee.field), UnsafeBufferPointer(start: nil, count: 0))
      at.pointee.values += 1
      valueCount += 1
      if valueCount > Self.mostValues { break }
    }
    record.append(Int(at.pointee.field), value)
    at.pointee.values += 1
    valueCount += 1
    if valueCount > Self.mostValues { fail("The record holds more than \(Self.mostValues) values.") }
    if record.bytes.count > Self.mostBytes { fail("The record holds more than \(Self.mostBytes >> 20) MB.") }
  }

  private func take(_ attributes: XMLAttributes, of path: Int32) {
    for i in 0..<attributes.count {
      let name = attributes.name(i)
      if Self.isInstanceName(name) {
        if name.local.elementsEqual("nil".utf8) {
          let value = attributes.value(i)
          frames[frames.count - 1].isNil = value.elementsEqual("true".utf8) || value.elementsEqual("1".utf8)
        }
        continue
      }
      let attribute = paths.path(name.local, in: path, isAttribute: true)
      guard attribute >= 0 else { return fail("The document has too many different names.") }
      append(attributes.value(i), to: attribute, in: path)
    }
  }

  /// Names of XML Schema instances (`xsi:nil`, `xsi:type`) say something about the document.
  private static func isInstanceName(_ name: XMLName) -> Bool {
    guard !name.prefix.isEmpty else { return false }
    return name.namespace.elementsEqual("http://www.w3.org/2001/XMLSchema-instance".utf8)
      || name.namespace.isEmpty && name.prefix.elementsEqual("xsi".utf8)
  }

  @inline(never)
  private func number(of path: Int32) -> Int32 {
    var inside: [String] = []
    var at = path
    while at > 0, at != recordRoot {
      let name = paths.names[Int(paths.paths[Int(at)].name)]
      inside.append(paths.paths[Int(at)].isAttribute ? "@" + name : name)
      at = paths.paths[Int(at)].parent
    }
    let name = inside.isEmpty ? "." : inside.reversed().joined(separator: "/")
    if columns != nil { return Int32(columns!.names.number(of: name)) }
    return Int32(names.number(of: name))
  }

  // MARK: Text

  @inline(__always)
  private func trimmed(from start: Int) -> UnsafeBufferPointer<UInt8> {
    var (low, high) = (start, textCount)
    while low < high && text[low] <= 0x20 { low += 1 }
    while high > low && text[high - 1] <= 0x20 { high -= 1 }
    return UnsafeBufferPointer(start: text + low, count: high - low)
  }

  private func keep(_ byte: UInt8) {
    if textCount == textCapacity { growText(1) }
    text[textCount] = byte
    textCount += 1
  }

  private static func breaksLine(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.elementsEqual("br".utf8) || name.elementsEqual("p".utf8) || name.elementsEqual("div".utf8)
      || name.elementsEqual("li".utf8)
  }

  @inline(never)
  private func growText(_ more: Int) {
    let capacity = max(textCapacity * 2, textCount + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: text, count: textCount)
    text.deallocate()
    text = larger
    textCapacity = capacity
  }

  private static func tag(_ name: XMLName) -> [UInt8] {
    var tag: [UInt8] = [UInt8(ascii: "<")]
    if !name.prefix.isEmpty { tag += Array(name.prefix) + [UInt8(ascii: ":")] }
    return tag + Array(name.local) + [UInt8(ascii: ">")]
  }

  // MARK: Damage

  private func fail(_ message: String) {
    failure =
      failure
      ?? XMLError(
        code: .limit, line: stream.parser.line, column: 1, message: message,
        byteOffset: stream.parser.byteOffset)
  }

  func prepareToGoOn() {}

  func restart(keepsNames: Bool) {
    frames.removeAll(keepingCapacity: true)
    openTags.removeAll()
    recordFrame = -1
    openRecord = nil
    textCount = 0
    failure = nil
    if !keepsNames { paths.forgetAddresses() }
  }

  func damaged(_ range: Range<Int>, line: Int, _ error: XMLError) {
    firstError = firstError ?? error
    defer {
      lastEnd = range.upperBound
      lastLine = max(line, error.line)
    }
    guard case .intake(let intake) = sink else { return }
    let source = stream.text
    let start = max(intake.pointee.classifiedEnd, source.rawOffset(of: range.lowerBound))
    let end = source.rawOffset(of: range.upperBound)
    if intake.pointee.classifiedEnd < start {
      intake.pointee.classify(.structure, intake.pointee.classifiedEnd..<start)
    }
    XMLDamage(error, isInRecord: openRecord != nil).report(
      start..<max(start, end), line: line,
      holdsNothing: openRecord == nil && XMLDamage.holdsNothing(range, source, ancestors: recordPath.names),
      into: &intake.pointee)
  }
}
