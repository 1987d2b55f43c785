import Glibc
import Records

/// The opening of one path: what was found so far, and what may still be unpacked.
struct Expansion {
  let limits: ContainerLimits
  let registry: AdapterRegistry
  var result = ExpandedInput()
  private var bytesLeft: Int
  private var memoryLeft: Int

  init(limits: ContainerLimits, registry: AdapterRegistry) {
    self.limits = limits
    self.registry = registry
    bytesLeft = limits.totalBytes
    memoryLeft = limits.memoryBytes
  }

  /// What the archive gave nothing for is an error of the file as a whole.
  func requireLists(_ path: String, _ title: String) throws(ReadError) {
    guard result.inputs.isEmpty else { return }
    let worst = result.findings.kept.max { $0.severity.weight < $1.severity.weight }
    let code: ReadError.Code =
      switch worst?.code {
      case "packed-encrypted": .encrypted
      case "packed-damaged", "packed-cut-off": .damaged
      default: .noLists
      }
    throw ReadError(
      code, path,
      "\(path) is \(title == "a folder" ? title : "a \(title)") that holds no list to read."
        + (worst.map { " \($0.message)" } ?? ""),
      remedy: worst?.remedy ?? "Check that the right file was named.")
  }

  // MARK: Folders

  mutating func add(_ walk: FolderWalk) {
    for (shown, reason) in walk.skipped { report(reason, shown) }
    for file in walk.files where !file.name.isLeftover {
      let descriptor = Glibc.open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else {
        report(.unreadable, file.shown)
        continue
      }
      defer { close(descriptor) }
      do throws(ReadError) {
        _ = add(try InputBytes.map(descriptor, path: file.shown), depth: 1)
      } catch {
        report("unreadable-file", .error, file.shown, error.message, remedy: error.remedy)
      }
    }
  }

  // MARK: Members

  /// Adds an input found inside a folder or archive; says whether it, or something in it, is a list.
  mutating func add(_ input: InputBytes, depth: Int) -> Bool {
    if input.bytes.isEmpty {
      report(
        "skipped-empty", .warning, input.path, "The file is empty.", remedy: "Check that the export finished."
      )
      return false
    }
    if let kind = ContainerKind(input.bytes, limits: limits) {
      guard depth <= limits.depth else {
        report(.tooDeep, input.path, at: nil)
        return false
      }
      return open(kind, input, depth: depth)
    }
    if let refusal = OfficeFile(input.bytes)?.refusal(input.path) {
      report("skipped-not-a-list", .warning, input.path, refusal.message, remedy: refusal.remedy)
      return false
    }
    do throws(ReadError) {
      _ = try registry.adapter(for: input, format: nil)
    } catch {
      report("skipped-not-a-list", .warning, input.path, error.message, remedy: error.remedy)
      return false
    }
    result.inputs.append(input)
    return true
  }

  /// - Parameter depth: 1 for a file on disk, 2 for one inside it.
  mutating func open(_ kind: ContainerKind, _ input: InputBytes, depth: Int) -> Bool {
    switch kind {
    case .zip(let directory): openZip(directory, input, depth: depth)
    case .gzip: openGzip(input, depth: depth)
    }
  }

  // MARK: ZIP

  private mutating func openZip(_ directory: ZipDirectory, _ zip: InputBytes, depth: Int) -> Bool {
    var spans: [ClassifiedSpan] = []
    var hasList = false
    // The outer archive is named before its nested ones.
    let place = result.containers.count
    result.containers.append(ContainerFile(title: "ZIP archive", zip, []))
    reportOddities(directory, zip)
    for (i, entry) in directory.entries.enumerated() {
      let name = MemberName(entry.name)
      if entry.isFolder || name.isLeftover {
        if entry.fault == nil { spans.append(ClassifiedSpan(.structure, entry.data)) }
        continue
      }
      let path = zip.path + "/" + (name.path.isEmpty ? "entry \(i + 1)" : name.path)
      if name.leadsElsewhere {
        report(
          "packed-name-escape", .warning, path, at: entry.headerOffset,
          "The name of the file leads out of the archive's folder; nothing is unpacked under that name.",
          remedy: "Nothing to do; be careful when you unpack the archive with other programs.")
      }
      let isUsed = addMember(entry, of: zip, path: path, name, depth: depth)
      hasList = hasList || isUsed
      spans.append(ClassifiedSpan(isUsed ? .record : .reject, entry.data))
    }
    result.containers[place] = ContainerFile(
      title: "ZIP archive", zip, spans, rest: directory.isIncomplete ? .reject : .structure)
    return hasList
  }

  private mutating func addMember(
    _ entry: ZipEntry, of zip: InputBytes, path: String, _ name: MemberName, depth: Int
  ) -> Bool {
    if name.isHidden {
      report(.hidden, path)
      return false
    }
    if entry.isLink {
      report(.link, path, at: entry.headerOffset)
      return false
    }
    if entry.method == 0, entry.fault == nil, !entry.isEncrypted {
      return addStored(entry, of: zip, path: path, depth: depth)
    }
    let stream = EntryStream(entry, zip.bytes, limits: limits)
    var store = MemberStore(memoryLimit: min(limits.memoryBytesOfMember, memoryLeft))
    while let piece = stream.next() {
      bytesLeft -= piece.count
      if bytesLeft < 0 {
        report(.totalTooLarge, path, at: entry.headerOffset)
        return false
      }
      guard store.append(piece) else {
        report(.noSpace, path, at: entry.headerOffset)
        return false
      }
    }
    if let fault = stream.fault {
      report(fault, path, at: entry.headerOffset)
      return false
    }
    if stream.sizeDiffers { reportSize(path, entry) }
    return take(&store, path: path, depth: depth)
  }

