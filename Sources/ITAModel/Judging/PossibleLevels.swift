/// Which levels some values inside the ranges of the figures allow.
///
/// A level is possible when some values of the figures meet all its floors and miss one floor of
/// every better level. The figures hang together only as a tree of means, so that the values are
/// found by carrying intervals upwards.
struct PossibleLevels: Sendable {
  private let rules: LevelRules
  /// What the figures at the places of the rules can be.
  private let ranges: [Interval]
  /// Whether the overall score is what the tools make it.
  private let isLinked: Bool
  /// Whether the figures agree with each other as far as a level needs it.
  private let isSound: Bool

  init(_ rules: LevelRules, _ ranges: [Interval]) {
    self.rules = rules
    self.ranges = ranges
    // Published figures may miss their means by a hundredth; then the overall score stands alone.
    isLinked = rules.isLinked && rules.allow(ranges, isLinked: true)
    isSound = isLinked || rules.allow(ranges, isLinked: false)
  }

  /// The places of the levels in the rules, best first.
  var places: [Int] { isSound ? rules.floors.indices.filter(isPossible) : [] }

  private func isPossible(_ index: Int) -> Bool {
    var ranges = self.ranges
    for floor in rules.floors[index] {
      ranges[floor.place] = ranges[floor.place].intersection(floor.met)
    }
    return allows(ranges) && missesAll(0..<index, ranges)
  }

  private func allows(_ ranges: [Interval]) -> Bool {
    ranges == self.ranges || rules.allow(ranges, isLinked: isLinked)
  }

  /// Whether values inside the ranges, which some are, miss a floor of each of these levels.
  private func missesAll(_ levels: Range<Int>, _ ranges: [Interval]) -> Bool {
    guard let level = levels.first else { return true }
    // A floor that is missed whatever the rest is asks nothing new, so that no other one has to be
    // tried; one that cannot be missed is not worth a look at the whole.
    var open: [(place: Int, left: Interval)] = []
    for floor in rules.floors[level] {
      let left = ranges[floor.place].intersection(floor.missed)
      if left == ranges[floor.place] { return missesAll(levels.dropFirst(), ranges) }
      if !left.isEmpty { open.append((floor.place, left)) }
    }
    return open.contains { place, left in
      var missed = ranges
      missed[place] = left
      return allows(missed) && missesAll(levels.dropFirst(), missed)
    }
  }
}
