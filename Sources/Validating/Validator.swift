package import Records
package struct Validator: Sendable {}
