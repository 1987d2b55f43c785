/// Cells of CSV as RFC 4180 writes them.
enum CSVCell {
  /// Appends `cell`, in quotes where it has to be.
  static func append(_ cell: UnsafeBufferPointer<UInt8>, to out: inout OutputBuffer) {
    guard cell.contains(where: needsQuotes) else { return out.append(cell) }
    out.append(UInt8(ascii: "\""))
    for byte in cell {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
  }

  static func append(_ cell: [UInt8], to out: inout OutputBuffer) {
    cell.withUnsafeBufferPointer { append($0, to: &out) }
  }

  @inline(__always)
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
