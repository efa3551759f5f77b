import ITATables

/// Judges the records of a national table, each as `Framework.assess` judges one agency's sheet.
struct NationalJudge {
  let framework: Framework
  private let rules: NationalRules?
  /// The places of the figures that levels ask of, and whether all of them have one.
  private let places: [Int]
  private let hasKnownPlaces: Bool
  /// The floors of all levels in hundredths, and what is in the middle between them and an end.
  private let floors: [Int]
  private let middles: [Int]
  private var used = [Int64](repeating: -1, count: NationalSlot.count)
  /// Levels found before, by everything that they follow from.
  private var known: [[Int]: [Int]] = [:]
  private var statedLevels: [Int: Set<Int>] = [:]
  /// Verdicts found before of records with very few figures, as tables of overall scores have.
  private var sparse: [[Int]: NationalVerdict] = [:]

  init(_ framework: Framework) {
    self.framework = framework
    rules = NationalRules(framework)
    let asked = framework.levels.flatMap(\.floors)
    places = asked.compactMap { NationalSlot.slot(of: $0.figure) }
    hasKnownPlaces = asked.count == places.count && places.allSatisfy { $0 < 16 }
    floors = Array(Set(asked.map(\.points.hundredths))).sorted()
    middles = floors.map { ($0 + 10_000) / 2 } + floors.map { $0 / 2 }
  }

  /// Judges one record.
  mutating func verdict(of record: Int, in table: NationalTable) -> NationalVerdict {
    var verdict: NationalVerdict
    if let rules, let quick = quick(record, table, rules) {
      verdict = quick
    } else if let key = sparseKey(record, table) {
      verdict = sparse[key] ?? slow(record, table)
      sparse[key] = verdict
    } else {
      verdict = slow(record, table)
    }
    verdict.contradictsLevel = contradictsLevel(record, table, verdict.levels)
    return verdict
  }

  /// The figures of a record with at most four; nil for others and for fine scores.
  private func sparseKey(_ record: Int, _ table: NationalTable) -> [Int]? {
    var key: [Int] = []
    let base = record * NationalSlot.count
    for slot in 0..<NationalSlot.count where table.values[base + slot] != NationalSlot.absent {
      if key.count == 8 || table.values[base + slot] == NationalSlot.fine { return nil }
      key += [slot, Int(table.values[base + slot])]
    }
    return key
  }

  /// The verdict by whole numbers; nil where a score is too fine or the level needs the tree.
  private mutating func quick(
    _ record: Int, _ table: NationalTable, _ rules: NationalRules
  ) -> NationalVerdict? {
    let base = record * NationalSlot.count
    for slot in 0..<NationalSlot.count {
      let value = table.values[base + slot]
      if value == NationalSlot.fine { return nil }
      used[slot] = value < 0 ? -1 : Int64(value) * rules.denominator
    }
    var contradictions: [NationalContradiction] = []
    var done = -1
    for mean in rules.means where mean.slot != done {
      guard let computed = NationalRules.value(of: mean, used) else { continue }
      done = mean.slot
      let stated = Int64(table.values[base + mean.slot])
      guard stated >= 0 else {
        used[mean.slot] = computed
        continue
      }
      let shown = rules.shown(computed)
      guard abs(stated - shown) > rules.tolerance else { continue }
      if mean.isBinding, let figure = NationalSlot.figures[mean.slot] {
        contradictions.append(
          NationalContradiction(figure: figure, stated: Int(stated), computed: Int(shown)))
      }
      if mean.outweighs { used[mean.slot] = computed }
    }
    let shown = (0..<16).map { used[$0] < 0 ? nil : Int(rules.shown(used[$0])) }
    guard let levels = levels(shown, rules) else { return nil }
    return NationalVerdict(
      overall: shown[0], tools: Array(shown[1...3]), indicators: Array(shown[6...15]),
      levels: levels, contradictions: contradictions, contradictsLevel: false)
  }

