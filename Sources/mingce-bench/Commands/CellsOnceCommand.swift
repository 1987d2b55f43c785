import ArgumentParser
import CBarePhone
import FoundationEssentials
import Normalizing
import Text

/// Cleans the cells of one file in this process, so that the start of a program is not in the time: the child of
/// `cells`.
struct CellsOnceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells-once", abstract: "Cleans the lines of a file as cells and prints how long it took.",
    shouldDisplay: false)

  @Argument(help: "What the cells are.")
  var kind: CellKind

  @Argument(help: "A file with one cell a line.")
  var file: String

  @Flag(help: "libphonenumber instead of our rules.")
  var libphonenumber = false

  struct Figures: Codable {
    var seconds: Double
    var cells: Int
    var understood: Int
  }

  func run() throws {
    var cells = CellColumn()
    for line in try CSVRows.read(file).split(separator: 0x0A) { cells.append(line) }
    // The tables are loaded, and the cells are in the cache of nobody in particular.
    _ = understood(in: CellColumn(["13800138000"]))
    let started = ReadOnceCommand.now()
    let count = understood(in: cells)
    let figures = Figures(seconds: ReadOnceCommand.now() - started, cells: cells.count, understood: count)
    print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
  }

  private func understood(in cells: CellColumn) -> Int {
    if libphonenumber {
      let ends = cells.ends.map(Int64.init)
      return cbarephone_count_valid(cells.bytes, ends, ends.count)
    }
    switch kind {
    case .phone: return PhoneReader(context: CellContext()).countUnderstood(in: cells)
    case .name: return NameReader(context: CellContext()).countUnderstood(in: cells)
    case .company: return CompanyReader(context: CellContext()).countUnderstood(in: cells)
    case .address: return AddressReader(context: CellContext()).countUnderstood(in: cells)
    case .conversion:
      let conversion = HanConversion(.traditionalToSimplified)
      var out: [UInt8] = []
      var changed = 0
      cells.forEach {
        out.removeAll(keepingCapacity: true)
        if conversion.append($0, to: &out) { changed += 1 }
      }
      return changed
    }
  }
}
