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
    let half = Points(digits: 5, decimals: 3)
    let shown = value.rounded
    self.init(from: shown - half, to: shown + half, includesUpper: false)
    self = intersection(.all)
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
    Interval(
      from: left.lower + right.lower, to: left.upper + right.upper,
      includesLower: left.includesLower && right.includesLower,
      includesUpper: left.includesUpper && right.includesUpper)
  }

  /// The differences of a value of each.
  public static func - (left: Interval, right: Interval) -> Interval {
    Interval(
      from: left.lower - right.upper, to: left.upper - right.lower,
      includesLower: left.includesLower && right.includesUpper,
      includesUpper: left.includesUpper && right.includesLower)
  }

  /// The products with a whole number above 0.
  public static func * (left: Interval, right: Int) -> Interval {
    var result = left
    (result.lower, result.upper) = (left.lower * right, left.upper * right)
    return result
  }

  /// The quotients by a whole number above 0.
  public static func / (left: Interval, right: Int) -> Interval {
    var result = left
    (result.lower, result.upper) = (left.lower / right, left.upper / right)
    return result
  }

  /// The means of a value of each, with whole weights above 0; nil where there is none.
  public static func mean(_ terms: some Sequence<(value: Interval, weight: Int)>) -> Interval? {
    var sum: Interval?
    var weights = 0
    for term in terms {
      sum = sum.map { $0 + term.value * term.weight } ?? term.value * term.weight
      weights += term.weight
    }
    guard let sum, weights > 0 else { return nil }
    return sum / weights
  }
}
