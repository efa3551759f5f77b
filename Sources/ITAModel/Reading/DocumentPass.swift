import ITATables

/// One pass over the tables of a document: the scores that it states, each with where it stands,
/// and the facts around them.
struct DocumentPass {
  let framework: Framework
  /// What labels mean; made for the first one, since many files name everything by codes.
  private lazy var labels = LabelReader(framework)
  let prose: ProseReader
  private(set) var entries: [ScoreEntry] = []
  private(set) var told: [ToldScore] = []
  private(set) var years: [ToldYear] = []
  private(set) var agency: Located<String>?
  private(set) var level: Located<String>?
  private(set) var found: [Diagnostic] = []
  private(set) var nearestHeader = ""
  /// Whether a table of something else, such as measures, was met.
  private(set) var hasOtherTable = false
  /// Whether there are more scores than one agency can have; then the rest is not read.
  private(set) var isTooLong = false
  /// How many scores and findings one agency's file can have: ten times a long real one.
  static let limit = 2_000
  /// The agencies of tables of several agencies, in order.
  var agencies: [String] { choice.names }

  private var section = DocumentSection()
  private var header: TableHeader = .none
  /// A row with a code whose score stands in the next row, as a page break leaves it.
  private var pending: (text: String, place: Location)?
  private var awaitsLevel = false
  private var choice: AgencyChoice

  init(_ framework: Framework, agency: String? = nil) {
    self.framework = framework
    choice = AgencyChoice(agency)
    prose = ProseReader(levels: framework.levels.flatMap { [$0.name.thai, $0.name.english] })
  }

  mutating func read(_ table: Table) {
    header = .none
    section = DocumentSection()
    for row in table.rows { read(row, of: table) }
  }

  private mutating func read(_ row: Row, of table: Table) {
    if entries.count + told.count + found.count + agencies.count > Self.limit {
      isTooLong = true
      return
    }
    if case .score(let columns) = header, let score = columns.agencyScore(in: row) {
      return read(score, row, under: columns, of: table)
    }
    let filled = ScoreSheetReader.filledColumns(row)
    guard let first = filled.first else { return }
    let words = CellText.cleaned(row, first)
    if let next = TableHeader(row, labels: labels) {
      header = next
      if next == .other { hasOtherTable = true }
      return
    }
    if filled.count == 1, section.take(heading: words, in: framework) { return }
    switch header {
    case .score(let columns) where isData(row, under: columns):
      return readData(row, under: columns, of: table)
    case .wide(let columns) where filled.count > 1:
      return readWide(row, columns, of: table)
    case .score, .wide, .other, .none: break
    }
    if readEmbedded(words, at: table.location(row: row, column: first)) { return }
    if readPair(row, filled, of: table) { return }
    if filled.count > 1, nearestHeader.isEmpty {
      nearestHeader = String(
        filled.map { CellText.cleaned(row, $0) }.joined(separator: " ").prefix(80))
    }
    for column in filled where header != .other || filled.count == 1 {
      readProse(CellText.cleaned(row, column), at: table.location(row: row, column: column))
    }
    if filled.count == 1 { readTitle(row, first, of: table) }
  }
}

// Rows of score tables.
extension DocumentPass {
  /// Whether a row belongs to the table above it: it has a label and either a score, or nothing
  /// where the score should stand.
  private func isData(_ row: Row, under columns: HeaderRow) -> Bool {
    row.count >= columns.score && columns.labels.contains { !CellText.isBlank(row, $0) }
  }