  /// Stored data are used where they are.
  private mutating func addStored(_ entry: ZipEntry, of zip: InputBytes, path: String, depth: Int) -> Bool {
    let stream = EntryStream(entry, zip.bytes, limits: limits)
    while stream.next() != nil {}
    if let fault = stream.fault {
      report(fault, path, at: entry.headerOffset)
      return false
    }
    if stream.sizeDiffers { reportSize(path, entry) }
    return add(InputBytes(path: path, entry.data, of: zip), depth: depth + 1)
  }

  private mutating func reportSize(_ path: String, _ entry: ZipEntry) {
    report(
      "packed-size-differs", .warning, path, at: entry.headerOffset,
      "The file has another size than the archive says; its checksum is right, so it was read.",
      remedy: "Nothing to do, if the list is complete.")
  }

  private mutating func reportOddities(_ directory: ZipDirectory, _ zip: InputBytes) {
    if directory.isRecovered {
      report(
        "packed-no-directory", .error, zip.path,
        "The archive has no directory at its end, so it was cut off; the files before the cut were read.",
        remedy: "Ask for the archive again: files are missing.")
    }
    if directory.isIncomplete { report(.tooMany, zip.path, at: nil) }
    if directory.foreignByteCount > 0 {
      report(
        "packed-extra-bytes", .info, zip.path,
        "The archive has \(directory.foreignByteCount) bytes before its start or behind its end.",
        remedy: "Nothing to do; they were left out.")
    }
  }

  // MARK: gzip

  private mutating func openGzip(_ input: InputBytes, depth: Int) -> Bool {
    let place = result.containers.count
    result.containers.append(ContainerFile(title: "gzip file", input, []))
    let stream = GzipStream(input.bytes, limits: limits)
    var store = MemberStore(memoryLimit: min(limits.memoryBytesOfMember, memoryLeft))
    let path = input.path + "/" + GzipStream.memberName(input.path)
    var fault: MemberFault?
    while fault == nil, let piece = stream.next() {
      bytesLeft -= piece.count
      if bytesLeft < 0 { fault = .totalTooLarge } else if !store.append(piece) { fault = .noSpace }
    }
    fault = fault ?? stream.fault
    if let fault { report(fault, path, at: 0) }
    let isUsed = fault == nil && take(&store, path: path, depth: depth)
    let end = fault == nil ? stream.packedCount : input.bytes.count
    if end < input.bytes.count {
      report(
        "packed-extra-bytes", .info, input.path,
        "The file has \(input.bytes.count - end) bytes behind its packed data.",
        remedy: "Nothing to do; they were left out.")
    }
    result.containers[place] = ContainerFile(
      title: "gzip file", input, [ClassifiedSpan(isUsed ? .record : .reject, 10..<end)])
    return isUsed
  }

  private mutating func take(_ store: inout MemberStore, path: String, depth: Int) -> Bool {
    let inMemory = store.memoryCount
    do throws(ReadError) {
      let used = add(try store.take(path: path), depth: depth + 1)
      if used { memoryLeft = max(0, memoryLeft - inMemory) }
      return used
    } catch {
      report("unreadable-file", .error, path, error.message, remedy: error.remedy)
      return false
    }
  }

  // MARK: Findings

  private mutating func report(
    _ code: Finding.Code, _ severity: Finding.Severity, _ file: String, at offset: Int? = nil,
    _ message: String, remedy: String
  ) {
    result.findings.add(
      Finding(code, severity, at: SourcePlace(file: file, byteOffset: offset), message, remedy: remedy))
  }

  private mutating func report(_ fault: MemberFault, _ file: String, at offset: Int?) {
    report(
      fault.code, fault == .link ? .warning : .error, file, at: offset, fault.message(limits),
      remedy: fault.remedy)
  }

  private mutating func report(_ reason: FolderWalk.Skip, _ file: String) {
    switch reason {
    case .hidden:
      report(
        "skipped-hidden", .info, file, "The file is hidden and was left out.",
        remedy: "Rename it if it is a list.")
    case .link:
      report(
        "skipped-link", .warning, file,
        "The link leads to a folder, out of the folder, or nowhere; it was not followed.",
        remedy: "Name the file itself if it is wanted.")
    case .special:
      report(
        "skipped-special", .warning, file, "This is no file but a pipe, socket or device; it was left out.",
        remedy: "Nothing to do.")
    case .unreadable:
      report(
        "unreadable-file", .error, file, "The file could not be opened.",
        remedy: "Grant read permission on the file and its folders.")
    case .tooDeep:
      report(
        "packed-too-deep", .error, file, "The folders are nested more than \(limits.folderDepth) deep.",
        remedy: "Name the inner folder itself.")
    case .tooMany:
      report(
        "packed-too-many", .error, file,
        "The folder holds more than \(limits.fileCount) files; the rest was left out.",
        remedy: "Import the rest in another run.")
    }
  }
}

extension Finding.Severity {
  fileprivate var weight: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
