public import ITATables

/// Reads what one agency's file says: the scores of its tables and the facts around them.
public struct ScoreSheetReader: Sendable {
  private let labels: LabelReader

  /// Makes a reader that knows the names and codes of a framework.
  public init(_ framework: Framework) { labels = LabelReader(framework) }

  /// The fiscal year that a file names outside its tables, as written, and where; nil where none.
  ///
  /// The framework is chosen by it, so it is read before anything else.
  public static func year(in tables: [Table]) -> Located<Int>? {
    for table in tables {
      for row in table.rows where HeaderRow(row) == nil {
        if case .year(let year)? = TitleReader.fact(row)?.fact {
          return Located(year, at: table.location(row: row, column: 1))
        }
        for column in stride(from: 1, through: row.count, by: 1) {
          if let year = TitleReader.year(in: row[column]) {
            return Located(year, at: table.location(row: row, column: column))
          }
        }
      }
    }
    return nil
  }

  /// Reads the tables of one file as one agency's score sheet.
  ///
  /// Rows that cannot be used are reported. The sheet is empty, after an error, where no table has
  /// scores.
  public func sheet(in tables: [Table], diagnostics: inout [Diagnostic]) -> ScoreSheet {
    var pass = ScoreSheetPass(labels: labels, file: tables.first?.file ?? "")
    for table in tables { pass.read(table) }
    if pass.sheet.scores.isEmpty, pass.sheet.blanks.isEmpty {
      pass.found.append(
        Diagnostic(
          ScoreSheetFinding.noTable(nearest: pass.nearestHeader),
          at: Location(file: pass.sheet.file)))
    }
    diagnostics += pass.found
    return pass.sheet
  }
}

/// One pass over the rows of a file: the sheet so far, and the table that the rows belong to.
private struct ScoreSheetPass {
  let labels: LabelReader
  var sheet: ScoreSheet
  var found: [Diagnostic] = []
  var nearestHeader = ""
  private var header: HeaderRow?

  init(labels: LabelReader, file: String) {
    self.labels = labels
    sheet = ScoreSheet(file: file)
  }

  mutating func read(_ table: Table) {
    header = nil
    for row in table.rows {
      if let next = HeaderRow(row) {
        header = next
      } else if let header, isData(row, under: header) {
        read(row, under: header, of: table)
      } else {
        readTitle(row, of: table)
      }
    }
  }

  /// Whether a row belongs to the table above it: it has something in the score column, or a
  /// label that means a figure and an empty score.
  private func isData(_ row: Row, under header: HeaderRow) -> Bool {
    let score = LabelReader.trimmed(row[header.score])
    if !score.isEmpty { return header.labels.contains { !LabelReader.trimmed(row[$0]).isEmpty } }
    return row.count >= header.score && row.cells.contains { !LabelReader.trimmed($0).isEmpty }
  }

  private mutating func readTitle(_ row: Row, of table: Table) {
    let filled = row.cells.filter { !LabelReader.trimmed($0).isEmpty }
    if filled.count > 1, nearestHeader.isEmpty { nearestHeader = filled.joined(separator: " ") }
    guard let (fact, column) = TitleReader.fact(row) else { return }
    let place = table.location(row: row, column: column)
    switch fact {
    case .agency(let name):
      if sheet.agency == nil { sheet.agency = Located(name, at: place) }
    case .level(let name):
      if sheet.statedLevel == nil { sheet.statedLevel = Located(name, at: place) }
    case .figure(let figure, let text): add(text, to: figure, at: place)
    case .year: break
    }
  }

  private mutating func read(_ row: Row, under header: HeaderRow, of table: Table) {
    let text = row[header.score]
    let (meaning, label, column) = meaning(of: row, under: header)
    let place = table.location(row: row, column: column)
    switch meaning {
    case .figure(let figure):
      sheet.labels[figure] = sheet.labels[figure] ?? label
      add(text, to: figure, at: table.location(row: row, column: header.score))
    case .similar(let figure, let name):
      found.append(Diagnostic(ScoreSheetFinding.similarLabel(label, taken: name), at: place))
      add(text, to: figure, at: table.location(row: row, column: header.score))
    case .several(let figures):
      found.append(
        Diagnostic(
          ScoreSheetFinding.ambiguousLabel(label, candidates: figures.map(\.description)),
          at: place))
    case .unknown:
      if case .missing = ScoreText(text) { return readTitle(row, of: table) }
      if TitleReader.fact(row) != nil { return readTitle(row, of: table) }
      found.append(Diagnostic(ScoreSheetFinding.unknownLabel(label), at: place))
    }
  }

  /// What a row's labels mean together, the label to show, and its column.
  private func meaning(
    of row: Row, under header: HeaderRow
  ) -> (LabelReader.Meaning, label: String, column: Int) {
    func first(_ columns: [Int]) -> (String, Int)? {
      columns.map { (LabelReader.trimmed(row[$0]), $0) }.first { !$0.0.isEmpty }
    }
    let code = first(header.codes)
    let name = first(header.names)
    if let code, case .figure(let figure) = labels.meaning(of: code.0) {
      let named = name.map { labels.meaning(of: $0.0) } ?? .unknown
      let agreed = LabelReader.agreed(figure, named, hasName: name != nil)
      return (agreed, name?.0 ?? code.0, name?.1 ?? code.1)
    }
    if let name { return (labels.meaning(of: name.0), name.0, name.1) }
    if let code { return (labels.meaning(of: code.0), code.0, code.1) }
    guard let ordinal = first(header.ordinals) else { return (.unknown, "", header.score) }
    // A counting column is an indicator's number only where the table has no names at all.
    let isNumbered = header.names.isEmpty && header.codes.isEmpty
    return (isNumbered ? labels.meaning(of: ordinal.0) : .unknown, ordinal.0, ordinal.1)
  }

  private mutating func add(_ text: String, to figure: FigureID, at place: Location) {
    let raw = LabelReader.trimmed(text)
    switch ScoreText(raw) {
    case .missing: sheet.blanks[figure] = sheet.blanks[figure] ?? place
    case .score(let points, let decimals):
      add(StatedScore(points: points, decimals: decimals, raw: raw, location: place), to: figure)
    case .outOfRange(let suggestion):
      report(.outOfRange(raw, suggestion: suggestion?.shown), at: place)
    case .ambiguous(let readings): report(.ambiguousNumber(raw, readings: readings), at: place)
    case .notANumber(let suggestion):
      report(.notAScore(raw, suggestion: suggestion?.shown), at: place)
    }
  }

  private mutating func add(_ score: StatedScore, to figure: FigureID) {
    guard let first = sheet.scores[figure] else {
      sheet.scores[figure] = score
      return
    }
    if first.points == score.points { return }
    sheet.repeated[figure, default: []].append(score)
    report(
      .repeated(
        figure, used: first.points.shown, other: score.points.shown, first: first.location.cell),
      at: score.location)
  }

  private mutating func report(_ finding: ScoreSheetFinding, at place: Location) {
    found.append(Diagnostic(finding, at: place))
  }
}
