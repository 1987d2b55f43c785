extension FailLimits {
  /// The first limit that the run exceeds, in words; `nil` if it may be committed.
  func exceeded(by report: RunReport) -> String? {
    if let rejectShare, report.read > 0 {
      let share = Double(report.rejected) / Double(report.read)
      if share > rejectShare {
        return "\(report.rejected) of \(report.read) records were rejected (\(percent(share))), "
          + "more than fail_if.reject_share allows (\(percent(rejectShare)))"
      }
    }
    return nil
  }

  private func percent(_ share: Double) -> String { DecimalText.fixed(share * 100, 1) + " %" }
}
