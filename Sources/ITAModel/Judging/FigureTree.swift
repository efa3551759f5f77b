/// All figures of a sheet, from the items up to the overall score.
struct FigureTree: Sendable {
  private(set) var figures: [FigureID: Figure] = [:]
  private(set) var contradictions: [Contradiction] = []
  private let framework: Framework
  private let sheet: ScoreSheet
  private let trust: Trust?
  private let rulings: [FigureID: Figure.Origin]
  private let carried: [FigureID: Points]

  /// Builds the tree.
  ///
  /// Where stated and computed values contradict, `trust` decides, then `rulings`. What is carried
  /// is added to the means of the figures that it names.
  init(
    _ framework: Framework, _ sheet: ScoreSheet, trust: Trust? = nil,
    rulings: [FigureID: Figure.Origin] = [:], carrying carried: [FigureID: Points] = [:]
  ) {
    self.framework = framework
    self.sheet = sheet
    self.trust = trust
    self.rulings = rulings
    self.carried = carried
    let unlisted = sheet.items.filter { framework.item($0) == nil }.map { FigureID.item($0) }
    for id in unlisted + Self.order(framework) { add(id) }
    for parent in [.overall] + Tool.allCases.map({ FigureID.tool($0) }) {
      for composition in compositions(of: parent) { narrow(parent, composition) }
    }
  }

  /// The framework's figures, each behind those that it is made of.
  static func order(_ framework: Framework) -> [FigureID] {
    framework.items.map { .item($0.id) } + framework.subIndicators.map { .subIndicator($0.id) }
      + framework.indicators.map { .indicator($0.indicator) }
      + framework.parts.map { .part($0.part) } + framework.tools.map { .tool($0.tool) }
      + [.overall]
  }

  private mutating func add(_ id: FigureID) {
    let stated = sheet.scores[id]
    // EIT follows from its indicators or, where they are incomplete, from its parts.
    let choices = compositions(of: id)
    let known = choices.first { mean($0) != nil }
    let composition = known ?? choices.first
    let computed = known.flatMap(mean).map { mean in carried[id].map { mean + $0 } ?? mean }
    var figure = Figure(id: id, stated: stated, computed: computed, origin: .missing, range: .all)
    figure.origin = origin(of: figure, composition)
    if let shown = figure.shown {
      figure.range = Interval(roundingTo: shown)
    } else if let composition, let range = rangeOfMean(composition) {
      figure.range = range
    }
    figures[id] = figure
    if let stated, let computed, let composition {
      compare(figure, stated, computed, composition)
    }
  }

  /// The stated value is used where it agrees with the computed one, for it was rounded once only.
  ///
  /// Where they contradict and nothing else is ruled, the published indicators and items stand, and
  /// what they are summed up to is computed: ten figures outweigh one. A mean whose make-up is not
  /// certain outweighs nothing.
  private func origin(of figure: Figure, _ composition: Composition?) -> Figure.Origin {
    guard let stated = figure.stated else { return figure.computed == nil ? .missing : .computed }
    guard let computed = figure.computed, differs(stated, computed) else { return .stated }
    if let composition, !isBinding(composition) { return .stated }
    switch trust {
    case .published: return .stated
    case .computed: return .computed
    case nil: break
    }
    if let ruling = rulings[figure.id] { return ruling }
    switch figure.id {
    case .overall, .tool: return .computed
    case .part, .indicator, .subIndicator, .item: return .stated
    }
  }

  private func differs(_ stated: StatedScore, _ computed: Points) -> Bool {
    // Weighted points are printed in coarser steps: 0.01 of 40 is 0.025 of 100.
    let coarseness = stated.halfUnit - Points(digits: 5, decimals: 3)
    return stated.points.distance(to: computed.rounded) > framework.tolerance + coarseness
  }

  private func isBinding(_ composition: Composition) -> Bool {
    composition.isBinding && composition.standing != .recalled
  }

  private mutating func compare(
    _ figure: Figure, _ stated: StatedScore, _ computed: Points, _ composition: Composition
  ) {
    guard differs(stated, computed) else { return }
    contradictions.append(
      Contradiction(
        figure: figure.id, stated: stated, computed: computed,
        terms: composition.terms.map(\.figure), used: figure.origin,
        isBinding: isBinding(composition)))
  }

  private func mean(_ composition: Composition) -> Points? {
    let terms = composition.terms.compactMap { term in
      figures[term.figure]?.used.map { (value: $0, weight: term.weight) }
    }
    return terms.count == composition.terms.count ? Points.mean(terms) : nil
  }

  private func rangeOfMean(_ composition: Composition) -> Interval? {
    Interval.mean(
      composition.terms.map { (figures[$0.figure]?.range ?? .all, weight: $0.weight) })
  }

  private func compositions(of id: FigureID) -> [Composition] {
    let parts = id == .tool(.eit) ? framework.partComposition : nil
    return [framework.composition(of: id), parts].compactMap { $0 }
  }

  /// Narrows what is missing below a figure by what the figure and the others leave for it: with
  /// EIT 90.00 each of its two parts is at least 80.
  private mutating func narrow(_ parent: FigureID, _ composition: Composition) {
    guard let total = figures[parent]?.range else { return }
    let weights = composition.terms.reduce(0) { $0 + $1.weight }
    for term in composition.terms where figures[term.figure]?.used == nil {
      let others = composition.terms.filter { $0.figure != term.figure }
      var rest = total * weights
      for other in others { rest = rest - (figures[other.figure]?.range ?? .all) * other.weight }
      let narrowed = (figures[term.figure]?.range ?? .all).intersection(rest / term.weight)
      if !narrowed.isEmpty { figures[term.figure]?.range = narrowed }
    }
  }
}
