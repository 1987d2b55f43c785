import Records

/// How the value of a property is built.
enum CardPropertyKind: UInt8, Sendable {
  /// One text.
  case text
  /// One text of several lines perhaps: a line that is no property belongs to it.
  case prose
  case name, address, organization
  /// An address as printed on a label.
  case label
  /// Values separated by commas.
  case list
  case phone, email, link, messenger
  /// Pictures, sounds, keys: left out, and counted.
  case binary
  case agent
  /// Apple's name for the type of the other property of its group.
  case groupLabel
  case version
  /// A line that is no property; kept.
  case oddLine
}

/// The properties that Mingce knows (RFC 6350, RFC 2426, vCard 2.1, and what producers add).
struct CardProperties: Sendable {
  struct Known: Sendable {
    let name: String
    let kind: CardPropertyKind
  }

  static let all: [Known] = [
    (.name, "N"), (.text, "FN"), (.organization, "ORG"), (.text, "TITLE"), (.text, "ROLE"),
    (.list, "NICKNAME CATEGORIES"), (.phone, "TEL X-MS-TEL"), (.email, "EMAIL"), (.address, "ADR"),
    (.label, "LABEL"), (.link, "URL"), (.prose, "NOTE"), (.messenger, "IMPP X-SOCIALPROFILE"),
    (.binary, "PHOTO LOGO SOUND KEY X-MS-CARDPICTURE"), (.agent, "AGENT"), (.groupLabel, "X-ABLABEL"),
    (.version, "VERSION"),
    (
      .text,
      """
      UID BDAY REV PRODID MAILER TZ GEO CLASS SORT-STRING SOURCE NAME PROFILE KIND GENDER ANNIVERSARY LANG MEMBER \
      RELATED CLIENTPIDMAP FBURL CALADRURI CALURI XML BIRTHPLACE DEATHPLACE DEATHDATE EXPERTISE HOBBY INTEREST \
      ORG-DIRECTORY CONTACT-URI CREATED GRAMGENDER LANGUAGE PRONOUNS SOCIALPROFILE CAPURI COORD AUTHOR \
      X-QQ X-WECHAT X-WEIXIN X-PHONETIC-FIRST-NAME X-PHONETIC-MIDDLE-NAME X-PHONETIC-LAST-NAME X-PHONETIC-ORG \
      X-GENDER X-ABDATE X-ABRELATEDNAMES X-ABADR X-ABUID X-ABSHOWAS X-ANDROID-CUSTOM X-AIM X-ICQ X-MSN X-YAHOO \
      X-SKYPE X-SKYPE-USERNAME X-JABBER X-GTALK X-GOOGLE-TALK X-GADUGADU X-GROUPWISE X-TWITTER X-SPOUSE X-MANAGER \
      X-ASSISTANT X-ANNIVERSARY X-EVOLUTION-MANAGER X-EVOLUTION-ASSISTANT X-EVOLUTION-SPOUSE X-EVOLUTION-FILE-AS \
      X-EVOLUTION-ANNIVERSARY X-EVOLUTION-BLOG-URL X-EVOLUTION-VIDEO-URL X-KADDRESSBOOK-X-ASSISTANTSNAME \
      X-KADDRESSBOOK-X-MANAGERSNAME X-KADDRESSBOOK-X-SPOUSENAME X-KADDRESSBOOK-X-PROFESSION X-MS-MANAGER \
      X-MS-ASSISTANT X-MS-SPOUSE X-MS-CHILD X-MS-ANNIVERSARY X-MS-IMADDRESS X-MS-OL-DESIGN X-MS-INTERESTS \
      X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-TEXT X-CLASS X-REDUCTION X-NO X-DCM-HMN-MODE X-IRMC-LUID X-ID X-ETAG
      """
    ),
  ].flatMap { (kind: CardPropertyKind, names: String) in
    names.split(separator: " ").map { Known(name: String($0), kind: kind) }
  }

  static let table = WordTable(all.map(\.name))

  /// The number of a property by its name.
  static func number(of name: String) -> Int { all.firstIndex { $0.name == name } ?? -1 }

  static let name = number(of: "N")
  static let fullName = number(of: "FN")
  static let sound = number(of: "SOUND")
}
