import Records
import Text

extension FacetWork {
  /// Facets of a company's name, in the order of `CompanyFacet`.
  mutating func addCompany(_ value: UnsafeBufferPointer<UInt8>) {
    _ = loadFolded(value)
    company.read(text)
    company.region.withUnsafeBufferPointer { piece.add($0) }
    addCore(company.brand)
    addCore(company.trade)
    if company.latinForm.isEmpty {
      bytes.append(contentsOf: company.form < 0 ? "".utf8 : CompanyForms.forms[company.form].name.utf8)
    } else {
      bytes.append(contentsOf: company.latinForm.utf8)
    }
    addBytes()
    addCore(company.branch)
    addBrandReading()
    addKey(value)
  }

  private mutating func addCore(_ range: Range<Int>) {
    if !range.isEmpty { company.core.appendUTF8(range, to: &bytes) }
    addBytes()
  }

  /// Pinyin of a Han brand; Latin letters and digits come along.
  private mutating func addBrandReading() {
    if !company.brand.isEmpty {
      spare.removeAll(keepingCapacity: true)
      company.core.appendUTF8(company.brand, to: &spare)
      spare.withUnsafeBufferPointer { Pinyin.appendGivenReading($0, to: &bytes) }
    }
    addBytes()
  }
}
