import ITAModel
import ITATables

// What the lists of a comparison hold.
extension ComparisonText {
  /// The lists that have a row, of the agencies asked for; what concerns the whole file is told
  /// with one year only.
  public var lists: [ComparisonList] {
    var lists = [
      ComparisonList(.movers, movers.map(mover)),
      ComparisonList(.nearMisses, wanted(comparison.nearMisses(within: near)).compactMap(nearMiss)),
      ComparisonList(.contradictions, wanted(comparison.contradictory).flatMap(contradictions)),
      ComparisonList(
        .levels,
        wanted(comparison.contradictory).filter { comparison.verdicts[$0].contradictsLevel }
          .map(levels)),
      ComparisonList(.incomplete, wanted(comparison.incomplete).map(incomplete)),
    ]
    if chosen == nil {
      let records = Dictionary(
        comparison.records.indices.map {
          (comparison.table.records[comparison.records[$0]].agency, $0)
        },
        uniquingKeysWith: { first, _ in first })
      lists.append(
        ComparisonList(
          .new,
          comparison.new.map { agency in
            [
              .score(records[agency].flatMap { comparison.verdicts[$0].overall }),
              cell(comparison.table.agencies[agency]),
            ]
          }))
      lists.append(
        ComparisonList(.gone, comparison.gone.map { [cell(comparison.table.agencies[$0])] }))
      if tellsFile { lists += ofTheFile }
      lists.append(ComparisonList(.unlisted, unlisted.map { [.count($0.rows), .code($0.item)] }))
    }
    if let place = lists.firstIndex(where: { $0.kind == .nearMisses }) {
      let most = Points.text(hundredths: near)
      lists[place].columns[0] = LocalizedText(
        thai: "ขาด (ไม่เกิน \(most))", english: "missing (at most \(most))")
    }
    return lists.filter { !$0.rows.isEmpty }
  }

  private var ofTheFile: [ComparisonList] {
    func doubts(_ kind: IdentityDoubt.Kind) -> [[ComparisonList.Cell]] {
      comparison.table.doubts.filter { $0.kind == kind }.map { doubt in
        [.count(doubt.row), .text(doubt.other), cell(comparison.table.agencies[doubt.agency])]
      }
    }
    return [
      ComparisonList(.spellings, doubts(.spelling)),
      ComparisonList(.sameNames, doubts(.sameName)),
    ]
  }

  /// The places in `records` that were asked for, of these.
  func wanted(_ members: [Int]) -> [Int] {
    guard let chosen else { return members }
    let asked = Set(chosen)
    return members.filter { asked.contains($0) }
  }

  /// The items that no rules list and their rows, the most frequent first.
  var unlisted: [(item: String, rows: Int)] {
    let known = tellsFile ? comparison.table.unlisted : [:]
    return known.merging(comparison.unlistedColumns) { $0 + $1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (item: $0.key, rows: $0.value) }
  }

  /// Those of the agencies asked for whose score changed most, at most ten.
  var movers: [Int] { comparison.movers(among: members) }

  private func mover(_ index: Int) -> [ComparisonList.Cell] {
    [
      .change(comparison.changes[index] ?? 0), .score(comparison.verdicts[index].overall),
      cell(comparison.agency(index)),
    ]
  }

  private func nearMiss(_ index: Int) -> [ComparisonList.Cell]? {
    comparison.toNextLevel(index).map { next in
      [
        .score(next.missing), .score(comparison.verdicts[index].overall),
        .text(next.figure.label[language]), .text(levels(LevelSet([next.level]))),
        cell(comparison.agency(index)),
      ]
    }
  }

  private func contradictions(_ index: Int) -> [[ComparisonList.Cell]] {
    comparison.verdicts[index].contradictions.map { found in
      [
        .score(found.stated), .score(found.computed), .text(found.figure.label[language]),
        cell(comparison.agency(index)),
      ]
    }
  }

