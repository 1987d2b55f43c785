import Records
import Text

extension FacetWork {
  /// Facets of a company's name, in the order of `CompanyFacet`.
  mutating func addCompany(_ value: UnsafeBufferPointer<UInt8>) {
    _ = loadFolded(value)
    company.read(text)
    company.region.withUnsafeBufferPointer { piece.add($0) }
    addCore(company.brand)
    if company.isLatin {
      TradeWords.appendHan(of: company.core.view, company.trade, to: &bytes)
      addBytes()
    } else {
      addCore(company.trade)
    }
    bytes.append(contentsOf: formName.utf8)
    addBytes()
    addCore(company.branch)
    addBrandReading()
    addKey(value)
  }

  /// English forms that mean the same as a Han one are compared as that.
  private var formName: String {
    switch company.latinForm {
    case "": company.form < 0 ? "" : CompanyForms.forms[company.form].name
    case "Co., Ltd.", "Limited", "Pte. Ltd.", "Sdn. Bhd.": "有限公司"
    default: company.latinForm
    }
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
