package import Records
package struct ArchiveFolder: Sendable {}
