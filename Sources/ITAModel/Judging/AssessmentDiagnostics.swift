public import ITATables

extension Assessment {
  /// What the judging found, in the order in which a reader should learn it.
  public var diagnostics: [Diagnostic] {
    let file = Location(file: sheet.file)
    var found: [Diagnostic] = []
    if isUnofficial {
      found.append(
        Diagnostic(
          AssessmentFinding.unofficial(year: "\(year)", rules: framework.id), at: file))
    }
    // Without level rules, as for district offices, nothing waits for the missing ones.
    if !missingIndicators.isEmpty, !framework.levels.isEmpty {
      found.append(
        Diagnostic(
          ScoreSheetFinding.missingIndicators(missingIndicators.map(\.number)), at: file))
    }
    found += reconciliationDiagnostics + lostItemsDiagnostics
    if let level = levelDiagnostic { found.append(level) }
    found += sheet.history.compactMap(Self.diagnostic)
    if !recalledFacts.isEmpty {
      found.append(
        Diagnostic(AssessmentFinding.recalled(recalledFacts.joined(separator: ", ")), at: file))
    }
    if restsOnEqualParts { found.append(Diagnostic(AssessmentFinding.inferredParts, at: file)) }
    let unlisted = sheet.items.filter { framework.item($0) == nil }
    if !unlisted.isEmpty {
      found.append(
        Diagnostic(AssessmentFinding.unlistedItems(unlisted, year: framework.id), at: file))
    }
    return found
  }

  /// The indicators without any score.
  public var missingIndicators: [Indicator] {
    Indicator.all.filter { figure(.indicator($0)).used == nil }
  }

  /// A level of another year that does not go with its score, by the rules of that year.
  private static func diagnostic(_ past: ScoreSheet.PastResult) -> Diagnostic? {
    guard let level = past.level, let framework = FrameworkLibrary.framework(past.year),
      let finding = framework.mismatch(overall: past.overall, level: level)
    else { return nil }
    return Diagnostic(finding, at: past.location)
  }

  private var levelDiagnostic: Diagnostic? {
    guard let stated = sheet.statedLevel else { return nil }
    let possible: [Level]
    switch verdict {
    case .determined(let level): possible = [level]
    case .undetermined(let levels, _): possible = levels
    case .unknown: return nil
    }
    let key = ThaiText.key(stated.value)
    let names = possible.flatMap { [$0.name.thai, $0.name.english, $0.id] }.map { ThaiText.key($0) }
    if names.contains(key) { return nil }
    return Diagnostic(
      AssessmentFinding.otherLevel(stated: stated.value, rules: possible.map(\.name.thai)),
      at: stated.location)
  }

  /// Whether a part of EIT had to be followed from EIT as a whole.
  private var restsOnEqualParts: Bool {
    let asked = conditions.flatMap { $0.figures }
    return framework.parts.contains { rule in
      asked.contains(.part(rule.part)) && figure(.part(rule.part)).used == nil
    } && figure(.tool(.eit)).used != nil
  }

  /// The recalled facts that a computed figure or the level rests on, by kind and id.
  private var recalledFacts: [String] {
    var facts: [String] = []
    if figure(.overall).computed != nil, figure(.overall).origin == .computed {
      facts += framework.tools.filter { $0.evidence.standing == .recalled }.map {
        "tool \($0.tool.rawValue)"
      }
    }
    for rule in framework.indicators where figure(.indicator(rule.indicator)).origin == .computed {
      let made = judge.makeUps.composition(of: .indicator(rule.indicator))
      if made?.standing == .recalled { facts.append("indicator \(rule.indicator)") }
    }
    facts += framework.levels.filter { $0.evidence.standing == .recalled }.map { "level \($0.id)" }
    return facts
  }
}
