import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

@Suite struct PlanDocumentTests {
  private func tables(_ outline: PlanOutline) -> [DocumentTable] {
    outline.document(in: .thai, digits: .thai).sections.flatMap(\.blocks).tables
  }

  @Test func anEmptyCellOfAJoinedColumnBelongsToTheOneAbove() throws {
    let rows = [["IIT", "i1", "ยาว"], ["", "i2", ""], ["EIT", "e1", ""], ["", "", ""]]
    let outline = PlanOutline(
      title: "ก", parts: [.table(header: ["ก", "ข", "ค"], rows: rows, joined: [0, 2])])
    let table = try #require(tables(outline).first)
    #expect(table.rows.map { $0.map(\.rows) } == [[2, 1, 4], [1], [2, 1], [1]])
    #expect(table.texts == [["IIT", "i1", "ยาว"], ["i2"], ["EIT", "e1"], [""]])
    // No column is lost or left over.
    #expect(table.rowGrid.allSatisfy { $0.map(\.columns).reduce(0, +) == 3 })
  }

  @Test func anEmptyCellOfAnyOtherColumnIsToBeFilled() throws {
    let outline = PlanOutline(title: "ก", parts: [.table(header: ["ก", "ข"], rows: [["1", ""]])])
    #expect(try #require(tables(outline).first).rows[0].count == 2)
  }

  @Test func anEmptyFirstCellIsNotLost() throws {
    let rows = [["", "1"], ["", "2"], ["x", "3"]]
    let outline = PlanOutline(
      title: "ก", parts: [.table(header: ["ก", "ข"], rows: rows, joined: [0])])
    #expect(
      try #require(tables(outline).first).rows.map { $0.map(\.rows) } == [[2, 1], [1], [1, 1]])
  }

  /// Headings that lead only to a table of the same columns become rows of one table, so that a
  /// page holds more than one; another table or a remark ends it.
  @Test func tablesUnderHeadingsBecomeOne() throws {
    let head = ["ก", "ข"]
    let outline = PlanOutline(
      title: "ก",
      parts: [
        .heading("1", level: 2), .table(header: head, rows: [["a", "b"]]),
        .heading("2", level: 2), .table(header: head, rows: [["c", "d"], ["e", "f"]]),
        .heading("3", level: 2), .table(header: ["ค"], rows: [["g"]]),
        .heading("4", level: 2), .remark("ไม่มี"),
      ])
    let tables = tables(outline)
    #expect(
      tables.map { $0.rows.map { $0.map { $0.spans.map(\.text).joined() } } }
        == [[["1"], ["a", "b"], ["2"], ["c", "d"], ["e", "f"]], [["g"]]])
    #expect(tables[0].rows.map { $0[0].columns } == [2, 1, 2, 1, 1])
    let document = outline.document(in: .thai, digits: .arabic)
    let headings = DocumentOutline(document).entries.map { $0.spans.map(\.text).joined() }
    #expect(headings == ["3", "4"])
  }

  /// What is to be filled in by hand has room, however long the text beside it is.
  @Test func anEmptyColumnHasRoom() throws {
    let long = String(repeating: "ขั้นตอน", count: 40)
    let header = ["มาตรการ", "สรุปผลการดำเนินการตามมาตรการ"]
    let outline = PlanOutline(title: "ก", parts: [.table(header: header, rows: [[long, ""]])])
    let widths = try #require(tables(outline).first).columns.map(\.width)
    #expect(widths[1] * 4 > widths.reduce(0, +))
    let filled = PlanOutline(title: "ก", parts: [.table(header: header, rows: [[long, "ก"]])])
    let others = try #require(tables(filled).first).columns.map(\.width)
    #expect(others[1] * 5 < others.reduce(0, +))
  }

  /// The analysis of an issue stands beside all its questions, not in the first one's row.
  @Test func theAnalysisOfAnIssueStandsBesideAllItsQuestions() throws {
    let report = try #require(Report.sample("kudhae-2567"))
    let writer = PlanLayoutWriter(report.plan, report.analysis, in: .thai)
    let outline = try #require(writer.outline(.issues))
    let analysed = tables(outline).filter { $0.columns.count == 4 }
    #expect(analysed.count == 7)
    for table in analysed { #expect(table.rows[0].last?.rows == table.rows.count) }
  }

  /// Nothing is announced as listed below where nothing is, and no table has only a head.
  @Test(arguments: Report.sheets) func noFormPromisesWhatItLacks(_ sheet: String) throws {
    let report = try #require(Report.sample(sheet))
    for layout in PlanLayout.allCases {
      let writer = PlanLayoutWriter(report.plan, report.analysis, in: .thai)
      guard let outline = writer.outline(layout) else {
        #expect(layout == .issues && report.analysis.assessment.framework.issues.isEmpty)
        continue
      }
      #expect(tables(outline).allSatisfy { !$0.rows.isEmpty }, "\(layout)")
      for (part, next) in zip(outline.parts, outline.parts.dropFirst() + [.remark("")]) {
        guard case .remark(let text) = part, text.contains("ข้างล่างนี้") else { continue }
        guard case .table = next else {
          #expect(Bool(false), "\(layout): \(text)")
          continue
        }
      }
    }
  }
}
