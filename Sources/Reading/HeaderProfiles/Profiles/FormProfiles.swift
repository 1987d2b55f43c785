import Records

/// Answers to forms: a known frame around questions that every form words anew.
///
/// 问卷星 numbers its questions (`1、您的姓名`), joins several choices by `┋` and writes `(跳过)` for a question
/// that was not asked. The headers of Wufoo and Gravity Forms depend on the form's fields as well.
enum FormProfiles {
  static let all = [wjx, jinshuju, typeform, wufoo, gravity, gravityEntries]

  static let wjx = HeaderProfile(
    "问卷星", needed: "提交答卷时间", telling: "序号|提交答卷时间|所用时间|来源|来源详情|来自IP", isFrame: true,
    [(.sourceKey, "序号"), (.unmapped, "提交答卷时间|所用时间|来源|来源详情|来自IP|总分|答题人|微信昵称|微信openid")])

  static let jinshuju = HeaderProfile(
    "金数据", telling: "提交人|提交时间|修改时间|填写设备|操作系统|浏览器|IP", isFrame: true,
    [(.sourceKey, "序号"), (.unmapped, "提交人|提交时间|修改时间|填写设备|操作系统|浏览器|IP|填写者|填写来源|总分")])

  static let typeform = HeaderProfile(
    "Typeform", needed: "Network ID|Submit Date (UTC)",
    telling: "#|Start Date (UTC)|Submit Date (UTC)|Network ID",
    isFrame: true,
    [
      (.sourceKey, "#"),
      (.unmapped, "Response Type|Start Date (UTC)|Stage Date (UTC)|Submit Date (UTC)|Network ID|Tags|Ending"),
    ])

  static let wufoo = HeaderProfile(
    "Wufoo", needed: "Entry Id|Date Created",
    telling: "Entry Id|Date Created|Created By|Last Updated|IP Address",
    isFrame: true,
    [
      (.sourceKey, "Entry Id"), (.street, "Street Address|Address Line 2"), (.city, "City"),
      (.province, "State / Province / Region"), (.postcode, "Postal / Zip Code"),
      (
        .unmapped,
        """
        Date Created|Created By|Last Updated|Date Updated|Updated By|IP Address|Last Page Accessed|Completion Status|Country
        """
      ),
    ])

  static let gravity = HeaderProfile(
    "Gravity Forms", telling: "Entry Id|Entry Date|Source Url|User Agent|User IP|Payment Status",
    isFrame: true,
    [
      (.sourceKey, "Entry Id"), (.givenName, "Name (First)"), (.familyName, "Name (Last)"),
      (.street, "Address (Street Address)|Address (Address Line 2)"), (.city, "Address (City)"),
      (.province, "Address (State / Province)"), (.postcode, "Address (ZIP / Postal Code)"),
      (
        .unmapped,
        """
        Entry Date|Date Updated|Source Url|User Agent|User IP|Payment Status|Payment Date|Payment Amount|Transaction Id
        Post Id|Created By (User Id)|Name (Prefix)|Name (Middle)|Name (Suffix)|Address (Country)
        """
      ),
    ])

  static let gravityEntries = HeaderProfile(
    "Gravity Forms (API names)", telling: "id|form_id|date_created|ip|source_url|user_agent|payment_status",
    isFrame: true,
    [
      (.sourceKey, "id"),
      (
        .unmapped,
        """
        form_id|post_id|created_by|date_created|date_updated|ip|source_url|user_agent|payment_status|payment_date
        payment_amount|payment_method|transaction_id|transaction_type|is_starred|is_read|is_fulfilled|status|currency
        """
      ),
    ])
}
