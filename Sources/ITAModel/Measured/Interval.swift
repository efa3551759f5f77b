/// All values that a figure can have: an interval whose ends belong to it or not.
///
/// A printed 90.71 stands for every value from 90.705 up to, but not including, 90.715.
public struct Interval: Sendable, Hashable {
  /// The lower end.
  public var lower: Points
  /// The upper end.
  public var upper: Points
  /// Whether the lower end itself is possible.
  public var includesLower: Bool
  /// Whether the upper end itself is possible.
  public var includesUpper: Bool

  /// Every score: 0 to 100.
  public static let all = Interval(from: .zero, to: .hundred)

  /// Makes an interval; both ends belong to it unless said otherwise.
  public init(
    from lower: Points, to upper: Points, includesLower: Bool = true, includesUpper: Bool = true
  ) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
  }

  /// Makes the interval of one value.
  public init(exactly value: Points) { self.init(from: value, to: value) }

  /// Makes the interval of the values that round half up to this one at two decimals, inside
  /// 0 to 100.
  public init(roundingTo value: Points) {
    let thousandths = Int128(value.hundredths) * 10
    self.init(
      from: Points(reducing: thousandths - 5, over: 1000),
      to: Points(reducing: thousandths + 5, over: 1000), includesUpper: false)
    // Only the rounded ends of the scale reach beyond it.
    if thousandths < 5 || thousandths > 100_000 - 5 { self = intersection(.all) }
  }

  /// Makes the interval of the values that show as at least this floor at two decimals.
  public init(showingAtLeast floor: Points) {
    self.init(from: floor - Points(digits: 5, decimals: 3), to: .hundred)
  }

  /// Makes the interval of the values that show as less than this floor at two decimals.
  public init(showingBelow floor: Points) {
    self.init(from: .zero, to: floor - Points(digits: 5, decimals: 3), includesUpper: false)
  }

  /// Whether no value is possible.
  public var isEmpty: Bool {
    upper < lower || (upper == lower && !(includesLower && includesUpper))
  }

  /// Whether a value is possible.
  public func contains(_ value: Points) -> Bool {
    (lower < value || (lower == value && includesLower))
      && (value < upper || (value == upper && includesUpper))
  }

  /// The values possible in both.
  public func intersection(_ other: Interval) -> Interval {
    var result = self
    if other.lower > lower {
      (result.lower, result.includesLower) = (other.lower, other.includesLower)
    } else if other.lower == lower {
      result.includesLower = includesLower && other.includesLower
    }
    if other.upper < upper {
      (result.upper, result.includesUpper) = (other.upper, other.includesUpper)
    } else if other.upper == upper {
      result.includesUpper = includesUpper && other.includesUpper
    }
    return result
  }

  /// The sums of a value of each.
  public static func + (left: Interval, right: Interval) -> Interval {
    var sum = Sum()
    sum.add(left)
    sum.add(right)
    return sum.divided(by: 1)
  }

  /// The differences of a value of each.
  public static func - (left: Interval, right: Interval) -> Interval {
    var sum = Sum()
    sum.add(left)
    sum.subtract(right)
    return sum.divided(by: 1)
  }

  /// The means of a value of each, with whole weights above 0; nil where there is none.
  public static func mean(_ terms: some Sequence<(value: Interval, weight: Int)>) -> Interval? {
    var sum = Sum()
    var weights = 0
    for term in terms {
      sum.add(term.value, times: term.weight)
      weights += term.weight
    }
    return weights > 0 ? sum.divided(by: weights) : nil
  }

  /// A sum of the values of weighted intervals, whose ends are reduced once.
  struct Sum {
    private var lower = Points.Sum()
    private var upper = Points.Sum()
    private var includesLower = true
    private var includesUpper = true

    /// Adds a value of an interval, so many times, which is above 0.
    mutating func add(_ interval: Interval, times weight: Int = 1) {
      lower.add(interval.lower, times: weight)
      upper.add(interval.upper, times: weight)
      includesLower = includesLower && interval.includesLower
      includesUpper = includesUpper && interval.includesUpper
    }

    /// Takes away a value of an interval, so many times, which is above 0.
    mutating func subtract(_ interval: Interval, times weight: Int = 1) {
      lower.add(interval.upper, times: -weight)
      upper.add(interval.lower, times: -weight)
      includesLower = includesLower && interval.includesUpper
      includesUpper = includesUpper && interval.includesLower
    }

    /// The sum divided by a whole number above 0.
    func divided(by whole: Int) -> Interval {
      Interval(
        from: lower.divided(by: whole), to: upper.divided(by: whole),
        includesLower: includesLower, includesUpper: includesUpper)
    }
  }
}
