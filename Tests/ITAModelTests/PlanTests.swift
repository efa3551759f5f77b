import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct PlanTests {
  static let catalogue = MeasureCatalogue()

  private func analysis(_ id: String, _ scores: [String: String]) throws -> Analysis {
    let sheet = try Samples.sheet(scores)
    return Analysis(try Samples.framework(id).assess(sheet))
  }

  /// A framework year whose item lacks a row of the catalogue fails here.
  @Test(arguments: FrameworkLibrary.ids) func everyItemHasACatalogueRow(_ id: String) throws {
    let framework = try Samples.framework(id)
    let themes = Set(Self.catalogue.entries.map(\.theme))
    for item in framework.items {
      let theme = Self.catalogue.theme(of: item.id, in: framework)
      #expect(theme.map { themes.contains($0) } == true, "\(id) \(item.id)")
    }
    for indicator in Indicator.all { #expect(themes.contains("indicator-\(indicator)")) }
  }

  @Test func everyIssueIsThereEvenAtFullScores() throws {
    let items = try Samples.framework("2567").issues.flatMap(\.items)
    let full = Dictionary(uniqueKeysWithValues: items.map { ("\($0)", "100") })
    let analysis = try analysis("2567", full)
    #expect(Plan(drafting: analysis, from: Self.catalogue).measures.isEmpty)
    let plan = Plan(drafting: analysis, from: Self.catalogue, scope: .everyIssue)
    #expect(plan.measures.map { $0.issue?.number } == [1, 2, 3, 4, 5, 6, 7])
    #expect(plan.measures.allSatisfy { $0.band == .keep && $0.entry.band == .keep })
  }

  @Test func yearsWithoutIssuesKeepByIndicator() throws {
    let scores = ["1": "96", "2": "80", "3": "90", "9": "0"]
    let plan = Plan(
      drafting: try analysis("2565", scores), from: Self.catalogue, scope: .everyIssue)
    let bands = Dictionary(
      uniqueKeysWithValues: plan.measures.map { ($0.figure.description, $0.band) })
    #expect(bands == ["1": .keep, "2": .develop, "3": .strengthen, "9": .urgent])
  }

  @Test func theWorstAndZeroAreUrgentAndCutOffsCanBeMoved() throws {
    let analysis = try analysis("2567", ["O10": "50", "i1": "80", "i2": "75", "O7": "0"])
    let bands = Plan(drafting: analysis, from: Self.catalogue).measures.map {
      "\($0.figure) \($0.band)"
    }
    #expect(bands == ["O7 urgent", "O10 urgent", "i2 develop", "i1 develop"])
    let moved = Self.catalogue.with(urgentBelow: Points(78), weakBelow: nil)
    let others = Plan(drafting: analysis, from: moved).measures.map { "\($0.figure) \($0.band)" }
    #expect(others == ["O7 urgent", "O10 urgent", "i2 urgent", "i1 develop"])
    // Nothing disclosed is urgent whatever the cut-offs say.
    let never = Self.catalogue.with(urgentBelow: .zero, weakBelow: nil)
    let zero = Plan(drafting: try self.analysis("2567", ["O7": "0", "O8": "0"]), from: never)
    #expect(zero.measures.allSatisfy { $0.band == .urgent })
    let low = try self.analysis("2567", ["O7": "0", "9": "10", "10": "20"])
    let drafted = Plan(drafting: low, from: never).measures
    #expect(drafted.first { "\($0.figure)" == "O7" }?.band == .urgent)
  }

  @Test func bandsCoverEveryScoreOnce() {
    for catalogue in [
      Self.catalogue, Self.catalogue.with(urgentBelow: Points(60), weakBelow: Points(97)),
    ] {
      for hundredths in 0...9_999 {
        let points = Points(hundredths: hundredths)
        let own = catalogue.cutOffs.filter { points >= $0.atLeast && points < $0.below }
        #expect(own.count == 1, "\(points.shown)")
      }
    }
  }

  @Test func unitsAreNamedByItemThenIndicator() throws {
    var found: [Diagnostic] = []
    let rows = table("ข้อ\tหน่วยงาน\tผู้รับผิดชอบ\nO10\tกองช่าง\tนาย ก\n9\tสำนักปลัด\t\nเอ\tงานพัสดุ\t\n")
    let units = UnitAssignment(rows, diagnostics: &found)
    let framework = try Samples.framework("2567")
    let ten = try #require(FigureID("O10"))
    let eleven = try #require(FigureID("O11"))
    #expect(units.owner(of: ten, in: framework) == .init(unit: "กองช่าง", person: "นาย ก"))
    #expect(units.owner(of: eleven, in: framework) == .init(unit: "สำนักปลัด", person: nil))
    #expect(found.places == ["4:1 W524"])
  }

  @Test func columnsAreKnownInBothLanguages() {
    for column in PlanColumn.allCases {
      #expect(PlanColumn(header: column.name.thai) == column)
      #expect(PlanColumn(header: " \(column.name.english.uppercased()) ") == column)
    }
    #expect(PlanColumn(header: "ความเห็น") == nil)
  }

  @Test func statusesOfPeopleAreRead() {
    let words: [(String, MeasureStatus?)] = [
      ("", .notStarted), ("ยังไม่เริ่ม", .notStarted), ("อยู่ระหว่างดำเนินการ", .underway), ("เสร็จ", .done),
      ("ดำเนินการแล้วเสร็จ", .done), ("DONE", .done), ("ยกเลิก", .cancelled), ("น่าจะเสร็จ", nil),
    ]
    for (text, expected) in words { #expect(MeasureStatus(text) == expected, "\(text)") }
  }

  @Test func targetsThatNameALevelAreHeldToItsConditions() throws {
    let framework = try Samples.framework("2567")
    func code(_ text: String) -> String? { PlanTarget(text, framework)?.finding?.code.rawValue }
    #expect(code("85 คะแนน หรือระดับผ่านดี") == "W514")
    #expect(code("๘๕ คะแนน หรือระดับผ่านดี") == "W514")
    #expect(code("85 คะแนนทุกเครื่องมือ ระดับผ่านดี") == nil)
    #expect(code("ระดับผ่านดี") == nil)
    #expect(PlanTarget("เผยแพร่ผ่านเว็บไซต์ 85 ครั้ง", framework) == nil)
    #expect(PlanTarget("ระดับผ่านดีเยี่ยม", framework)?.rank == 0)
    let letters = try Samples.framework("2564")
    #expect(PlanTarget("85 คะแนน ระดับ A", letters)?.finding == nil)
    #expect(PlanTarget("80 คะแนน ระดับ A", letters)?.finding != nil)
    #expect(PlanTarget("ระดับ ADMIN", letters) == nil)
  }

  @Test func evidenceIsSortedByWhereItStands() {
    let pieces = ProgressEvidence.pieces(
      of: "ภาพ/a.jpg; https://x.go.th/a.pdf\nหนังสือที่ 12, ../b.pdf|/etc/c.pdf;C:\\d.pdf;-;")
    #expect(
      pieces == [
        .file("ภาพ/a.jpg"), .link("https://x.go.th/a.pdf"), .words("หนังสือที่ 12"),
        .elsewhere("../b.pdf"), .elsewhere("/etc/c.pdf"), .elsewhere("C:\\d.pdf"),
      ])
  }
}
