import CTables

/// The table of the administrative divisions of China: UTF-8 lines of fields set apart by tabs, `#` begins a
/// comment. It is parsed where addresses are read.
package enum DivisionText {
  /// The bytes; they live as long as the program.
  package static var bytes: UnsafeBufferPointer<UInt8> {
    var count = 0
    let start = ctable_bytes(CTABLE_DIVISIONS, &count)
    return UnsafeBufferPointer(start: start, count: count)
  }
}
