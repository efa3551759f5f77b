import ITATables

/// Judges the records of a national table, each as `Framework.assess` judges one agency's sheet.
struct NationalJudge: Sendable {
  let framework: Framework
  /// Judges what the quick way cannot; made where the first such record is met.
  private var judge: Judge?
  private let rules: NationalRules?
  private var levels: NationalLevels
  private var statedLevels: [Int: LevelSet] = [:]
  /// Verdicts found before of records with very few figures, as tables of overall scores have.
  private var sparse: [[Int]: NationalVerdict] = [:]

  init(_ framework: Framework) {
    self.framework = framework
    rules = NationalRules(framework)
    levels = NationalLevels(framework)
  }

  /// Judges one record.
  mutating func verdict(of record: Int, in table: NationalTable) -> NationalVerdict {
    verdict(of: record, in: table, rules?.within(table.scores.width))
  }

  /// Judges records and appends what is found, in their order.
  mutating func judge(
    _ records: ArraySlice<Int>, in table: NationalTable, into verdicts: inout [NationalVerdict]
  ) {
    // Figures that no record has are not looked at.
    let rules = rules?.within(table.scores.width)
    for record in records { verdicts.append(verdict(of: record, in: table, rules)) }
  }

  private mutating func verdict(
    of record: Int, in table: NationalTable, _ rules: NationalRules?
  ) -> NationalVerdict {
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
    for slot in 0..<table.scores.width {
      let value = table.scores[record, slot]
      if value == NationalSlot.absent { continue }
      if key.count == 8 || value == NationalSlot.fine { return nil }
      key += [slot, Int(value)]
    }
    return key
  }

  /// The verdict by whole numbers; nil where a score is too fine or the level needs the tree.
  private mutating func quick(
    _ record: Int, _ table: NationalTable, _ rules: NationalRules
  ) -> NationalVerdict? {
    let (block, own) = table.scores.block(with: record)
    let values = block.span.extracting(own)
    if !table.fine.isEmpty, rules.slots.contains(where: { values[$0] == NationalSlot.fine }) {
      return nil
    }
    // The figures in front of the items, of which there are 36, in their parts; -1 where missing.
    var room = InlineArray<36, Int64>(repeating: -1)
    var parts = room.mutableSpan
    for slot in rules.figures where values[slot] >= 0 {
      parts[slot] = Int64(values[slot]) &* rules.scales[slot]
    }
    var verdict = NationalVerdict()
    var done = -1
    for mean in rules.means where mean.slot != done {
      let value = rules.value(of: mean, values, parts.span)
      if value < 0 { continue }
      done = mean.slot
      let stated = mean.slot < values.count ? values[mean.slot] : NationalSlot.absent
      guard stated >= 0 else {
        parts[mean.slot] = value
        continue
      }
      if rules.agrees(stated, with: value, mean.slot) { continue }
      if mean.isBinding, let figure = NationalSlot.figures[mean.slot] {
        verdict.contradictions.append(
          NationalContradiction(
            figure: figure, stated: Int(stated), computed: Int(rules.shown(value, mean.slot))))
      }
      if mean.outweighs { parts[mean.slot] = value }
    }
    var shown = InlineArray<16, Int16>(repeating: -1)
    for place in 0..<NationalSlot.first where parts[place] >= 0 {
      // Most are the figures stated, which need no division.
      shown[place] =
        parts[place] == Int64(values[place]) &* rules.scales[place]
        ? values[place] : rules.shown(parts[place], place)
    }
    verdict.scores = NationalVerdict.scores(shown)
    guard let levels = levels.possible(verdict.scores) else { return nil }
    verdict.levels = levels
    return verdict
  }

  /// The levels by the tree of figures itself.
  private mutating func slow(_ record: Int, _ table: NationalTable) -> NationalVerdict {
    let judge = judge ?? Judge(framework)
    self.judge = judge
    let assessment = judge.assess(table.sheet(of: record))
    var verdict = NationalVerdict()
    for place in 0..<NationalSlot.first {
      let shown = NationalSlot.figures[place].flatMap { assessment.figure($0).shown }
      if let shown { verdict.scores[place] = Int16(clamping: shown.hundredths) }
    }
    let possible: [Level] =
      switch assessment.verdict {
      case .determined(let level): [level]
      case .undetermined(let levels, _): levels
      case .unknown: []
      }
    verdict.levels = LevelSet(possible.compactMap { framework.levels.firstIndex(of: $0) })
    verdict.contradictions = assessment.contradictions.filter(\.isBinding).map {
      NationalContradiction(
        figure: $0.figure, stated: $0.stated.points.hundredths,
        computed: $0.computed.hundredths)
    }
    return verdict
  }

  private mutating func contradictsLevel(
    _ record: Int, _ table: NationalTable, _ levels: LevelSet
  ) -> Bool {
    let place = table.records[record].level
    if place < 0 || levels.isEmpty { return false }
    if let named = statedLevels[place] { return named.isDisjoint(with: levels) }
    let key = ThaiText.key(table.levels[place])
    let named = LevelSet(
      framework.levels.indices.filter { index in
        let level = framework.levels[index]
        return [level.name.thai, level.name.english, level.id].contains { ThaiText.key($0) == key }
      })
    statedLevels[place] = named
    return named.isDisjoint(with: levels)
  }
}
