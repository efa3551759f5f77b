import ITAModel
import ITATables

// What the lists of a comparison hold.
extension ComparisonText {
  /// The lists that have a row, of the agencies asked for; what concerns the whole file is told
  /// with one year only.
  public var lists: [ComparisonList] {
    let asked = chosen.map { Set($0) }
    func wanted(_ members: [Int]) -> [Int] {
      asked.map { asked in members.filter { asked.contains($0) } } ?? members
    }
    var lists = [
      ComparisonList(.movers, movers(wanted)),
      ComparisonList(.nearMisses, wanted(comparison.nearMisses(within: near)).compactMap(nearMiss)),
      ComparisonList(.contradictions, wanted(comparison.contradictory).flatMap(contradictions)),
      ComparisonList(
        .levels,
        wanted(comparison.contradictory).filter { comparison.verdicts[$0].contradictsLevel }
          .map(levels)),
      ComparisonList(.incomplete, wanted(comparison.incomplete).map(incomplete)),
    ]
    if asked == nil {
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
              .text(identity(agency)),
            ]
          }))
      lists.append(ComparisonList(.gone, comparison.gone.map { [.text(identity($0))] }))
      if tellsFile { lists += ofTheFile }
    }
    if let place = lists.firstIndex(where: { $0.kind == .nearMisses }) {
      let most = Points.text(hundredths: near)
      lists[place].columns[0] = LocalizedText(
        thai: "ขาดไม่เกิน \(most)", english: "missing, at most \(most)")
    }
    return lists.filter { !$0.rows.isEmpty }
  }

  private var ofTheFile: [ComparisonList] {
    func doubts(_ kind: IdentityDoubt.Kind) -> [[ComparisonList.Cell]] {
      comparison.table.doubts.filter { $0.kind == kind }.map { doubt in
        [.count(doubt.row), .text(doubt.other), .text(identity(doubt.agency))]
      }
    }
    let unlisted = comparison.table.unlisted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return [
      ComparisonList(.spellings, doubts(.spelling)),
      ComparisonList(.sameNames, doubts(.sameName)),
      ComparisonList(.unlisted, unlisted.map { [.count($0.value), .code($0.key)] }),
    ]
  }

  private func movers(_ wanted: ([Int]) -> [Int]) -> [[ComparisonList.Cell]] {
    let changed = wanted(Array(comparison.records.indices))
      .compactMap { index in comparison.changes[index].map { (index, $0) } }
      .filter { $0.1 != 0 }.sorted { (abs($1.1), $0.0) < (abs($0.1), $1.0) }
    return changed.prefix(10).map { index, change in
      [.change(change), .score(comparison.verdicts[index].overall), .text(name(index))]
    }
  }

  private func nearMiss(_ index: Int) -> [ComparisonList.Cell]? {
    comparison.toNextLevel(index).map { next in
      [
        .score(next.missing), .score(comparison.verdicts[index].overall),
        .code("\(next.figure)"), .text(levels([next.level])), .text(name(index)),
      ]
    }
  }

  private func contradictions(_ index: Int) -> [[ComparisonList.Cell]] {
    comparison.verdicts[index].contradictions.map { found in
      [
        .score(found.stated), .score(found.computed), .code("\(found.figure)"),
        .text(name(index)),
      ]
    }
  }

  private func levels(_ index: Int) -> [ComparisonList.Cell] {
    let place = comparison.table.records[comparison.records[index]].level
    return [
      .score(comparison.verdicts[index].overall),
      .text(place < 0 ? "" : comparison.table.levels[place]),
      .text(levels(comparison.verdicts[index].levels)), .text(name(index)),
    ]
  }

  private func incomplete(_ index: Int) -> [ComparisonList.Cell] {
    let verdict = comparison.verdicts[index]
    var missing = verdict.indicators.indices.filter { verdict.indicators[$0] == nil }
      .map { "\($0 + 1)" }
    if missing.count == 10 { missing = ["1-10"] }
    if verdict.overall == nil { missing.append("overall") }
    return [.score(verdict.overall), .code(missing.joined(separator: ",")), .text(name(index))]
  }

  /// The code, name and province of an agency of the file.
  private func identity(_ place: Int) -> String { name(of: comparison.table.agencies[place]) }
}

extension ComparisonList.Cell {
  /// The cell in a line of a terminal: numbers in columns, words as they are.
  var column: String {
    switch self {
    case .score, .change, .count: AnalysisText.column(shown, 7)
    case .code(let code): AnalysisText.left(code, 8)
    case .text(let text): text
    }
  }

  /// The cell by itself.
  var shown: String {
    switch self {
    case .score(let score): score.map { Points.text(hundredths: $0) } ?? "-"
    case .change(let change): (change > 0 ? "+" : "") + Points.text(hundredths: change)
    case .count(let count): "\(count)"
    case .code(let text), .text(let text): text
    }
  }

  /// The cell of a workbook: numbers stay numbers.
  var workbook: WorkbookCell {
    switch self {
    case .score(let score): score.map { .number($0, decimals: 2) } ?? .empty
    case .change(let change): .number(change, decimals: 2)
    case .count(let count): .number(count, decimals: 0)
    case .code(let text), .text(let text): .text(text)
    }
  }
}

extension ComparisonList {
  /// The lines of a terminal: heading with its count, then at most so many rows.
  func lines(in language: Language, most: Int) -> [String] {
    let heading = "\(AnalysisText.column("\(rows.count)", 7))   \(kind.label[language])"
    var lines = ["", heading + columnsText(in: language)]
    for row in rows.prefix(most) {
      let numbers = row.prefix { if case .text = $0 { false } else { true } }
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
