import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

/// The round trip: whatever people write into a plan comes out of an update as it went in.
@Suite struct PlanUpdateTests {
  private static let catalogue = MeasureCatalogue()
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
      drafting: Analysis(framework.assess(sheet)), from: catalogue, scope: .everyIssue)
  }

  /// Words as people write them: Thai with marks, lines, quotes, formulas, dates, long texts.
  private static func words(_ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0...5, using: &generator) {
    case 0:
      ["31 มี.ค. ๒๕๖๘", "ต.ค.๖๗-ก.ย.๖๘", "ไตรมาส 2", "2568-03-31"].randomElement(using: &generator)
        ?? ""
    case 1: String(repeating: generator.thaiText(upTo: 8, extra: ["\n"]), count: 60)
    default:
      generator.thaiText(
        upTo: 6, extra: ["\n", "\"", ",", "=1", "-", "'", "<&>", "_x0041_", "+", "@"])
    }
  }

  /// The rows of a grid as an office has edited them: words in twenty cells that are people's, rows
  /// and columns in another order, rows taken out, columns and rows of their own, blank rows, a
  /// title above.
  private static func edited(
    _ grid: PlanGrid, _ generator: inout SeededGenerator
  ) -> (rows: [[String]], edits: Int) {
    var rows = grid.rows.map(\.cells)
    let places = PlanColumn.allCases.indices.filter { !PlanColumn.allCases[$0].isMachine }
    var edits = 0
    while edits < 20 {
      let row = Int.random(in: 1..<rows.count, using: &generator)
      let place = places.randomElement(using: &generator) ?? 0
      let words = "\(edits)\(words(&generator))ก"
      if rows[row][place] == words { continue }
      rows[row][place] = words
      edits += 1
    }
    if Bool.random(using: &generator) {
      for row in rows.indices { rows[row].append(row == 0 ? "ความเห็น" : "ค\(row)") }
    }
    let order = Array(rows[0].indices).shuffled(using: &generator)
    var body = rows.dropFirst().shuffled(using: &generator)
    if body.count > 3, Bool.random(using: &generator) { body.removeLast() }
    rows = ([rows[0]] + body).map { row in order.map { row[$0] } }
    if Bool.random(using: &generator) {
      rows.insert([], at: Int.random(in: 1...rows.count, using: &generator))
      rows.append(["", "นัดประชุม \(words(&generator))ก"])
    }
    if Bool.random(using: &generator) { rows.insert(["แผนของเรา"], at: 0) }
    return (rows, edits)
  }

  /// The cells of people, by id and column, columns of their own by header; words outside the
  /// measures by themselves.
  private static func human(_ tables: [Table]) -> [String: String] {
    var cells: [String: String] = [:]
    for table in tables {
      guard
        let header = table.rows.first(where: { $0.cells.contains(PlanColumn.id.name.thai) }),
        let id = header.cells.firstIndex(of: PlanColumn.id.name.thai)
      else { continue }
      let machine = Set(
        header.cells.indices.filter { PlanColumn(header: header.cells[$0])?.isMachine == true })
      for row in table.rows where row.number != header.number {
        let isMeasure = row.number > header.number && !row[id + 1].isEmpty
        for place in 1...max(row.count, 1) where !row[place].isEmpty {
          let name = header[place]
          if isMeasure, machine.contains(place - 1) { continue }
          cells[isMeasure ? "\(row[id + 1]) \(name)" : "own \(row[place])"] = row[place]
        }
      }
    }
    return cells
  }

  private static func tables(_ bytes: [UInt8], _ name: String) -> [Table] {
    var found: [Diagnostic] = []
    return InputFile.read(bytes, file: name, diagnostics: &found)?.tables ?? []
  }

  /// A thousand edits in fifty plans, each as CSV and as XLSX, updated by other scores.
  @Test func everyHumanCellIsKeptInAThousandRandomEdits() throws {
    var edits = 0
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let framework = try #require(Self.framework)
      let first = try #require(Self.plan(&generator))
      let second = try #require(Self.plan(&generator))
      let edited = Self.edited(
        PlanGrid(first.texts(in: .thai), named: "รวม", in: .thai), &generator)
      edits += edited.edits
      for (bytes, name) in Self.files(edited.rows) {
        let before = Self.tables(bytes, name)
        var found: [Diagnostic] = []
        let file = try #require(PlanFile(before, file: name, diagnostics: &found), "seed \(seed)")
        let update = PlanUpdate(file, to: second, of: framework, diagnostics: &found)
        let written =
          name == "p.csv"
          ? DelimitedWriter(.commas).bytes(of: update.grids[0].delimitedRows)
          : try #require(update.patched(bytes, file: name, diagnostics: &found))
        let after = Self.tables(written, name)
        let (old, new) = (Self.human(before), Self.human(after))
        let lost = old.filter { new[$0.key] != $0.value }
        #expect(lost.isEmpty, "seed \(seed) \(name): \(lost)")
        #expect(old.count > 10, "seed \(seed)")
        let ids = Set(second.measures.map(\.id)).union(Self.ids(before))
        #expect(Self.ids(after) == ids, "seed \(seed) \(name)")
      }
    }
    #expect(edits == 1_000)
  }

  private static func files(_ rows: [[String]]) -> [(bytes: [UInt8], name: String)] {
    let texts = rows.map { row in row.map { OutputCell.verbatim($0) } }
    let page = WorkbookPage(
      name: "รวม", rows: rows.map { row in row.map { $0.isEmpty ? .empty : .text($0) } })
    return [
      (DelimitedWriter(.commas, lineEnd: .carriageReturnLineFeed).bytes(of: texts), "p.csv"),
      (WorkbookWriter.workbook([page]), "p.xlsx"),
    ]
  }

  private static func ids(_ tables: [Table]) -> Set<String> {
    var found: [Diagnostic] = []
    let file = PlanFile(tables, file: "p", diagnostics: &found)
    return Set(file?.rows(diagnostics: &found).map(\.id) ?? [])
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

  /// A unit that is named later gets its sheet, which looks like the first.
  @Test func aMissingSheetOfAUnitIsAdded() throws {
    var found: [Diagnostic] = []
    let framework = try #require(Self.framework)
    var sheet = ScoreSheet(file: "f")
    for (code, points) in [("O10", 50), ("O11", 50)] {
      sheet.scores[try #require(FigureID(code))] = StatedScore(
        points: Points(points), decimals: 2, raw: "", location: Location(file: "f"))
    }
    let analysis = Analysis(framework.assess(sheet))
    let units = UnitAssignment(
      try #require(Self.tables(Array("O10\tกองช่าง\nO11\tกองคลัง\n".utf8), "u.tsv").first),
      diagnostics: &found)
    let plan = Plan(drafting: analysis, from: MeasureCatalogue(), units: units)
    let grid = PlanGrid(plan.texts(in: .thai), named: "รวม", in: .thai)
    let old = WorkbookWriter.workbook([grid.page(named: "รวม")])
    let file = try #require(
      PlanFile(Self.tables(old, "p.xlsx"), file: "p.xlsx", diagnostics: &found))
    let update = PlanUpdate(file, to: plan, of: framework, units: units, diagnostics: &found)
    let new = try #require(update.patched(old, file: "p.xlsx", diagnostics: &found))
    let tables = Self.tables(new, "p.xlsx")
    #expect(tables.map(\.sheet) == ["รวม", "กองช่าง", "กองคลัง"])
    #expect(tables[1].rows.map { $0[1] } == ["รหัสมาตรการ", "2567-O10"])
    #expect(found.map(\.code) == ["N525", "N525"])
    // With its sheets the plan needs no more.
    let again = try #require(PlanFile(tables, file: "p.xlsx", diagnostics: &found))
    let second = PlanUpdate(again, to: plan, of: framework, units: units, diagnostics: &found)
    #expect(second.patched(new, file: "p.xlsx", diagnostics: &found) == new)
  }
}
