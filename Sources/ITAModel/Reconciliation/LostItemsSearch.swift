/// What the items of one sub-indicator can lose.
struct SubIndicatorLosses: Sendable {
  /// What is known of an item.
  enum Item: Sendable {
    /// Its score is in the sheet.
    case given(Points)
    /// It has one of these scores.
    case open([Points])
  }

  /// The sub-indicator.
  var sub: SubIndicator
  /// The number of its items.
  var count: Int
  /// What the given items lost together.
  var given: Points
  /// The totals that the open items can lose, each with the fewest items, smallest first.
  var open: [(points: Points, items: Int)]

  /// Adds up what the items can lose; nil for a framework file whose scores are no steps, so that
  /// there are far more totals than 0, 50 and 100 can give.
  init?(_ sub: SubIndicator, _ items: [Item]) {
    self.sub = sub
    count = items.count
    given = .zero
    var fewest: [Points: Int] = [.zero: 0]
    for item in items {
      switch item {
      case .given(let score): given = given + (.hundred - score)
      case .open(let allowed): fewest = Self.adding(allowed, to: fewest)
      }
      if fewest.count > 5_000 { return nil }
    }
    open = fewest.map { (points: $0.key, items: $0.value) }.sorted { $0.points < $1.points }
  }

  private static func adding(_ allowed: [Points], to fewest: [Points: Int]) -> [Points: Int] {
    var next: [Points: Int] = [:]
    for (total, items) in fewest {
      for score in allowed {
        let sum = total + (.hundred - score)
        let lost = items + (score < .hundred ? 1 : 0)
        next[sum] = min(next[sum] ?? lost, lost)
      }
    }
    return next
  }
}

/// The search for losses that give an indicator's score.
///
/// The sub-indicators are split into two halves whose sums are matched, so that the work grows with
/// the number of sums of a half and not with their product.
struct LostItemsSearch: Sendable {
  /// The most sums of a half and the most combinations that are looked at.
  private static let mostSums = 50_000

  private let subs: [SubIndicatorLosses]
  private let needed: Interval

  /// Prepares the search for the losses with which the mean of the sub-indicators is in an interval.
  init(_ subs: [SubIndicatorLosses], _ score: Interval) {
    self.subs = subs
    let share = Points(1) / max(subs.count, 1)
    // A sub-indicator of n items among m loses 1/(nm) of what its items lose together.
    let given = subs.reduce(Points.zero) { $0 + $1.given.times(share) / max($1.count, 1) }
    needed = Interval(exactly: .hundred - given) - score
  }

  /// Some losses of the sub-indicators of a half, and what the indicator loses by them.
  private struct Sum {
    var points: Points
    var losses: [LostItems.Loss]
  }

  /// All combinations, fewest items first, then by sub-indicator; nil where there are too many.
  var combinations: [LostItems.Combination]? {
    let middle = subs.count / 2
    guard var first = sums(subs[..<middle]), let second = sums(subs[middle...]) else { return nil }
    first.sort { $0.points < $1.points }
    var found: [LostItems.Combination] = []
    for sum in second {
      let rest = needed - Interval(exactly: sum.points)
      var place = Self.firstIndex(in: first, notBelow: rest.lower)
      while place < first.count, first[place].points <= rest.upper {
        if rest.contains(first[place].points) {
          if found.count >= Self.mostSums { return nil }
          found.append(LostItems.Combination(losses: first[place].losses + sum.losses))
        }
        place += 1
      }
    }
    return found.sorted(by: Self.isSimpler)
  }

  private func sums(_ subs: ArraySlice<SubIndicatorLosses>) -> [Sum]? {
    var sums = [Sum(points: .zero, losses: [])]
    for sub in subs {
      if sums.count * sub.open.count > Self.mostSums { return nil }
      let parts = max(sub.count * self.subs.count, 1)
      sums = sums.flatMap { sum in
        sub.open.map { loss in
          var next = Sum(points: sum.points + loss.points / parts, losses: sum.losses)
          if loss.points > .zero {
            next.losses.append(
              LostItems.Loss(sub: sub.sub, items: loss.items, points: loss.points))
          }
          return next
        }
      }
    }
    return sums
  }

  private static func firstIndex(in sums: [Sum], notBelow lower: Points) -> Int {
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle].points < lower { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isSimpler(_ left: LostItems.Combination, _ right: LostItems.Combination)
    -> Bool
  {
    if left.items != right.items { return left.items < right.items }
    let (leftLost, rightLost) = (points(left), points(right))
    if leftLost != rightLost { return leftLost < rightLost }
    for (one, other) in zip(left.losses, right.losses) where one != other {
      return one.sub != other.sub ? one.sub < other.sub : one.points > other.points
    }
    return left.losses.count < right.losses.count
  }

  private static func points(_ combination: LostItems.Combination) -> Points {
    combination.losses.reduce(Points.zero) { $0 + $1.points }
  }
}
