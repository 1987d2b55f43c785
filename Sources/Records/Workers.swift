/// Lends a stage the machine's cores without letting it create tasks.
///
/// Stages are pure and know nothing of threads; they hand `map` independent pieces of work and get
/// the results back in the order of the pieces, so that no result depends on the thread count.
/// `Pipeline/Threads.swift` makes the parallel one; `serial` is the obvious twin.
package struct Workers: Sendable {
  /// How many pieces run at the same time, at the most.
  package let width: Int
  private let perform: @Sendable (_ pieces: Int, _ body: @Sendable (Int) -> Void) -> Void

  /// - Parameter perform: calls `body` once for each of `0..<pieces`, in any order, and returns when all are done.
  package init(
    width: Int, perform: @escaping @Sendable (_ pieces: Int, _ body: @Sendable (Int) -> Void) -> Void
  ) {
    self.width = width
    self.perform = perform
  }

  package static let serial = Workers(width: 1) { pieces, body in
    for piece in 0..<pieces { body(piece) }
  }

  /// The results of `body(0), body(1), …, body(pieces - 1)`, in that order.
  package func map<Result: Sendable>(_ pieces: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    let results = UnsafeMutablePointer<Result?>.allocate(capacity: pieces)
    results.initialize(repeating: nil, count: pieces)
    defer {
      results.deinitialize(count: pieces)
      results.deallocate()
    }
    nonisolated(unsafe) let slots = results
    perform(pieces) { slots[$0] = body($0) }
    return (0..<pieces).map { results[$0]! }
  }
}
