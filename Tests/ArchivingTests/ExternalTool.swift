import Glibc

/// A program of the system, for second opinions on what Mingce writes.
struct ExternalTool {
  struct Outcome {
    let status: Int32
    let output: String
  }

  /// `PATH` is searched; `nil` where there is no such program.
  static func run(_ words: [String], in folder: String) -> Outcome? {
    let file = open(folder + "/tool-output", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, 1)
    posix_spawn_file_actions_adddup2(&actions, file, 2)

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    var bytes = [UInt8](repeating: 0, count: 100_000)
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return Outcome(
      status: status & 0x7F == 0 ? status >> 8 : 128,
      output: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  /// Whether the first `python3` of `PATH` has the modules.
  static func pythonHas(_ modules: String) -> Bool {
    let folder = TemporaryFolder()
    return run(["python3", "-c", "import \(modules)"], in: folder.path)?.status == 0
  }
}
