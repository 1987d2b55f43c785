import Text

/// Files as people have them: good ones, empty ones, other line ends, other names.
extension AdapterConformance {
  func good(_ sample: Sample, _ attempts: inout Attempts) {
    guard let outcome = plain(sample, &attempts) else { return }
    if outcome.records.isEmpty { return attempts.fail(.noRecords, sample.name) }
    if plain(sample, &attempts) != outcome { attempts.fail(.differsWhenReadAgain, sample.name) }
  }

  /// Nobody has to name the format.
  func recognized(_ sample: Sample, _ attempts: inout Attempts) {
    guard let chosen = trial.chosen else { return }
    attempts.inputs += 1
    let name = chosen(sample.bytes, sample.name)
    if name != trial.name { attempts.fail(.wouldGoTo(name ?? ""), sample.name) }
  }

  func empty(_ sample: Sample, _ attempts: inout Attempts) {
    let place = "\(sample.name), without a byte"
    guard let outcome = attempt([], sample.name, place, &attempts) else { return }
    if Self.isSilent(outcome) { attempts.fail(.saysNothing, place) }
  }

  /// What stands before the first record, alone.
  func headerOnly(_ sample: Sample, _ attempts: inout Attempts) {
    guard let first = plain(sample, &attempts)?.records.first, first.number == 1, first.offset > 0 else {
      return
    }
    let place = "the first \(first.offset) bytes of \(sample.name)"
    guard let outcome = attempt(Array(sample.bytes[..<first.offset]), sample.name, place, &attempts) else {
      return
    }
    if Self.isSilent(outcome) { attempts.fail(.saysNothing, place) }
  }

  func byteOrderMark(_ sample: Sample, _ attempts: inout Attempts) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard isPlainText(sample), !sample.bytes.starts(with: mark) else { return }
    guard let expected = plain(sample, &attempts) else { return }
    same(mark + sample.bytes, as: expected, sample.name, "\(sample.name) behind a byte order mark", &attempts)
  }

  func lineEnds(_ sample: Sample, _ attempts: inout Attempts) {
    guard isPlainText(sample) else { return }
    var other: [UInt8] = []
    let hasPairs = sample.bytes.contains(0x0D)
    for byte in sample.bytes where !(hasPairs && byte == 0x0D) {
      if byte == 0x0A && !hasPairs { other.append(0x0D) }
      other.append(byte)
    }
    if other == sample.bytes { return }
    guard let expected = plain(sample, &attempts) else { return }
    let place = "\(sample.name) with \(hasPairs ? "LF" : "CR LF") at its line ends"
    same(other, as: expected, sample.name, place, &attempts)
  }

  func names(_ sample: Sample, _ attempts: inout Attempts) {
    let ending =
      sample.name.split(separator: ".").count > 1 ? "." + (sample.name.split(separator: ".").last ?? "") : ""
    guard let expected = plain(sample, &attempts) else { return }
    for stem in ["-rf", "..%2f..%2fetc", "two words", "名单 (1)", "$(touch x);'\"&", "{file}", "%s%n"] {
      let place = "\(sample.name) called \(stem)\(ending)"
      same(sample.bytes, as: expected, stem + ending, place, &attempts)
    }
  }

  // MARK: Comparing

  private func plain(_ sample: Sample, _ attempts: inout Attempts) -> AdapterTrial.Outcome? {
    let refused = attempts.refused
    let outcome = attempt(sample.bytes, sample.name, sample.name, &attempts)
    if attempts.refused > refused { attempts.fail(.refused(why(sample.bytes, sample.name)), sample.name) }
    return outcome
  }

  private func why(_ bytes: [UInt8], _ name: String) -> String {
    if case .refused(let why) = trial.read(bytes, name) { why } else { "" }
  }

  /// The bytes must give the expected records.
  private func same(
    _ bytes: [UInt8], as expected: AdapterTrial.Outcome, _ name: String, _ place: String,
    _ attempts: inout Attempts
  ) {
    let refused = attempts.refused
    guard let found = attempt(bytes, name, place, &attempts) else {
      if attempts.refused > refused { attempts.fail(.refused(why(bytes, name)), place) }
      return
    }
    if found.records.map(\.digest) != expected.records.map(\.digest) {
      attempts.fail(.otherRecords(expected: expected.records.count, found: found.records.count), place)
    }
  }

  /// UTF-8 without zero bytes: text whose marks and line ends may change.
  private func isPlainText(_ sample: Sample) -> Bool {
    !sample.bytes.contains(0)
      && sample.bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalid($0) == nil }
  }
}
