import ITATables

/// The figures of a group of agencies of one year.
public struct ComparisonGroup: Sendable, Hashable {
  /// What the group is called; empty for the nation.
  public var name: String
  /// How many agencies it has.
  public var count: Int
  /// The mean of the overall scores, in hundredths, half up; nil where none has one.
  public var overall: Int?
  /// The means of the tools, in hundredths, of those that have one.
  public var tools: [Int?]
  /// The means of indicators 1 to 10, in hundredths, of those that have one.
  public var indicators: [Int?]
  /// How many agencies have each set of possible levels, best first; with the levels' places.
  public var levels: [Levels]
  /// How many agencies have an overall score of at least the target of the year, or of 85.
  public var reached: Int
  /// How many agencies have an overall score.
  public var scored: Int

  /// How many agencies have a set of possible levels.
  public struct Levels: Sendable, Hashable {
    /// The levels; empty where none is known.
    public var levels: LevelSet
    /// How many agencies.
    public var count: Int
  }

  /// The share of the agencies with a score that reach the target, in hundredths of a percent,
  /// half up: 7,832 of 8,317 are 94.17 %.
  public var share: Int { (2 * reached * 10_000 + scored) / (2 * max(scored, 1)) }
}

extension Comparison {
  /// The target in hundredths: that of the year's rules, else 85.
  public var target: Int { framework.target?.hundredths ?? 8_500 }

  /// All agencies of the year as one group.
  public var nation: ComparisonGroup { group("", Array(records.indices)) }

  /// The figures of the agencies at these places of `records`.
  public func group(_ name: String, _ members: [Int]) -> ComparisonGroup {
    func mean(_ score: (NationalVerdict) -> Int?) -> Int? {
      var sum = 0
      var count = 0
      for member in members {
        guard let value = score(verdicts[member]) else { continue }
        sum += value
        count += 1
      }
      return count == 0 ? nil : (2 * sum + count) / (2 * count)
    }
    var counts: [LevelSet: Int] = [:]
    for member in members { counts[verdicts[member].levels, default: 0] += 1 }
    let sorted = counts.sorted { left, right in
      if left.key.isEmpty || right.key.isEmpty { return !left.key.isEmpty }
      return left.key.lexicographicallyPrecedes(right.key)
    }
    return ComparisonGroup(
      name: name, count: members.count, overall: mean(\.overall),
      tools: Tool.allCases.map { tool in mean { $0.score(of: tool) } },
      indicators: Indicator.all.map { indicator in mean { $0.score(of: indicator) } },
      levels: sorted.map { ComparisonGroup.Levels(levels: $0.key, count: $0.value) },
      reached: members.count { verdicts[$0].overall.map { $0 >= target } ?? false },
      scored: members.count { verdicts[$0].overall != nil })
  }

  /// The groups of a scope, those with the best mean first.
  ///
  /// Only the places in `records` that are `chosen` count; with nil all do.
  public func groups(
    by scope: ComparisonScope, among chosen: [Int]? = nil
  ) -> [ComparisonGroup] {
    let chosen = chosen ?? Array(records.indices)
    if scope == .nation { return [group("", chosen)] }
    let members = Dictionary(grouping: chosen) { index in
      let agency = agency(index)
      let own = name(of: scope, for: agency)
      // Nearly every province has a district called Mueang.
      let province = scope == .district && !own.isEmpty ? name(of: .province, for: agency) : ""
      return province.isEmpty ? own : "\(own) \(province)"
    }
    return members.filter { !$0.key.isEmpty }.map { group($0.key, $0.value) }.sorted {
      ($1.overall ?? -1, $0.name) < ($0.overall ?? -1, $1.name)
    }
  }

  /// What a scope of an agency is called; empty where the file does not say.
  public func name(of scope: ComparisonScope, for agency: NationalAgency) -> String {
    switch scope {
    case .nation: ""
    case .type: table.types[agency.type]
    case .province: table.provinces[agency.province]
    case .local:
      LocalAdministration.isOne(table.types[agency.type]) ? table.provinces[agency.province] : ""
    case .district: table.districts[agency.district]
    }
  }

  /// The names of a set of levels, best first: `ผ่านดี/ผ่าน` where a missing figure leaves two.
  public func levelNames(_ levels: LevelSet) -> (thai: String, english: String) {
    let names = levels.map { framework.levels[$0].name }
    return (
      names.map(\.thai).joined(separator: "/"), names.map(\.english).joined(separator: "/")
    )
  }

  /// The points in hundredths that the worst of the missing floors of the level above the best
  /// possible one lacks, and its figure; nil at the top and where a tool is missing.
  public func toNextLevel(_ index: Int) -> (figure: FigureID, missing: Int, level: Int)? {
    guard let best = verdicts[index].levels.first, best > 0 else { return nil }
    let scores = verdicts[index].scores
    var worst: (figure: FigureID, missing: Int, level: Int)?
    for place in floors.ofLevels[best - 1] {
      var floor = floors.all[place]
      // A part that is not told cannot lack less than its tool.
      if case .part(let part) = floor.figure, !isTold(floor, of: index, scores) {
        floor = NationalFloors.Floor(.tool(part.tool), least: floor.least, level: floor.level)
      }
      guard let place = floor.place, scores[place] >= 0 else { return nil }
      let missing = floor.least - Int(scores[place])
      if missing > worst?.missing ?? 0 { worst = (floor.figure, missing, best - 1) }
    }
    return worst
  }

  /// Whether the file tells the figure of a floor.
  private func isTold(_ floor: NationalFloors.Floor, of index: Int, _ scores: SIMD16<Int16>) -> Bool
  {
    guard let place = floor.place, scores[place] >= 0 else { return false }
    return table.stated(place, of: records[index]) != nil
  }

  /// The agencies that lack at most these hundredths to the next level, the nearest first.
  public func nearMisses(within most: Int) -> [Int] {
    records.indices.compactMap { index in
      toNextLevel(index).flatMap { $0.missing <= most ? (index, $0.missing) : nil }
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  /// The agencies whose overall score changed most against the year before, at most ten.
  public var movers: [Int] { movers(among: Array(records.indices)) }

  /// The same of some of the agencies, by their places in `records`.
  public func movers(among members: [Int]) -> [Int] {
    Array(
      members.filter { changes[$0].map { $0 != 0 } ?? false }.sorted {
        (abs(changes[$1] ?? 0), $0) < (abs(changes[$0] ?? 0), $1)
      }.prefix(10))
  }

  /// The agencies whose stated figures or level contradict the rules.
  public var contradictory: [Int] {
    records.indices.filter {
      !verdicts[$0].contradictions.isEmpty || verdicts[$0].contradictsLevel
    }
  }

  /// The agencies that lack an indicator or the overall score.
  public var incomplete: [Int] {
    records.indices.filter {
      verdicts[$0].overall == nil || verdicts[$0].indicators.contains { $0 == nil }
    }
  }
}
