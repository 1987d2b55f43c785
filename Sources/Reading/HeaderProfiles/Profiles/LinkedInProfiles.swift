import Records

/// LinkedIn's `Connections.csv`: notes above the header, e-mail mostly empty, dates as the person's language
/// writes them. The profile's address is LinkedIn's page, not the person's web site.
enum LinkedInProfiles {
  static let all = [connections]

  static let connections = HeaderProfile(
    "LinkedIn Connections", needed: "Connected On",
    telling: "First Name|Last Name|Email Address|Company|Position|Connected On",
    [
      (.givenName, "First Name"), (.familyName, "Last Name"), (.email, "Email Address"),
      (.company, "Company"), (.title, "Position"), (.unmapped, "URL|Connected On"),
    ])
}
