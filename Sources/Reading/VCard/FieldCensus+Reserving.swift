extension FieldCensus {
  /// Makes sure that there are columns for fields of these names, as often as a name stands here: in a large file
  /// they may appear only behind the part that was counted, and belong in columns all the same.
  mutating func reserve(_ names: [String]) {
    var record = FieldRecord()
    for name in names { record.append(self.names.number(of: name), "") }
    add(record)
  }
}
