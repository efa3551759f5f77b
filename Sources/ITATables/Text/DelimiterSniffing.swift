extension DelimitedText {
  /// Finds the delimiter by reading the first rows with each candidate.
  ///
  /// Tabs stand in no prose, so any row with tabs speaks for them, unless another delimiter cuts
  /// far more rows alike. The others must cut at least half of the rows that they cut at all into
  /// as many cells as the rows beside them: that is a table, and commas in sentences are none.
  /// Where no candidate does, the answer is tabs, which leaves the lines whole.
  public static func sniffed(_ text: DecodedText) -> Self {
    var best = (format: tabs, rows: 0)
    for format in [Self.semicolons, .pipes, .commas] {
      let rows = format.evidence(in: text).tableRows
      if rows > best.rows { best = (format, rows) }
    }
    // Where no other one cuts a table, the answer is tabs, however many there are.
    if best.rows == 0 { return tabs }
    let tabRows = tabs.evidence(in: text).rows
    return tabRows * 4 >= best.rows && tabRows > 0 ? tabs : best.format
  }

  /// How the first thousand rows look when they are cut by this delimiter.
  private func evidence(in text: DecodedText) -> DelimiterEvidence {
    var evidence = DelimiterEvidence()
    // What does not occur cuts nothing; most texts have one delimiter only.
    let bytes = text.bytes.span
    guard bytes.place(of: delimiter) < bytes.count else { return evidence }
    var limits = TableLimits()
    limits.rows = 1_000
    // A row that is refused ends the evidence, and is told of when the table itself is read.
    _ = forEachRow(in: text.bytes.span, limits: limits) { evidence.add($0) }
    return evidence
  }
}

/// How rows look when they are cut by one delimiter.
private struct DelimiterEvidence {
  /// How many rows have two cells or more.
  var rows = 0
  /// How many of them stand in a run of three or more that have the same number of cells.
  private var rowsInRuns = 0
  /// The same for a run of two or more.
  private var rowsInPairs = 0
  private var run = 0
  private var runCells = 0
  private var cells = 0
  /// How many cells begin with a blank, as they do where a sentence is cut at its commas.
  private var blankCells = 0

  mutating func add(_ row: Row) {
    run = row.count == runCells ? run + 1 : 1
    runCells = row.count
    guard row.count > 1 else { return }
    rows += 1
    if run >= 2 { rowsInPairs += run == 2 ? 2 : 1 }
    if run >= 3 { rowsInRuns += run == 3 ? 3 : 1 }
    for column in 2...row.count where !row.cellBytes(column).isEmpty {
      cells += 1
      if row.cellBytes(column).first == UInt8(ascii: " ") { blankCells += 1 }
    }
  }

  /// How many rows are cut alike; 0 where too few are to call it a table.
  var tableRows: Int {
    // A clean table of one score is two lines of two cells and two of three.
    let alike = rows <= 6 ? rowsInPairs : rowsInRuns
    let looksLikeProse =
      blankCells > 0 && blankCells * 2 >= cells && (alike < 5 || alike * 10 < rows * 9)
    return alike * 2 >= rows && !looksLikeProse ? alike : 0
  }
}
