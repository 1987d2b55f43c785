package import Records
package struct Matcher: Sendable {}
