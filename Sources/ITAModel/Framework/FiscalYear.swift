/// A Thai fiscal year: from 1 October of the year before to 30 September.
public struct FiscalYear: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year of the Buddhist Era (พ.ศ.): 2568.
  public let buddhist: Int

  /// Makes a fiscal year of the Buddhist Era; nil outside 2500 to 2699.
  public init?(buddhist: Int) {
    guard (2500...2699).contains(buddhist) else { return nil }
    self.buddhist = buddhist
  }

  /// Makes a fiscal year of the number in a file or option: Buddhist, or Gregorian and 543 less.
  ///
  /// Nil for anything that is neither.
  public init?(either number: Int) {
    self.init(buddhist: (1957...2156).contains(number) ? number + 543 : number)
  }

  /// The year of the Gregorian calendar: 2025 for 2568.
  public var gregorian: Int { buddhist - 543 }

  /// The order in time.
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    left.buddhist < right.buddhist
  }

  /// The Buddhist year.
  public var description: String { "\(buddhist)" }
}
