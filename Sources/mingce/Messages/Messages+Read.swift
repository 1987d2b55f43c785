/// What `mingce read` says.
extension Messages {
  func readSummary(_ file: String, accepted: Int, repaired: Int, rejected: Int) -> String {
    let all = Figures.grouped(accepted + rejected)
    return text(
      "\(file): \(all) read = \(Figures.grouped(accepted - repaired)) exact"
        + " + \(Figures.grouped(repaired)) repaired + \(Figures.grouped(rejected)) rejected",
      "\(file)：读入 \(all) = 原样 \(Figures.grouped(accepted - repaired))"
        + " + 修复 \(Figures.grouped(repaired)) + 剔除 \(Figures.grouped(rejected))")
  }
}
