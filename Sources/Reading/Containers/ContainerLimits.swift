/// How much a packed file may unpack to. What goes beyond is refused with a finding, never an abort:
/// a few hundred bytes can hold a member of gigabytes, and a ZIP can hold itself.
package struct ContainerLimits: Sendable {
  /// Members of one container.
  package var memberCount = 10_000
  /// Unpacked bytes of one member.
  package var memberBytes = 4 << 30
  /// Unpacked bytes of all members of all containers of one input.
  package var totalBytes = 8 << 30
  /// Unpacked bytes for each packed one. Lists reach 10 to 60; deflate can do 1,032.
  package var ratio = 200
  /// Unpacked bytes below which the ratio does not matter.
  package var ratioGrace = 1 << 20
  /// Containers inside containers.
  package var depth = 3
  /// Members up to this size are kept in memory, larger ones in an unlinked temporary file.
  package var memoryBytesOfMember = 16 << 20
  /// Memory for all members together; what follows goes to temporary files.
  package var memoryBytes = 128 << 20
  /// Files of one folder, its folders included.
  package var fileCount = 100_000
  /// Folders inside folders.
  package var folderDepth = 32

  package init() {}

  package static let standard = ContainerLimits()
}
