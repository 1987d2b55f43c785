/// One way to read the beginning of an address: the divisions named, each at most once a level.
struct AddressReading {
  /// Indexes into `DivisionTable`; -1 where no such level is named.
  var province: Int32 = -1
  var city: Int32 = -1
  var district: Int32 = -1
  /// Where the name of each level ends in the text.
  var provinceEnd = 0
  var cityEnd = 0
  var districtEnd = 0
  /// Where the last name ends, repeats included.
  var end = 0
  var score = 0
  /// How the lowest level is named.
  var lastForm = DivisionNames.Form.full
  var mentions = 0

  var isEmpty: Bool { mentions == 0 }
  /// The lowest division named, or -1.
  var lowest: Int32 { district >= 0 ? district : city >= 0 ? city : province }
  var lowestEnd: Int { district >= 0 ? districtEnd : city >= 0 ? cityEnd : provinceEnd }
}
