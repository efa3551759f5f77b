public import ITATables

extension Framework {
  /// Makes a framework of the facts of a file; nil, after errors, where they do not make a whole.
  public init?(_ file: FrameworkFile, diagnostics: inout [Diagnostic]) {
    var assembly = FrameworkAssembly()
    guard let head = file.facts.first(where: { $0.kind == .framework }),
      let year = ThaiText.wholeNumber(head.id.utf8.prefix(4)).flatMap({ FiscalYear(buddhist: $0) }),
      let status = Status(rawValue: head.value)
    else {
      diagnostics.append(
        Diagnostic(
          FrameworkFinding.incomplete("framework"),
          at: Location(file: file.facts.first?.location.file ?? "")))
      return nil
    }
    self.init(id: head.id, year: year, name: head.name, status: status)
    facts = file.facts
    for fact in file.facts { assembly.add(fact, to: &self) }
    if assembly.found.isEmpty { assembly.check(self, file: head.location.file) }
    diagnostics += assembly.found
    if !assembly.found.isEmpty { return nil }
  }
}

/// The making of a framework, fact by fact, and what is found wrong on the way.
private struct FrameworkAssembly {
  var found: [Diagnostic] = []
  /// The kinds of facts that have been stated of a figure already.
  private var seenFigures: FigureMap<[Fact.Kind]> = [:]
  /// What else has been stated already, by its kind and text.
  private var seenTexts = Set<String>(minimumCapacity: 64)

  /// Notes what a fact states something of, however it is spelled: `o1` and `O01` are one item.
  /// False where something has been stated of it before.
  private mutating func isNew(_ fact: Fact) -> Bool {
    switch fact.kind {
    case .alias: true
    case .framework, .target: isNew("", fact.kind)
    case .member, .scores, .issueMember:
      (ItemRange(fact.id)?.items ?? []).allSatisfy { isNew(.item($0), fact.kind) }
    case .tool, .part, .indicator, .sub, .item, .planItem, .reportItem:
      FigureID(fact.id).map { isNew($0, fact.kind) } ?? isNew(fact.id, fact.kind)
    case .issue: isNew("\(ThaiText.wholeNumber(fact.id.utf8) ?? 0)", fact.kind)
    case .level, .rule: isNew(fact.id, fact.kind)
    }
  }

  private mutating func isNew(_ figure: FigureID, _ kind: Fact.Kind) -> Bool {
    let seen = seenFigures[figure] ?? []
    if seen.contains(kind) { return false }
    seenFigures[figure] = seen + [kind]
    return true
  }

  private mutating func isNew(_ text: String, _ kind: Fact.Kind) -> Bool {
    seenTexts.insert(kind.rawValue + " " + text).inserted
  }

  private mutating func report(_ finding: FrameworkFinding, _ fact: Fact, column: Int) {
    var place = fact.location
    place.column = column
    found.append(Diagnostic(finding, at: place))
  }

  /// Reads a part of a fact, reporting the cell where it cannot be read.
  private mutating func read<Value>(
    _ value: Value?, _ text: String, _ fact: Fact, column: Int
  ) -> Value? {
    if value == nil {
      report(
        column == 4
          ? .badValue(text, kind: fact.kind.rawValue) : .badID(text, kind: fact.kind.rawValue),
        fact, column: column)
    }
    return value
  }

  mutating func add(_ fact: Fact, to framework: inout Framework) {
    if !isNew(fact) {
      report(.duplicate("\(fact.kind.rawValue) \(fact.id)"), fact, column: 2)
      return
    }
    switch fact.kind {
    case .framework: break
    case .tool: addTool(fact, to: &framework)
    case .part: addPart(fact, to: &framework)
    case .indicator: addIndicator(fact, to: &framework)
    case .sub: addSub(fact, to: &framework)
    case .item: addItem(fact, to: &framework)
    case .member: addMembers(fact, to: &framework)
    case .scores: addScores(fact, to: &framework)
    case .alias:
      if let figure = read(FigureID(fact.id), fact.id, fact, column: 2) {
        framework.aliases.append((figure, fact.name.thai))
      }
    case .level: addLevel(fact, to: &framework)
    case .target: framework.target = read(ScoreText.plain(fact.value), fact.value, fact, column: 4)
    case .planItem: framework.planItem = listedItem(fact, in: framework)
    case .reportItem: framework.reportItem = listedItem(fact, in: framework)
    case .issue:
      if let number = read(ThaiText.wholeNumber(fact.id.utf8), fact.id, fact, column: 2) {
        framework.issues.append(
          Framework.PlanIssue(
            number: number, name: fact.name, items: [], evidence: Evidence(fact)))
      }
    case .issueMember: addIssueMembers(fact, to: &framework)
    case .rule: addRule(fact, to: &framework)
    }
  }

