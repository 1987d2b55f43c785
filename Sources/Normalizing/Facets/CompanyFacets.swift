import Records
import Text

extension FacetWork {
  /// Facets of a company's name, in the order of `CompanyFacet`.
  mutating func addCompany(_ value: UnsafeBufferPointer<UInt8>) {
    _ = loadFolded(value)
    company.read(text)
    addPlaces()
    addCore(company.brand)
    if company.isLatin {
      TradeWords.appendHan(of: company.core.view, company.trade, to: &bytes)
      addBytes()
    } else {
      TradeWords.useMainlandWords(&company.core, company.trade)
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
    if !company.group.isEmpty && company.form >= 0 { return "集团" + CompanyForms.forms[company.form].name }
    return switch company.latinForm {
    case "": company.form < 0 ? "" : CompanyForms.forms[company.form].name
    case "Co., Ltd.", "Limited", "Pte. Ltd.", "Sdn. Bhd.", "Limitada", "Lda.": "有限公司"
    case "Co.": "Company"
    default: company.latinForm
    }
  }

  /// The short names of the places as they stand in the name, each once.
  private mutating func addPlaces() {
    let places = company.places
    for (i, place) in places.enumerated() {
      if places[0..<i].contains(where: { $0.name == place.name }) { continue }
      if !bytes.isEmpty { bytes.append(0x3B) }
      bytes.append(contentsOf: place.name.utf8)
    }
    addBytes()
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