  private func levels(_ index: Int) -> [ComparisonList.Cell] {
    let place = comparison.table.records[comparison.records[index]].level
    return [
      .score(comparison.verdicts[index].overall),
      .text(place < 0 ? "" : comparison.table.levels[place]),
      .text(levels(comparison.verdicts[index].levels)), cell(comparison.agency(index)),
    ]
  }

  private func incomplete(_ index: Int) -> [ComparisonList.Cell] {
    let verdict = comparison.verdicts[index]
    let numbers = verdict.indicators.indices.filter { verdict.indicators[$0] == nil }
    let list = numbers.count == 10 ? "1-10" : numbers.map { "\($0 + 1)" }.joined(separator: ",")
    var missing = numbers.isEmpty ? [] : [words("ตัวชี้วัด ", "indicators ") + list]
    if verdict.overall == nil { missing.append(FigureID.overall.label[language]) }
    return [
      .score(verdict.overall), .text(missing.joined(separator: ", ")),
      cell(comparison.agency(index)),
    ]
  }

  private func cell(_ agency: NationalAgency) -> ComparisonList.Cell {
    .agency(
      name(of: agency),
      parts: [agency.code, agency.name, comparison.name(of: .province, for: agency)])
  }
}

extension ComparisonList.Cell {
  /// The cell in a line of a terminal: numbers in columns, words as they are.
  var column: String {
    switch self {
    case .score, .change, .count: AnalysisText.column(shown, 7)
    case .code(let code): AnalysisText.left(code, 8)
    case .text(let text), .agency(let text, _): text
    }
  }

  /// Whether the cell is a number or a code, which stand before the words of a line.
  var isNumber: Bool {
    switch self {
    case .score, .change, .count, .code: true
    case .text, .agency: false
    }
  }

  /// The cell by itself.
  var shown: String {
    switch self {
    case .score(let score): score.map { Points.text(hundredths: $0) } ?? "-"
    case .change(let change): (change > 0 ? "+" : "") + Points.text(hundredths: change)
    case .count(let count): "\(count)"
    case .code(let text), .text(let text), .agency(let text, _): text
    }
  }

  /// The cells of a workbook: numbers stay numbers, an agency has three.
  var workbook: [WorkbookCell] {
    switch self {
    case .score(let score): [score.map { .number($0, decimals: 2) } ?? .empty]
    case .change(let change): [.number(change, decimals: 2)]
    case .count(let count): [.number(count, decimals: 0)]
    case .code(let text), .text(let text): [.text(text)]
    case .agency(_, let parts): parts.map { .text($0) }
    }
  }
}

extension ComparisonList {
  /// The lines of a terminal: heading with its count, then at most so many rows.
  func lines(in language: Language, most: Int) -> [String] {
    let heading = "\(AnalysisText.column("\(rows.count)", 7))   \(kind.label[language])"
    var lines = ["", heading + columnsText(in: language)]
    for row in rows.prefix(most) {
      let numbers = row.prefix { $0.isNumber }
      let words = row.dropFirst(numbers.count).map(\.shown)
      lines.append(
        numbers.map(\.column).joined(separator: " ")
          + (words.isEmpty ? "" : "   " + words.joined(separator: " · ")))
    }
    if let rest = rest(in: language, most: most) { lines.append(rest) }
    return lines
  }

  private func columnsText(in language: Language) -> String {
    "   (" + columns.map { $0[language] }.joined(separator: "  ") + ")"
  }

  /// How many rows are not shown, and how to see them; nil where all are.
  func rest(in language: Language, most: Int) -> String? {
    let rest = rows.count - most
    if rest <= 0 { return nil }
    return LocalizedText(
      thai: "และอีก \(rest)  ดูทั้งหมดด้วย  --all  หรือ  -o ผล.xlsx",
      english: "and \(rest) more; see all with --all or -o FILE.xlsx")[language]
  }
}
