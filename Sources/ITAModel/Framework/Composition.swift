/// How a figure is made of others: their weighted mean.
public struct Composition: Sendable {
  /// The figures and their whole weights.
  public var terms: [Term]
  /// The least sure fact that it rests on.
  public var standing: Standing
  /// Whether a difference between the mean and the published figure is a contradiction.
  ///
  /// False for EIT indicators from 2566 on, which mix two parts whose questions are not all
  /// printed.
  public var isBinding: Bool

  /// A figure of a mean.
  public struct Term: Sendable {
    /// The figure.
    public var figure: FigureID
    /// Its whole weight.
    public var weight: Int
  }
}

extension Framework {
  /// What a figure is the mean of; nil where that is unknown or the figure is an item.
  ///
  /// EIT is made of its indicators here; `partComposition` has its other make-up.
  public func composition(of figure: FigureID) -> Composition? {
    switch figure {
    case .overall: overallComposition
    case .tool(let tool):
      Composition(
        equally: indicators.filter { $0.tool == tool }.map {
          Member(figure: .indicator($0.indicator), standing: $0.evidence.standing)
        })
    case .indicator(let indicator): composition(of: indicator)
    case .subIndicator(let sub):
      Composition(
        equally: places { $0.sub == sub }.map {
          Member(
            figure: .item(items[$0].id),
            standing: (items[$0].subEvidence ?? items[$0].evidence).standing)
        })
    case .part, .item: nil
    }
  }

  /// EIT as the mean of its parts; nil for years without parts.
  ///
  /// Not binding: that both weigh the same is an inference.
  public var partComposition: Composition? {
    if parts.isEmpty { return nil }
    return Composition(
      terms: parts.map { Composition.Term(figure: .part($0.part), weight: $0.weight) },
      standing: Standing.leastSure(parts.map(\.evidence.standing)), isBinding: false)
  }

  private var overallComposition: Composition? {
    let terms = tools.compactMap { rule in
      rule.weight.map { Composition.Term(figure: .tool(rule.tool), weight: $0) }
    }
    guard terms.count == tools.count, !terms.isEmpty else { return nil }
    return Composition(
      terms: terms, standing: Standing.leastSure(tools.map(\.evidence.standing)), isBinding: true)
  }

  private func composition(of indicator: Indicator) -> Composition? {
    guard let rule = rule(of: indicator) else { return nil }
    if rule.tool == .oit {
      let subs = subIndicators.filter { $0.id.indicator == indicator }
      let members = places { $0.indicator == indicator }
      // Only where every item has its place is the make-up of the indicator known.
      guard hasSubMeans, !subs.isEmpty, members.allSatisfy({ items[$0].sub != nil }),
        subs.allSatisfy({ sub in members.contains { items[$0].sub == sub.id } })
      else { return nil }
      let standings =
        subs.map(\.evidence.standing) + members.compactMap { items[$0].subEvidence?.standing }
      return Composition(
        terms: subs.map { Composition.Term(figure: .subIndicator($0.id), weight: 1) },
        standing: Standing.leastSure(standings), isBinding: true)
    }
    var made = Composition(
      equally: places { $0.indicator == indicator }.map {
        Member(figure: .item(items[$0].id), standing: items[$0].evidence.standing)
      })
    if rule.tool == .eit, !parts.isEmpty { made?.isBinding = false }
    return made
  }

  /// Where the items of a kind stand; to look at them by their places copies none.
  private func places(where isWanted: (Item) -> Bool) -> [Int] {
    items.indices.filter { isWanted(items[$0]) }
  }
}

/// A figure of a plain mean, and how sure it is that it belongs to it.
private struct Member {
  var figure: FigureID
  var standing: Standing
}

extension Composition {
  /// Makes the plain mean of figures; nil where there is none.
  fileprivate init?(equally members: [Member]) {
    if members.isEmpty { return nil }
    self.init(
      terms: members.map { Term(figure: $0.figure, weight: 1) },
      standing: Standing.leastSure(members.map(\.standing)), isBinding: true)
  }

  /// The weights of all terms together.
  var weights: Int { terms.reduce(0) { $0 + $1.weight } }
}

extension Standing {
  /// The least sure of several; `confirmed` where there is none.
  public static func leastSure(_ standings: [Standing]) -> Standing {
    standings.max { $0.doubt < $1.doubt } ?? .confirmed
  }

  private var doubt: Int {
    switch self {
    case .confirmed: 0
    case .single: 1
    case .inferred: 2
    case .recalled: 3
    }
  }
}
