import Records

/// Google Contacts, as written until 2024 and since.
///
/// One cell may hold several values joined by ` ::: `; for phones and e-mail addresses they become values
/// of their own. `First Name` holds an e-mail address where Google knows no name. Labels such as
/// `* myContacts` are no data about the person.
enum GoogleProfiles {
  static let all = [current, legacy]

  static let current = HeaderProfile(
    "Google Contacts",
    telling: """
      Phonetic First Name|Phonetic Last Name|Name Prefix|Name Suffix|File As|Organization Name|Organization Title
      Organization Department|Labels
      """,
    [
      (.givenName, "First Name"), (.familyName, "Last Name"), (.personName, "File As"),
      (.company, "Organization Name"), (.title, "Organization Title"),
      (.department, "Organization Department"), (.note, "Notes"), (.email, "E-mail 1 - Value"),
      (.phone, "Phone 1 - Value"), (.address, "Address 1 - Formatted"), (.street, "Address 1 - Street"),
      (.city, "Address 1 - City"), (.province, "Address 1 - Region"),
      (.postcode, "Address 1 - Postal Code"), (.website, "Website 1 - Value"),
      (
        .unmapped,
        """
        Middle Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Name Prefix|Name Suffix|Nickname|Birthday
        Photo|Labels|E-mail 1 - Label|Phone 1 - Label|Address 1 - Label|Address 1 - PO Box|Address 1 - Country
        Address 1 - Extended Address|Website 1 - Label|Event 1 - Label|Event 1 - Value|Relation 1 - Label
        Relation 1 - Value|Custom Field 1 - Label|Custom Field 1 - Value|IM 1 - Label|IM 1 - Value
        """
      ),
    ])

  static let legacy = HeaderProfile(
    "Google Contacts (until 2024)",
    telling: """
      Given Name|Additional Name|Family Name|Yomi Name|Given Name Yomi|Family Name Yomi|Name Prefix|Name Suffix|Short Name
      Maiden Name|Group Membership
      """,
    [
      (.personName, "Name"), (.givenName, "Given Name"), (.familyName, "Family Name"),
      (.company, "Organization 1 - Name"), (.title, "Organization 1 - Title"),
      (.department, "Organization 1 - Department"), (.note, "Notes"), (.email, "E-mail 1 - Value"),
      (.phone, "Phone 1 - Value"), (.address, "Address 1 - Formatted"), (.street, "Address 1 - Street"),
      (.city, "Address 1 - City"), (.province, "Address 1 - Region"),
      (.postcode, "Address 1 - Postal Code"), (.website, "Website 1 - Value"),
      (
        .unmapped,
        """
        Additional Name|Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|Name Prefix|Name Suffix|Initials
        Nickname|Short Name|Maiden Name|Birthday|Gender|Location|Billing Information|Directory Server|Mileage|Occupation
        Hobby|Sensitivity|Priority|Subject|Language|Photo|Group Membership|E-mail 1 - Type|Phone 1 - Type
        Address 1 - Type|Address 1 - PO Box|Address 1 - Country|Address 1 - Extended Address|Organization 1 - Type
        Organization 1 - Yomi Name|Organization 1 - Symbol|Organization 1 - Location|Organization 1 - Job Description
        Website 1 - Type|IM 1 - Type|IM 1 - Service|IM 1 - Value|Relation 1 - Type|Relation 1 - Value|Event 1 - Type
        Event 1 - Value|Custom Field 1 - Type|Custom Field 1 - Value|Jot 1 - Type|Jot 1 - Value|Calendar Link 1 - Type
        Calendar Link 1 - Value|External ID 1 - Type|External ID 1 - Value
        """
      ),
    ])
}
