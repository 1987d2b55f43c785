/// Findings of validating, in Chinese.
extension Messages {
  static let validatingWords: FindingWords = [
    "customer-invalid": ("该客户不符合客户结构的规则。", "请在名单中更正该字段；规则见 mingce schema customer。")
  ]
}
