/// Contacts that a page repeats in blocks of the same structure, or in lines with labels.
enum PageBlocks {
  static func list(_ page: HTMLPage, _ shown: PageText, outside covered: [Range<Int>]) -> PageList? { nil }
}
