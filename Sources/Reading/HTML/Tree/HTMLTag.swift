/// The name of an element. Names that readers ask for are constants; a tree numbers the others as it meets them.
struct HTMLTag: Hashable, Sendable {
  let number: UInt16

  /// Text between tags.
  static let text = HTMLTag(number: 0)
  /// The page itself.
  static let page = HTMLTag(number: 1)
  /// An element with a name beyond those a tree can number.
  static let other = HTMLTag(number: 2)

  private static let firstKnown: UInt16 = 3
  private static let known = """
    a abbr address area article aside audio b base blockquote body br button caption center col colgroup command data dd
    del details dialog dir div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header
    hgroup hr html i iframe img input ins keygen legend li link main map menu meta meter nav noscript object ol optgroup
    option p param pre script section select small source span strong style sub summary sup svg table tbody td template
    textarea tfoot th thead time title tr track u ul video wbr xmp
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  static let knownNames: [String] = ["", "#page", "#other"] + known
  static let knownNumbers: [String: UInt16] = Dictionary(
    uniqueKeysWithValues: known.enumerated().map { ($1, firstKnown + UInt16($0)) })

  /// The tag of a name in the list above.
  private static func tag(_ name: String) -> HTMLTag { HTMLTag(number: knownNumbers[name] ?? other.number) }

  static let a = tag("a"), abbr = tag("abbr"), area = tag("area"), audio = tag("audio"), base = tag("base")
  static let br = tag("br"), caption = tag("caption"), data = tag("data"), dd = tag("dd"), del = tag("del")
  static let dl = tag("dl"), dt = tag("dt"), embed = tag("embed"), hr = tag("hr"), iframe = tag("iframe")
  static let img = tag("img"), ins = tag("ins"), li = tag("li"), link = tag("link"), meta = tag("meta")
  static let meter = tag("meter"), object = tag("object"), p = tag("p"), pre = tag("pre"),
    script = tag("script")
  static let source = tag("source"), style = tag("style"), table = tag("table"), td = tag("td"),
    th = tag("th")
  static let template = tag("template"), thead = tag("thead"), time = tag("time"), title = tag("title")
  static let tr = tag("tr"), track = tag("track"), video = tag("video"), input = tag("input"),
    span = tag("span")
  static let textarea = tag("textarea"), b = tag("b"), strong = tag("strong"), body = tag("body"),
    div = tag("div")
  static let nav = tag("nav"), footer = tag("footer"), svg = tag("svg"), head = tag("head"),
    option = tag("option")

  private static func set(_ names: String) -> [Bool] {
    var set = Array(repeating: false, count: knownNames.count)
    for name in names.split(separator: " ") {
      if let number = knownNumbers[String(name)] { set[Int(number)] = true }
    }
    return set
  }

  private static let voids = set(
    "area base br col command embed hr img input keygen link meta param source track wbr")
  private static let headings = set("h1 h2 h3 h4 h5 h6")
  private static let lines = set(
    """
    address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption \
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section \
    summary table tbody td tfoot th thead title tr ul xmp
    """)
  private static let unseen = set(
    "script style template head noscript iframe svg textarea select object title")

  private func isIn(_ set: [Bool]) -> Bool { Int(number) < set.count && set[Int(number)] }

  /// Has no content (HTML Living Standard §13.1.2).
  var isVoid: Bool { isIn(Self.voids) }
  var isHeading: Bool { isIn(Self.headings) }
  /// Starts a line of its own.
  var breaksLines: Bool { isIn(Self.lines) }
  /// What is in it is not shown, or not as part of the page.
  var isUnseen: Bool { isIn(Self.unseen) }
}
