import Records

/// Thunderbird's address book, in the spelling of its American and British builds.
enum ThunderbirdProfiles {
  static let all = [
    HeaderProfile(
      "Thunderbird",
      telling: """
        Display Name|Primary Email|Secondary Email|Screen Name|Pager Number|Mobile Number|Work Address|Web Page 1
        Birth Year|Birth Month|Custom 1
        """,
      [
        (.givenName, "First Name"), (.familyName, "Last Name"), (.personName, "Display Name"),
        (.email, "Primary Email|Secondary Email"), (.phone, "Work Phone|Home Phone"), (.fax, "Fax Number"),
        (.mobile, "Mobile Number"), (.street, "Home Address|Home Address 2|Work Address|Work Address 2"),
        (.city, "Home City|Work City"), (.province, "Home State|Work State|Home County|Work County"),
        (.postcode, "Home ZipCode|Work ZipCode|Home Post Code|Work Post Code"), (.title, "Job Title"),
        (.department, "Department"), (.company, "Organization|Organisation"), (.website, "Web Page 1"),
        (.note, "Notes"),
        (
          .unmapped,
          """
          Nickname|Screen Name|Pager Number|Home Country|Work Country|Birth Year|Birth Month|Birth Day|Custom 1
          """
        ),
      ])
  ]
}
