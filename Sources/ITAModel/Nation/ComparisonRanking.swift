/// Where an agency stands among others: standard competition ranking, ties share the better rank.
public struct ComparisonPlace: Sendable, Hashable {
  /// The rank, from 1: 1, 2, 2, 4.
  @Compact public internal(set) var rank: Int
  /// How many agencies are ranked.
  @Compact public internal(set) var count: Int
  /// How many of them have a lower score.
  @Compact public internal(set) var below: Int
  /// The points in hundredths up to the score that the best quarter begins with; 0 inside it.
  @Compact public internal(set) var toUpperQuarter: Int

  /// The share of the agencies with a lower score, in hundredths of a percent, rounded down.
  public var percentile: Int { below * 10_000 / max(count, 1) }
}

/// What agencies are ranked within.
public enum ComparisonScope: String, Sendable, CaseIterable {
  /// All agencies of the year.
  case nation
  /// Those of one type.
  case type
  /// Those of one province.
  case province
  /// The local administrations (อปท.) of one province.
  case local
  /// Those of one district.
  case district
}

/// Where each agency of a year stands, by scope.
public struct ComparisonPlaces: Sendable, Hashable {
  /// The places within each scope, in the order of the scopes.
  public let lists: [[ComparisonPlace?]]

  /// - Parameter lists: one for each scope, in their order.
  init(_ lists: [[ComparisonPlace?]]) { self.lists = lists }

  /// The places of the agencies within a scope, in their order; nil where one has no overall score
  /// or no group.
  public subscript(scope: ComparisonScope) -> [ComparisonPlace?] {
    switch scope {
    case .nation: lists[0]
    case .type: lists[1]
    case .province: lists[2]
    case .local: lists[3]
    case .district: lists[4]
    }
  }
}

/// The ranking of scores inside groups.
enum ComparisonRanking {
  /// The entries, the highest score first and equal ones as they come.
  ///
  /// There are few scores, so that the entries of each are counted and no two are compared.
  /// - Parameter scores: hundredths, below 0 for none.
  static func order(of scores: [Int16]) -> [Int] {
    let highest = Int(scores.max() ?? 0)
    // Of each score, from the highest down, where its next entry belongs.
    var places = [Int](repeating: 0, count: highest - Int(scores.min() ?? 0) + 2)
    for score in scores { places[highest - Int(score) + 1] += 1 }
    for place in places.indices.dropFirst() { places[place] += places[place - 1] }
    var order = [Int](repeating: 0, count: scores.count)
    for (entry, score) in scores.enumerated() {
      order[places[highest - Int(score)]] = entry
      places[highest - Int(score)] += 1
    }
    return order
  }

  /// The place of each entry inside its group; nil where it has no score or no group.
  ///
  /// - Parameters:
  ///   - scores: hundredths, below 0 for none.
  ///   - groups: a number for each group, below 0 for none.
  ///   - order: that of the scores.
  static func places(
    scores: [Int16], groups: [Int32], order: [Int]
  ) -> [ComparisonPlace?] {
    var list = [Group](repeating: Group(), count: Int(groups.max() ?? -1) + 1)
    var places = [ComparisonPlace?](repeating: nil, count: scores.count)
    var all = list.mutableSpan
    var found = places.mutableSpan
    for entry in scores.indices where scores[entry] >= 0 && groups[entry] >= 0 {
      all[Int(groups[entry])].count += 1
    }
    for entry in order where scores[entry] >= 0 && groups[entry] >= 0 {
      found[entry] = all[Int(groups[entry])].fromAbove(Int(scores[entry]))
    }
    // From the lowest up, so that those that share a rank count the same agencies below.
    for entry in order.reversed() where scores[entry] >= 0 && groups[entry] >= 0 {
      let (below, toUpperQuarter) = all[Int(groups[entry])].fromBelow(Int(scores[entry]))
      found[entry]?.below = below
      found[entry]?.toUpperQuarter = toUpperQuarter
    }
    return places
  }

  /// How far the ranking of a group has come.
  private struct Group {
    /// How many agencies it ranks.
    var count = 0
    private var seen = 0
    private var rank = 0
    private var score = -1
    /// The last score of the best quarter.
    private var quarter = 0
    private var passed = 0
    private var below = 0
    private var last = -1

    /// The place of the next agency, the best first.
    mutating func fromAbove(_ own: Int) -> ComparisonPlace {
      seen += 1
      if own != score { (score, rank) = (own, seen) }
      if seen <= (count + 3) / 4 { quarter = own }
      return ComparisonPlace(rank: rank, count: count, below: 0, toUpperQuarter: 0)
    }

    /// How many agencies are below the next one, the lowest first, and what it lacks to the best
    /// quarter.
    mutating func fromBelow(_ own: Int) -> (below: Int, toUpperQuarter: Int) {
      if own != last { (below, last) = (passed, own) }
      passed += 1
      return (below, max(0, quarter - own))
    }
  }
}
