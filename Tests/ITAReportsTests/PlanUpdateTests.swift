import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

/// The round trip: whatever people write into a plan comes out of an update as it went in.
@Suite struct PlanUpdateTests {
  private static let framework = FrameworkLibrary.framework(id: "2567")

  private static func plan(_ generator: inout SeededGenerator) -> Plan? {
    guard let framework else { return nil }
    var sheet = ScoreSheet(file: "f")
    for item in framework.issues.flatMap(\.items) where Int.random(in: 0...3, using: &generator) > 0
    {
      let points = Points(Int.random(in: 40...100, using: &generator))
      sheet.scores[.item(item)] = StatedScore(
        points: points, decimals: 2, raw: points.shown, location: Location(file: "f"))
    }
    return Plan(
      drafting: Analysis(framework.assess(sheet)), from: MeasureCatalogue(), scope: .everyIssue)
  }

  /// The rows of a grid as an office has edited them: cells, order of rows and columns, columns
  /// and rows of their own, a title above.
  private static func edited(
    _ grid: PlanGrid, edits: Int, _ generator: inout SeededGenerator
  ) -> [[String]] {
    var rows = grid.rows.map(\.cells)
    for number in 0..<edits {
      let row = Int.random(in: 1..<rows.count, using: &generator)
      let column = Int.random(in: 0..<PlanColumn.allCases.count, using: &generator)
      if PlanColumn.allCases[column].isMachine { continue }
      let words = generator.thaiText(
        upTo: 6, extra: ["\n", "\"", ",", "=1", "-", "'", "<&>", "_x0041_"])
      rows[row][column] = "\(number)\(words)ก"
    }
    if Bool.random(using: &generator) {
      for row in rows.indices { rows[row].append(row == 0 ? "ความเห็น" : "ค\(row)") }
    }
    let order = Array(rows[0].indices).shuffled(using: &generator)
    let body = rows.dropFirst().shuffled(using: &generator)
    rows = ([rows[0]] + body).map { row in order.map { row[$0] } }
    if Bool.random(using: &generator) { rows.insert(["แผนของเรา"], at: 0) }
    return rows
  }

  /// The cells of people, by id and column; columns of their own by header.
  private static func human(_ tables: [Table]) -> [String: String] {
    var cells: [String: String] = [:]
    for table in tables {
      guard
        let header = table.rows.first(where: { $0.cells.contains(PlanColumn.id.name.thai) }),
        let id = header.cells.firstIndex(of: PlanColumn.id.name.thai)
      else { continue }
      for row in table.rows where row.number > header.number {
        for (place, name) in header.cells.enumerated() {
          if PlanColumn(header: name)?.isMachine == true || row[place + 1].isEmpty { continue }
          cells["\(row[id + 1]) \(name)"] = row[place + 1]
        }
      }
    }
    return cells
  }

  private static func tables(_ bytes: [UInt8], _ name: String) -> [Table] {
    var found: [Diagnostic] = []
    return InputFile.read(bytes, file: name, diagnostics: &found)?.tables ?? []
  }

  /// A thousand edits in a hundred plans, each as CSV and as XLSX, updated by other scores.
  @Test func everyHumanCellIsKeptInAThousandRandomEdits() throws {
    for seed in 0..<100 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let framework = try #require(Self.framework)
      let first = try #require(Self.plan(&generator))
      let second = try #require(Self.plan(&generator))
      let grid = PlanGrid(first.texts(in: .thai), named: "รวม", in: .thai)
      let rows = Self.edited(grid, edits: 10, &generator)
      let texts = rows.map { row in row.map { OutputCell.verbatim($0) } }
      let commas = DelimitedWriter(.commas, lineEnd: .carriageReturnLineFeed).bytes(of: texts)
      let page = WorkbookPage(
        name: "รวม", rows: rows.map { row in row.map { $0.isEmpty ? .empty : .text($0) } })
      let workbook = WorkbookWriter.workbook([page])
      for (bytes, name) in [(commas, "p.csv"), (workbook, "p.xlsx")] {
        let before = Self.tables(bytes, name)
        var found: [Diagnostic] = []
        let file = try #require(PlanFile(before, file: name, diagnostics: &found), "seed \(seed)")
        let update = PlanUpdate(file, to: second, of: framework, diagnostics: &found)
        let written =
          name == "p.csv"
          ? DelimitedWriter(.commas).bytes(of: update.grids[0].delimitedRows)
          : WorkbookWriter.workbook(update.grids.map { $0.page(named: "รวม") })
        let after = Self.tables(written, name)
        let (old, new) = (Self.human(before), Self.human(after))
        let lost = old.filter { new[$0.key] != $0.value }
        #expect(lost.isEmpty, "seed \(seed) \(name): \(lost)")
        let ids = Set(second.measures.map(\.id)).union(first.measures.map(\.id))
        #expect(Set(ids.filter { id in new.keys.contains { $0.hasPrefix(id + " ") } }) == ids)
      }
    }
  }

  private func file(_ text: String, _ found: inout [Diagnostic]) -> PlanFile? {
    PlanFile(Self.tables(Array(text.utf8), "p.csv"), file: "p.csv", diagnostics: &found)
  }

  @Test func whatIsNoPlanIsRefused() {
    var found: [Diagnostic] = []
    #expect(file("ก,ข\n1,2\n", &found) == nil)
    #expect(found.map(\.code) == ["E501"])
  }

  @Test func repeatsAndStrayRowsAreTold() throws {
    var found: [Diagnostic] = []
    let text = """
      รหัสมาตรการ,สถานะ,สถานะ,ผู้รับผิดชอบ,ความเห็น
      2567-O10,เสร็จแล้ว,,ก,
      2567-O10,,,ข,
      ,,,,นัดประชุม

      """
    let plan = try #require(file(text, &found))
    let rows = plan.rows(diagnostics: &found)
    #expect(rows.map { $0[.person] } == ["ก"])
    #expect(found.map(\.code) == ["W504", "W502", "W503"])
  }

  @Test func obsoleteRowsAreMarkedAndNeverDeleted() throws {
    var found: [Diagnostic] = []
    let framework = try #require(Self.framework)
    let plan = try #require(
      file("รหัสมาตรการ,สถานะ,ผู้รับผิดชอบ\n2567-O10,เสร็จแล้ว,นาย ก\n", &found))
    let none = Plan(
      drafting: Analysis(framework.assess(ScoreSheet(file: "f"))), from: MeasureCatalogue())
    let update = PlanUpdate(plan, to: none, of: framework, diagnostics: &found)
    let label = PlanChange.obsolete.label.thai
    #expect(update.grids[0].rows[1].cells == ["2567-O10", "เสร็จแล้ว", "นาย ก", label])
    #expect(update.grids[0].rows[1].kind == .obsolete)
    #expect(found.map(\.code) == ["W510"])
  }
}
