extension WhatIf {
  /// The figures before any change, each as the exact mean of those below it and what is carried
  /// beside the mean, so that they show exactly what the assessment shows.
  struct Baseline: Sendable {
    /// The exact values; a missing figure is absent.
    private(set) var exact: FigureMap<Points> = [:]
    /// What the figures are means of, where everything below them is known.
    private(set) var made: FigureMap<Composition> = [:]
    /// What the figures are means of, known or not, each behind those that it is made of.
    private(set) var makeUps: [MakeUp] = []
    /// The places in `makeUps` of what each figure is a term of, and its weights there.
    private(set) var parents: FigureMap<[Parent]> = [:]
    /// What the figures have beyond their means; of the figures in `made` only.
    private(set) var carried: FigureMap<Points> = [:]

    /// A figure and what it is the mean of.
    struct MakeUp: Sendable {
      let figure: FigureID
      let composition: Composition
    }

    /// Where among the make-ups a figure is a term, and its weight there.
    struct Parent: Sendable {
      let place: Int
      let weight: Int
    }

    init(_ assessment: Assessment) {
      let judge = assessment.judge
      for item in assessment.sheet.items {
        exact[.item(item)] = assessment.figure(.item(item)).used
      }
      for known in judge.makeUps.all {
        let (id, choices) = (known.figure, known.choices)
        let used = assessment.figures[id]?.used
        let complete = choices.first(where: isComplete)
        if let composition = complete ?? choices.first {
          for term in composition.terms {
            parents[term.figure, default: []].append(
              Parent(place: makeUps.count, weight: term.weight))
          }
          makeUps.append(MakeUp(figure: id, composition: composition))
        }
        if let used, let composition = complete {
          let mean = composition.mean { exact[$0] ?? .zero }
          let gap = used.rounded - mean.rounded
          carried[id] = gap.distance(to: .zero) <= judge.framework.tolerance ? gap : used - mean
          made[id] = composition
          exact[id] = mean + (carried[id] ?? .zero)
        } else {
          exact[id] = used
        }
      }
      if let part = assessment.partOfQuestions { refine(.part(part), judge.makeUps) }
      deriveLastPart(judge.makeUps)
    }

    /// The part whose questions are printed is their exact mean.
    private mutating func refine(_ part: FigureID, _ rules: MakeUps) {
      guard let whole = rules.composition(of: .tool(.eit)), let value = exact[part] else {
        return
      }
      let mean = whole.mean { indicator in
        rules.composition(of: indicator)?.mean { exact[$0] ?? .zero } ?? .zero
      }
      exact[part] = mean + (value.rounded - mean.rounded)
    }

    private func isComplete(_ composition: Composition) -> Bool {
      composition.terms.allSatisfy { exact[$0.figure] != nil }
    }

    /// With EIT and all parts but one, the last part is what is left.
    private mutating func deriveLastPart(_ rules: MakeUps) {
      guard let parts = rules.parts, let whole = exact[.tool(.eit)] else { return }
      let missing = parts.terms.filter { exact[$0.figure] == nil }
      guard missing.count == 1, parts.terms.count > 1, let part = missing.first else { return }
      let known = parts.mean { exact[$0] ?? .zero }
      let share = parts.share(of: part.figure)
      let rest = (whole - known).divided(by: share)
      if rest >= .zero, rest <= .hundred { exact[part.figure] = rest }
    }
  }
}

extension Points {
  /// The quotient by other points as a plain factor above 0; by anything else the number itself.
  func divided(by factor: Points) -> Points {
    guard factor > .zero, let over = Int(exactly: factor.numerator),
      let by = Int(exactly: factor.denominator)
    else { return self }
    return self * by / over
  }
}

extension Assessment {
  /// The part of EIT whose stated score is the mean of the printed questions; nil where that is
  /// none or both, where a question is missing, and where EIT itself is that mean.
  var partOfQuestions: Part? {
    guard let whole = judge.makeUps.composition(of: .tool(.eit)), !framework.parts.isEmpty else {
      return nil
    }
    var means: [Points] = []
    for term in whole.terms {
      guard let made = judge.makeUps.composition(of: term.figure),
        made.terms.allSatisfy({ figure($0.figure).used != nil })
      else { return nil }
      means.append(made.mean { figure($0).used ?? .zero })
    }
    guard let mean = Points.mean(means.map { (value: $0, weight: 1) }) else { return nil }
    func agrees(_ id: FigureID) -> Bool {
      guard let value = figure(id).used else { return false }
      return value.distance(to: mean.rounded) <= framework.tolerance
    }
    let parts = framework.parts.map(\.part).filter { agrees(.part($0)) }
    return parts.count == 1 && !agrees(.tool(.eit)) ? parts.first : nil
  }
}
