import Text

/// The parts of an address: its divisions, its postcode and the rest, as indexes and ranges.
///
/// `label? postcode? country? province? city? district? rest postcode?`, each level official or short, with marks
/// and repeats between them. All readings are weighed against each other (`AddressSearch`); what they do
/// not agree on is left open and said to be ambiguous. The buffers are used again for every address.
struct AddressParts: ~Copyable {
  /// The cell.
  private(set) var raw = ScalarText()
  /// The cell folded: Simplified, narrow, without invisible characters.
  private(set) var text = ScalarText()
  /// For each scalar of `text` its place in `raw`; unused while the two run in step.
  private var origin = ScalarText()
  private var isInStep = true

  /// Indexes into `DivisionTable`, -1 for none: named, or the only possible parents of what is named.
  private(set) var province: Int32 = -1
  private(set) var city: Int32 = -1
  /// When `isDistrictOpen`, one of several divisions of this name.
  private(set) var district: Int32 = -1
  private(set) var isDistrictOpen = false
  /// The lowest level that is certain, or -1.
  private(set) var certain: Int32 = -1
  /// The readings do not agree; only levels common to all are filled.
  private(set) var isAmbiguous = false
  /// What is left, in `text`: town, street, number, building.
  private(set) var rest = 0..<0
  /// Six digits (three, five or six in Taiwan) in `text`.
  private(set) var postcode = 0..<0
  private(set) var findings: AddressFindings = []

