/// Findings of reading text listings, in Chinese.
extension Messages {
  static let listingWords: FindingWords = [
    "listing-continued-value": ("有的值续写在下一行。", "若该行确属上一项，无需处理。"),
    "listing-entry-unclear": ("无法确定该条目的各项归属。", "请让每个条目独占一段或一行，每项写在其标签之后。"),
    "listing-line-too-long": ("有一行长得不像名单。", "请确认文件每行只有一项或一个条目。"),
    "listing-line-unexplained": ("该行不属于任何条目。", "请给它加上标签，或移到所属的条目。"),
    "listing-no-entries": ("没有找到带标签或分列的条目。", "请写明文件的真实格式，或把每项写在标签之后。"),
    "listing-page-furniture": ("页码与页眉未导入。", "无需处理。"),
    "listing-two-columns": ("条目左右并排，为免混淆未读取。", "请把各栏改为上下排列，或将名单导出为 CSV。"),
  ]
}
