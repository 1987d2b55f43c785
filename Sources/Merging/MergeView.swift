import Records

/// Borrowed pointers to everything that merging looks at, so that its inner loops count no references:
/// several threads that retain the same arrays wait for each other at every value.
///
/// Valid only inside `Merger.withView`.
struct MergeView {
  /// What is known of one kind's values.
  struct Kind {
    var bytes: UnsafePointer<UInt8>?
    var ends: UnsafePointer<UInt32>?
    var keys: UnsafePointer<UInt32>?
    /// `nil` where all values of the kind say equally much.
    var completeness: UnsafePointer<UInt16>?

    @inline(__always) func text(_ id: UInt32) -> UnsafeBufferPointer<UInt8> {
      guard let bytes, let ends else { return UnsafeBufferPointer(start: nil, count: 0) }
      let start = id == 0 ? 0 : Int(ends[Int(id) - 1])
      return UnsafeBufferPointer(start: bytes + start, count: Int(ends[Int(id)]) - start)
    }
  }

  var kinds: UnsafeBufferPointer<Kind>
  /// The place of each kind's field in a line.
  var ranks: UnsafeBufferPointer<UInt8>
  var ends: UnsafeBufferPointer<UInt32>
  var valueKinds: UnsafeBufferPointer<ValueKind>
  var valueIDs: UnsafeBufferPointer<UInt32>
  var inputs: UnsafeBufferPointer<UInt16>
  var recordNumbers: UnsafeBufferPointer<UInt32>
  var persons: UnsafeBufferPointer<UInt32>
  var organizations: UnsafeBufferPointer<UInt32>
  var standings: UnsafeBufferPointer<SourceStanding>

  @inline(__always) func valueRange(of observation: Int) -> Range<Int> {
    (observation == 0 ? 0 : Int(ends[observation - 1]))..<Int(ends[observation])
  }
}

extension Merger {
  func withView<R>(_ body: (MergeView) -> R) -> R {
    withKinds([]) { kinds in
      FieldOrder.ranks.withUnsafeBufferPointer { ranks in
        store.ends.withUnsafeBufferPointer { ends in
          store.valueKinds.withUnsafeBufferPointer { valueKinds in
            store.valueIDs.withUnsafeBufferPointer { valueIDs in
              store.inputs.withUnsafeBufferPointer { inputs in
                store.recordNumbers.withUnsafeBufferPointer { recordNumbers in
                  resolution.persons.withUnsafeBufferPointer { persons in
                    resolution.organizations.withUnsafeBufferPointer { organizations in
                      standings.withUnsafeBufferPointer { standings in
                        body(
                          MergeView(
                            kinds: kinds, ranks: ranks, ends: ends, valueKinds: valueKinds,
                            valueIDs: valueIDs,
                            inputs: inputs, recordNumbers: recordNumbers, persons: persons,
                            organizations: organizations, standings: standings))
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Opens the tables of the kinds one after the other.
  private func withKinds<R>(
    _ open: [MergeView.Kind], _ body: (UnsafeBufferPointer<MergeView.Kind>) -> R
  ) -> R {
    let k = open.count
    guard k < ValueKind.allCases.count else { return open.withUnsafeBufferPointer(body) }
    return store.values[k].bytes.withUnsafeBufferPointer { bytes in
      store.values[k].ends.withUnsafeBufferPointer { ends in
        keys[k].withUnsafeBufferPointer { keys in
          completeness[k].withUnsafeBufferPointer { completeness in
            let kind = MergeView.Kind(
              bytes: bytes.baseAddress, ends: ends.baseAddress, keys: keys.baseAddress,
              completeness: completeness.isEmpty ? nil : completeness.baseAddress)
            return withKinds(open + [kind], body)
          }
        }
      }
    }
  }
}
