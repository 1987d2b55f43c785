import Records

/// What attributes are called and mean: RFC 4519, RFC 2798 (inetOrgPerson), Active Directory, Mozilla.
enum LDIFFieldNames {
  static let oddLines = "(other lines)"
  static let oddAttributes = "(other attributes)"
  static let undecodable = "(undecodable)"

  /// Attributes with a meaning, as they are usually spelled.
  private static let meanings: [(ColumnMeaning, String)] = [
    (.sourceKey, "dn"),
    (.personName, "cn"),
    (.company, "o company organizationName"),
    (.department, "ou department departmentNumber organizationalUnitName"),
    (.title, "title"),
    (.email, "mail mozillaSecondEmail otherMailbox rfc822Mailbox email emailAddress mailAlternateAddress"),
    (.phone, "telephoneNumber homePhone homeTelephoneNumber otherTelephone ipPhone"),
    (.mobile, "mobile mobileTelephoneNumber cellphone otherMobile"),
    (.fax, "facsimileTelephoneNumber fax homeFax"),
    (.street, "street streetAddress"), (.city, "l localityName locality"),
    (.province, "st stateOrProvinceName"),
    (.postcode, "postalCode zip"),
    (.address, "postalAddress registeredAddress"),
    (.website, "labeledURI mozillaWorkUrl workurl wWWHomePage url"),
    (.note, "description info mozillaNotes"),
    (.wechat, "wechat weixin"), (.qq, "qq"),
  ]

  /// Fields that a file too large to be surveyed whole has columns for in any case; some of them twice.
  static let reserved = [
    "dn", "cn", "o", "ou", "title", "mail", "mail", "telephoneNumber", "telephoneNumber", "mobile", "mobile",
    "facsimileTelephoneNumber", "street", "l", "st", "postalCode", "postalAddress", "labeledURI",
    "description",
  ]

  private static let others = """
    objectClass uid sn givenName displayName initials generationQualifier personalTitle c co countryName friendlyCountryName \
    userPassword jpegPhoto photo audio userCertificate userSMIMECertificate userPKCS12 pager pagerTelephoneNumber member \
    uniqueMember memberOf manager secretary assistant seeAlso homePostalAddress postOfficeBox employeeNumber employeeType \
    businessCategory preferredLanguage carLicense roomNumber physicalDeliveryOfficeName destinationIndicator x121Address \
    telexNumber teletexTerminalIdentifier internationaliSDNNumber dc domainComponent aRecord mXRecord \
    mozillaNickname xmozillanickname mozillaUseHtmlMail mozillaHomeStreet mozillaHomeStreet2 mozillaHomeLocalityName \
    mozillaHomeState mozillaHomePostalCode mozillaHomeCountryName mozillaHomeUrl homeurl mozillaWorkStreet2 mozillaCustom1 \
    mozillaCustom2 mozillaCustom3 mozillaCustom4 custom1 custom2 custom3 custom4 nsAIMid birthyear birthmonth birthday \
    modifytimestamp createTimestamp creatorsName modifiersName entryUUID structuralObjectClass uidNumber gidNumber \
    homeDirectory loginShell gecos sAMAccountName userPrincipalName objectGUID objectSid proxyAddresses mailNickname drink
    """

  /// Known attributes by name in lower case: how they are spelled, and what they mean.
  private static let known: [String: (spelling: String, meaning: ColumnMeaning)] = {
    var table: [String: (spelling: String, meaning: ColumnMeaning)] = [:]
    for (meaning, names) in meanings {
      for name in names.split(separator: " ") { table[name.lowercased()] = (String(name), meaning) }
    }
    for name in others.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table[name.lowercased()] = (String(name), .unmapped)
    }
    return table
  }()

  /// The field of an attribute as it stands in the file: names and options differ in case only by habit.
  static func field(_ written: String) -> String {
    let parts = written.lowercased().split(separator: ";", omittingEmptySubsequences: true)
    guard let first = parts.first else { return written }
    let base = known[String(first)]?.spelling ?? String(written.prefix { $0 != ";" })
    return ([base] + parts.dropFirst().map(String.init)).joined(separator: ";")
  }

  static func meaning(_ field: String) -> ColumnMeaning? {
    if field.hasPrefix("(") { return .unmapped }
    let parts = field.lowercased().split(separator: ";")
    guard let base = parts.first else { return .unmapped }
    let options = parts.dropFirst()
    if options.contains("binary") { return .unmapped }
    guard let meaning = known[String(base)]?.meaning else {
      // Attributes of somebody's own: only words that say what they are, never the looks of the values.
      guard let guess = HeaderWords.guess(String(base)), guess.meaning != .sourceKey, !guess.isBlocked,
        guess.confidence >= 0.9
      else { return .unmapped }
      return guess.meaning
    }
    if meaning == .personName, options.contains("lang-en") || options.contains("lang-en-us") {
      return .latinName
    }
    return meaning
  }

  /// Attributes that hold pictures, certificates and the like.
  static let binary: Set<String> = [
    "jpegphoto", "photo", "audio", "usercertificate", "usersmimecertificate", "userpkcs12", "cacertificate",
    "thumbnailphoto", "thumbnaillogo", "objectguid", "objectsid", "msexchmailboxguid",
  ]
}
