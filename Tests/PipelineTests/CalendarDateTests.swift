import Testing

@testable import Pipeline

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-11-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `takes days that exist`(_ text: String) { #expect(CalendarDate.isDay(text)) }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "20261101",
    "2026/11/01",
    "2026-11-01 ", "", "0000-01-01", "２０２６-11-01",
  ])
  func `refuses days that do not`(_ text: String) { #expect(!CalendarDate.isDay(text)) }

  @Test(arguments: [
    "2026-11-01T09:30:00Z", "2026-11-01T09:30:00+08:00", "2026-11-01t09:30:00.125z", "2026-12-31T23:59:60Z",
  ])
  func `takes moments of RFC 3339`(_ text: String) { #expect(CalendarDate.isMoment(text)) }

  @Test(arguments: [
    "2026-11-01", "2026-11-01T09:30:00", "2026-11-01 09:30:00Z", "2026-11-01T24:00:00Z",
    "2026-11-01T09:30:00.Z",
    "2026-11-01T09:30:00+0800", "2026-02-30T09:30:00Z", "2026-11-01T09:30:00Zx",
  ])
  func `refuses other moments`(_ text: String) { #expect(!CalendarDate.isMoment(text)) }
}
