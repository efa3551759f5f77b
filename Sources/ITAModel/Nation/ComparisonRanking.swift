/// Where an agency stands among others: standard competition ranking, ties share the better rank.
public struct ComparisonPlace: Sendable, Hashable {
  /// The rank, from 1: 1, 2, 2, 4.
  public var rank: Int
  /// How many agencies are ranked.
  public var count: Int
  /// How many of them have a lower score.
  public var below: Int
  /// The points in hundredths up to the score that the best quarter begins with; 0 inside it.
  public var toUpperQuarter: Int

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

/// The ranking of scores inside groups.
enum ComparisonRanking {
  /// The entries, the highest score first and equal ones as they come.
  static func order(of scores: [Int]) -> [Int] {
    // Plain numbers are sorted several times faster than by two arrays.
    let keys = scores.indices.map { (Int(Int32.max) - scores[$0]) << 32 | $0 }
    return keys.sorted().map { $0 & 0xFFFF_FFFF }
  }

  /// The place of each entry inside its group; nil where it has no score or no group.
  ///
  /// - Parameters:
  ///   - scores: hundredths, below 0 for none.
  ///   - groups: a number for each group, below 0 for none.
  ///   - order: that of the scores.
  static func places(scores: [Int], groups: [Int], order: [Int]) -> [ComparisonPlace?] {
    let order = order.filter { scores[$0] >= 0 && groups[$0] >= 0 }
    let most = (groups.max() ?? -1) + 1
    var counts = [Int](repeating: 0, count: most)
    for entry in order { counts[groups[entry]] += 1 }
    var seen = [Int](repeating: 0, count: most)
    var rank = [Int](repeating: 0, count: most)
    var score = [Int](repeating: -1, count: most)
    var quarter = [Int](repeating: 0, count: most)
    var places = [ComparisonPlace?](repeating: nil, count: scores.count)
    for entry in order {
      let group = groups[entry]
      seen[group] += 1
      if scores[entry] != score[group] {
        (score[group], rank[group]) = (scores[entry], seen[group])
      }
      if seen[group] <= (counts[group] + 3) / 4 { quarter[group] = scores[entry] }
      places[entry] = ComparisonPlace(
        rank: rank[group], count: counts[group], below: 0, toUpperQuarter: 0)
    }
    // From the lowest up, so that those that share a rank count the same agencies below.
    var below = [Int](repeating: 0, count: most)
    var passed = [Int](repeating: 0, count: most)
    var last = [Int](repeating: -1, count: most)
    for entry in order.reversed() {
      let group = groups[entry]
      if scores[entry] != last[group] {
        (below[group], last[group]) = (passed[group], scores[entry])
      }
      passed[group] += 1
      places[entry]?.below = below[group]
      places[entry]?.toUpperQuarter = max(0, quarter[group] - scores[entry])
    }
    return places
  }
}
