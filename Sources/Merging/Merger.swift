package import Records
package struct Merger: Sendable {}
