/// The rules of a year as whole-number arithmetic: every mean is exact over one denominator.
///
/// It gives what `FigureTree` gives; rows that it cannot hold are judged by the tree itself.
struct NationalRules: Sendable {
  /// A figure and what it is the mean of.
  struct Mean: Sendable {
    var slot: Int
    /// Where its terms stand in `terms`.
    var terms: Range<Int>
    var weights: Int64
    /// Whether a difference to the stated figure is a contradiction.
    var isBinding: Bool
    /// Whether the mean replaces a stated figure that contradicts it.
    var outweighs: Bool
  }

  /// The means, each behind those of the figures that it is made of.
  private(set) var means: [Mean]
  /// The terms of all means.
  let terms: [(slot: Int, weight: Int64)]
  /// The places of all figures that the rules know.
  private(set) var slots: [Int]
  /// How many parts a hundredth of a point has.
  let denominator: Int64
  /// The difference in hundredths that stated and computed figures may have.
  let tolerance: Int64

  /// Nil where the means have no common denominator of reasonable size.
  init?(_ framework: Framework) {
    tolerance = Int64(framework.tolerance.hundredths)
    guard framework.tolerance.rounded == framework.tolerance else { return nil }
    var scales = [Int64](repeating: 1, count: NationalSlot.count)
    var means: [Mean] = []
    var all: [(slot: Int, weight: Int64)] = []
    var slots: [Int] = []
    var common: Int64 = 1
    for figure in FigureTree.order(framework) {
      guard let slot = NationalSlot.slot(of: figure) else { return nil }
      slots.append(slot)
      let parts = figure == .tool(.eit) ? framework.partComposition : nil
      for composition in [framework.composition(of: figure), parts].compactMap({ $0 }) {
        let terms = composition.terms.compactMap { term in
          NationalSlot.slot(of: term.figure).map { (slot: $0, weight: Int64(term.weight)) }
        }
        let weights = terms.reduce(0) { $0 + $1.weight }
        guard terms.count == composition.terms.count, weights > 0 else { return nil }
        let below = terms.reduce(Int64(1)) { Self.multiple($0, scales[$1.slot]) }
        scales[slot] = Self.multiple(scales[slot], below * weights)
        common = Self.multiple(common, scales[slot])
        guard common < 1 << 36 else { return nil }
        means.append(
          Mean(
            slot: slot, terms: all.count..<(all.count + terms.count), weights: weights,
            isBinding: composition.isBinding && composition.standing != .recalled,
            outweighs: slot <= 3))
        all += terms
      }
    }
    (self.means, self.terms, self.slots) = (means, all, slots)
    denominator = common
  }

  /// The same for records that have figures only at the first places.
  func within(_ width: Int) -> Self {
    var rules = self
    rules.slots = slots.filter { $0 < width }
    rules.means = means.filter { $0.terms.allSatisfy { terms[$0].slot < width } }
    return rules
  }

  private static func multiple(_ first: Int64, _ second: Int64) -> Int64 {
    var (left, right) = (first, second)
    while right != 0 { (left, right) = (right, left % right) }
    return first / max(left, 1) * second
  }

  /// The sum of a mean's terms, each times its weight, in parts of a hundredth; divided by the
  /// weights it is the exact mean. -1 where a term is missing.
  func sum(of mean: Mean, _ used: Span<Int64>) -> Int64 {
    var sum: Int64 = 0
    var signs: Int64 = 0
    for place in mean.terms {
      let value = used[terms[place].slot]
      signs |= value
      sum &+= value &* terms[place].weight
    }
    return signs < 0 ? -1 : sum
  }

  /// Whether a stated figure in hundredths is, within the tolerance, what a mean is shown as; found
  /// without the divisions that cost more than all the rest.
  func agrees(_ stated: Int64, with sum: Int64, _ mean: Mean) -> Bool {
    let whole = denominator &* mean.weights
    let doubled = 2 &* sum &+ whole
    return doubled >= 2 &* whole &* (stated &- tolerance)
      && doubled < 2 &* whole &* (stated &+ tolerance &+ 1)
  }

  /// A value in whole hundredths, half up.
  func shown(_ value: Int64) -> Int64 { (2 * value + denominator) / (2 * denominator) }
}
