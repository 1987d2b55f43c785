import Records
import Text

/// Turns the attributes of an entry into the fields of a record.
struct LDIFFields {
  var names: FieldNames
  /// The fields of the entry filled last.
  private(set) var record = FieldRecord()
  private(set) var notes: [LDIFEntry.Note] = []

  /// What the file is written in where it is not UTF-8.
  private let encoding: TextEncoding
  private let isFixed: Bool
  /// Names of attributes as they stand in the file, and what is known of each by its number there.
  private var written = ValueTable(minimumCapacity: 256)
  private var attributes: [KnownAttribute] = []
  private var decoded: [UInt8] = []
  private var pool: [UInt8] = []
  private var other: TextEncoding?

  init(encoding: TextEncoding, isFixed: Bool, names: FieldNames = FieldNames()) {
    self.names = names
    self.encoding = encoding
    self.isFixed = isFixed
  }

  /// What is known of an attribute's name as it stands in the file.
  private struct KnownAttribute {
    /// -1 where the file has too many names.
    var field: Int
    var isBinary: Bool
    var part: NameFields.Part
  }

  mutating func fill(_ entry: LDIFEntry) {
    record.removeAll()
    notes.removeAll(keepingCapacity: true)
    other = nil
    var name = NameFields()
    entry.bytes.withUnsafeBufferPointer { bytes in
      if entry.isWide { chooseEncoding(entry, bytes) }
      for attribute in entry.attributes { add(attribute, bytes, &name) }
    }
    addName(name)
  }

  private mutating func note(_ kind: LDIFEntry.Note.Kind, _ line: Int) {
    notes.append(LDIFEntry.Note(kind: kind, line: line))
  }

  private mutating func add(
    _ attribute: LDIFAttribute, _ bytes: UnsafeBufferPointer<UInt8>, _ name: inout NameFields
  ) {
    let value = UnsafeBufferPointer(rebasing: bytes[attribute.value])
    guard !value.isEmpty else { return }
    if attribute.form == .oddLine {
      let text = decode(value) ?? Array(decoded)
      record.append(names.number(of: LDIFFieldNames.oddLines), text)
      return
    }
    let written = UnsafeBufferPointer(rebasing: bytes[attribute.name])
    let known = known(written)
    if attribute.form == .base64, known.isBinary || value.contains(where: { $0 < 0x09 }) {
      // Certificates and the like stay as they are written; pictures are left out.
      guard value.count <= LDIFLimits.keptBinary else { return note(.binary, attribute.line) }
      let text = Base64.encode(value)
      if known.isBinary { return text.withUnsafeBufferPointer { append(written, known, $0, &name) } }
      let binary = Array(written) + Array(";binary".utf8)
      return binary.withUnsafeBufferPointer { binary in
        text.withUnsafeBufferPointer { append(binary, self.known(binary), $0, &name) }
      }
    }
    if !attribute.isWide { return append(written, known, value, &name) }
    if UTF8Validation.firstInvalid(value) == nil, encoding == .utf8 || attribute.form == .base64 {
      return append(written, known, value, &name)
    }
    guard let text = decode(value) else {
      note(.undecodable, attribute.line)
      record.append(names.number(of: LDIFFieldNames.undecodable), Array(written) + [0x3A] + decoded)
      return
    }
    text.withUnsafeBufferPointer { append(written, known, $0, &name) }
  }

  private mutating func append(
    _ written: UnsafeBufferPointer<UInt8>, _ known: KnownAttribute, _ value: UnsafeBufferPointer<UInt8>,
    _ name: inout NameFields
  ) {
    guard known.field >= 0 else {
      record.append(
        names.number(of: LDIFFieldNames.oddAttributes), Array(written) + [0x3A, 0x20] + Array(value))
      return
    }
    record.append(known.field, value)
    if known.part != .none { name.see(known.part, value) }
  }

