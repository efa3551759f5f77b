/// The rules of a year as whole-number arithmetic: every figure is exact, in parts of a hundredth of
/// its own number.
///
/// It gives what `FigureTree` gives; rows that it cannot hold are judged by the tree itself.
struct NationalRules: Sendable {
  /// A figure and what it is the mean of.
  struct Mean: Sendable {
    var slot: Int
    /// Where its terms that are items stand in `terms`, and then all others.
    var items: Range<Int>
    var others: Range<Int>
    /// Whether a difference to the stated figure is a contradiction.
    var isBinding: Bool
    /// Whether the mean replaces a stated figure that contradicts it.
    var outweighs: Bool
  }

  /// A figure that a mean is made of.
  struct Term: Sendable {
    var slot: Int
    /// How many parts of the mean a part of the figure is. It holds the weight, so that nothing has to
    /// be divided.
    var factor: Int64
  }

  /// The means, each behind those of the figures that it is made of.
  private(set) var means: [Mean]
  /// The terms of all means.
  let terms: [Term]
  /// The places of all figures that the rules know, and of those in front of the items.
  private(set) var slots: [Int]
  private(set) var figures: [Int]
  /// How many parts a hundredth of each figure has.
  let scales: [Int64]
  /// The difference in hundredths that stated and computed figures may have.
  let tolerance: Int64

  /// Nil where figures have too many parts.
  init?(_ framework: Framework) {
    guard framework.tolerance.rounded == framework.tolerance else { return nil }
    var scales = [Int64](repeating: 1, count: NationalSlot.count)
    var slots: [Int] = []
    var made: [(slot: Int, composition: Composition, weights: Int64)] = []
    // What all scales go into: while it is small, so is what some of them go into.
    var common: Int64 = 1
    for figure in FigureTree.order(framework) {
      guard let slot = NationalSlot.slot(of: figure) else { return nil }
      slots.append(slot)
      let parts = figure == .tool(.eit) ? framework.partComposition : nil
      for composition in [framework.composition(of: figure), parts].compactMap({ $0 }) {
        let terms = composition.terms.compactMap { NationalSlot.slot(of: $0.figure) }
        let weights = composition.terms.reduce(0) { $0 + Int64($1.weight) }
        guard terms.count == composition.terms.count, weights > 0, slot < NationalSlot.items else {
          return nil
        }
        let below = terms.reduce(Int64(1)) { Self.multiple($0, scales[$1]) }
        scales[slot] = Self.multiple(scales[slot], below * weights)
        common = Self.multiple(common, scales[slot])
        guard common < 1 << 36 else { return nil }
        made.append((slot, composition, weights))
      }
    }
    (terms, means) = Self.terms(of: made, scales)
    (self.slots, self.scales) = (slots, scales)
    figures = slots.filter { $0 < NationalSlot.items }
    tolerance = Int64(framework.tolerance.hundredths)
  }

  private static func terms(
    of made: [(slot: Int, composition: Composition, weights: Int64)], _ scales: [Int64]
  ) -> ([Term], [Mean]) {
    var all: [Term] = []
    let means = made.map { slot, composition, weights in
      let terms = composition.terms.compactMap { term in
        NationalSlot.slot(of: term.figure).map { own in
          // Whole, for the parts of a mean are a multiple of those of its terms times the weights.
          Term(slot: own, factor: Int64(term.weight) * (scales[slot] / (weights * scales[own])))
        }
      }
      let items = terms.filter { $0.slot >= NationalSlot.items }
      let start = all.count
      all += items + terms.filter { $0.slot < NationalSlot.items }
      return Mean(
        slot: slot, items: start..<(start + items.count), others: (start + items.count)..<all.count,
        isBinding: composition.isBinding && composition.standing != .recalled, outweighs: slot <= 3)
    }
    return (all, means)
  }

  /// The same for records that have figures only at the first places.
  func within(_ width: Int) -> Self {
    var rules = self
    rules.slots = slots.filter { $0 < width }
    rules.figures = figures.filter { $0 < width }
    rules.means = means.filter { mean in
      terms[mean.items.lowerBound..<mean.others.upperBound].allSatisfy { $0.slot < width }
    }
    return rules
  }

  private static func multiple(_ first: Int64, _ second: Int64) -> Int64 {
    var (left, right) = (first, second)
    while right != 0 { (left, right) = (right, left % right) }
    return first / max(left, 1) * second
  }

  /// The exact mean of a record's figures, in its parts; -1 where a term is missing.
  /// - Parameters:
  ///   - values: what the record states, in hundredths.
  ///   - parts: its figures in front of the items, in their parts.
  func value(of mean: Mean, _ values: Span<Int16>, _ parts: Span<Int64>) -> Int64 {
    var sum: Int64 = 0
    var signs: Int64 = 0
    let items = terms.span.extracting(mean.items)
    for place in items.indices {
      let value = Int64(values[items[place].slot])
      signs |= value
      sum &+= value &* items[place].factor
    }
    let others = terms.span.extracting(mean.others)
    for place in others.indices {
      let value = parts[others[place].slot]
      signs |= value
      sum &+= value &* others[place].factor
    }
    return signs < 0 ? -1 : sum
  }

  /// Whether a stated figure in hundredths is, within the tolerance, what its exact value is shown
  /// as; found without a division.
  func agrees(_ stated: Int16, with value: Int64, _ slot: Int) -> Bool {
    let whole = 2 &* scales[slot]
    let doubled = 2 &* value &+ scales[slot]
    return doubled >= whole &* (Int64(stated) &- tolerance)
      && doubled < whole &* (Int64(stated) &+ tolerance &+ 1)
  }

  /// A figure in whole hundredths, half up.
  func shown(_ value: Int64, _ slot: Int) -> Int16 {
    Int16(truncatingIfNeeded: (2 * value + scales[slot]) / (2 * scales[slot]))
  }
}
