import ITATables

extension Assessment {
  /// What comparing the figures with each other found: values proved or open, and conflicts.
  var reconciliationDiagnostics: [Diagnostic] {
    let outside = partsDiagnostic
    // What lies outside its parts is wrong for certain, whatever their weights.
    let loose = contradictions.filter {
      !$0.isBinding && (outside == nil || $0.figure != .tool(.eit))
    }
    return reconciliation.readings.compactMap(Self.diagnostic)
      + reconciliation.conflicts.map(diagnostic) + [outside].compactMap { $0 }
      + loose.map(Self.diagnostic)
  }

  private static func diagnostic(_ reading: Reconciliation.Reading) -> Diagnostic? {
    guard let used = reading.proved ?? reading.values.first else { return nil }
    let others = reading.values.filter { $0.points != used.points }
    guard let proved = reading.proved else {
      return Diagnostic(
        AssessmentFinding.undecidedValue(
          reading.figure, used: used.points.shown, others: others.map(\.points.shown)),
        at: used.location)
    }
    let rejected = others.map { other in
      AssessmentFinding.Rejected(
        value: other.points.shown, cell: other.location.cell,
        slip: Slip(of: other, into: Interval(exactly: proved.points), others: []))
    }
    return Diagnostic(
      AssessmentFinding.provedValue(
        reading.figure, proved: proved.points.shown, rejected: rejected),
      at: proved.location)
  }

  private func diagnostic(_ conflict: Reconciliation.Conflict) -> Diagnostic {
    let uses = conflict.disagreements.compactMap { disagreement in
      let figure = figure(disagreement.cell.figure)
      return figure.shown.map {
        Reconciliation.Conflict.Use(figure: figure.id, origin: figure.origin, value: $0)
      }
    }
    let cell = conflict.culprit?.cell ?? conflict.disagreements.first?.cell
    return Diagnostic(
      AssessmentFinding.contradiction(conflict, uses: uses, trust: trust),
      at: cell?.score.location ?? Location(file: sheet.file))
  }

  private static func diagnostic(_ contradiction: Contradiction) -> Diagnostic {
    let stated = contradiction.stated.points.shown
    let computed = contradiction.computed.shown
    var finding = AssessmentFinding.looseMean(
      contradiction.figure, stated: stated, computed: computed)
    if case .indicator = contradiction.figure {
      finding = .unprintedPart(contradiction.figure, stated: stated, computed: computed)
    }
    return Diagnostic(finding, at: contradiction.stated.location)
  }

  /// The indicators whose score no number of lost items gives.
  var lostItemsDiagnostics: [Diagnostic] {
    lostItems.filter { $0.combinations.isEmpty }.map { lost in
      let score = lost.score.points.shown
      let finding: AssessmentFinding =
        switch lost.standing {
        case .confirmed, .single:
          .impossibleScore(
            lost.indicator, score: score, given: lost.given, standing: lost.standing)
        case .inferred, .recalled:
          .unexplainedScore(lost.indicator, score: score, given: lost.given)
        }
      return Diagnostic(finding, at: lost.score.location)
    }
  }
}
