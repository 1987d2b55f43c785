import Glibc

extension ArchiveError {
  /// An `errno` in words.
  static func system(_ code: Int32, path: String, syncing: Bool = false) -> ArchiveError {
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    switch code {
    case ENOSPC, EDQUOT, EFBIG:
      return ArchiveError(
        .diskFull, path: path, "There is no room left for the archive (\(reason)).",
        remedy: "Free space on this disk, or raise the quota or file-size limit, and run again.")
    case EROFS:
      return ArchiveError(
        .readOnly, path: path, "The disk of the archive can only be read (\(reason)).",
        remedy: "Mount it writable, or choose another folder with --archive.")
    case EACCES, EPERM:
      return ArchiveError(
        .permission, path: path, "This user may not do that here (\(reason)).",
        remedy: "Give the user the right to the folder, or choose another one with --archive.")
    case _ where syncing:
      return ArchiveError(
        .syncFailed, path: path, "The disk did not confirm that the bytes are safe (\(reason)).",
        remedy: "Check the disk, then run `mingce verify` and the import again.")
    case ENOENT:
      return ArchiveError(
        .notFound, path: path, "There is no such file or folder.",
        remedy: "Check the path; inside an archive, run `mingce verify`.")
    default:
      return ArchiveError(
        .io, path: path, "The system reported: \(reason).",
        remedy: "Check the disk, then run again; an unfinished import leaves the archive as it was.")
    }
  }
}