  /// Takes the address apart.
  /// - Parameters:
  ///   - context: index of a division known from the surroundings, or -1. It decides between readings only.
  ///   - year: of the list, 0 for today.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, context: Int32 = -1, year: Int = 0) {
    let classes = raw.load(bytes)
    province = -1
    city = -1
    district = -1
    isDistrictOpen = false
    certain = -1
    isAmbiguous = false
    postcode = 0..<0
    findings = []
    fold()
    var start = 0
    var end = text.count
    trim(&start, &end)
    guard classes.contains(.han) || text.view.contains(where: { isHan($0) }) else {
      rest = start..<end
      if classes.contains(.letter) { findings.insert(.latin) }
      return
    }
    readFront(&start, end)
    readBack(start, &end)
    let near = readOffice(&start, end, context)
    readDivisions(start, end, near, year)
    checkPostcode()
  }

  // MARK: Text

  private mutating func fold() {
    text.clear()
    text.append(raw.view)
    Fold.simplify(raw.view, into: text.base)
    isInStep = true
    for i in 0..<text.count where text[i] == 0 {
      isInStep = false
      break
    }
    if isInStep { return }
    origin.clear()
    var kept = 0
    for i in 0..<text.count where text[i] != 0 {
      text[kept] = text[i]
      origin.append(UInt32(i))
      kept += 1
    }
    text.removeLast(text.count - kept)
  }

  /// Appends a range of `text` as it is written in the cell, without invisible characters.
  func appendRaw(_ range: Range<Int>, to out: inout [UInt8]) {
    guard !range.isEmpty else { return }
    if isInStep { return raw.appendUTF8(range, to: &out) }
    for i in range { raw.appendUTF8(Int(origin[i])..<Int(origin[i]) + 1, to: &out) }
  }

  private func trim(_ start: inout Int, _ end: inout Int) {
    while end > start && isEdge(text[end - 1]) { end -= 1 }
    while start < end && isEdge(text[start]) { start += 1 }
  }

  private func isEdge(_ s: UInt32) -> Bool {
    switch s {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3001, 0x3B, 0x3002, 0x22, 0x27, 0xFF0C, 0x3A: true
    default: false
    }
  }

  // MARK: Front and back

  /// Label, postcode and country, in any order.
  private mutating func readFront(_ start: inout Int, _ end: Int) {
    for _ in 0..<4 {
      let before = start
      start = AddressLabels.skip(text.view, start, end)
      if postcode.isEmpty, let found = Postcodes.atStart(text.view, start, end) {
        postcode = found.digits
        start = found.next
      }
      if start == before { return }
      while start < end && isEdge(text[start]) { start += 1 }
    }
  }

  /// Leaves out 上海总部：, and returns the place it names as what is known of the surroundings.
  private func readOffice(_ start: inout Int, _ end: Int, _ context: Int32) -> Int32 {
    let office = AddressLabels.skipOffice(text.view, start, end)
    guard office.next > start else { return context }
    start = office.next
    guard context < 0, !office.name.isEmpty else { return context }
    var search = AddressSearch(text.view, limit: office.name.upperBound, context: -1, year: 0)
    search.run(from: office.name.lowerBound)
    return search.isTie || search.best.isEmpty ? context : search.best.lowest
  }

  private mutating func readBack(_ start: Int, _ end: inout Int) {
    guard postcode.isEmpty, let found = Postcodes.atEnd(text.view, start, end) else { return }
    postcode = found.digits
    end = found.next
    while end > start && isEdge(text[end - 1]) { end -= 1 }
  }

  /// A postcode that was only guessed from its place must fit the province.
  private mutating func checkPostcode() {
    guard !postcode.isEmpty, postcode.count == 6, province >= 0 else { return }
    let prefix = Int(text[postcode.lowerBound] - 0x30) * 10 + Int(text[postcode.lowerBound + 1] - 0x30)
    let code = DivisionTable.shared.all[Int(province)].code / 10000
    if !Postcodes.fits(prefix, province: Int(code)) { findings.insert(.postcodeElsewhere) }
  }

  // MARK: Divisions

  private mutating func readDivisions(_ start: Int, _ end: Int, _ context: Int32, _ year: Int) {
    let table = DivisionTable.shared
    if readHongKong(start, end, table) { return }
    let from = AddressMarks.skip(text.view, start, end)
    var search = AddressSearch(text.view, limit: end, context: context, year: year)
    search.run(from: from)
    guard !search.best.isEmpty else {
      rest = start..<end
      return
    }
    let reading = search.best
    readPostcodeBetween(from, reading.end)
    if search.isTie {
      isAmbiguous = true
      findings.insert(.ambiguous)
      fillCommon(search, reading, start, end, table)
      return
    }
    if let other = contradiction(reading, end, table) {
      isAmbiguous = true
      findings.insert(.contradiction)
      fillAgreement(reading, other, start, end, table)
      return
    }
    fill(reading, table)
    rest = restStart(reading.end, end)..<end
  }

  /// 南京市 210008 鼓楼区
  private mutating func readPostcodeBetween(_ start: Int, _ end: Int) {
    guard postcode.isEmpty else { return }
    var i = start
    while i < end {
      var j = i
      while j < end && isDigit(text[j]) { j += 1 }
      if j - i == 6 { postcode = i..<j }
      i = max(j, i + 1)
    }
  }

  private mutating func fill(_ reading: AddressReading, _ table: DivisionTable) {
    let lowest = reading.lowest
    province = reading.province >= 0 ? reading.province : table.all[Int(lowest)].province
    city =
      reading.city >= 0 ? reading.city : reading.district >= 0 ? table.all[Int(reading.district)].city : -1
    // A municipality is its own city.
    if city < 0 && reading.district < 0 && isMunicipality(province, table) { city = province }
    district = reading.district
    certain = lowest
    if table.all[Int(lowest)].end > 0 || city >= 0 && table.all[Int(city)].end > 0 {
      findings.insert(.abolished)
    }
  }

  private func isMunicipality(_ division: Int32, _ table: DivisionTable) -> Bool {
    guard division >= 0 else { return false }
    switch table.all[Int(division)].code {
    case 110_000, 120_000, 310_000, 500_000: return true
    default: return false
    }
  }

  /// A tie: what all readings share, and the name of the district if that is the same.
  private mutating func fillCommon(
    _ search: borrowing AddressSearch, _ reading: AddressReading, _ start: Int, _ end: Int,
    _ table: DivisionTable
  ) {
    province = search.commonProvince
    city = search.commonCity
    certain = city >= 0 ? city : province
    if search.hasCommonDistrictName {
      district = reading.district
      isDistrictOpen = true
      rest = restStart(reading.end, end)..<end
    } else {
      // The open name stays in the rest.
      let taken =
        reading.district >= 0
        ? max(reading.cityEnd, reading.provinceEnd) : reading.city >= 0 ? reading.provinceEnd : 0
      rest = (taken == 0 ? start : restStart(taken, end))..<end
    }
  }

  /// Two chains of divisions that do not fit: 浙江省杭州市余杭区浙江省宁波市. Returns the second.
  private mutating func contradiction(_ reading: AddressReading, _ end: Int, _ table: DivisionTable)
    -> AddressReading?
  {
    let next = AddressMarks.skip(text.view, reading.end, end)
    guard next < end, table.names.child(0, text[next]) != 0 else { return nil }
    let near = reading.city >= 0 ? reading.city : table.all[Int(reading.lowest)].city
    var search = AddressSearch(text.view, limit: end, context: near, year: 0)
    search.onlyFull = true
    search.run(from: next)
    let other = search.best
    guard !other.isEmpty else { return nil }
    if other.province < 0 && other.city < 0 {
      // 城关区 in front of 街道, a road or an estate is a name of these.
      if AddressGuards.isPartOfName(text.view, other.end, end)
        || AddressGuards.isCompound(text.view, other.end, end)
      {
        return nil
      }
      if other.districtEnd - next < 3 { return nil }
      if reading.district < 0 {
        // 北京市浦东新区 cannot be; 三亚市河东区 is what people say there.
        if reading.city < 0 { return other }
        findings.insert(.districtElsewhere)
        return nil
      }
      let a = table.all[Int(reading.district)]
      let b = table.all[Int(other.district)]
      if a.successor == other.district || b.successor == reading.district { return nil }
    }
    return other
  }

  private mutating func fillAgreement(
    _ reading: AddressReading, _ other: AddressReading, _ start: Int, _ end: Int, _ table: DivisionTable
  ) {
    let a = table.all[Int(reading.lowest)]
    let b = table.all[Int(other.lowest)]
    if a.province == b.province {
      province = a.province
      certain = province
      if a.city == b.city && a.city >= 0 && (reading.city < 0 || reading.city == a.city) {
        city = a.city
        certain = city
      }
    }
    let taken =
      city >= 0 ? max(reading.cityEnd, reading.provinceEnd) : province >= 0 ? reading.provinceEnd : 0
    rest = (taken == 0 ? start : restStart(taken, end))..<end
  }

  /// 九龙旺角, 新界沙田: Hong Kong without its name.
  private mutating func readHongKong(_ start: Int, _ end: Int, _ table: DivisionTable) -> Bool {
    guard AddressLabels.isHongKong(text.view, start, end) else { return false }
    province = Int32(table.index(ofCode: 810_000))
    certain = province
    rest = start..<end
    return true
  }

  /// Behind marks after the last division, and behind a bracket that closes what was opened before it.
  private func restStart(_ i: Int, _ end: Int) -> Int {
    var i = i
    while i < end {
      switch text[i] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3001, 0x3B, 0x2D, 0x2F, 0x7C, 0xB7, 0x2E, 0x3002, 0x3A, 0x3E, 0x5F,
        0x29, 0x5D, 0x22, 0x3011, 0xFF0C:
        i += 1
      default: return skipFiller(i, end)
      }
    }
    return i
  }

  /// 市辖区 says nothing.
  private func skipFiller(_ i: Int, _ end: Int) -> Int {
    if i + 2 < end && text[i] == u("市") && text[i + 1] == u("辖") && text[i + 2] == u("区") {
      return restStart(i + 3, end)
    }
    return i
  }
}

extension AddressParts {
  /// Area code of the place without the leading zero; 0 if none is certain.
  var areaCode: Int { certain < 0 ? 0 : Int(DivisionTable.shared.all[Int(certain)].areaCode) }
}
