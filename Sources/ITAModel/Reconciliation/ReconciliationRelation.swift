/// A stated figure and the nearest stated figures that it is the mean of.
///
/// Levels without a stated figure between them are passed through, so that every score of a sheet
/// is compared with those next above and below it.
struct Relation: Sendable {
  /// The stated figure.
  var parent: FigureID
  /// The stated figures below it, each with its share of the mean.
  var terms: [(figure: FigureID, share: Points)]
  /// The share of figures of which nothing is stated.
  var open: Points

  /// Whether everything that the figure is made of is stated.
  var isComplete: Bool { open == .zero }

  /// The values that the mean can have.
  func mean(_ interval: (FigureID) -> Interval) -> Interval {
    terms.reduce(Interval.all.scaled(by: open)) {
      $0 + interval($1.figure).scaled(by: $1.share)
    }
  }

  /// The values that a term needs, given the parent's and the other terms'.
  func needed(of term: FigureID, _ interval: (FigureID) -> Interval) -> Interval {
    guard let own = terms.first(where: { $0.figure == term }) else { return .all }
    let rest = terms.filter { $0.figure != term }.reduce(Interval.all.scaled(by: open)) {
      $0 + interval($1.figure).scaled(by: $1.share)
    }
    return (interval(parent) - rest).scaled(by: own.share.reciprocal)
  }
}

/// What the stated figures of a sheet are made of, as far as the framework knows it for certain.
struct RelationTree: Sendable {
  private let framework: Framework
  private let stated: FigureMap<StatedScore>

  init(_ framework: Framework, stated: FigureMap<StatedScore>) {
    self.framework = framework
    self.stated = stated
  }

  /// The relations of all stated figures, from the overall score down.
  var relations: [Relation] {
    // Most sheets have indicators only; then nothing below them need be looked at.
    let hasItems = stated.keys.contains { figure in
      switch figure {
      case .item, .subIndicator: true
      case .overall, .tool, .part, .indicator: false
      }
    }
    return stated.keys.sorted().compactMap { figure in
      switch figure {
      case .overall, .tool: relation(of: figure)
      case .indicator, .subIndicator: hasItems ? relation(of: figure) : nil
      case .part, .item: nil
      }
    }
  }

  /// The relation of a figure, stated or not; nil where none of those below it is stated or its
  /// make-up is not known for certain.
  func relation(of figure: FigureID) -> Relation? {
    guard let made = composition(of: figure) else { return nil }
    var relation = Relation(parent: figure, terms: [], open: .zero)
    add(made, share: Points(1), to: &relation)
    return relation.terms.isEmpty ? nil : relation
  }

  /// The make-up of a figure; nil where a difference would prove nothing: questions of one EIT part
  /// only, or members that are only remembered.
  private func composition(of figure: FigureID) -> Composition? {
    guard let made = framework.composition(of: figure), made.isBinding, made.standing != .recalled
    else { return nil }
    return made
  }

  private func add(_ made: Composition, share: Points, to relation: inout Relation) {
    let weights = made.terms.reduce(0) { $0 + $1.weight }
    for term in made.terms {
      let part = share * term.weight / weights
      if stated[term.figure] != nil {
        relation.terms.append((term.figure, part))
      } else if let below = composition(of: term.figure) {
        add(below, share: part, to: &relation)
      } else {
        relation.open = relation.open + part
      }
    }
  }
}

extension Interval {
  /// The products with a factor that is not below 0; with 0 it is exactly 0.
  func scaled(by factor: Points) -> Interval {
    if factor == .zero { return Interval(exactly: .zero) }
    var result = self
    (result.lower, result.upper) = (lower.times(factor), upper.times(factor))
    return result
  }

  /// The interval with this much more on either side.
  func widened(by margin: Points) -> Interval {
    var result = self
    (result.lower, result.upper) = (lower - margin, upper + margin)
    return result
  }
}