  private mutating func addTool(_ fact: Fact, to framework: inout Framework) {
    guard let tool = read(Tool(rawValue: fact.id.uppercased()), fact.id, fact, column: 2)
    else { return }
    var weight: Int?
    if !fact.value.isEmpty {
      weight = read(ThaiText.wholeNumber(fact.value.utf8), fact.value, fact, column: 4)
    }
    framework.tools.append(
      Framework.ToolRule(tool: tool, weight: weight, name: fact.name, evidence: Evidence(fact)))
  }

  private mutating func addPart(_ fact: Fact, to framework: inout Framework) {
    guard let part = read(Part(rawValue: fact.id.uppercased()), fact.id, fact, column: 2),
      let weight = read(ThaiText.wholeNumber(fact.value.utf8), fact.value, fact, column: 4)
    else { return }
    if Tool(rawValue: fact.parent.uppercased()) != part.tool {
      return report(.unknownParent(fact.parent), fact, column: 3)
    }
    if weight == 0 { return report(.badValue(fact.value, kind: "part"), fact, column: 4) }
    framework.parts.append(
      Framework.PartRule(part: part, weight: weight, evidence: Evidence(fact)))
  }

  private mutating func addIndicator(_ fact: Fact, to framework: inout Framework) {
    guard
      let indicator = read(
        ThaiText.wholeNumber(fact.id.utf8).flatMap { Indicator($0) }, fact.id, fact, column: 2)
    else { return }
    guard let tool = Tool(rawValue: fact.parent.uppercased()),
      framework.tools.contains(where: { $0.tool == tool })
    else { return report(.unknownParent(fact.parent), fact, column: 3) }
    framework.indicators.append(
      Framework.IndicatorRule(
        indicator: indicator, tool: tool, name: fact.name, evidence: Evidence(fact)))
  }

  private mutating func addSub(_ fact: Fact, to framework: inout Framework) {
    guard case .subIndicator(let sub)? = FigureID(fact.id) else {
      return report(.badID(fact.id, kind: fact.kind.rawValue), fact, column: 2)
    }
    if fact.parent != "\(sub.indicator)" {
      return report(.unknownParent(fact.parent), fact, column: 3)
    }
    framework.subIndicators.append(
      Framework.SubIndicatorRule(id: sub, name: fact.name, evidence: Evidence(fact)))
  }

  private mutating func addItem(_ fact: Fact, to framework: inout Framework) {
    guard let id = read(ItemID(fact.id), fact.id, fact, column: 2) else { return }
    guard let indicator = ThaiText.wholeNumber(fact.parent.utf8).flatMap({ Indicator($0) }),
      framework.indicators.contains(where: { $0.indicator == indicator && $0.tool == id.tool })
    else { return report(.unknownParent(fact.parent), fact, column: 3) }
    framework.items.append(
      Framework.Item(
        id: id, indicator: indicator, sub: nil, subEvidence: nil, name: fact.name, allowed: [],
        evidence: Evidence(fact)))
  }

  private mutating func addMembers(_ fact: Fact, to framework: inout Framework) {
    guard case .subIndicator(let sub)? = FigureID(fact.parent),
      framework.subIndicators.contains(where: { $0.id == sub })
    else { return report(.unknownParent(fact.parent), fact, column: 3) }
    for index in indices(of: fact, in: framework) {
      framework.items[index].sub = sub
      framework.items[index].subEvidence = Evidence(fact)
    }
  }

  /// The item of a fact, which the framework must list.
  private mutating func listedItem(_ fact: Fact, in framework: Framework) -> ItemID? {
    guard let item = read(ItemID(fact.id), fact.id, fact, column: 2) else { return nil }
    if !framework.items.contains(where: { $0.id == item }) {
      report(.unknownParent(fact.id), fact, column: 2)
    }
    return item
  }

  private mutating func addScores(_ fact: Fact, to framework: inout Framework) {
    let words = Self.words(of: fact.value, between: UInt8(ascii: " "))
    let scores = words.compactMap { ScoreText.plain($0) }
    guard !words.isEmpty, scores.count == words.count else {
      return report(.badValue(fact.value, kind: fact.kind.rawValue), fact, column: 4)
    }
    for index in indices(of: fact, in: framework) { framework.items[index].allowed = scores }
  }

