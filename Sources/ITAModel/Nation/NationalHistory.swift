import ITATables

extension NationalTable {
  /// The results that one agency's document tells: its own year's figures, and of the years before
  /// the overall scores and levels.
  public init(telling assessment: Assessment) {
    self.init()
    scores.widen()
    let name = assessment.sheet.agency?.value ?? ""
    let group = NationalAgencies.Group(type: 0, province: 0, district: 0)
    agencies.append(code: nil, name.utf8Span.span, group)
    add(assessment.year, assessment.sheet.statedLevel?.value)
    for (figure, score) in assessment.sheet.scores { set(figure, score.points, 0) }
    for past in assessment.sheet.history where past.year != assessment.year {
      if records.contains(where: { $0.year == past.year.buddhist }) { continue }
      add(past.year, past.level)
      set(.overall, past.overall, records.count - 1)
    }
  }

  private mutating func add(_ year: FiscalYear, _ level: String?) {
    if let level { levels.append(level) }
    records.append(
      NationalRecord(
        agency: 0, year: year.buddhist, row: 0, level: level == nil ? -1 : levels.count - 1))
    scores.append()
  }

  private mutating func set(_ figure: FigureID, _ points: Points, _ record: Int) {
    guard let slot = NationalSlot.slot(of: figure) else { return }
    keep(NationalScore(points), NationalPlace(record: record, slot: slot))
  }
}
