/// What an assessment means for the agency: ranks, strengths, weak points, and what an indicator
/// is worth.
public struct Analysis: Sendable {
  /// On which side of the threshold an indicator is.
  public enum Side: String, Sendable {
    /// At or above it.
    case strength
    /// Below it.
    case weakness
  }

  /// An indicator with a score, and its place among the ten.
  public struct RankedIndicator: Sendable {
    /// The indicator.
    public var indicator: Indicator
    /// Its score.
    public var figure: Figure
    /// Its rank from the best, 1; equal scores share a rank and the next one is passed over.
    public var rank: Int
    /// Strength or weakness.
    public var side: Side
    /// How much the overall score gains when the indicator gains one point; nil where unknown.
    public var gain: Points?
  }

  /// An item with a score.
  public struct AnalyzedItem: Sendable {
    /// The item.
    public var id: ItemID
    /// The indicator that it belongs to; nil where the framework does not list the item.
    public var indicator: Indicator?
    /// Its score.
    public var score: StatedScore
    /// Whether it is below the threshold.
    public var isWeak: Bool
  }

  /// The threshold where neither the framework nor the user states one: 85 points.
  public static let usualThreshold = Points(85)

  /// What is analyzed.
  public var assessment: Assessment
  /// The points that a score is weak below: the target of the year, or the user's choice.
  public var threshold: Points
  /// The indicators that have a score, in order 1-10.
  public var indicators: [RankedIndicator]
  /// The items that have a score, in order.
  public var items: [AnalyzedItem]

  /// Analyzes an assessment; without a threshold the framework's target is used.
  public init(_ assessment: Assessment, below threshold: Points? = nil) {
    self.assessment = assessment
    let limit = threshold ?? assessment.framework.target ?? Self.usualThreshold
    self.threshold = limit
    var ranked = Indicator.all.compactMap { indicator -> RankedIndicator? in
      let figure = assessment.figure(.indicator(indicator))
      guard let shown = figure.shown else { return nil }
      return RankedIndicator(
        indicator: indicator, figure: figure, rank: 1,
        side: shown < limit ? .weakness : .strength,
        gain: assessment.judge.gain(of: .indicator(indicator)))
    }
    let all = ranked.compactMap { $0.figure.shown }
    for place in all.indices { ranked[place].rank = all.count { $0 > all[place] } + 1 }
    indicators = ranked
    items = assessment.sheet.items.compactMap { id in
      guard let score = assessment.sheet.scores[.item(id)] else { return nil }
      return AnalyzedItem(
        id: id, indicator: assessment.framework.item(id)?.indicator, score: score,
        isWeak: score.points.rounded < limit || score.points == .zero)
    }
  }

  /// The indicators from the lowest score up; equal scores in order of number.
  public var fromLowest: [RankedIndicator] {
    indicators.sorted { ($1.rank, $0.indicator) < ($0.rank, $1.indicator) }
  }

  /// The weakest indicators, lowest first: all below the threshold or, where none is, the lowest.
  public var weakest: [RankedIndicator] {
    let weak = fromLowest.filter { $0.side == .weakness }
    if !weak.isEmpty { return weak }
    guard let lowest = fromLowest.first else { return [] }
    return fromLowest.filter { $0.figure.shown == lowest.figure.shown }
  }

  /// The weak items, lowest first; equal scores in order of code.
  public var weakItems: [AnalyzedItem] {
    items.filter(\.isWeak).sorted { ($0.score.points, $0.id) < ($1.score.points, $1.id) }
  }

  /// Whether raising the lowest indicator can do nothing for the next level: its tool, and the
  /// overall score, already meet every condition.
  public var lowestIsNotBlocking: RankedIndicator? {
    let open = assessment.nearestConditions.filter { $0.isMet != true }
    guard let lowest = fromLowest.first, assessment.nextLevel != nil, !open.isEmpty,
      let tool = assessment.framework.rule(of: lowest.indicator)?.tool
    else { return nil }
    let blocked = open.flatMap(\.figures).contains { figure in
      switch figure {
      case .overall: true
      case .tool(let asked): asked == tool
      case .part(let part): part.tool == tool
      case .indicator, .subIndicator, .item: false
      }
    }
    return blocked ? nil : lowest
  }
}

extension Framework {
  /// The figure whose mean a figure enters; nil for the overall score and for unlisted items.
  public func parent(of figure: FigureID) -> FigureID? {
    switch figure {
    case .overall: return nil
    case .tool: return .overall
    case .part(let part): return .tool(part.tool)
    case .indicator(let indicator): return rule(of: indicator).map { .tool($0.tool) }
    case .subIndicator(let sub): return .indicator(sub.indicator)
    case .item(let id):
      guard let item = item(id) else { return nil }
      return item.sub.map { .subIndicator($0) } ?? .indicator(item.indicator)
    }
  }
}

extension Judge {
  /// How much the overall score gains when a figure gains one point, by every mean above it; nil
  /// where it is not known what the figure enters.
  func gain(of figure: FigureID) -> Points? {
    if figure == .overall { return Points(1) }
    guard let parent = framework.parent(of: figure),
      let composition = makeUps.composition(of: parent),
      let weight = composition.terms.first(where: { $0.figure == figure })?.weight,
      let above = gain(of: parent)
    else { return nil }
    return above * weight / composition.weights
  }
}
