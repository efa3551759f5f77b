/// The search for figures of a sheet that cannot be right together.
///
/// The figures hang together as a tree, and a figure is a term of one relation at most. So a
/// conflict is a violated relation, and leaving out one figure changes two relations only; the
/// whole search is bounded by the number of figures of the violated relations, squared.
struct ReconciliationSearch: Sendable {
  private let scores: FigureMap<StatedScore>
  private let own: FigureMap<Relation>
  private let above: FigureMap<FigureID>
  private let slack: Points
  /// The figures that those below them cannot give.
  private let violated: [FigureID]

  init(_ framework: Framework, _ sheet: ScoreSheet, _ relations: [Relation]) {
    scores = sheet.scores
    slack = Self.slack(framework)
    var own: FigureMap<Relation> = [:]
    var above: FigureMap<FigureID> = [:]
    for relation in relations {
      own[relation.parent] = relation
      for term in relation.terms { above[term.figure] = relation.parent }
    }
    (self.own, self.above) = (own, above)
    let (scores, slack) = (sheet.scores, slack)
    violated = relations.filter { Self.isViolated($0, scores, slack: slack) }.map(\.parent)
  }

  /// What the tolerance of the framework adds to the rounding of the two sides of a comparison.
  static func slack(_ framework: Framework) -> Points {
    max(framework.tolerance - Points(digits: 5, decimals: 3), .zero)
  }

  /// The values that a printed one stands for at most: half a unit around it, ends included, also
  /// where a whole number was written, for many programs leave out the zeros of 93.00.
  static func loose(_ score: StatedScore?) -> Interval {
    guard let score else { return .all }
    return Interval(from: score.points - score.halfUnit, to: score.points + score.halfUnit)
  }

  /// Whether no values of the figures below can give the stated one, rounding and tolerance granted.
  static func isViolated(
    _ relation: Relation, _ scores: FigureMap<StatedScore>, slack: Points
  ) -> Bool {
    var stated = loose(scores[relation.parent]).widened(by: slack)
    // Half up: the upper end rounds to the next value.
    stated.includesUpper = false
    return stated.intersection(relation.mean { loose(scores[$0]) }).isEmpty
  }

  /// What cannot be right together: the figures that explain most first, each conflict once.
  var conflicts: [Reconciliation.Conflict] {
    if violated.isEmpty { return [] }
    let explained = candidates.map { (figure: $0, violations: violations(explainedBy: $0)) }
    var open = violated
    var found: [Reconciliation.Conflict] = []
    while let first = open.first {
      let remaining = Set(open)
      let most = explained.map { $0.violations.intersection(remaining) }
        .filter { $0.contains(first) }.max { $0.count < $1.count }
      let group = most ?? [first]
      let suspects = explained.filter { $0.violations.isSuperset(of: group) }.map(\.figure)
      found.append(
        Reconciliation.Conflict(
          disagreements: open.filter { group.contains($0) }.compactMap(disagreement),
          suspects: suspects.compactMap(suspect)))
      open.removeAll { group.contains($0) }
    }
    return found
  }

  /// The figures of violated relations, in order: no others can explain them.
  private var candidates: [FigureID] {
    let terms = violated.flatMap { own[$0]?.terms.map(\.figure) ?? [] }
    return Set(violated + terms).sorted()
  }

  /// The violated relations that are none without this figure; empty where leaving it out makes
  /// another relation impossible, for then it cannot be the wrong one.
  private func violations(explainedBy figure: FigureID) -> Set<FigureID> {
    var explained: Set<FigureID> = []
    if violated.contains(figure) { explained.insert(figure) }
    if let parent = above[figure], let relation = own[parent] {
      let without = Self.isViolated(leavingOut(figure, of: relation), scores, slack: slack)
      let isViolated = violated.contains(parent)
      if without && !isViolated { return [] }
      if isViolated && !without { explained.insert(parent) }
    }
    return explained
  }

  /// A relation with a term replaced by what that is made of.
  private func leavingOut(_ figure: FigureID, of relation: Relation) -> Relation {
    var result = relation
    let share = relation.terms.first { $0.figure == figure }?.share ?? .zero
    result.terms.removeAll { $0.figure == figure }
    if let below = own[figure] {
      result.terms += below.terms.map { ($0.figure, $0.share.times(share)) }
      result.open = result.open + below.open.times(share)
    } else {
      result.open = result.open + share
    }
    return result
  }

  private func cell(_ figure: FigureID) -> Reconciliation.Cell? {
    scores[figure].map { Reconciliation.Cell(figure: figure, score: $0) }
  }
}

// Describing a conflict.
extension ReconciliationSearch {
  private func strict(_ figure: FigureID) -> Interval { scores[figure]?.interval ?? .all }

  private func disagreement(at figure: FigureID) -> Reconciliation.Disagreement? {
    guard let cell = cell(figure), let relation = own[figure] else { return nil }
    var computed: Points?
    if relation.isComplete {
      computed = relation.terms.reduce(Points.zero) { sum, term in
        sum + (scores[term.figure]?.points ?? .zero).times(term.share)
      }
    }
    let smallest = smallestViolated(relation)
    return Reconciliation.Disagreement(
      cell: cell, mean: relation.mean(strict).intersection(.all), computed: computed,
      against: smallest.terms.compactMap { self.cell($0.figure) }
        .sorted { $0.figure < $1.figure },
      left: smallest.mean(strict).intersection(.all))
  }

  /// The relation with as many terms as possible left open, and still violated.
  ///
  /// A term left open moves the mean towards the stated value by what it lacks to 100 or has above
  /// 0, so that leaving out the smallest first leaves out the most.
  private func smallestViolated(_ relation: Relation) -> Relation {
    let stated = scores[relation.parent]?.points ?? .zero
    let isBelow = relation.mean { Self.loose(scores[$0]) }.upper < stated
    func move(_ term: (figure: FigureID, share: Points)) -> Points {
      let values = Self.loose(scores[term.figure])
      return (isBelow ? Points.hundred - values.upper : values.lower).times(term.share)
    }
    var result = relation
    for term in relation.terms.sorted(by: { (move($0), $0.figure) < (move($1), $1.figure) }) {
      var smaller = result
      smaller.terms.removeAll { $0.figure == term.figure }
      smaller.open = smaller.open + term.share
      guard !smaller.terms.isEmpty, Self.isViolated(smaller, scores, slack: slack) else { break }
      result = smaller
    }
    return result
  }

  private func suspect(_ figure: FigureID) -> Reconciliation.Suspect? {
    guard let cell = cell(figure) else { return nil }
    var needed = needed(figure, strict).intersection(.all)
    if needed.isEmpty {
      // Only with the tolerance of the comparison is there a value at all.
      needed = self.needed(figure) { Self.loose(scores[$0]).widened(by: slack) }
        .intersection(.all)
    }
    let others = scores.keys.filter { $0 != figure && above[$0] != figure && $0 != above[figure] }
      .sorted().compactMap { other in scores[other].map { (figure: other, score: $0) } }
    return Reconciliation.Suspect(
      cell: cell, needed: needed, slip: Slip(of: cell.score, into: needed, others: others))
  }

  /// The values that a figure needs by its own relation and by the one that it is a term of.
  private func needed(
    _ figure: FigureID, _ interval: (FigureID) -> Interval
  ) -> Interval {
    let below = own[figure]?.mean(interval) ?? .all
    guard let parent = above[figure], let relation = own[parent] else { return below }
    return below.intersection(relation.needed(of: figure, interval))
  }
}
