/// How many items indicator 9 or 10 must have lost, and in which sub-indicators, for its score to
/// have the two decimals that it has.
///
/// OIT items score 0 or 100, from 2567 also 50, and the sub-indicators differ in size, so that a
/// lost item leaves its trace: 93.50 of 2564 is one item of 9.2 and one of 9.5 and nothing else.
public struct LostItems: Sendable {
  /// What one sub-indicator lost.
  public struct Loss: Sendable, Hashable {
    /// The sub-indicator.
    public var sub: SubIndicator
    /// The fewest items below 100 that lose this much.
    public var items: Int
    /// The points that the items lost together: 150 for one at 0 and one at 50.
    public var points: Points
  }

  /// Losses that give the score together; sub-indicators that lost nothing are left out.
  public struct Combination: Sendable, Hashable {
    /// The losses in order of sub-indicators.
    public var losses: [Loss]
    /// The fewest items lost in all.
    public var items: Int { losses.reduce(0) { $0 + $1.items } }
  }

  /// The indicator.
  public var indicator: Indicator
  /// Its stated score.
  public var score: StatedScore
  /// How sure it is which items belong to which sub-indicator and what they can score.
  public var standing: Standing
  /// The number of items whose score the sheet gives; what they lost is not in the combinations.
  public var given: Int
  /// The combinations that the score allows, fewest items first; empty where none does, so that
  /// the score, a given item or the structure must be wrong.
  public var combinations: [Combination]
}

extension Assessment {
  /// The traces of indicators 9 and 10, in order.
  ///
  /// Left out are indicators without a stated score, at 100, with all items given, and those whose
  /// items and allowed scores are not known or only remembered.
  public var lostItems: [LostItems] {
    framework.indicators.filter { $0.tool == .oit }.compactMap {
      framework.lostItems(of: $0.indicator, in: sheet)
    }
  }
}

extension Framework {
  /// The traces in the score of an indicator; nil where there is nothing to find.
  public func lostItems(of indicator: Indicator, in sheet: ScoreSheet) -> LostItems? {
    guard let score = sheet.scores[.indicator(indicator)], score.points < .hundred,
      let made = composition(of: .indicator(indicator)), made.isBinding,
      made.standing != .recalled, rule(of: indicator)?.tool == .oit
    else { return nil }
    let members = items.filter { $0.indicator == indicator && $0.sub != nil }
    let usual = Set(items.filter { $0.id.tool == .oit }.flatMap { $0.allowed }).sorted()
    // Without a single item whose scores are known nothing says that they are not continuous.
    if usual.isEmpty || members.allSatisfy({ sheet.scores[.item($0.id)] != nil }) { return nil }
    let rules = subIndicators.filter { $0.id.indicator == indicator }
    let subs = rules.compactMap { rule in
      SubIndicatorLosses(
        rule.id,
        members.filter { $0.sub == rule.id }.map { item in
          sheet.scores[.item(item.id)].map { .given($0.points) }
            ?? .open(item.allowed.isEmpty ? usual : item.allowed)
        })
    }
    guard subs.count == rules.count,
      let combinations = LostItemsSearch(subs, score.interval).combinations
    else { return nil }
    let isAssumed = members.contains { $0.allowed.isEmpty }
    return LostItems(
      indicator: indicator, score: score,
      standing: isAssumed ? .leastSure([made.standing, .inferred]) : made.standing,
      given: members.filter { sheet.scores[.item($0.id)] != nil }.count,
      combinations: combinations)
  }
}
