import ITATables

/// What an assessment would be with other scores.
///
/// The changed sheet is judged by the same engine. What is above a changed figure is recomputed
/// exactly: its stated value gives way to the mean of what is below it. Two things are carried
/// through the change, so that an unchanged sheet shows unchanged figures:
/// - where a stated figure is a hundredth off its mean (published figures are means of unrounded
///   ones), that hundredth;
/// - where a stated indicator contradicts its items, or mixes two parts of EIT whose questions are
///   not all printed, the whole difference: a change of an item then moves its indicator by the
///   item's exact gain, and no more.
///
/// A figure that has a stated value but not everything below it moves by the exact gain too.
public struct WhatIf: Sendable {
  /// What is changed.
  public let base: Assessment
  /// The part of EIT whose questions the file prints; nil where that is not known.
  ///
  /// It is known where the questions' mean is the stated score of one part and of no other.
  public let questionPart: Part?
  let baseline: Baseline

  /// Prepares an assessment for changes; a part given here is taken for that of the questions.
  public init(_ assessment: Assessment, questionsOf part: Part? = nil) {
    base = assessment
    baseline = Baseline(assessment)
    questionPart = part ?? assessment.partOfQuestions
  }

  /// The exact value of a figure before any change; nil where it is missing.
  public func value(of figure: FigureID) -> Points? { baseline.exact[figure] }

  /// The assessment with these figures set to these points, 0 to 100.
  ///
  /// A figure that is set holds its value even where the figures below it say otherwise. Setting
  /// a missing figure fills it in: the stated figures above it stay as they are.
  public func setting(_ changes: FigureMap<Points>) -> Assessment {
    let rises = rises(of: changes)
    var sheet = base.sheet
    var carried: FigureMap<Points> = [:]
    for (figure, made) in baseline.made {
      sheet.scores[figure] = nil
      let own = (baseline.carried[figure] ?? .zero) + (rises[figure] ?? .zero)
      carried[figure] = own - made.mean { rises[$0] ?? .zero }
    }
    var stated: FigureMap<Points> = [:]
    for (figure, points) in changes where baseline.made[figure] == nil { stated[figure] = points }
    for (figure, rise) in rises where changes[figure] == nil && baseline.made[figure] == nil {
      if let value = baseline.exact[figure] { stated[figure] = value + rise }
    }
    for (figure, points) in stated { sheet.state(points, for: figure) }
    return base.judge.assess(sheet, year: base.year, carrying: carried)
  }

  /// How far each figure moves, in points; figures that stay are absent.
  func rises(of changes: FigureMap<Points>) -> FigureMap<Points> {
    var first: FigureMap<Points> = [:]
    for (figure, points) in changes {
      if let old = baseline.exact[figure], old != points { first[figure] = points - old }
    }
    return carriedUp(first, holding: changes.keys, insideBounds: true)
  }

  /// The points that every figure gains when one figure gains a point; empty where that is unknown.
  public func effect(of figure: FigureID) -> FigureMap<Points> {
    if baseline.exact[figure] == nil { return [:] }
    return carriedUp([figure: Points(1)], holding: [figure], insideBounds: false)
  }

  private func carriedUp(
    _ first: FigureMap<Points>, holding held: [FigureID], insideBounds: Bool
  ) -> FigureMap<Points> {
    var rises = first
    // What the terms of each make-up give it; nil where none of them moves. Whatever is above a
    // moved figure stands behind it among the make-ups.
    var sums = [Points.Sum?](repeating: nil, count: baseline.makeUps.count)
    func pass(_ rise: Points, up figure: FigureID) {
      for parent in baseline.parents[figure] ?? [] {
        var sum = sums[parent.place] ?? Points.Sum()
        sum.add(rise, times: parent.weight)
        sums[parent.place] = sum
      }
    }
    func add(_ rise: Points, to figure: FigureID) {
      guard rise != .zero, !held.contains(figure), let own = baseline.exact[figure] else { return }
      let moved = insideBounds ? min(max(rise, Points.zero - own), .hundred - own) : rise
      rises[figure] = moved
      pass(moved, up: figure)
    }
    for (figure, rise) in first { pass(rise, up: figure) }
    if let part = questionPart { add(riseOfQuestions(first), to: .part(part)) }
    for place in sums.indices
    // The parts of EIT move it, though it is made of its indicators.
    where sums[place] != nil || baseline.makeUps[place].figure == .tool(.eit) {
      let made = baseline.makeUps[place]
      let mean = sums[place]?.divided(by: made.composition.weights)
      add(rise(of: made.figure, made.composition, mean, rises, held), to: made.figure)
    }
    return rises
  }

  /// How far the part of the printed questions moves.
  private func riseOfQuestions(_ rises: FigureMap<Points>) -> Points {
    let rules = base.judge.makeUps
    let isAsked = rises.keys.contains { if case .item = $0 { true } else { false } }
    guard isAsked, let whole = rules.composition(of: .tool(.eit)) else { return .zero }
    return whole.mean { indicator in
      rules.composition(of: indicator)?.mean { rises[$0] ?? .zero } ?? .zero
    }
  }

  /// How far a figure moves by what moves below it, of which `mean` is the mean.
  private func rise(
    of figure: FigureID, _ composition: Composition, _ mean: Points?,
    _ rises: FigureMap<Points>, _ held: [FigureID]
  ) -> Points {
    switch figure {
    case .indicator(let indicator):
      guard let mean, let part = questionPart, base.sheet.scores[figure] != nil,
        base.framework.rule(of: indicator)?.tool == .eit, let parts = base.judge.makeUps.parts
      else { return mean ?? .zero }
      // Only one of the two parts moves, and the indicator mixes both.
      return mean.times(parts.share(of: .part(part)))
    case .tool(.eit):
      guard !composition.isOfParts, let parts = base.judge.makeUps.parts else { break }
      return (mean ?? .zero) + parts.mean { held.contains($0) ? rises[$0] ?? .zero : .zero }
    case .overall, .tool, .part, .subIndicator, .item: break
    }
    return mean ?? .zero
  }
}

extension Composition {
  /// The weighted mean of what the terms are given.
  func mean(_ value: (FigureID) -> Points) -> Points {
    let given = Points.mean(terms.map { (value: value($0.figure), weight: $0.weight) })
    return given ?? .zero
  }

  /// The share of a term in the mean.
  func share(of figure: FigureID) -> Points {
    mean { $0 == figure ? Points(1) : .zero }
  }

  /// Whether it is the make-up of EIT by its parts.
  var isOfParts: Bool {
    terms.contains { term in
      if case .part = term.figure { true } else { false }
    }
  }
}

extension ScoreSheet {
  /// States a value for a figure in the place of the former one.
  fileprivate mutating func state(_ points: Points, for figure: FigureID) {
    let place = scores[figure]?.location ?? blanks[figure] ?? Location(file: file)
    scores[figure] = StatedScore(
      points: points, decimals: 2, raw: points.shown, location: place)
    blanks[figure] = nil
  }
}