  private mutating func readData(_ row: Row, under columns: HeaderRow, of table: Table) {
    if columns.agency == nil {
      takeToolColumn(row, columns)
    } else if !isOfAgency(row, under: columns, of: table) {
      return
    }
    let text = CellText.cleaned(row, columns.score)
    let place = table.location(row: row, column: columns.score)
    let subject = RowSubject(row, under: columns, section: section, labels: labels, in: framework)
    let labelPlace = table.location(row: row, column: subject.column)
    switch subject.meaning {
    case .figure(let figure):
      add(.figure(figure), subject.label, labelPlace, text, place)
      readTold(row, columns, of: figure, in: table)
    case .code(let reading): add(.code(reading), subject.label, labelPlace, text, place)
    case .similar(let figure, let name):
      report(.similarLabel(subject.label, taken: name), at: labelPlace)
      add(.figure(figure), subject.label, labelPlace, text, place)
    case .several(let figures):
      report(
        .ambiguousLabel(subject.label, candidates: figures.map(\.description)), at: labelPlace)
    case .summary: break
    case .unknown:
      if section.take(heading: subject.label, in: framework) { return }
      if readPair(row, [subject.column, columns.score], of: table) { return }
      switch ScoreText(text) {
      case .score, .outOfRange, .ambiguous:
        report(.unknownLabel(subject.label), at: labelPlace)
      case .missing, .notANumber:
        readProse(subject.label, at: labelPlace)
      }
    }
  }

  /// Whether the agency of a row is the one that is read.
  private mutating func isOfAgency(_ row: Row, under columns: HeaderRow, of table: Table) -> Bool {
    guard let column = columns.agency else { return true }
    guard choice.takes(row, column: column) else { return false }
    if case nil = agency {
      agency = Located(CellText.cleaned(row, column), at: table.location(row: row, column: column))
    }
    return true
  }

  private mutating func read(
    _ score: HeaderRow.AgencyScore, _ row: Row, under columns: HeaderRow, of table: Table
  ) {
    guard isOfAgency(row, under: columns, of: table) else { return }
    add(
      .figure(score.figure), score.label, table.location(row: row, column: score.column),
      score.text, table.location(row: row, column: columns.score), score.score)
    readTold(row, columns, of: score.figure, in: table)
  }

  /// Takes the tool from a column without a header, as the tables by issue have it.
  private mutating func takeToolColumn(_ row: Row, _ columns: HeaderRow) {
    for column in stride(from: 1, to: columns.score, by: 1)
    where !columns.labels.contains(column) {
      if case .tool(let tool)? = LabelReader.tool(in: CellText.cleaned(row, column)) {
        section.tool = tool
      }
    }
  }

  /// Reads what the other cells of a row tell of the row's own figure.
  private mutating func readTold(
    _ row: Row, _ columns: HeaderRow, of figure: FigureID, in table: Table
  ) {
    guard case .indicator = figure else { return }
    for column in stride(from: columns.score + 1, through: row.count, by: 1) {
      for score in prose.scores(in: CellText.cleaned(row, column)) {
        let place = table.location(row: row, column: column)
        told.append(ToldScore(figure: figure, text: score.score, place: place))
      }
    }
  }

  private mutating func readWide(_ row: Row, _ columns: WideHeader, of table: Table) {
    let name = columns.agency.map { CellText.cleaned(row, $0) } ?? ""
    guard choice.takes(rowOf: name) else { return }
    if let column = columns.agency, agency == nil {
      agency = Located(CellText.cleaned(row, column), at: table.location(row: row, column: column))
    }
    if let column = columns.level, level == nil {
      level = Located(CellText.cleaned(row, column), at: table.location(row: row, column: column))
    }
    for (column, figure) in columns.figures.sorted(by: { $0.key < $1.key }) {
      let place = table.location(row: row, column: column)
      add(.figure(figure), figure.description, place, CellText.cleaned(row, column), place)
    }
  }

  private mutating func add(
    _ subject: ScoreEntry.Subject, _ label: String, _ labelPlace: Location, _ text: String,
    _ place: Location, _ score: ScoreText? = nil
  ) {
    pending = nil
    entries.append(
      ScoreEntry(
        subject: subject, label: label, labelPlace: labelPlace, text: text, score: score,
        place: place, section: section))
  }

  private mutating func report(_ finding: ScoreSheetFinding, at place: Location) {
    found.append(Diagnostic(finding, at: place))
  }
}

