public import ITATables

extension ScoreSheetReader {
  /// The fiscal year that a file's scores are of, as written, and where; nil where it names none.
  ///
  /// The framework is chosen by it, so it is read before anything else. A line or pair that says
  /// only the year comes first; then the year of a sentence about results (ผลการประเมิน), for a
  /// plan names two years, that of the results and that of the plan; then any fiscal year.
  public static func year(in tables: [Table]) -> Located<Int>? {
    var results: Located<Int>?
    var any: Located<Int>?
    for table in tables {
      for (index, row) in table.rows.enumerated() {
        let filled = filledColumns(row)
        if filled.count >= 5, let year = columnYear(below: index, filled, in: table) {
          return year
        }
        if filled.count >= 2,
          case .year(let year)? = TitleReader.fact(
            label: CellText.cleaned(row, filled[0]), value: CellText.cleaned(row, filled[1]))
        {
          return Located(year, at: table.location(row: row, column: filled[1]))
        }
        for column in filled {
          let words = CellText.cleaned(row, column)
          let place = table.location(row: row, column: column)
          if results == nil { results = resultYear(in: words).map { Located($0, at: place) } }
          if any == nil { any = TitleReader.year(in: words).map { Located($0, at: place) } }
        }
      }
    }
    return results ?? any
  }

  /// The profile whose items a file's agency answers: `district` for offices below department
  /// level, which have their own items and no known level rule; nil for the ordinary assessment.
  public static func profile(in tables: [Table]) -> String? {
    // Nearly no file has such a name anywhere, so that nobody has to look for its titles.
    guard tables.contains(where: { $0.rows.contains(where: mayNameDistrict) }) else { return nil }
    for table in tables {
      for row in table.rows {
        let filled = filledColumns(row)
        guard let first = filled.first else { continue }
        let words = CellText.cleaned(row, first)
        let fact = TitleReader.fact(
          label: words, value: filled.count > 1 ? CellText.cleaned(row, filled[1]) : "")
        if case .agency(let name)? = fact ?? TitleReader.line(words) {
          return districtStarts.contains { name.utf8.starts(with: $0.utf8) } ? "district" : nil
        }
      }
    }
    return nil
  }

  private static let districtStarts = ["สำนักงานเขต"]

  /// Whether the words of such a name stand in a row, or markup that could hide them.
  private static func mayNameDistrict(_ row: Row) -> Bool {
    let bytes = row.bytes.span
    return districtStarts.contains { CellText.offset(of: Array($0.utf8), in: row.bytes) != nil }
      || bytes.place(of: UInt8(ascii: "<")) < bytes.count
      || bytes.place(of: UInt8(ascii: "&")) < bytes.count
  }

  /// The columns of a row that are not blank.
  static func filledColumns(_ row: Row) -> [Int] {
    stride(from: 1, through: row.count, by: 1).filter { !CellText.isBlank(row, $0) }
  }

  /// The year of a column that a header of many columns calls the year, in the row below it.
  private static func columnYear(
    below index: Int, _ filled: [Int], in table: Table
  ) -> Located<Int>? {
    guard index + 1 < table.rows.count else { return nil }
    for column in filled {
      let label = CellText.cleaned(table.rows[index], column)
      let value = CellText.cleaned(table.rows[index + 1], column)
      if case .year(let year)? = TitleReader.fact(label: label, value: value) {
        return Located(year, at: table.location(row: table.rows[index + 1], column: column))
      }
    }
    return nil
  }

  /// The fiscal year that follows the word for results in a sentence.
  private static func resultYear(in text: String) -> Int? {
    let bytes = Array(text.utf8)
    let word = Array("ผลการประเมิน".utf8)
    let measures = Array("มาตรการ".utf8)
    var start = 0
    while let found = CellText.offset(of: word, in: bytes, from: start) {
      start = found + word.count
      let rest = Array(bytes[start...].prefix(600))
      let year = CellText.offset(of: Array("ปีงบประมาณ".utf8), in: rest)
      guard let year else { continue }
      let stop = CellText.offset(of: measures, in: rest) ?? Int.max
      if year < stop {
        return TitleReader.year(in: String(decoding: rest[year...], as: UTF8.self))
      }
    }
    return nil
  }
}
