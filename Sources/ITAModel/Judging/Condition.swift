/// One condition of a level, and whether the figures meet it.
public struct Condition: Sendable {
  /// The level that asks for it.
  public var level: Level
  /// The figures asked: one, or both parts of EIT where only EIT as a whole is known.
  public var figures: [FigureID]
  /// The least points that each must show.
  public var floor: Points
  /// The value at two decimals; that of EIT where its parts are not known; nil where missing.
  public var value: Points?
  /// The exact value behind `value`, which what is missing is counted from.
  public var exact: Points?
  /// The values that the lowest of the figures can have.
  public var range: Interval
  /// Whether it is met; nil where a missing figure leaves it open.
  public var isMet: Bool?
  /// Whether it is what keeps the agency from the next level.
  public var isDeciding = false

  /// The points that are missing, rounded up where shown; nil where none is or the value is unknown.
  public var missing: Points? {
    guard isMet == false, let exact else { return nil }
    return floor - exact
  }

  /// The conditions of a level.
  static func conditions(
    of level: Level, _ figures: FigureMap<Figure>, _ framework: Framework
  ) -> [Condition] {
    var result: [Condition] = []
    let eit = figures[.tool(.eit)]
    let partFloors = level.floors.filter { floor in
      if case .part = floor.figure { return figures[floor.figure]?.used == nil }
      return false
    }
    let merges =
      partFloors.count == framework.parts.count && eit?.used != nil
      && Set(partFloors.map(\.points)).count == 1
    for floor in level.floors {
      if merges, let first = partFloors.first, partFloors.contains(floor) {
        if floor == first {
          result.append(ofParts(partFloors.map(\.figure), floor, figures, level))
        }
        continue
      }
      let figure = figures[floor.figure]
      let range = figure?.range ?? .all
      result.append(
        Condition(
          level: level, figures: [floor.figure], floor: floor.points, value: figure?.shown,
          exact: figure?.used, range: range, isMet: isMet(figure?.shown, range, floor.points)))
    }
    return result
  }

  /// Both parts together: the mean below the floor means that one part is below it.
  private static func ofParts(
    _ parts: [FigureID], _ floor: Level.Floor, _ figures: FigureMap<Figure>, _ level: Level
  ) -> Condition {
    let whole = figures[.tool(.eit)]
    let eit = whole?.shown
    let lowest = figures[parts[0]]?.range ?? .all
    var met = isMet(nil, lowest, floor.points)
    if let eit, eit < floor.points { met = false }
    return Condition(
      level: level, figures: parts, floor: floor.points, value: eit,
      exact: figures[.tool(.eit)]?.used,
      range: lowest, isMet: met)
  }

  private static func isMet(_ shown: Points?, _ range: Interval, _ floor: Points) -> Bool? {
    if let shown { return shown >= floor }
    if range.intersection(Interval(showingBelow: floor)).isEmpty { return true }
    if range.intersection(Interval(showingAtLeast: floor)).isEmpty { return false }
    return nil
  }
}
