extension ShortestWay {
  /// A figure that can change, and what a point of it gives.
  struct Lever {
    /// The figure.
    var figure: FigureID
    /// Its score now.
    var from: Points
    /// The scores that it can get, ascending; for one raised by hundredths only the highest.
    var scores: [Points]
    /// Whether every hundredth up to the highest score is possible.
    var isContinuous: Bool
    /// The points that each figure above gains for a point of it, and itself.
    var effect: [FigureID: Points]
  }

  /// Everything that can change, the lowest scores first.
  var levers: [Lever] {
    // Without weights no figure is above the tools.
    let roots =
      whatIf.value(of: .overall) == nil ? Tool.allCases.map { FigureID.tool($0) } : [.overall]
    return roots.flatMap(leverFigures).compactMap(lever).sorted {
      ($0.from, $0.figure) < ($1.from, $1.figure)
    }
  }

  private func leverFigures(of figure: FigureID) -> [FigureID] {
    if locked.contains(figure) { return [] }
    let made = whatIf.baseline.made[figure]
    switch figure {
    case .item, .part: return [figure]
    case .tool(.eit):
      if let parts = knownParts { return parts }
      return known(made ?? whatIf.base.judge.makeUps.composition(of: figure), or: figure)
    case .overall, .tool:
      return known(made ?? whatIf.base.judge.makeUps.composition(of: figure), or: figure)
    case .indicator, .subIndicator:
      guard let made, whatIf.isConsistent(figure) else { return [figure] }
      return made.terms.map(\.figure).flatMap(leverFigures)
    }
  }

  /// The figures below one that have a value, or the figure itself where none has.
  private func known(_ composition: Composition?, or figure: FigureID) -> [FigureID] {
    let terms = (composition?.terms ?? []).map(\.figure)
      .filter { whatIf.value(of: $0) != nil }
    return terms.isEmpty ? [figure] : terms.flatMap(leverFigures)
  }

  /// What stands for EIT where the values of all its parts are known; nil otherwise.
  private var knownParts: [FigureID]? {
    guard let parts = whatIf.base.judge.makeUps.parts,
      parts.terms.allSatisfy({ whatIf.value(of: $0.figure) != nil })
    else { return nil }
    return parts.terms.map(\.figure).flatMap { figure -> [FigureID] in
      if locked.contains(figure) { return [] }
      guard case .part(let part) = figure, part == whatIf.questionPart,
        let whole = whatIf.base.judge.makeUps.composition(of: .tool(.eit))
      else { return [figure] }
      return whole.terms.map(\.figure).filter { !locked.contains($0) }.flatMap { indicator in
        (whatIf.base.judge.makeUps.composition(of: indicator)?.terms ?? []).map(\.figure)
          .filter { !locked.contains($0) }
      }
    }
  }

  private func lever(_ figure: FigureID) -> Lever? {
    guard let from = whatIf.value(of: figure) else { return nil }
    let most = maxGain.map { min(from + $0, .hundred) } ?? .hundred
    let effect = whatIf.effect(of: figure)
    if case .item(let item) = figure, item.tool == .oit {
      let allowed = whatIf.base.framework.item(item)?.allowed ?? []
      let scores = (allowed.isEmpty ? [.hundred] : allowed)
        .filter { $0 > from && $0 <= most }.sorted()
      if scores.isEmpty { return nil }
      return Lever(
        figure: figure, from: from, scores: scores, isContinuous: false, effect: effect)
    }
    let top = Points(hundredths: most.hundredthsDown)
    if top <= from { return nil }
    return Lever(figure: figure, from: from, scores: [top], isContinuous: true, effect: effect)
  }
}

extension WhatIf {
  /// Whether a figure is the mean of what is below it, by more than the file's own word for it.
  func isConsistent(_ figure: FigureID) -> Bool {
    guard let carried = baseline.carried[figure] else { return false }
    return carried.distance(to: .zero) <= base.framework.tolerance
  }
}

extension Points {
  /// The value in hundredths, rounded down.
  var hundredthsDown: Int { -(Points.zero - self).hundredthsUp }
}
