/// Values that people type when a form wants one, found by how often a column repeats them: 13800138000,
/// test@test.com, 张三, 测试.
///
/// The model. A column of phones, e-mail addresses, identifiers, addresses or personal names should be nearly
/// unique: rows that share a value have a reason, and the reason shows in the rest of the row. A switchboard
/// or a family's phone repeats *within* one company or surname; a real popular name repeats as often as
/// its parts are popular. A filler has no reason: it stands beside as many different companies, people and
/// contacts as it has rows. So a value is a filler when both hold:
///
/// 1. **frequency**: it has `count` rows where the column's other values lead one to expect far fewer. Rows are
///    given to owners at random; with `n` rows over `d` distinct values, a value drawn like the others has a
///    Poisson number of rows. The rate is the mean of the others, `(n - count) / (d - 1)`, and for names at least
///    the share of the family name times that of the given name (see `FillerSearch.expectedNames`). The value is
///    suspicious when `P(X ≥ count) · d < 1/1000`, and at least `minimumCount` rows have it;
/// 2. **no information**: among its rows the companions (the other identifying cells of the row, hashed) are as
///    diverse as among rows drawn at random: the share of distinct companions is at least `diversity` of its
///    rows, in every companion column that is filled in enough of them. One company's staff on a switchboard
///    have one company; a shared mailbox has one company; a household has one address. A value that is
///    common only because many people bear it (张伟) is expected by its parts.
///
/// A value whose **shape** alone says that it is made up (13800138000, 11111111, test@test.com, 张三, 测试)
/// needs only `minimumShapedCount` rows and half the diversity, for there the repetition merely confirms.
/// Everything else is a decision of counts alone; no list of known fillers is needed to find one.
package struct ColumnFillers: Sendable, Equatable {
  /// Why a value is a filler.
  package enum Reason: String, Sendable {
    /// Far more rows than the other values, each with other companions.
    case repeatedWithoutReason = "repeated-without-reason"
    /// Its shape is that of something made up, and it repeats.
    case madeUpAndRepeated = "made-up-and-repeated"
  }

  package struct Filler: Sendable, Equatable {
    package let value: String
    package let rows: Int
    /// Rows that the rest of the column leads one to expect.
    package let expectedRows: Double
    /// Distinct companions among its rows, of the least diverse companion column, over rows with a companion.
    package let diversity: Double
    package let reason: Reason
  }

  /// Most frequent first; equal counts in the order of their bytes.
  package let fillers: [Filler]

  package var isEmpty: Bool { fillers.isEmpty }

  /// Whether `value` (canonical, as tallied) is one of the fillers.
  package func contains(_ value: String) -> Bool { fillers.contains { $0.value == value } }

  /// The fillers of one column.
  package static func find(in tally: ColumnTally, limits: Limits = Limits()) -> ColumnFillers {
    ColumnFillers(fillers: FillerSearch(tally: tally, limits: limits).fillers())
  }

  /// Where the line is drawn.
  package struct Limits: Sendable {
    /// A value needs this many rows before counts alone condemn it.
    package var minimumCount = 8
    /// The same when its shape is that of something made up.
    package var minimumShapedCount = 3
    /// Distinct companions per row, at least.
    package var diversity = 0.8
    /// Companions must be known for this share of the value's rows.
    package var companionCoverage = 0.3
    /// Companion columns that must be known that well (one for a made-up shape): with the names alone a
    /// switchboard looks like a filler.
    package var companions = 2
    /// How probable one false alarm in the whole column may be.
    package var falseAlarm = 1e-3
    /// A column with more repetition than this is no identifying column: rows per distinct value.
    package var mostRowsPerValue = 3.0

    package init() {}
  }
}
