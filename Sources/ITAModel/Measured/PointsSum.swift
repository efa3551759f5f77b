extension Points {
  /// A sum of weighted values, which is reduced once, where it is asked for.
  struct Sum {
    private var numerator: Int128 = 0
    private var denominator: Int128 = 1

    /// Adds a value, or so many times the value.
    mutating func add(_ value: Points, times weight: Int = 1) {
      let added = weight == 1 ? value.numerator : value.numerator * Int128(weight)
      if value.denominator == denominator {
        numerator += added
      } else if added != 0 {
        let scale = Points.scales(denominator, value.denominator)
        numerator = numerator * scale.left + added * scale.right
        denominator *= scale.left
      }
    }

    /// The sum divided by a whole number above 0.
    func divided(by whole: Int) -> Points {
      Points(reducing: numerator, over: whole == 1 ? denominator : denominator * Int128(whole))
    }

    /// The sum.
    var total: Points { divided(by: 1) }
  }

  /// What two denominators have to be multiplied by to become the least common one.
  private static func scales(_ left: Int128, _ right: Int128) -> (left: Int128, right: Int128) {
    // Those of scores fit into 64 bits, in which dividing is many times faster.
    if let left = UInt64(exactly: left), let right = UInt64(exactly: right) {
      let divisor = commonDivisor(left, right)
      return (Int128(right / divisor), Int128(left / divisor))
    }
    let divisor = Int128(commonDivisor(left.magnitude, right.magnitude))
    return (right / divisor, left / divisor)
  }
}