  private mutating func addIssueMembers(_ fact: Fact, to framework: inout Framework) {
    guard let number = ThaiText.wholeNumber(fact.parent.utf8), "\(number)" == fact.parent,
      let index = framework.issues.firstIndex(where: { $0.number == number })
    else { return report(.unknownParent(fact.parent), fact, column: 3) }
    framework.issues[index].items += indices(of: fact, in: framework).map {
      framework.items[$0].id
    }
  }

  /// The places in `framework.items` of a fact's item or range of items.
  private mutating func indices(of fact: Fact, in framework: Framework) -> [Int] {
    guard let range = read(ItemRange(fact.id), fact.id, fact, column: 2) else { return [] }
    let found = framework.items.indices.filter { range.contains(framework.items[$0].id) }
    if found.isEmpty { report(.unknownParent(fact.id), fact, column: 2) }
    return found
  }

  private mutating func addLevel(_ fact: Fact, to framework: inout Framework) {
    var floors: [Level.Floor] = []
    for word in Self.words(of: fact.value, between: UInt8(ascii: " ")) {
      let halves = Self.words(of: word, between: UInt8(ascii: "="), omittingEmpty: false)
      guard halves.count == 2, let figure = FigureID(halves[0]),
        let points = ScoreText.plain(halves[1])
      else { return report(.badValue(fact.value, kind: fact.kind.rawValue), fact, column: 4) }
      if case .part(let part) = figure, !framework.parts.contains(where: { $0.part == part }) {
        return report(.unknownParent("\(figure)"), fact, column: 4)
      }
      floors.append(Level.Floor(figure: figure, points: points))
    }
    if floors.isEmpty {
      return report(.badValue(fact.value, kind: fact.kind.rawValue), fact, column: 4)
    }
    framework.levels.append(
      Level(id: fact.id, name: fact.name, floors: floors, evidence: Evidence(fact)))
  }

  private static func words(
    of text: String, between separator: UInt8, omittingEmpty: Bool = true
  ) -> [String] {
    text.utf8.split(separator: separator, omittingEmptySubsequences: omittingEmpty).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private mutating func addRule(_ fact: Fact, to framework: inout Framework) {
    switch (fact.id, fact.value) {
    case ("rounding", "half-up"), ("item-mean", "mean"): break
    case ("sub-mean", "mean-of-subs"): framework.hasSubMeans = true
    case ("tolerance", _):
      if let value = read(ScoreText.plain(fact.value), fact.value, fact, column: 4) {
        framework.tolerance = value
      }
    default: report(.badValue("\(fact.id) \(fact.value)", kind: "rule"), fact, column: 4)
    }
  }

  /// What only the whole shows.
  mutating func check(_ framework: Framework, file: String) {
    func report(_ finding: FrameworkFinding) {
      found.append(Diagnostic(finding, at: Location(file: file)))
    }
    for indicator in Indicator.all
    where !framework.indicators.contains(where: { $0.indicator == indicator }) {
      report(.incomplete("indicator \(indicator)"))
    }
    for tool in Tool.allCases where !framework.tools.contains(where: { $0.tool == tool }) {
      report(.incomplete("tool \(tool.rawValue)"))
    }
    let weights = framework.tools.compactMap(\.weight)
    if !weights.isEmpty, weights.count < framework.tools.count || weights.reduce(0, +) != 100 {
      report(.weights(weights.reduce(0, +)))
    }
    if !framework.levels.isEmpty, framework.composition(of: .overall) == nil {
      report(.incomplete("weights"))
    }
    let levels = framework.levels
    for place in levels.indices.dropFirst()
    where !levels[place].asksForLess(than: levels[place - 1]) {
      report(.levelOrder(levels[place].id))
    }
    if levels.count > LevelSet.most { report(.tooManyLevels(LevelSet.most)) }
    if let last = framework.levels.last, last.floors.contains(where: { $0.points > .zero }) {
      report(.incomplete("level overall=0"))
    }
  }
}

extension Level {
  /// Whether everything that meets another level meets this one too.
  fileprivate func asksForLess(than other: Level) -> Bool {
    floors.allSatisfy { floor in
      other.floors.contains { $0.figure == floor.figure && $0.points >= floor.points }
    }
  }
}
