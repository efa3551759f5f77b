import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

@Suite struct ReportTests {
  @Test(arguments: Report.sheets) func theReportStaysTheSame(_ sheet: String) throws {
    let document = try #require(Report.sample(sheet)).document
    for (ending, bytes) in [("md", document.markdown()), ("html", document.html())] {
      let difference = Fixtures.difference(of: bytes, fromGolden: "reports/\(sheet).\(ending)")
      #expect(difference == nil)
    }
  }

  @Test(arguments: Report.sheets) func theSameInputGivesTheSameBytes(_ sheet: String) throws {
    let first = try #require(Report.sample(sheet)).document
    let second = try #require(Report.sample(sheet)).document
    #expect(first == second)
    #expect(first.word() == second.word())
    #expect(first.html() == second.html())
  }

  /// Digits stay Arabic only in words with Latin letters, which are codes.
  @Test(arguments: Report.sheets) func noArabicDigitStandsInThaiText(_ sheet: String) throws {
    let report = try #require(Report.sample(sheet))
    for document in [report.document, report.memo, report.summary] {
      for text in document.visibleText {
        for word in text.unicodeScalars.split(whereSeparator: { !Self.isCode($0) }) {
          let hasDigit = word.contains { ("0"..."9").contains($0) }
          let hasLetter = word.contains { $0.properties.isAlphabetic }
          #expect(!hasDigit || hasLetter, "\(text)")
        }
      }
    }
  }

  private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "/", "_", "@", "=": true
    default: false
    }
  }

  @Test(arguments: Report.sheets) func englishHasNoThaiButNames(_ sheet: String) throws {
    let report = try #require(Report.sample(sheet, in: .english, digits: .arabic))
    let headings = report.document.blocks.compactMap { block -> String? in
      guard case .heading(_, let spans) = block else { return nil }
      return spans.map(\.text).joined()
    }
    #expect(headings.count > 10)
    for heading in headings {
      #expect(
        !heading.unicodeScalars.contains { ("\u{0E00}"..."\u{0E7F}").contains($0) }, "\(heading)")
    }
  }

  @Test(arguments: Report.sheets) func everyMeasureSaysItsStanding(_ sheet: String) throws {
    let report = try #require(Report.sample(sheet))
    let tables = report.measures.compactMap { block -> DocumentTable? in
      if case .table(let table) = block { table } else { nil }
    }
    let rows = tables.flatMap(\.rows).filter { $0.count > 1 }
    #expect(rows.count == report.plan.count && !rows.isEmpty)
    for row in rows {
      let standing = row.last?.spans.map(\.text).joined() ?? ""
      #expect(standing == "ข้อเสนอ" || standing.hasPrefix("ข้อกำหนด: "), "\(standing)")
    }
  }

  /// From 2567 on every issue has a row that names it and a measure below, also one where all is
  /// at 100.
  @Test func everyIssueIsThere() throws {
    let report = try #require(Report.sample("kudhae-2567"))
    let issues = report.framework.issues
    #expect(issues.count == 7)
    let rows = report.measures.flatMap { block -> [[DocumentTable.Cell]] in
      guard case .table(let table) = block else { return [] }
      return table.rows
    }
    for issue in issues {
      let place = try #require(
        rows.firstIndex { row in
          row.count == 1 && row[0].spans.map(\.text).joined().contains(issue.name.thai)
        })
      #expect(rows[place][0].columns == 6)
      #expect(rows[place + 1].count == 6, "no measure below issue \(issue.number)")
    }
  }

  /// Every figure that has a value stands in the appendix, with a cell or a formula.
  @Test(arguments: Report.sheets) func everyFigureIsTraceable(_ sheet: String) throws {
    let report = try #require(Report.sample(sheet))
    let used = report.assessment.figures.values.filter { $0.used != nil }
    let rows = report.appendix.flatMap { block -> [[String]] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { $0.map { $0.spans.map(\.text).joined() } }
    }
    #expect(rows.count == used.count)
    for figure in used {
      let code = figure.id == .overall ? "ITA" : "\(figure.id)"
      let row = try #require(rows.first { $0[0] == code })
      #expect(row[2] == figure.shown?.shown)
      #expect(row[3] != "–")
      if let cell = figure.stated?.location.cell { #expect(row[3].contains(cell)) }
    }
  }

  @Test func contradictionsAreTold() throws {
    let report = try #require(Report.sample("kudhae-2567"))
    let rows = report.contradictions.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { $0.flatMap(\.spans).map(\.text).joined() }
    }
    #expect(rows.contains { $0.contains("92.11") && $0.contains("C18") && $0.contains("ตัวชี้วัดที่ 1") })
    #expect(rows.contains { $0.contains("87.37") && $0.contains("99.82") })
  }
}
