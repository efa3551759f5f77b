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
    var effect: FigureMap<Points>

    /// The lever with the scores that lie within a gain; nil where none does.
    func gaining(atMost gain: Points) -> Self? {
      let most = min(from + gain, .hundred)
      var lever = self
      if isContinuous {
        let top = Points(hundredths: most.hundredthsDown)
        lever.scores = top > from ? [top] : []
      } else {
        lever.scores.removeAll { $0 > most }
      }
      return lever.scores.isEmpty ? nil : lever
    }
  }

  /// What can change, within the most that a figure may gain.
  var levers: [Lever] {
    guard let maxGain else { return allLevers }
    return allLevers.compactMap { $0.gaining(atMost: maxGain) }
  }
}

extension WhatIf {
  /// Everything that can change when some figures stay as they are, with everything below them:
  /// the lowest scores first.
  func levers(without locked: [FigureID]) -> [ShortestWay.Lever] {
    // Without weights no figure is above the tools.
    let roots = value(of: .overall) == nil ? Tool.allCases.map { FigureID.tool($0) } : [.overall]
    return roots.flatMap { leverFigures(of: $0, locked) }.compactMap(lever).sorted {
      ($0.from, $0.figure) < ($1.from, $1.figure)
    }
  }

  private func leverFigures(of figure: FigureID, _ locked: [FigureID]) -> [FigureID] {
    if locked.contains(figure) { return [] }
    let made = baseline.made[figure]
    switch figure {
    case .item, .part: return [figure]
    case .tool(.eit):
      if let parts = knownParts(locked) { return parts }
      fallthrough
    case .overall, .tool:
      // The figures below that have a value, or the figure itself where none has.
      let terms = (made ?? base.judge.makeUps.composition(of: figure))?.terms ?? []
      let known = terms.map(\.figure).filter { value(of: $0) != nil }
      return known.isEmpty ? [figure] : known.flatMap { leverFigures(of: $0, locked) }
    case .indicator, .subIndicator:
      guard let made, isConsistent(figure) else { return [figure] }
      return made.terms.flatMap { leverFigures(of: $0.figure, locked) }
    }
  }

  /// What stands for EIT where the values of all its parts are known; nil otherwise.
  private func knownParts(_ locked: [FigureID]) -> [FigureID]? {
    guard let parts = base.judge.makeUps.parts,
      parts.terms.allSatisfy({ value(of: $0.figure) != nil })
    else { return nil }
    return parts.terms.map(\.figure).flatMap { figure -> [FigureID] in
      if locked.contains(figure) { return [] }
      guard case .part(let part) = figure, part == questionPart,
        let whole = base.judge.makeUps.composition(of: .tool(.eit))
      else { return [figure] }
      return whole.terms.map(\.figure).filter { !locked.contains($0) }.flatMap { indicator in
        (base.judge.makeUps.composition(of: indicator)?.terms ?? []).map(\.figure)
          .filter { !locked.contains($0) }
      }
    }
  }

  private func lever(_ figure: FigureID) -> ShortestWay.Lever? {
    guard let from = value(of: figure), from < .hundred else { return nil }
    if case .item(let item) = figure, item.tool == .oit {
      let allowed = base.framework.item(item)?.allowed ?? []
      let scores = (allowed.isEmpty ? [.hundred] : allowed)
        .filter { $0 > from && $0 <= .hundred }.sorted()
      if scores.isEmpty { return nil }
      return ShortestWay.Lever(
        figure: figure, from: from, scores: scores, isContinuous: false,
        effect: effect(of: figure))
    }
    return ShortestWay.Lever(
      figure: figure, from: from, scores: [.hundred], isContinuous: true,
      effect: effect(of: figure))
  }

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
