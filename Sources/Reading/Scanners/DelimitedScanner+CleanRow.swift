/// The fast path for the rows that nearly all rows are: well quoted, of one line, and not very long.
extension DelimitedScanner {
  /// Rows longer than this are left to `scanRow`.
  static let cleanRowLimit = 4096

  /// Scans a clean row and returns the offset after its line end; -1, and no cells, for any other row.
  ///
  /// Whatever is odd (a quote inside a cell, text after a closing quote, a line end in quotes, the end of the
  /// text) ends the attempt, so that `scanRow` is the only place that knows about it.
  @inline(__always)
  func scanCleanRow(
    _ text: UnsafePointer<UInt8>, from start: Int, end: Int, into cells: inout CellBuffer
  ) -> Int {
    guard hasCleanRows else { return -1 }
    cells.reserve(bytes: Self.cleanRowLimit + 160, fields: Self.cleanRowLimit + 64)
    let delimiter = delimiterStart
    let quote = quote
    var byteCount = cells.byteCount
    var fieldCount = cells.fieldCount
    let bytes = cells.bytes
    let fieldEnds = cells.fieldEnds
    var cellStart = start
    var isQuoted = false
    var resume = start
    var base = start

    @inline(__always)
    func copy(to p: Int) {
      let count = p &- cellStart
      let source = UnsafeRawPointer(text + cellStart)
      let target = UnsafeMutableRawPointer(bytes + byteCount)
      if count <= 16 {
        target.storeBytes(of: source.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
      } else if count <= 32 {
        target.storeBytes(of: source.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
        (target + 16).storeBytes(
          of: (source + 16).loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
      } else {
        target.copyMemory(from: source, byteCount: count)
      }
      byteCount &+= count
    }

    // 32 bytes after the block may be read, too.
    while base &+ 96 <= end && base &- start < Self.cleanRowLimit {
      var events = search.matches(text + base)
      while events != 0 {
        let p = base &+ events.trailingZeroBitCount
        events &= events &- 1
        let byte = text[p]
        if byte == delimiter {
          if isQuoted { continue }
          copy(to: p)
          fieldEnds[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
          fieldCount &+= 1
          cellStart = p &+ 1
        } else if byte == 0x0A || byte == 0x0D {
          if isQuoted { return -1 }
          copy(to: p)
          fieldEnds[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
          cells.commit(byteCount: byteCount, fieldCount: fieldCount &+ 1)
          return byte == 0x0D && text[p &+ 1] == 0x0A ? p &+ 2 : p &+ 1
        } else if !isQuoted {
          guard p == cellStart else { return -1 }
          isQuoted = true
          cellStart = p &+ 1
        } else {
          if p < resume { continue }
          let next = text[p &+ 1]
          if next == delimiter || next == 0x0A || next == 0x0D {
            copy(to: p)
            isQuoted = false
            cellStart = p &+ 1
          } else if next == quote {
            copy(to: p &+ 1)
            cellStart = p &+ 2
            resume = p &+ 2
          } else {
            return -1
          }
        }
      }
      base = base &+ 64
    }
    return -1
  }
}