  /// The levels by the tree of figures itself.
  private func slow(_ record: Int, _ table: NationalTable) -> NationalVerdict {
    let assessment = framework.assess(table.sheet(of: record))
    func shown(_ figure: FigureID) -> Int? { assessment.figure(figure).shown?.hundredths }
    let possible: [Level] =
      switch assessment.verdict {
      case .determined(let level): [level]
      case .undetermined(let levels, _): levels
      case .unknown: []
      }
    let levels = possible.compactMap { framework.levels.firstIndex(of: $0) }
    return NationalVerdict(
      overall: shown(.overall), tools: Tool.allCases.map { shown(.tool($0)) },
      indicators: Indicator.all.map { shown(.indicator($0)) }, levels: levels,
      contradictions: assessment.contradictions.filter(\.isBinding).map {
        NationalContradiction(
          figure: $0.figure, stated: $0.stated.points.hundredths,
          computed: $0.computed.hundredths)
      },
      contradictsLevel: false)
  }

  private mutating func contradictsLevel(
    _ record: Int, _ table: NationalTable, _ levels: [Int]
  ) -> Bool {
    let place = table.records[record].level
    if place < 0 || levels.isEmpty { return false }
    if let named = statedLevels[place] { return named.isDisjoint(with: levels) }
    let key = ThaiText.key(table.levels[place])
    let named = framework.levels.indices.filter { index in
      let level = framework.levels[index]
      return [level.name.thai, level.name.english, level.id].contains { ThaiText.key($0) == key }
    }
    statedLevels[place] = Set(named)
    return !named.contains { levels.contains($0) }
  }
}

// The level from the figures at two decimals.
extension NationalJudge {
  /// The possible levels; nil where only the whole tree can tell.
  ///
  /// - Parameter shown: overall, tools and parts in hundredths, by their places.
  private mutating func levels(_ shown: [Int?], _ rules: NationalRules) -> [Int]? {
    guard hasKnownPlaces else { return nil }
    if places.allSatisfy({ shown[$0] != nil }) {
      let met = framework.levels.firstIndex { level in
        level.floors.allSatisfy { floor in
          NationalSlot.slot(of: floor.figure).flatMap { shown[$0] }.map {
            $0 >= floor.points.hundredths
          } ?? false
        }
      }
      return met.map { [$0] }
    }
    guard let overall = shown[0], let iit = shown[1], let eit = shown[2], let oit = shown[3],
      shown[4] == nil, shown[5] == nil
    else { return nil }
    let tools = [iit, eit, oit]
    // Where the total is further off, whole and bare tree can differ in what contradicts what.
    var off = 0
    var weights = 0
    for (rule, score) in zip(framework.tools, tools) {
      guard let weight = rule.weight else { return nil }
      off += weight * (overall - score)
      weights += weight
    }
    guard weights > 0, framework.tools.map(\.tool) == Tool.allCases, abs(off) < weights else {
      return nil
    }
    let key = key(overall, tools, off)
    if let levels = known[key] { return levels }
    let levels = bare(overall, tools, rules)
    known[key] = levels
    return levels
  }

  /// What the level follows from: on which side of every floor each figure stands.
  ///
  /// EIT also stands on a side of the middle between each floor and 100, where one part at 100
  /// leaves the other at the floor; at such a middle itself the exact figures decide.
  private func key(_ overall: Int, _ tools: [Int], _ off: Int) -> [Int] {
    func side(_ value: Int) -> Int { floors.count { $0 <= value } }
    let isNear = middles.contains { abs($0 - tools[1]) <= 1 }
    if isNear { return [-1, overall] + tools + [off] }
    return [side(overall)] + tools.map(side) + [middles.count { $0 <= tools[1] }]
  }

  /// The levels by the tree of figures without indicators and items.
  private func bare(_ overall: Int, _ tools: [Int], _ rules: NationalRules) -> [Int] {
    var sheet = ScoreSheet(file: "")
    let place = sheet.file
    for (figure, score) in zip(
      [.overall] + Tool.allCases.map { FigureID.tool($0) }, [overall] + tools)
    {
      let points = Points(hundredths: score)
      sheet.scores[figure] = StatedScore(
        points: points, decimals: 2, raw: points.shown, location: .init(file: place))
    }
    let tree = FigureTree(rules.levelsOnly, sheet)
    switch LevelDecision(rules.levelsOnly, tree.figures).verdict {
    case .determined(let level): return [framework.levels.firstIndex(of: level)].compactMap { $0 }
    case .undetermined(let levels, _):
      return levels.compactMap { framework.levels.firstIndex(of: $0) }
    case .unknown: return []
    }
  }
}
