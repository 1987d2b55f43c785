/// One employer: a company, or a branch of one.
struct Organization {
  /// How the registered name is built.
  enum Layout: UInt8 {
    case placeFirst, placeInBrackets, noPlace, provinceFirst
  }

  var city: UInt8
  var brand: (UInt16, UInt16, UInt16)
  /// 2 or 3.
  var brandLength: UInt8
  var trade: UInt8
  var legalForm: UInt8
  var layout: Layout
  /// The city of the branch; `noBranch` for a head office.
  var branchCity: UInt8
  static let noBranch: UInt8 = 255

  /// The switchboard, without area code.
  var landline: UInt32
  /// Where it sits: the branch's city for a branch.
  var seat: UInt8
  /// How the domain continues after brand and trade, so that strangers do not share one; `noDomain` uses free mail.
  var domainEnding: UInt8
  static let noDomain: UInt8 = 255
  /// The trade in the domain, which sister companies share.
  var domainTrade: UInt8
  var mailPattern: UInt8
  /// A secretary's mobile that colleagues hand out; 0 where there is none.
  var secretaryMobile: Int

  var district: UInt8
  var road: UInt8
  var houseNumber: UInt16
  var building: UInt8
  var room: UInt16
  /// People it was made for.
  var size: UInt16
}

/// One person as the truth knows them.
struct Person {
  static let none: UInt16 = 0xFFFF
  static let noEnglishName: UInt8 = 255

  var surname: UInt8
  var given: (UInt16, UInt16)
  /// 1 or 2.
  var givenLength: UInt8
  var englishName: UInt8
  /// Employer before and after a job move; equal where there was none.
  var employers: (UInt32, UInt32)
  /// The appearance at which the second job, and the second mobile, starts; past the last where there is none.
  var moveAt: UInt8
  var newMobileAt: UInt8
  var titles: (UInt8, UInt8)
  var mobiles: (Int, Int)
  /// Number after the local part of the work mail, because a colleague has the plain one; 0 for none.
  var workMailTag: (UInt8, UInt8)
  var personalMail: PersonalMail
  /// At the switchboard.
  var deskExtension: UInt16
  /// Last four digits of a line of their own; 0 where they have none.
  var directLine: UInt16
  var sharesSecretary: Bool
  var appearances: UInt8

  func hasMoved(at appearance: Int) -> Bool { appearance >= Int(moveAt) }
}

struct PersonalMail {
  enum Local: UInt8, CaseIterable {
    case number, namePlusYear, englishPlusNumber, initialsPlusNumber, nameMobileTail, mobile
  }
  var local: Local
  var provider: UInt8
  var number: UInt32

  static let providers: [[UInt16]] = [
    "qq.com", "163.com", "126.com", "gmail.com", "hotmail.com", "sina.com", "foxmail.com", "outlook.com",
    "139.com",
  ]
  .map { ($0 as String).word }
  static let drawProvider = WeightedIndex(weights: [20, 30, 12, 12, 6, 8, 6, 5, 0])
  static let qq: UInt8 = 0
  static let china139: UInt8 = 8
}
