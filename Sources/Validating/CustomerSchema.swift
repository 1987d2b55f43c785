/// The published JSON Schema of a customer, as `mingce schema customer` prints it.
package enum CustomerSchema {
  /// The schema file's bytes, UTF-8 JSON.
  package static var json: [UInt8] { PackageResources.customer_schema_json }
}
