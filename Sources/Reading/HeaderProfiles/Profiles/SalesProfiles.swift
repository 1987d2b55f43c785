import Records

/// Customer systems: Salesforce by the names of its interface and by its labels, and HubSpot.
enum SalesProfiles {
  static let all = [salesforceNames, salesforceLabels, hubSpot]

  static let salesforceNames = HeaderProfile(
    "Salesforce (API names)",
    needed: "LastName",
    telling:
      "FirstName|LastName|MobilePhone|MailingStreet|MailingCity|MailingState|MailingPostalCode|LeadSource",
    [
      (.sourceKey, "Id|ContactId|LeadId"), (.givenName, "FirstName"), (.familyName, "LastName"),
      (.personName, "Name|FullName"), (.email, "Email"),
      (.phone, "Phone|HomePhone|OtherPhone"), (.mobile, "MobilePhone"), (.fax, "Fax"), (.title, "Title"),
      (.department, "Department"), (.company, "AccountName|Account.Name|Company"),
      (.street, "MailingStreet|OtherStreet|Street|BillingStreet|ShippingStreet"),
      (.city, "MailingCity|OtherCity|City|BillingCity|ShippingCity"),
      (.province, "MailingState|OtherState|State|BillingState|ShippingState"),
      (.postcode, "MailingPostalCode|OtherPostalCode|PostalCode|BillingPostalCode|ShippingPostalCode"),
      (.website, "Website"), (.note, "Description"),
      (
        .unmapped,
        """
        Salutation|MiddleName|Suffix|MailingCountry|OtherCountry|Country|LeadSource|AssistantName|AssistantPhone|ReportsToId
        Birthdate|OwnerId|AccountId|CreatedDate|LastModifiedDate|CreatedById|LastModifiedById|IsDeleted|MasterRecordId
        HasOptedOutOfEmail|DoNotCall|Status|Rating|Industry|AnnualRevenue|NumberOfEmployees|SystemModstamp|LastActivityDate
        PhotoUrl|Jigsaw|IsConverted
        """
      ),
    ])

  static let salesforceLabels = HeaderProfile(
    "Salesforce",
    needed: "Last Name",
    telling: """
      Account Name|Lead Source|Mailing Street|Mailing City|Mailing State/Province|Mailing Zip/Postal Code|Mailing Country
      Account Owner
      """,
    salesforceColumns)

  private static let salesforceColumns: [(ColumnMeaning, String)] = [
    (.sourceKey, "Contact ID|Lead ID|Contact ID 18"), (.givenName, "First Name"), (.familyName, "Last Name"),
    (.personName, "Full Name"), (.company, "Account Name|Company|Company / Account"),
    (.title, "Title"), (.department, "Department"), (.email, "Email"),
    (.phone, "Phone|Home Phone|Other Phone"),
    (.mobile, "Mobile|Mobile Phone"), (.fax, "Fax"),
    (.street, "Mailing Street|Other Street|Street"), (.city, "Mailing City|Other City|City"),
    (.province, "Mailing State/Province|Mailing State|Other State/Province|State/Province|State"),
    (
      .postcode,
      "Mailing Zip/Postal Code|Mailing Postal Code|Other Zip/Postal Code|Zip/Postal Code|Postal Code"
    ),
    (.website, "Website"), (.note, "Description"),
    (
      .unmapped,
      """
      Salutation|Mailing Country|Other Country|Country|Lead Source|Lead Status|Lead Owner|Account Owner|Contact Owner
      Account ID|Assistant|Asst. Phone|Reports To|Birthdate|Created Date|Last Modified Date|Last Activity|Rating|Industry
      Annual Revenue|No. of Employees|Email Opt Out|Do Not Call|Created By|Unread By Owner
      """
    ),
  ]

  static let hubSpot = HeaderProfile(
    "HubSpot",
    needed: "Lifecycle stage",
    telling: "First name|Last name|Lifecycle stage|Lead status|Contact owner|Phone number|Job title",
    [
      (.sourceKey, "Record ID|Contact ID|Record ID - Contact"), (.givenName, "First name"),
      (.familyName, "Last name"), (.email, "Email|Email address|Work email"), (.phone, "Phone number"),
      (.mobile, "Mobile phone number"), (.fax, "Fax number"), (.title, "Job title"),
      (.company, "Company name|Associated company|Primary company"), (.website, "Website URL"),
      (.street, "Street address"), (.city, "City"), (.province, "State/Region"),
      (.postcode, "Zip code|Postal code"), (.note, "Message"),
      (
        .unmapped,
        """
        Lifecycle stage|Lead status|Contact owner|Country/Region|Create date|Last activity date|Marketing contact status
        Original source|Salutation|Industry|Date of birth|Associated company IDs|Last modified date|Close date
        """
      ),
    ])
}
