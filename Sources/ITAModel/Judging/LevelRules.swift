/// The level rules of a framework by the places of the figures that they ask of, worked out once
/// for all sheets.
struct LevelRules: Sendable {
  /// What a level asks of a figure.
  struct Floor: Sendable {
    /// The place of the figure in `places`.
    let place: Int
    /// The values that meet it.
    let met: Interval
    /// The values that miss it.
    let missed: Interval
  }

  /// The levels, best first.
  let levels: [Level]
  /// The figures that hang together: the overall score, the tools, then the parts of EIT; behind
  /// them what else a floor asks of.
  let places: [FigureID]
  /// The floors of each level.
  let floors: [[Floor]]
  /// The weights of the tools.
  let weights: [Int]
  /// The weights of the parts.
  let partWeights: [Int]
  /// Whether it is known how the tools make the overall score.
  let isLinked: Bool

  init(_ framework: Framework, _ makeUps: MakeUps) {
    let parts = makeUps.parts?.terms ?? []
    var places =
      [.overall] + framework.tools.map { FigureID.tool($0.tool) } + parts.map(\.figure)
    floors = framework.levels.map { level in
      level.floors.map { floor in
        let place = places.firstIndex(of: floor.figure) ?? places.count
        if place == places.count { places.append(floor.figure) }
        return Floor(
          place: place, met: Interval(showingAtLeast: floor.points),
          missed: Interval(showingBelow: floor.points))
      }
    }
    self.places = places
    levels = framework.levels
    weights = framework.tools.map { $0.weight ?? 1 }
    partWeights = parts.map(\.weight)
    isLinked = makeUps.composition(of: .overall) != nil
  }

  /// Whether the figures have values inside the ranges; with `isLinked` also such that the tools
  /// make the overall score.
  func allow(_ ranges: [Interval], isLinked: Bool) -> Bool {
    if ranges.contains(where: \.isEmpty) { return false }
    var whole = Interval.Sum()
    var total = 0
    for (place, weight) in zip(1..., weights) {
      var tool = ranges[place]
      if places[place] == .tool(.eit), let mean = meanOfParts(ranges) {
        tool = tool.intersection(mean)
        if tool.isEmpty { return false }
      }
      whole.add(tool, times: weight)
      total += weight
    }
    if !isLinked || total == 0 { return true }
    return !ranges[0].intersection(whole.divided(by: total)).isEmpty
  }

  private func meanOfParts(_ ranges: [Interval]) -> Interval? {
    var sum = Interval.Sum()
    for (place, weight) in partWeights.enumerated() {
      sum.add(ranges[1 + weights.count + place], times: weight)
    }
    return partWeights.isEmpty ? nil : sum.divided(by: partWeights.reduce(0, +))
  }
}
