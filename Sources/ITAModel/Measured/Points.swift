/// A score as an exact fraction of points; 0 to 100 for every score of the assessment.
///
/// Means of means stay exact, so that rounding happens once, when a figure is shown. The numbers
/// that can occur (at most six decimals, at most 99 items below a mean) stay far inside 128 bits.
public struct Points: Sendable, Hashable, Comparable {
  /// The numerator of the reduced fraction.
  public let numerator: Int128
  /// The denominator of the reduced fraction, above 0.
  public let denominator: Int128

  /// 0 points.
  public static let zero = Points(0)
  /// 100 points, the most that any score can have.
  public static let hundred = Points(100)

  /// Makes whole points.
  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Makes points of hundredths: 8853 is 88.53.
  public init(hundredths: Int) {
    self.init(reducing: Int128(hundredths), over: 100)
  }

  /// Makes points of a decimal's digits: 8853 with 2 decimals is 88.53. Decimals are 0 to 12.
  public init(digits: Int, decimals: Int) {
    var scale: Int128 = 1
    for _ in 0..<min(max(decimals, 0), 12) { scale *= 10 }
    self.init(reducing: Int128(digits), over: scale)
  }

  /// Makes the reduced fraction; the denominator is above 0.
  init(reducing numerator: Int128, over denominator: Int128) {
    // Scores fit into 64 bits, in which dividing is many times faster.
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), bottom > 0 {
      let divisor = max(Self.commonDivisor(top.magnitude, bottom.magnitude), 1)
      if divisor == 1 || divisor > UInt64(Int64.max) {
        (self.numerator, self.denominator) = (numerator, denominator)
      } else {
        self.numerator = Int128(top / Int64(divisor))
        self.denominator = Int128(bottom / Int64(divisor))
      }
      return
    }
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int128(divisor)
    self.denominator = denominator / Int128(divisor)
  }

  static func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    if let first = UInt64(exactly: first), let second = UInt64(exactly: second) {
      return max(UInt128(commonDivisor(first, second)), 1)
    }
    return max(commonDivisorOfAny(first, second), 1)
  }

  // The 64-bit form is the usual one and several times faster.
  private static func commonDivisorOfAny<Number: UnsignedInteger>(
    _ first: Number, _ second: Number
  ) -> Number {
    var (left, right) = (first, second)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }

  static func commonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    commonDivisorOfAny(first, second)
  }

  /// The sum.
  public static func + (left: Points, right: Points) -> Points { sum(left, right, times: 1) }

  /// The difference, which may be below 0.
  public static func - (left: Points, right: Points) -> Points { sum(left, right, times: -1) }

  private static func sum(_ left: Points, _ right: Points, times weight: Int) -> Points {
    var sum = Sum()
    sum.add(left)
    sum.add(right, times: weight)
    return sum.total
  }

  /// The product with a whole number.
  public static func * (left: Points, right: Int) -> Points {
    Points(reducing: left.numerator * Int128(right), over: left.denominator)
  }

  /// The quotient by a whole number, which must not be 0; by 0 it is the number itself.
  public static func / (left: Points, right: Int) -> Points {
    if right == 0 { return left }
    let sign: Int128 = right < 0 ? -1 : 1
    return Points(
      reducing: left.numerator * sign, over: left.denominator * Int128(right.magnitude))
  }

  /// The product with other points as a plain factor: a gain of 0.06 a point, times 10 points.
  public func times(_ factor: Points) -> Points {
    Points(
      reducing: numerator * factor.numerator, over: denominator * factor.denominator)
  }

  /// One divided by the value, as a plain factor; 0 stays 0.
  public var reciprocal: Points {
    numerator == 0 ? self : Points(reducing: denominator * numerator.signum(), over: abs(numerator))
  }

  /// The order by value.
  public static func < (left: Points, right: Points) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The mean of values with whole weights; nil where there is none or the weights add up to 0.
  public static func mean(_ terms: some Sequence<(value: Points, weight: Int)>) -> Points? {
    var sum = Sum()
    var weights = 0
    for term in terms {
      sum.add(term.value, times: term.weight)
      weights += term.weight
    }
    return weights > 0 ? sum.divided(by: weights) : nil
  }
}

// Rounding, and showing, in this one place.
extension Points {
  /// The value in hundredths, rounded half up: 82.8666… is 8287.
  ///
  /// Two decimals half up is how every published figure seen agrees with its means.
  public var hundredths: Int {
    let scaled = numerator * 200 + denominator
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator * 2)
    return Int(clamping: remainder < 0 ? quotient - 1 : quotient)
  }

  /// The value in hundredths, rounded up: for needs, so that what is shown suffices.
  public var hundredthsUp: Int {
    let (quotient, remainder) = (numerator * 100).quotientAndRemainder(dividingBy: denominator)
    return Int(clamping: remainder > 0 ? quotient + 1 : quotient)
  }

  /// The value as it is published: rounded half up at two decimals.
  public var rounded: Points { Points(hundredths: hundredths) }

  /// The value with two decimals, half up: `82.87`.
  public var shown: String { Self.text(hundredths: hundredths) }

  /// The value with two decimals, rounded up: for needs.
  public var shownUp: String { Self.text(hundredths: hundredthsUp) }

  /// Hundredths as a decimal with two places: 8287 is `82.87`.
  public static func text(hundredths: Int) -> String {
    let rest = hundredths.magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)."
      + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// What is left of the value behind so many decimals, 0 to 12: 82.8666… has 0.0000666… behind
  /// four.
  public func remainder(decimals: Int) -> Points {
    var scale: Int128 = 1
    for _ in 0..<min(max(decimals, 0), 12) { scale *= 10 }
    return Points(reducing: (numerator * scale) % denominator, over: denominator * scale)
  }

  /// The distance between two values, never below 0.
  public func distance(to other: Points) -> Points {
    self < other ? other - self : self - other
  }
}
