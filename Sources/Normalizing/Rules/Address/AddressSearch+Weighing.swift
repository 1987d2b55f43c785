extension AddressSearch {
  /// Keeps the reading if it weighs more than the best so far; one that weighs the same makes a tie, unless both
  /// mean the same place.
  mutating func weigh(_ reading: AddressReading, _ table: DivisionTable) {
    if best.isEmpty || reading.score > best.score {
      best = reading
      isTie = false
      return
    }
    guard reading.score == best.score else { return }
    let a = best.lowest
    let b = reading.lowest
    if a == b {
      if reading.end > best.end { best = reading }
      return
    }
    // The same division under an old code; a city and its county of the same name.
    let first = table.all[Int(a)]
    let second = table.all[Int(b)]
    if first.level == second.level
      && (first.successor == b || second.successor == a
        || first.successor >= 0 && first.successor == second.successor)
      && (isSameName(first, second) || reading.lastForm == .short && best.lastForm == .short)
    {
      if first.end != 0 && (second.end == 0 || second.end > first.end) { best = reading }
      return
    }
    if second.level < first.level && table.contains(Int(b), Int(a))
      && (!isTie || commonCity == b || second.level == 1)
    {
      best = reading
      isTie = false
      return
    }
    if first.level < second.level && table.contains(Int(a), Int(b)) { return }
    merge(reading, table)
  }

  private mutating func merge(_ reading: AddressReading, _ table: DivisionTable) {
    if !isTie {
      isTie = true
      commonProvince = table.all[Int(best.lowest)].province
      commonCity = table.all[Int(best.lowest)].city
      hasCommonDistrictName = best.district >= 0 && best.lastForm != .short
    }
    let other = table.all[Int(reading.lowest)]
    if commonProvince != other.province { commonProvince = -1 }
    if commonCity != other.city || commonProvince < 0 { commonCity = -1 }
    if reading.district < 0 || reading.lastForm == .short || best.district < 0
      || !isSameName(table.all[Int(best.district)], table.all[Int(reading.district)])
    {
      hasCommonDistrictName = false
    }
  }

  func isSameName(_ a: DivisionTable.Division, _ b: DivisionTable.Division) -> Bool {
    a.name.count == b.name.count && a.name.elementsEqual(b.name)
  }
}
