/// The kinds of identifier that a cell can hold.
enum IdentifierKind: UInt8 {
  case unknown, empty
  /// 统一社会信用代码
  case creditCode
  /// 身份证号
  case residentID
  /// 統一編號
  case taiwanBusiness
  case organizationCode, businessRegistration, postcode, bankCard, qq, wechat, website, lei, hongKongID
  case taiwanID, passport, phone, email
  /// A label of another sort of number (台胞证, 订单号, QQ群): only check characters can tell what follows.
  case other

  var name: String {
    switch self {
    case .unknown, .other: "unknown"
    case .empty: "empty"
    case .creditCode: "uscc"
    case .residentID: "resident_id"
    case .taiwanBusiness: "tw_ubn"
    case .organizationCode: "org_code"
    case .businessRegistration: "business_registration"
    case .postcode: "postcode"
    case .bankCard: "bank_card"
    case .qq: "qq"
    case .wechat: "wechat"
    case .website: "website"
    case .lei: "lei"
    case .hongKongID: "hkid"
    case .taiwanID: "tw_id"
    case .passport: "passport"
    case .phone: "phone"
    case .email: "email"
    }
  }
}

/// What can be said of an identifier besides its kind. Stable codes.
struct IdentifierNotes: OptionSet {
  let rawValue: UInt16
  /// Length, letters or inner parts: no such identifier can exist.
  static let structure = IdentifierNotes(rawValue: 1)
  /// The check character does not fit.
  static let check = IdentifierNotes(rawValue: 2)
  /// The check character of the organization code inside a 统一社会信用代码 does not fit.
  static let innerCheck = IdentifierNotes(rawValue: 4)
  /// It could be of another kind as well.
  static let ambiguous = IdentifierNotes(rawValue: 8)
  /// The label names another kind than the value is.
  static let label = IdentifierNotes(rawValue: 16)
  /// Not a date.
  static let birthDate = IdentifierNotes(rawValue: 32)
  /// Fifteen digits, as before 1999: nothing to check it by.
  static let oldForm = IdentifierNotes(rawValue: 64)
  /// A spreadsheet rounded it.
  static let digitsLost = IdentifierNotes(rawValue: 128)
  /// Recognised in order to be refused.
  static let refused = IdentifierNotes(rawValue: 256)
  static let several = IdentifierNotes(rawValue: 512)
  static let unknown = IdentifierNotes(rawValue: 1024)
  /// The value is shown in part only.
  static let masked = IdentifierNotes(rawValue: 2048)

  var codes: [String] {
    let all: [(IdentifierNotes, String)] = [
      (.structure, "id-structure"), (.check, "id-check-character"), (.innerCheck, "id-organization-code"),
      (.ambiguous, "id-ambiguous"), (.label, "id-label-disagrees"), (.birthDate, "id-birth-date"),
      (.oldForm, "id-old-form"), (.digitsLost, "id-digits-lost"), (.refused, "id-refused"),
      (.several, "id-several"), (.unknown, "id-not-recognized"), (.masked, "id-masked"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

/// A verdict in the words of the command.
enum Validity: UInt8, Comparable {
  case yes, warn, no
  var name: String { self == .yes ? "yes" : self == .warn ? "warn" : "no" }
  static func < (a: Validity, b: Validity) -> Bool { a.rawValue < b.rawValue }
}

struct IdentifierReading {
  var kind: IdentifierKind
  var validity: Validity
  var notes: IdentifierNotes = []

  init(_ kind: IdentifierKind, _ validity: Validity, _ notes: IdentifierNotes = []) {
    self.kind = kind
    self.validity = validity
    self.notes = notes
  }

  static let unknown = IdentifierReading(.unknown, .no, .unknown)

  func with(_ note: IdentifierNotes) -> IdentifierReading {
    var more = self
    more.notes.formUnion(note)
    return more
  }
}
