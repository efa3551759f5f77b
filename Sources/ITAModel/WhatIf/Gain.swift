/// What one point of a figure is worth.
public struct Gain: Sendable {
  /// The indicator or item.
  public var figure: FigureID
  /// Its score; nil where it is missing.
  public var score: Points?
  /// The points that its tool gains for a point of it, exactly; nil where that is unknown.
  public var onTool: Points?
  /// The points that the overall score gains for a point of it, exactly; nil where unknown.
  public var onOverall: Points?
}

extension WhatIf {
  /// The worth of every indicator and item that has a score, indicators first, each in order.
  ///
  /// An item whose place in its indicator is not known for the year has no known worth.
  public var gains: [Gain] {
    let indicators = Indicator.all.map { FigureID.indicator($0) }
    let items = base.sheet.items.map { FigureID.item($0) }
    return (indicators + items).filter { value(of: $0) != nil }.map(gain)
  }

  /// The worth of one figure.
  public func gain(of figure: FigureID) -> Gain {
    let effect = effect(of: figure)
    return Gain(
      figure: figure, score: value(of: figure),
      onTool: Tool.allCases.compactMap { effect[.tool($0)] }.first, onOverall: effect[.overall])
  }
}
