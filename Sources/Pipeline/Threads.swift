import Dispatch
package import Records
import Synchronization

/// The only file that makes anything run at the same time as anything else.
extension Workers {
  /// Workers on `count` threads; `serial` for one.
  package static func threads(_ count: Int) -> Workers {
    if count <= 1 { return .serial }
    return Workers(width: count) { pieces, body in
      let claimed = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: min(count, pieces)) { _ in
        while true {
          let piece = claimed.add(1, ordering: .relaxed).oldValue
          if piece >= pieces { return }
          body(piece)
        }
      }
    }
  }
}
