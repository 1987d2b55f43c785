/// The adapters a run knows, in the order in which ties are settled.
package struct AdapterRegistry: Sendable {
  package let adapters: [any SourceAdapter]

  package init(_ adapters: [any SourceAdapter]) { self.adapters = adapters }

  /// Every built-in adapter. A new one is added here.
  package static let standard = AdapterRegistry([
    XLSXAdapter(),
    SpreadsheetMLAdapter(),
    VCardAdapter(),
    LDIFAdapter(),
    XMLAdapter(),
    HTMLAdapter(),
    JSONLinesAdapter(),
    ListingAdapter(),
    CSVAdapter(),
  ])

  /// The adapter named `format`, or the most confident one.
  package func adapter(for input: InputBytes, format: String?) throws(ReadError) -> any SourceAdapter {
    if let format {
      if let named = adapters.first(where: { $0.format.name == format }) { return named }
      let names = adapters.map(\.format.name).joined(separator: ", ")
      throw ReadError(
        .unknownFormat, input.path, "There is no format called \(format) for \(input.path).",
        remedy: "Use one of: \(names).")
    }
    var best: (adapter: any SourceAdapter, confidence: Double)?
    for adapter in adapters where type(of: adapter).highestConfidence > (best?.confidence ?? 0) {
      let confidence = adapter.confidence(input)
      if confidence > (best?.confidence ?? 0) { best = (adapter, confidence) }
    }
    if let best { return best.adapter }
    throw Content.unreadable(input)
  }
}