// Cells that hold a score with what it is of.
extension DocumentPass {
  /// Reads «I4 … (93.86 คะแนน)», also where a page break has parted the two; false where the text
  /// is no such cell.
  private mutating func readEmbedded(_ words: String, at place: Location) -> Bool {
    guard let embedded = EmbeddedScore(words) else {
      if CodeReading(words, tool: section.tool, in: framework) != nil, words.utf8.count > 4 {
        pending = (words, place)
      }
      return false
    }
    var subject = embedded.subject
    var labelPlace = place
    if subject.isEmpty, let pending {
      (subject, labelPlace) = (pending.text, pending.place)
    }
    if let items = EmbeddedScore.items(in: subject) {
      for item in items {
        add(.figure(.item(item)), "\(item)", labelPlace, embedded.score, place)
      }
      return true
    }
    guard let reading = CodeReading(subject, tool: section.tool, in: framework) else {
      return false
    }
    let isCertain = reading.isIntact && reading.candidates.count == 1
    add(
      isCertain ? .figure(.item(reading.candidates[0])) : .code(reading), subject, labelPlace,
      embedded.score, place)
    return true
  }
}

// Titles, pairs of label and value, and running text.
extension DocumentPass {
  private static let levelHeading: LabelKey = "ระดับผลการประเมิน"
  /// Reads a row of two cells as a label and its value; false where it is none.
  private mutating func readPair(_ row: Row, _ filled: [Int], of table: Table) -> Bool {
    guard filled.count >= 2 else { return false }
    let label = CellText.cleaned(row, filled[0])
    let value = CellText.cleaned(row, filled[1])
    let place = table.location(row: row, column: filled[1])
    if let fact = TitleReader.fact(label: label, value: value) { return take(fact, at: place) }
    // Without a header only what cannot be anything else is taken for a figure.
    let others = filled.dropFirst(2).map { ScoreText(CellText.cleaned(row, $0)) }
    guard header != .other,
      !others.contains(where: { if case .score = $0 { true } else { false } }),
      case .figure(let figure) = labels.meaning(of: label),
      case .score = ScoreText(value), ThaiText.wholeNumber(ThaiText.arabicDigits(label.utf8)) == nil
    else { return false }
    add(.figure(figure), label, table.location(row: row, column: filled[0]), value, place)
    return true
  }

  private mutating func readTitle(_ row: Row, _ column: Int, of table: Table) {
    let words = CellText.cleaned(row, column)
    let place = table.location(row: row, column: column)
    if awaitsLevel, let name = prose.level(in: words) { take(level: name, at: place) }
    awaitsLevel = LabelKey(words) == Self.levelHeading
    if let fact = TitleReader.line(words) { _ = take(fact, at: place) }
  }

  @discardableResult
  private mutating func take(_ fact: TitleReader.TitleFact, at place: Location) -> Bool {
    switch fact {
    case .agency(let name):
      if agency == nil, !name.isEmpty { agency = Located(name, at: place) }
    case .level(let name):
      if !name.isEmpty { take(level: prose.level(in: name) ?? name, at: place) }
    case .figure(let figure, let text):
      switch ScoreText(text) {
      case .notANumber: return false
      case .score, .missing, .outOfRange, .ambiguous:
        add(.figure(figure), figure.description, place, text, place)
      }
    case .year: break
    }
    return true
  }

  private mutating func take(level name: String, at place: Location) {
    if level == nil { level = Located(name, at: place) }
  }

  private mutating func readProse(_ words: String, at place: Location) {
    for score in prose.scores(in: words) {
      switch score.subject {
      case .overall:
        told.append(ToldScore(figure: .overall, text: score.score, place: place))
        if let name = score.level { take(level: name, at: place) }
      case .indicator(let indicator):
        told.append(ToldScore(figure: .indicator(indicator), text: score.score, place: place))
      case .year(let year):
        years.append(ToldYear(year: year, score: score.score, level: score.level, place: place))
      case .unnamed: break
      }
    }
  }
}