  private mutating func known(_ written: UnsafeBufferPointer<UInt8>) -> KnownAttribute {
    if let id = self.written.find(written) { return attributes[Int(id)] }
    let text = String(decoding: written, as: UTF8.self)
    let field = LDIFFieldNames.field(text)
    let isNew = names.known(field) == nil
    let hasRoom = names.count < LDIFLimits.names && field.utf8.count <= 200
    let attribute = KnownAttribute(
      field: isNew && !hasRoom ? -1 : names.number(of: field), isBinary: LDIFFieldNames.isBinary(text),
      part: NameFields.Part(text))
    if attributes.count < 2 * LDIFLimits.names {
      _ = self.written.intern(written)
      attributes.append(attribute)
    }
    return attribute
  }

  // MARK: Names of people

  /// The attributes a missing `cn` is made of.
  private struct NameFields {
    var common = false
    var display: [UInt8] = []
    var family: [UInt8] = []
    var given: [UInt8] = []

    enum Part {
      case none, common, display, family, given

      init(_ written: String) {
        switch written.prefix(while: { $0 != ";" }).lowercased() {
        case "cn": self = .common
        case "displayname": self = .display
        case "sn": self = .family
        case "givenname": self = .given
        default: self = .none
        }
      }
    }

    mutating func see(_ part: Part, _ value: UnsafeBufferPointer<UInt8>) {
      switch part {
      case .none: break
      case .common: common = true
      case .display: if display.isEmpty { display = Array(value) }
      case .family: if family.isEmpty { family = Array(value) }
      case .given: if given.isEmpty { given = Array(value) }
      }
    }
  }

  private mutating func addName(_ name: NameFields) {
    guard !name.common, !(name.display.isEmpty && name.family.isEmpty && name.given.isEmpty) else { return }
    note(.nameFromParts, 0)
    let field = names.number(of: "cn")
    if !name.display.isEmpty { return record.append(field, name.display) }
    let isHan = (name.family.first ?? 0) >= 0xE3 && (name.given.first ?? 0) >= 0xE3
    let parts = isHan ? [name.family, name.given] : [name.given, name.family]
    record.append(field, Array(parts.filter { !$0.isEmpty }.joined(separator: isHan ? [] : [0x20])))
  }

  // MARK: Encoding

  /// Entries of other encodings inside the file are told one by one.
  private mutating func chooseEncoding(_ entry: LDIFEntry, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isFixed else { return }
    pool.removeAll(keepingCapacity: true)
    for attribute in entry.attributes where attribute.isWide && pool.count < 1 << 12 {
      let value = UnsafeBufferPointer(rebasing: bytes[attribute.value])
      if UTF8Validation.firstInvalid(value) == nil, encoding == .utf8 || attribute.form == .base64 {
        continue
      }
      if attribute.form == .base64,
        LDIFFieldNames.isBinary(String(decoding: bytes[attribute.name], as: UTF8.self))
      {
        continue
      }
      pool.append(contentsOf: value.prefix(1 << 12))
      pool.append(0x0A)
    }
    guard !pool.isEmpty else { return }
    pool.withUnsafeBufferPointer { pool in
      if encoding != .utf8, CardDecoder.fits(encoding, pool) { return }
      if UTF8Validation.firstInvalid(pool) == nil {
        other = .utf8
      } else if let guess = EncodingDetector.detect(pool, isWholeFile: true), !guess.encoding.isUTF16,
        CardDecoder.fits(guess.encoding, pool)
      {
        other = guess.encoding
      }
    }
    if other != nil { note(.otherEncoding, entry.line) }
  }

  /// The text of `value`, or `nil` where it is none; `decoded` then has it with U+FFFD.
  private mutating func decode(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    decoded.removeAll(keepingCapacity: true)
    var transcoder = Transcoder(other ?? encoding)
    let malformed = transcoder.decode(value, flush: true, into: &decoded)
    if malformed > 0, !isFixed, UTF8Validation.firstInvalid(value) == nil { return Array(value) }
    return malformed == 0 ? decoded : nil
  }
}

extension LDIFFieldNames {
  static func isBinary(_ written: String) -> Bool {
    binary.contains(written.prefix { $0 != ";" }.lowercased()) || written.lowercased().hasSuffix(";binary")
  }
}
