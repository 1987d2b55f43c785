import Archiving
import ArgumentParser
import Pipeline
import Reading
import Records

/// Shows why a customer is what it is, and why two are, or are not, one.
struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why a customer is what it is; why two are, or are not, one.",
    discussion: """
      Shows every value with its standing and its sources, and the rows behind them,
      read again from the inputs that the archive keeps: raw cell, rules applied,
      value. Instead of an id, source:record names the customer of a row.

      EXAMPLES
        mingce explain out p-0c2f1a9b3d4e-17
        mingce explain out show:17
        mingce explain out show:17 web:203     why these two are, or are not, one
      """)

  @Argument(help: ArgumentHelp("Folder of the archive.", valueName: "archive"))
  var archive: String

  @Argument(help: ArgumentHelp("A customer's id, or source:record.", valueName: "id"))
  var id: String

  @Argument(help: ArgumentHelp("A second one, to compare.", valueName: "id2"))
  var secondID: String?

  @Flag(help: "Print one JSON object for each customer.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run(on console: Console, _ say: Messages) throws -> ExitStatus {
    let archive = try OpenArchive(archive)
    do {
      let first = try account(id, in: archive, say)
      guard let secondID else {
        try print(first, on: console, say)
        return .done
      }
      let second = try account(secondID, in: archive, say)
      try print(first, on: console, say)
      if second.customer.id == first.customer.id {
        try console.print(say.areOne(id, secondID, first.customer.id))
      } else {
        if !json { try console.print("") }
        try print(second, on: console, say)
      }
      let explanation = try PairExplanation(archive, first.shownRows, second.shownRows, say)
      for line in explanation.lines { try console.print(line) }
      return .done
    } catch let error as ReadError {
      throw say.failure(error)
    }
  }

  private func account(_ id: String, in archive: OpenArchive, _ say: Messages) throws -> CustomerAccount {
    guard let entity = try archive.entityID(id, say), let customer = try archive.customer(entity) else {
      if let rejection = try archive.rejection(id) {
        throw CommandFailure(.usage, [say.rejected(id, rejection)], remedy: say.remedy(rejection))
      }
      throw CommandFailure(
        .usage, [say.noCustomer(id, in: archive.path)], remedy: say.howToFindIDs(archive.path))
    }
    return try CustomerAccount(archive, customer, say)
  }

  private func print(_ account: CustomerAccount, on console: Console, _ say: Messages) throws {
    if json { return try console.print(account.json(say).compact) }
    for line in try account.lines(say, console.outStyle) { try console.print(line) }
  }
}
