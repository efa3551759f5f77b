extension ShortestWay {
  /// What the floors of the target demand of figures whose exact value is known.
  struct Demands: Equatable {
    /// One floor that is not met yet.
    struct Demand: Equatable {
      /// The figures that the level asks of.
      var asked: [FigureID]
      /// The floor of the level.
      var floor: Points
      /// The figure that answers for them: EIT for its unknown parts.
      var figure: FigureID
      /// The points that it has to gain at least.
      var rise: Points
    }

    private(set) var demands: [Demand] = []

    /// With `certain`, EIT has to be so high that its unknown parts reach their floors however it
    /// is split; otherwise only so high that they can.
    init(_ way: ShortestWay, certain: Bool) {
      let parts = way.unknownParts
      for floor in way.target.floors where !parts.contains(floor.figure) {
        guard let value = way.whatIf.value(of: floor.figure), value.rounded < floor.points else {
          continue
        }
        demands.append(
          Demand(
            asked: [floor.figure], floor: floor.points, figure: floor.figure,
            rise: floor.points - value))
      }
      guard !parts.isEmpty, let value = way.whatIf.value(of: .tool(.eit)) else { return }
      let floors = way.target.floors.filter { parts.contains($0.figure) }
      let needed =
        certain ? Self.certainWhole(floors, way) : Self.allowingWhole(floors, way)
      if let needed, value.rounded < needed {
        demands.append(
          Demand(
            asked: parts, floor: floors.map(\.points).max() ?? .zero, figure: .tool(.eit),
            rise: needed - value))
      }
    }

    /// EIT from which on no split leaves a part below its floor: the others have 100 at most.
    ///
    /// The figures are judged as published, at two decimals, so that the split is of the interval
    /// that a published EIT stands for.
    private static func certainWhole(_ floors: [Level.Floor], _ way: ShortestWay) -> Points? {
      guard let parts = way.whatIf.base.judge.makeUps.parts else { return nil }
      let half = Points(digits: 5, decimals: 3)
      let open = floors.filter { floor in
        let range = way.whatIf.base.figure(floor.figure).range
        return !range.intersection(Interval(showingBelow: floor.points)).isEmpty
      }
      let needed = open.map { floor in
        parts.mean { $0 == floor.figure ? floor.points - half : .hundred } + half
      }
      return needed.max().map { Points(hundredths: $0.hundredthsUp) }
    }

    /// EIT from which on some split has every part at its floor.
    private static func allowingWhole(_ floors: [Level.Floor], _ way: ShortestWay) -> Points? {
      way.whatIf.base.judge.makeUps.parts.map { parts in
        parts.mean { part in
          floors.first { $0.figure == part }?.points ?? way.whatIf.value(of: part) ?? .zero
        }
      }
    }
  }

  /// The conditions that fail even when everything that can change is at its most; nil where none.
  func shortfalls(of demands: Demands, _ levers: [Lever]) -> [Shortfall]? {
    let found = demands.demands.compactMap { demand -> Shortfall? in
      let most = levers.reduce(Points.zero) { sum, lever in
        guard let gain = lever.effect[demand.figure], let top = lever.scores.last else {
          return sum
        }
        return sum + gain.times(top - lever.from)
      }
      if most >= demand.rise { return nil }
      let now = whatIf.value(of: demand.figure) ?? .zero
      return Shortfall(figures: demand.asked, floor: demand.floor, most: now + most)
    }
    return found.isEmpty ? nil : found
  }
}
