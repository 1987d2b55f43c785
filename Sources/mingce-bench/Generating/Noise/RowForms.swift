/// The cells of one row, in column order.
struct Row {
  static let columns: [StaticString] = ["编号", "姓名", "公司", "职位", "手机", "电话", "邮箱", "地址", "城市", "备注"]

  var name = Cell(), company = Cell(), title = Cell(), mobile = Cell(), phone = Cell(), mail = Cell()
  var address = Cell(), city = Cell(), remark = Cell()

  mutating func clear() {
    name.clear()
    company.clear()
    title.clear()
    mobile.clear()
    phone.clear()
    mail.clear()
    address.clear()
    city.clear()
    remark.clear()
  }

  /// Writes a person as they appear for the `appearance`-th time.
  mutating func fill(
    _ person: Person, appearance: Int, in population: borrowing Population, _ random: inout Random
  ) {
    let moved = person.hasMoved(at: appearance)
    let employer = population.organizations[Int(moved ? person.employers.1 : person.employers.0)]
    let ownMobile = appearance >= Int(person.newMobileAt) ? person.mobiles.1 : person.mobiles.0
    let everMoved = person.moveAt != 255

    // Which values the row has. People known through several jobs are known by what moved with them.
    var hasMobile = random.chance(everMoved ? 0.93 : 0.8)
    var hasMail = random.chance(0.62)
    var hasCompany = random.chance(0.92)
    var hasName = random.chance(0.985)
    let hasPhone = random.chance(0.45)

    // Values that belong to others as well.
    let switchboardAsMobile = hasMobile && random.chance(0.03)
    let secretaryAsMobile =
      hasMobile && !switchboardAsMobile && employer.secretaryMobile != 0 && person.sharesSecretary
      && random.chance(0.7)
    let roleMail = hasMail && employer.domainEnding != Organization.noDomain && random.chance(0.10)

    let hasOwnNumber = hasMobile && !switchboardAsMobile && !secretaryAsMobile
    let hasOwnMail = hasMail && !roleMail
    if !hasOwnNumber && !hasOwnMail {
      hasName = true
      hasCompany = true
    }
    if !hasMobile && !hasMail && !hasCompany { hasMobile = true }
    if !hasName && !hasOwnNumber && !hasOwnMail { hasMail = true }

    if hasName {
      NameForms.append(person, canBeInformal: hasOwnNumber || hasOwnMail, to: &name, &random)
    }
    if hasCompany { CompanyForms.append(employer, to: &company, &random) }
    if random.chance(0.65) { title.append(Titles.all[Int(moved ? person.titles.1 : person.titles.0)]) }
    let seat = City.all[Int(employer.seat)]
    if hasMobile {
      if switchboardAsMobile {
        PhoneForms.appendLandline(
          area: seat.areaCode, local: Int(employer.landline), extensionNumber: nil, to: &mobile, &random)
      } else {
        PhoneForms.appendMobile(
          secretaryAsMobile ? employer.secretaryMobile : ownMobile, to: &mobile, &random)
      }
    }
    if hasPhone {
      let direct = person.directLine != 0 && !moved
      PhoneForms.appendLandline(
        area: seat.areaCode,
        local: direct
          ? Int(employer.landline) / 10_000 * 10_000 + Int(person.directLine) : Int(employer.landline),
        extensionNumber: !direct && random.chance(0.28) ? Int(person.deskExtension) : nil, to: &phone, &random
      )
    }
    if hasMail {
      if roleMail {
        MailForms.appendRole(employer, to: &mail, &random)
      } else if employer.domainEnding != Organization.noDomain && random.chance(0.62) {
        MailForms.appendWork(person, second: moved, employer, to: &mail)
      } else {
        MailForms.appendPersonal(person, to: &mail)
      }
      MailForms.disturb(&mail, &random)
    }
    fillPlace(employer, &random)
    misplace(person, hasOwnNumber ? ownMobile : nil, &random)
    fillHoles(&random)
  }

  /// Writes a row that names a company only.
  mutating func fill(_ organization: Organization, _ random: inout Random) {
    CompanyForms.append(organization, to: &company, &random)
    let seat = City.all[Int(organization.seat)]
    if random.chance(0.85) {
      PhoneForms.appendLandline(
        area: seat.areaCode, local: Int(organization.landline), extensionNumber: nil, to: &phone, &random)
    }
    if organization.domainEnding != Organization.noDomain && random.chance(0.5) {
      MailForms.appendRole(organization, to: &mail, &random)
    }
    fillPlace(organization, &random)
  }

  private mutating func fillPlace(_ organization: Organization, _ random: inout Random) {
    if random.chance(0.45) { AddressForms.append(organization, to: &address, &random) }
    if random.chance(0.6) { AddressForms.appendCity(organization, to: &city, &random) }
    if random.chance(0.15) { remark.append(random.pick(Remarks.all)) }
  }

  /// Values in the wrong column, and two values in one cell: rare, as in life.
  private mutating func misplace(_ person: Person, _ ownMobile: Int?, _ random: inout Random) {
    switch random.unit() {
    case ..<0.005: swap(&name, &company)
    case ..<0.008:
      if !mobile.isEmpty && !name.isEmpty {
        name.append(" ")
        name.append(mobile.units)
        mobile.clear()
      }
    case ..<0.011: swap(&mobile, &phone)
    case ..<0.014: swap(&title, &company)
    case ..<0.017:
      if phone.isEmpty { swap(&phone, &mail) }
    case ..<0.037:
      if !mobile.isEmpty && !phone.isEmpty {
        mobile.append(random.chance(0.5) ? "/" : random.chance(0.5) ? "；" : "、")
        mobile.append(phone.units)
        phone.clear()
      }
    case ..<0.057:
      if let ownMobile, phone.isEmpty {
        mobile.clear()
        PhoneForms.appendMobile(ownMobile, to: &phone, &random)
      }
    case ..<0.067:
      if !mail.isEmpty {
        mail.append(random.chance(0.5) ? ";" : " / ")
        MailForms.appendPersonal(person, to: &mail)
      }
    default: break
    }
  }

  /// Some who leave a cell empty write something in it all the same.
  private mutating func fillHoles(_ random: inout Random) {
    func fill(_ cell: inout Cell, _ share: Double, _ words: [[UInt16]]) {
      if cell.isEmpty && random.chance(share) { cell.append(random.pick(words)) }
    }
    fill(&company, 0.12, Placeholders.text)
    fill(&title, 0.04, Placeholders.text)
    fill(&mobile, 0.08, Placeholders.text)
    fill(&mobile, 0.03, Placeholders.mobiles)
    fill(&phone, 0.05, Placeholders.text)
    fill(&mail, 0.06, Placeholders.text)
    fill(&mail, 0.012, Placeholders.mails)
    fill(&address, 0.03, Placeholders.text)
    fill(&remark, 0.02, Placeholders.text)
  }
}
