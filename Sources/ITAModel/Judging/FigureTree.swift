/// All figures of a sheet, from the items up to the overall score.
struct FigureTree: Sendable {
  private(set) var figures: FigureMap<Figure> = [:]
  private(set) var contradictions: [Contradiction] = []
  private let sheet: ScoreSheet
  private let tolerance: Points
  private let trust: Trust?
  private let rulings: FigureMap<Figure.Origin>
  private let carried: FigureMap<Points>

  /// Builds the tree.
  ///
  /// Where stated and computed values contradict, `trust` decides, then `rulings`. What is carried
  /// is added to the means of the figures that it names.
  init(
    _ judge: Judge, _ sheet: ScoreSheet, trust: Trust? = nil,
    rulings: FigureMap<Figure.Origin> = [:], carrying carried: FigureMap<Points> = [:]
  ) {
    self.sheet = sheet
    tolerance = judge.framework.tolerance
    self.trust = trust
    self.rulings = rulings
    self.carried = carried
    figures.reserveCapacity(judge.makeUps.all.count)
    for made in judge.makeUps.all { add(made.figure, made.choices) }
    for case .item(let unlisted) in sheet.scores.keys where figures[.item(unlisted)] == nil {
      add(.item(unlisted), [])
    }
    // From the top down; what is missing below anything else is of no use to a level.
    for made in judge.makeUps.all.reversed() {
      switch made.figure {
      case .overall, .tool: for choice in made.choices { narrow(made.figure, choice) }
      case .part, .indicator, .subIndicator, .item: break
      }
    }
  }

  /// The framework's figures, each behind those that it is made of.
  static func order(_ framework: Framework) -> [FigureID] {
    framework.items.map { .item($0.id) } + framework.subIndicators.map { .subIndicator($0.id) }
      + framework.indicators.map { .indicator($0.indicator) }
      + framework.parts.map { .part($0.part) } + framework.tools.map { .tool($0.tool) }
      + [.overall]
  }

  private mutating func add(_ id: FigureID, _ choices: [Composition]) {
    let stated = sheet.scores[id]
    var composition = choices.first
    var computed: Points?
    for choice in choices {
      guard let mean = mean(choice) else { continue }
      (composition, computed) = (choice, carried[id].map { mean + $0 } ?? mean)
      break
    }
    var figure = Figure(id: id, stated: stated, computed: computed, origin: .missing, room: .all)
    figure.origin = origin(of: figure, composition)
    if figure.used == nil, let composition, let range = rangeOfMean(composition) {
      figure.room = range
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
    let coarseness =
      stated.weight == nil ? .zero : stated.halfUnit - Points(digits: 5, decimals: 3)
    return stated.points.distance(to: computed.rounded) > tolerance + coarseness
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
    var sum = Points.Sum()
    for term in composition.terms {
      guard let used = figures[term.figure]?.used else { return nil }
      sum.add(used, times: term.weight)
    }
    return sum.divided(by: composition.weights)
  }

  private func rangeOfMean(_ composition: Composition) -> Interval? {
    Interval.mean(
      composition.terms.map { (figures[$0.figure]?.range ?? .all, weight: $0.weight) })
  }

  /// Narrows what is missing below a figure by what the figure and the others leave for it: with
  /// EIT 90.00 each of its two parts is at least 80.
  private mutating func narrow(_ parent: FigureID, _ composition: Composition) {
    guard let total = figures[parent]?.range else { return }
    // Of a figure without weight nothing follows.
    for term in composition.terms where term.weight > 0 && figures[term.figure]?.used == nil {
      var rest = Interval.Sum()
      rest.add(total, times: composition.weights)
      for other in composition.terms where other.figure != term.figure {
        rest.subtract(figures[other.figure]?.range ?? .all, times: other.weight)
      }
      let narrowed = (figures[term.figure]?.range ?? .all)
        .intersection(rest.divided(by: term.weight))
      if !narrowed.isEmpty { figures[term.figure]?.room = narrowed }
    }
  }
}
