extension WhatIf {
  /// A figure before and after a change.
  public struct Movement: Sendable {
    /// The figure.
    public var figure: FigureID
    /// Its value before, at two decimals; nil where it was missing.
    public var before: Points?
    /// Its value after, at two decimals; nil where it is missing.
    public var after: Points?
  }

  /// The figures that a change moves or fills in, from what was changed up to the overall score.
  public func movements(to after: Assessment) -> [Movement] {
    let added = after.figures.keys.filter { base.figures[$0] == nil }
    return (base.figures.keys + added).sorted(by: >).compactMap { figure in
      let old = base.figure(figure).shown
      let new = after.figure(figure).shown
      return old == new ? nil : Movement(figure: figure, before: old, after: new)
    }
  }

  /// The figures that were set and leave the overall score as it is, because it is not known for
  /// the year how they enter what is above them.
  public func unplaced(_ changes: FigureMap<Points>) -> [FigureID] {
    changes.keys.filter { figure in
      figure != .overall && value(of: figure) != nil && effect(of: figure).count <= 1
    }.sorted()
  }
}
