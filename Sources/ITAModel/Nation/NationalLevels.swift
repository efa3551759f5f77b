import ITATables

/// The levels of a nation's agencies, from their figures at two decimals.
struct NationalLevels: Sendable {
  /// The rules of the levels without indicators and items: what a level follows from once all
  /// tools are known.
  private let rules: LevelRules
  private let floors: NationalFloors
  /// Of these the floors of figures that stand above the parts of EIT.
  private let floorsOfKnown: [NationalFloors.Floor]
  /// The floors of the parts, and what is in the middle between them and an end.
  private let edges: [Edge]
  /// The places of the figures that floors ask of; nil where verdicts have no score of one.
  private let asked: [Int]?
  /// Whether the levels of a record without the parts of EIT follow from its `key`: floors ask of
  /// nothing below the parts, these weigh the same, and the levels are few enough to be bits.
  private let followsKey: Bool
  /// Levels found before, by everything that they follow from.
  private var known: [UInt64: LevelSet] = [:]

  /// A score of EIT, in hundredths, at which it changes what its parts leave possible of a level.
  private struct Edge: Sendable, Equatable {
    let eit: Int
    let level: Int
    /// Whether it is no floor itself.
    let isMiddle: Bool
  }

  init(_ framework: Framework) {
    var bare = framework
    (bare.indicators, bare.items, bare.subIndicators) = ([], [], [])
    rules = LevelRules(bare, MakeUps(bare))
    floors = NationalFloors(framework)
    let places = floors.all.compactMap(\.place)
    asked = places.count == floors.all.count ? Array(Set(places)).sorted() : nil
    let parts = NationalSlot.parts
    floorsOfKnown = floors.all.filter { $0.place.map { $0 < parts.lowerBound } ?? false }
    var edges: [Edge] = []
    for floor in floors.all where floor.place.map({ parts.contains($0) }) ?? false {
      let own = Edge(eit: floor.least, level: floor.level, isMiddle: false)
      // Both parts nearly always have the same.
      if edges.contains(own) { continue }
      edges += [
        own, Edge(eit: (floor.least + 10_000) / 2, level: floor.level, isMiddle: true),
        Edge(eit: floor.least / 2, level: floor.level, isMiddle: true),
      ]
    }
    self.edges = edges
    followsKey =
      places.allSatisfy { $0 < parts.upperBound } && floors.ofLevels.count <= 40
      && Set(rules.partWeights).count <= 1
  }

  /// The possible levels; nil where only the whole tree can tell.
  ///
  /// Where everything is known that floors ask of, they are compared. Where both parts of EIT are
  /// unknown, the rules are asked, once for all agencies of the same `key`.
  /// - Parameter scores: overall, tools and parts in hundredths, by their places; -1 where missing.
  mutating func possible(_ scores: SIMD16<Int16>) -> LevelSet? {
    guard let asked else { return nil }
    if asked.allSatisfy({ scores[$0] >= 0 }) {
      return floors.ofLevels.firstIndex { level in
        level.allSatisfy { floors.all[$0].isMet(by: scores) }
      }.map { LevelSet([$0]) }
    }
    guard followsKey, (0...3).allSatisfy({ scores[$0] >= 0 }),
      NationalSlot.parts.allSatisfy({ scores[$0] < 0 })
    else { return nil }
    let key = key(scores)
    if let levels = known[key] { return levels }
    let levels = bare(scores)
    known[key] = levels
    return levels
  }

  /// What the level follows from: the levels whose floors of known figures are met, and where EIT
  /// stands for these; a level that is out of reach is so whatever the parts of EIT are.
  ///
  /// Of EIT it counts which floors of its parts it reaches, and which middles between such a floor
  /// and an end, where one part at the end leaves the other at the floor. At such a middle itself
  /// the exact figures decide, and only there it matters whether the tools make the overall score.
  private func key(_ scores: SIMD16<Int16>) -> UInt64 {
    let eit = Int(scores[2])
    var met: UInt64 = 1 << UInt64(floors.ofLevels.count) - 1
    for floor in floorsOfKnown where !floor.isMet(by: scores) { met &= ~(1 << UInt64(floor.level)) }
    var side: UInt64 = 0
    for edge in edges where met >> UInt64(edge.level) & 1 != 0 {
      if edge.isMiddle, abs(edge.eit - eit) <= 1 {
        var key: UInt64 = 1
        for place in 0...3 { key = key << 14 | UInt64(truncatingIfNeeded: scores[place]) }
        return key
      }
      if edge.eit <= eit { side += 1 }
    }
    return met << 16 | side
  }

  /// The levels by the rules; of the parts nothing is known but their mean.
  private func bare(_ scores: SIMD16<Int16>) -> LevelSet {
    let ranges = rules.places.map { figure in
      NationalSlot.slot(of: figure).flatMap { scores[$0] < 0 ? nil : Int(scores[$0]) }
        .map { Interval(roundingTo: Points(hundredths: $0)) } ?? .all
    }
    return LevelSet(PossibleLevels(rules, ranges).places)
  }
}
