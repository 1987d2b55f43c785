/// Containers of lists. A workbook is a ZIP archive too, but a list, not a container.
enum ContainerKind: Sendable {
  case zip(ZipDirectory)
  case gzip

  init?(_ bytes: UnsafeRawBufferPointer, limits: ContainerLimits = .standard) {
    if bytes.count >= 18 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 {
      self = .gzip
    } else if let directory = ZipDirectory(bytes, limits: limits) {
      if OfficeFile(directory, bytes) != nil { return nil }
      self = .zip(directory)
    } else {
      return nil
    }
  }
}
