/// The figures that a sheet states with several values, and which of the values can be right.
///
/// All choices of a value for each figure are tried, so that a value is proved only where no choice
/// without it agrees with the other figures. Past `mostChoices` nothing is decided.
struct RepeatedValues: Sendable {
  private static let mostChoices = 4096

  private let scores: FigureMap<StatedScore>
  private let slack: Points
  private let figures: [FigureID]
  /// The different values of each figure in the order of the sheet.
  private let options: [[StatedScore]]
  /// For each figure its own relation and the one that it is a term of, by place in `relations`.
  private let tests: [Set<Int>]
  private let relations: [Relation]

  init(_ framework: Framework, _ sheet: ScoreSheet, _ relations: [Relation]) {
    scores = sheet.scores
    slack = ReconciliationSearch.slack(framework)
    var figures: [FigureID] = []
    var options: [[StatedScore]] = []
    for figure in sheet.repeated.keys.sorted() {
      var values = sheet.scores[figure].map { [$0] } ?? []
      for other in sheet.repeated[figure] ?? []
      where !values.contains(where: { $0.points == other.points }) {
        values.append(other)
      }
      if values.count < 2 { continue }
      figures.append(figure)
      options.append(values)
    }
    (self.figures, self.options, self.relations) = (figures, options, relations)
    tests = figures.map { figure in
      Set(
        relations.indices.filter { place in
          relations[place].parent == figure
            || relations[place].terms.contains { $0.figure == figure }
        })
    }
  }

  /// The figures with their values; without `settling` nothing is proved.
  func readings(settling: Bool) -> [Reconciliation.Reading] {
    var proved: [Int: StatedScore] = [:]
    if settling {
      for group in groups {
        for (figure, choices) in zip(group, choicesThatAgree(group)) where choices.count == 1 {
          proved[figure] = choices.first.map { options[figure][$0] }
        }
      }
    }
    return figures.indices.map {
      Reconciliation.Reading(figure: figures[$0], values: options[$0], proved: proved[$0])
    }
  }

  /// The figures that are tested together because they share relations; none that nothing tests.
  private var groups: [[Int]] {
    var groups: [(figures: [Int], tests: Set<Int>)] = []
    for figure in figures.indices where !tests[figure].isEmpty {
      var joined = (figures: [figure], tests: tests[figure])
      for group in groups where !group.tests.isDisjoint(with: joined.tests) {
        joined = (group.figures + joined.figures, group.tests.union(joined.tests))
      }
      groups.removeAll { !$0.tests.isDisjoint(with: joined.tests) }
      groups.append(joined)
    }
    return groups.map(\.figures)
  }

  /// For each figure of a group the values that some choice without a violated relation takes;
  /// none where there are too many choices.
  private func choicesThatAgree(_ group: [Int]) -> [Set<Int>] {
    var agreeing = [Set<Int>](repeating: [], count: group.count)
    var count = 1
    for figure in group {
      count *= options[figure].count
      if count > Self.mostChoices { return agreeing }
    }
    let tested = group.reduce(into: Set<Int>()) { $0.formUnion(tests[$1]) }.sorted()
    for number in 0..<count {
      let choice = choice(number, of: group)
      var chosen = scores
      for (figure, place) in zip(group, choice) {
        chosen[figures[figure]] = options[figure][place]
      }
      let isImpossible = tested.contains {
        ReconciliationSearch.isViolated(relations[$0], chosen, slack: slack)
      }
      if isImpossible { continue }
      for (place, value) in choice.enumerated() { agreeing[place].insert(value) }
    }
    return agreeing
  }

  /// The value that a numbered choice takes for each figure of a group.
  private func choice(_ number: Int, of group: [Int]) -> [Int] {
    var rest = number
    return group.map { figure in
      let (quotient, place) = rest.quotientAndRemainder(dividingBy: options[figure].count)
      rest = quotient
      return place
    }
  }
}
