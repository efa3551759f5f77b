import ITAModel
import ITAReports
import ITATables

/// One analysis and everything that is written from it.
struct WriterSample {
  var analysis: Analysis
  var found: [Diagnostic]
  var language: Language
  var digits: DigitStyle

  private var catalogue: MeasureCatalogue { WriterChecks.catalogue }
  private var assessment: Assessment { analysis.assessment }

  private var plan: Plan { Plan(drafting: analysis, from: catalogue, scope: .everyIssue) }
  private var rows: [PlanRow] { plan.texts(in: language) }

  /// The report, the memo and the summary.
  var documents: [Document] {
    let report = Report(
      analysis, plan: rows, catalogue: catalogue, in: language, digits: Digits(digits),
      date: ReportDate("2568-09-30"))
    return [report.document, report.memo, report.summary]
  }

  var json: [UInt8] { analysis.json(plan: plan, diagnostics: found).document }

  var linesComplaint: String? {
    let text = AnalysisText(analysis, in: language, top: 10, listsItems: true, columns: 80)
    let check = CheckText(
      assessment, reading: LocalizedText(thai: "ก", english: "a"), diagnostics: found,
      in: language)
    for lines in [
      text.lines.map(\.text), text.plainLines.map(\.text), check.lines,
      LineText(analysis, in: language, digits: Digits(digits)).lines,
      PlanText(rows, catalogue, in: language).lines,
    ] where lines.allSatisfy({ $0.isEmpty }) { return "no lines" }
    return nil
  }

  // MARK: Plans

  private func planTables(_ bytes: [UInt8]) -> PlanFile? {
    var found: [Diagnostic] = []
    return InputFile.read(bytes, file: "p", diagnostics: &found)
      .flatMap { PlanFile($0.tables, file: "p", diagnostics: &found) }
  }

  /// The plan that was written, read, says what was drafted, and an update by the very same plan
  /// changes nothing.
  private func planComplaint(_ bytes: [UInt8], isGuarded: Bool) -> String? {
    if rows.isEmpty { return nil }
    guard let file = planTables(bytes) else { return "no plan" }
    var found: [Diagnostic] = []
    let again = file.rows(diagnostics: &found).map { row in
      row.cells.mapValues { isGuarded ? DelimitedWriter.unguarded($0) : $0 }
    }
    let drafted = rows.map { row in row.cells.mapValues(Self.lineEnds).filter { !$0.value.isEmpty }
    }
    if again != drafted { return "other measures than were written" }
    if isGuarded { return nil }
    found = []
    let update = PlanUpdate(file, to: plan, of: assessment.framework, diagnostics: &found)
    let pages = update.grids.map { $0.page(named: "รวม") }
    return WorkbookWriter.workbook(pages) == bytes ? nil : "an update by the same changes the file"
  }

  /// Line ends as every written cell has them.
  private static func lineEnds(_ text: String) -> String {
    var bytes: [UInt8] = []
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte == 13 || byte == 10 && before != 13 { bytes.append(10) }
      if byte != 13 && byte != 10 { bytes.append(byte) }
      before = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var planTextComplaint: String? {
    let bytes = DelimitedWriter(.commas, lineEnd: .carriageReturnLineFeed, hasByteOrderMark: true)
      .bytes(of: plan.rows(in: language))
    return planComplaint(bytes, isGuarded: true)
  }

  var planWorkbookComplaint: String? {
    let grid = PlanGrid(rows, named: "รวม", in: language)
    let bytes = WorkbookWriter.workbook([grid.page(named: "รวม")])
    return BytesComplaint.package(bytes) ?? planComplaint(bytes, isGuarded: false)
  }

  var layoutsComplaint: String? {
    let writer = PlanLayoutWriter(rows, analysis, in: language)
    for layout in PlanLayout.allCases {
      guard let outline = writer.outline(layout) else { continue }
      if outline.lines.isEmpty { return "no lines" }
      let page = WorkbookWriter.workbook([outline.page(named: "ITA")])
      let text = DelimitedWriter(.commas).bytes(of: outline.delimitedRows)
      if let fault = BytesComplaint.package(page) { return fault }
      if String(validating: text, as: UTF8.self) == nil { return "no UTF-8" }
      let document = outline.document(in: language, digits: Digits(digits))
      if let fault = BytesComplaint.page(document.html()) { return fault }
    }
    return nil
  }

  // MARK: The rest

  var markdownComplaint: String? {
    for document in documents {
      let text = document.markdown()
      if let fault = BytesComplaint.text(text, allowing: [9, 10]) { return fault }
      for isRecords in [false, true] {
        if document.plainText(width: 40, records: isRecords).isEmpty { return "no text" }
      }
    }
    return nil
  }

  /// The clean table must read as the same scores, levels and names in every format.
  var cleanTableComplaint: String? {
    let rows = assessment.canonicalRows
    let cells = rows.map { row in row.map { $0 == "-" ? OutputCell.number($0) : .text($0) } }
    let page = WorkbookPage(
      name: "ITA", rows: rows.map { row in row.map { $0.isEmpty ? .empty : .text($0) } })
    for bytes in [
      DelimitedWriter(.tabs).bytes(of: cells),
      DelimitedWriter(.commas, lineEnd: .carriageReturnLineFeed, hasByteOrderMark: true)
        .bytes(of: cells),
      WorkbookWriter.workbook([page]),
    ] {
      var found: [Diagnostic] = []
      guard let read = InputFile.read(bytes, file: "f", diagnostics: &found) else {
        return "cannot be read"
      }
      let sheet = ScoreSheetReader(assessment.framework)
        .sheet(in: read.tables, diagnostics: &found)
      if sheet.scores.mapValues(\.points.decimal)
        != assessment.sheet.scores.mapValues(\.points.decimal)
      {
        return "other scores than were written"
      }
    }
    return nil
  }

  var whatIfComplaint: String? {
    let whatIf = WhatIf(assessment)
    var changes: FigureMap<Points> = [:]
    if let lowest = analysis.fromLowest.first { changes[.indicator(lowest.indicator)] = .hundred }
    let after = whatIf.setting(changes)
    if let level = after.verdict.level, !assessment.framework.levels.contains(level) {
      return "a level of nowhere"
    }
    let text = WhatIfText(whatIf, in: language)
    if text.title.isEmpty || text.lines(setting: changes).isEmpty { return "no lines" }
    for figure in assessment.sheet.scores.keys.sorted().prefix(3) {
      let explanation = Explanation(figure, in: assessment)
      if ExplanationText(in: language).lines(explanation).isEmpty { return "no explanation" }
    }
    return nil
  }
}
