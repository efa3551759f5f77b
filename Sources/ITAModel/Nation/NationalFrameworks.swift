/// The rules of the years that a national table has, each read once.
struct NationalFrameworks: Sendable {
  private var known: [(year: FiscalYear, rules: Framework?)] = []

  /// The rules of a year; nil where there are none.
  mutating func rules(of year: FiscalYear) -> Framework? {
    if let found = known.first(where: { $0.year == year }) { return found.rules }
    known.append((year, FrameworkLibrary.framework(year)))
    return known[known.count - 1].rules
  }
}
