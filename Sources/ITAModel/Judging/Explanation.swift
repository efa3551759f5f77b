public import ITATables

/// Where a number comes from: the number, how it is made, by which rule, and what it is made of.
public struct Explanation: Sendable {
  /// How a number came to be.
  public enum Origin: Sendable {
    /// It stands in a cell.
    case cell(StatedScore)
    /// It is the weighted mean of the numbers below, by a rule.
    case mean(Composition)
    /// It is missing; only bounds are known.
    case missing
  }

  /// What the number is of.
  public var figure: FigureID
  /// The number; one without value where it is missing.
  public var value: Figure
  /// The name of the figure; nil where the framework does not list it.
  public var name: LocalizedText?
  /// The origins, the one that is used first: a cell, a mean, or both.
  public var origins: [Origin]
  /// The evidence of the rule that makes the mean; nil for a cell.
  public var evidence: Evidence?
  /// The numbers that it is made of; empty for a leaf and below the depth asked for.
  public var parts: [Explanation]

  /// Explains a figure of an assessment down to a depth; 1 is the figure with its direct parts.
  public init(_ figure: FigureID, in assessment: Assessment, depth: Int = 9) {
    let framework = assessment.framework
    let value = assessment.figure(figure)
    let composition = assessment.judge.makeUps.composition(of: figure)
    self.figure = figure
    self.value = value
    name = framework.name(of: figure)
    let cell = value.stated.map { Origin.cell($0) }
    let mean = composition.flatMap { value.computed == nil ? nil : Origin.mean($0) }
    let known = (value.origin == .computed ? [mean, cell] : [cell, mean]).compactMap { $0 }
    origins = known.isEmpty ? [.missing] : known
    evidence = composition == nil ? nil : framework.evidence(of: figure)
    parts = []
    guard depth > 0, let composition, value.computed != nil || value.origin == .missing
    else { return }
    parts = composition.terms.map { term in
      Explanation(term.figure, in: assessment, depth: depth - 1)
    }
  }
}

extension Framework {
  /// The evidence of the rule that makes a figure out of others; nil where it is made of none.
  public func evidence(of figure: FigureID) -> Evidence? {
    switch figure {
    case .overall, .tool:
      return tools.first { figure == .tool($0.tool) || figure == .overall }?.evidence
    case .indicator(let indicator):
      let id = rule(of: indicator)?.tool == .oit ? "sub-mean" : "item-mean"
      return facts.first { $0.kind == .rule && $0.id == id }.map { Evidence($0) }
    case .subIndicator(let sub): return items.first { $0.sub == sub }?.subEvidence
    case .part, .item: return nil
    }
  }
}

extension Assessment {
  /// The figure that was read from a cell; nil where none was.
  public func figure(at cell: CellReference) -> FigureID? {
    sheet.scores.first {
      $0.value.location.row == cell.row && $0.value.location.column == cell.column
    }?
    .key
      ?? sheet.repeated.first { entry in
        entry.value.contains { $0.location.row == cell.row && $0.location.column == cell.column }
      }?.key
  }
}
