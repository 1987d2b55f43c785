import Glibc

enum FlushedOutput {
  static func flush() { fflush(nil) }
}
