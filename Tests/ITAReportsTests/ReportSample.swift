import ITAModel
import ITAReports
import ITATables
import TestSupport

/// The fixtures' reports.
extension Report {
  static let sheets = ["kudhae-2567", "maesai-2566", "khlongmai-2565"]

  /// The report of a fixture; nil where it cannot be read, which a test would tell.
  static func sample(
    _ sheet: String, in language: Language = .thai, digits: Digits = .thai,
    profile: Profile = Profile()
  ) -> Report? {
    sample(
      bytes: Fixtures.bytes("sheets/\(sheet).tsv") ?? [], file: "\(sheet).tsv", in: language,
      digits: digits, profile: profile)
  }

  /// The report of a score file; nil where it cannot be read.
  static func sample(
    bytes: [UInt8], file: String, in language: Language = .thai, digits: Digits = .thai,
    profile: Profile = Profile()
  ) -> Report? {
    var found: [Diagnostic] = []
    guard let read = InputFile.read(bytes, file: file, diagnostics: &found),
      let stated = ScoreSheetReader.year(in: read.tables),
      let year = FiscalYear(either: stated.value),
      let framework = FrameworkLibrary.framework(year)
    else { return nil }
    let sheet = ScoreSheetReader(framework).sheet(in: read.tables, diagnostics: &found)
    let analysis = Analysis(framework.assess(sheet, year: year))
    let catalogue = MeasureCatalogue()
    let plan = Plan(drafting: analysis, from: catalogue, scope: .everyIssue).texts(in: language)
    return Report(
      analysis, plan: plan, catalogue: catalogue,
      profile: profile, in: language, digits: digits, date: ReportDate("2568-09-30"))
  }
}

extension Document {
  /// All texts that a reader sees, codes left out, in the document's digits.
  var visibleText: [String] {
    var texts: [String] = []
    func add(_ spans: [Span]) {
      texts.append(spans.filter { !$0.isCode }.map { digits.text($0.text) }.joined())
    }
    for block in sections.flatMap(\.blocks) {
      switch block {
      case .heading(_, let spans), .paragraph(let spans, _): add(spans)
      case .list(let list): for item in list.items { add(item.spans) }
      case .table(let table):
        add(table.caption)
        for cell in (table.header + table.rows).flatMap({ $0 }) { add(cell.spans) }
      case .chart(let chart): add([Span(chart.title), Span(chart.alternative)])
      case .fields(let lines):
        for field in lines.flatMap({ $0 }) { add([Span(field.label)] + field.value) }
      case .cover(let cover): for line in cover.title + cover.details + cover.foot { add(line) }
      case .signatures, .pageBreak, .tableOfContents: break
      }
    }
    return texts
  }

  /// The rows of all tables, each as texts without digits changed.
  var tableRows: [[String]] {
    sections.flatMap(\.blocks).flatMap { block -> [[String]] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { row in row.map { $0.spans.map(\.text).joined() } }
    }
  }
}

extension [Block] {
  /// All texts that a reader sees in these blocks, with Arabic digits and codes left out.
  var texts: [String] {
    Document(title: "t", digits: .arabic, sections: [DocumentSection(.portrait, self)]).visibleText
  }

  /// The tables among them.
  var tables: [DocumentTable] {
    compactMap { block in if case .table(let table) = block { table } else { nil } }
  }
}

extension DocumentTable {
  /// The texts of the rows.
  var texts: [[String]] { rows.map { row in row.map { $0.spans.map(\.text).joined() } } }
}
