/// Han numbers in addresses.
enum HanNumbers {
  /// 五一, 八一, 三八, 二七, 五四, 七一: days that roads are named after.
  static func isDate(_ a: UInt32, _ b: UInt32) -> Bool {
    switch (a, b) {
    case (u("五"), u("一")), (u("八"), u("一")), (u("三"), u("八")), (u("二"), u("七")), (u("五"), u("四")),
      (u("七"), u("一")):
      true
    default: false
    }
  }

  @inline(__always) static func isDigit(_ s: UInt32) -> Bool {
    switch s {
    case u("一"), u("二"), u("三"), u("四"), u("五"), u("六"), u("七"), u("八"), u("九"), u("十"), u("百"), u("零"),
      0x3007:
      true
    default: false
    }
  }

  /// One to nine; `nil` for anything else.
  static func value(_ s: UInt32) -> UInt32? {
    switch s {
    case u("一"): 1
    case u("二"): 2
    case u("三"): 3
    case u("四"): 4
    case u("五"): 5
    case u("六"): 6
    case u("七"): 7
    case u("八"): 8
    case u("九"): 9
    default: nil
    }
  }
}
