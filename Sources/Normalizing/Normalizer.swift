package import Records
package struct Normalizer: Sendable {}
