import ITATables

extension Framework {
  /// The levels that an overall score alone allows, best first; empty where no level rule is known.
  ///
  /// By the letters until 2565 that is one level; from 2566 on the tools can leave several.
  public func levels(ofOverall overall: Points) -> [Level] {
    var sheet = ScoreSheet(file: "")
    sheet.scores[.overall] = StatedScore(
      points: overall, decimals: 2, raw: overall.shown, location: Location(file: ""))
    let judge = Judge(self)
    switch LevelDecision(judge, FigureTree(judge, sheet).figures).verdict {
    case .determined(let level): return [level]
    case .undetermined(let possible, _): return possible
    case .unknown: return []
    }
  }

  /// What is wrong with an overall score and a level that a document states for this year, such as
  /// 85.03 with B in 2562; nil where they agree or the name is no level of this framework.
  public func mismatch(overall: Points, level name: String) -> AssessmentFinding? {
    let key = ThaiText.key(name)
    func isNamed(_ level: Level) -> Bool {
      [level.name.thai, level.name.english, level.id].contains { ThaiText.key($0) == key }
    }
    let possible = levels(ofOverall: overall)
    guard !possible.isEmpty, levels.contains(where: isNamed), !possible.contains(where: isNamed)
    else { return nil }
    return .otherLevelOfYear(
      id, overall: overall.shown, stated: name, rules: possible.map(\.name.thai))
  }
}
