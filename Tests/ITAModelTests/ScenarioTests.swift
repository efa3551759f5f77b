import ITATables
import TestSupport
import Testing

@testable import ITAModel

/// Published results: what the rules must give for them.
@Suite struct ScenarioTests {
  @Test func phichitOf2564() throws {
    let framework = try Samples.framework("2564")
    let rows = try scenarios("fy2564.tsv")
    #expect(rows.count == 13)
    for row in rows {
      let name = row["case"] ?? ""
      let result = framework.assess(
        try Samples.sheet([
          "overall": row["overall"] ?? "", "9": row["9"] ?? "", "10": row["10"] ?? "",
        ]))
      let oit = try #require(result.figure(.tool(.oit)).computed, "\(name)")
      let printed = try Samples.points(row["oit-points"] ?? "")
      let distance = (oit * 40 / 100).distance(to: printed)
      #expect(distance <= Points(digits: 5, decimals: 3), "\(name) \(oit.shown)")
      #expect(result.verdict.level?.name.thai == row["level"], "\(name)")
      // The three printed rows add up to the printed total.
      let sum = try ["iit-points", "eit-points", "oit-points"].reduce(Points.zero) {
        $0 + (try Samples.points(row[$1] ?? ""))
      }
      let total = try Samples.points(row["overall"] ?? "")
      #expect(sum.distance(to: total) <= framework.tolerance, "\(name)")
    }
  }

  @Test func oneChangedFigureOfPhichitIsCaught() throws {
    for row in try scenarios("fy2564.tsv") {
      let ninth = try Samples.points(row["9"] ?? "")
      let tenth = try Samples.points(row["10"] ?? "")
      let printed = try Samples.points(row["oit-points"] ?? "")
      for changed in [ninth - Points(hundredths: 10), ninth + Points(hundredths: 10)] {
        let points = (changed + tenth) / 5
        #expect(points.distance(to: printed) > Points(digits: 5, decimals: 3))
      }
    }
  }

  @Test func publishedLevelsAreAmongThePossibleOnes() throws {
    let rows = try scenarios("levels.tsv")
    #expect(rows.count >= 17)
    for row in rows {
      let id = row["year"] ?? ""
      let level = row["level"] ?? ""
      let verdict = try Samples.framework(id)
        .assess(Samples.sheet(["overall": row["overall"] ?? ""], level: level)).verdict
      #expect(verdict.names.contains(level), "\(id) \(row["agency"] ?? "")")
      if (Int(id) ?? 0) < 2566 { #expect(verdict.level != nil, "\(id)") }
    }
  }

  struct Report: Sendable, CustomTestStringConvertible {
    var file: String
    var framework: String
    var agency: String
    var stated: String
    var computed: String
    var level: String
    var weakest: [Int]
    var weakItems: [String]
    var findings: [String]
    var testDescription: String { file }
  }

  static let reports = [
    Report(
      file: "kudhae-2567.tsv", framework: "2567", agency: "องค์การบริหารส่วนตำบลกุดแห่",
      stated: "97.88", computed: "97.88", level: "ผ่านดีเยี่ยม", weakest: [9],
      weakItems: ["O10", "O11"],
      findings: [
        "18:3 W210", "21:3 W210", "12:3 N210", "13:3 N210", "14:3 N210", "15:3 N224", "0:0 N217",
      ]),
    Report(
      file: "maesai-2566.tsv", framework: "2566", agency: "เทศบาลตำบลแม่สายมิตรภาพ",
      stated: "91.47", computed: "91.47", level: "ผ่าน", weakest: [8, 4, 2, 7], weakItems: [],
      findings: ["0:0 N217"]),
    Report(
      file: "khlongmai-2565.tsv", framework: "2565", agency: "องค์การบริหารส่วนตำบลคลองใหม่",
      stated: "76.81", computed: "76.80", level: "B", weakest: [10, 8, 7, 4, 2, 6],
      weakItems: [], findings: []),
  ]

  @Test(arguments: reports) func judgesTheReport(_ report: Report) throws {
    let framework = try Samples.framework(report.framework)
    let bytes = try #require(Fixtures.bytes("sheets/" + report.file))
    let tables = [table(String(decoding: bytes, as: UTF8.self), file: report.file)]
    #expect(ScoreSheetReader.year(in: tables)?.value == Int(report.framework))
    var found: [Diagnostic] = []
    let sheet = ScoreSheetReader(framework).sheet(in: tables, diagnostics: &found)
    #expect(found.places == [])
    #expect(sheet.agency?.value.hasPrefix(report.agency) == true)
    let result = framework.assess(sheet)
    #expect(result.figure(.overall).stated?.points.shown == report.stated)
    #expect(result.figure(.overall).computed?.shown == report.computed)
    #expect(result.verdict.level?.name.thai == report.level)
    #expect(sheet.statedLevel?.value == report.level)
    let analysis = Analysis(result)
    #expect(analysis.weakest.map(\.indicator.number) == report.weakest)
    #expect(analysis.weakItems.map(\.id.description) == report.weakItems)
    #expect(result.diagnostics.places == report.findings)
  }

  @Test func maesaiPassesOnlyBecauseOfEIT() throws {
    let framework = try Samples.framework("2566")
    let bytes = try #require(Fixtures.bytes("sheets/maesai-2566.tsv"))
    var found: [Diagnostic] = []
    let sheet = ScoreSheetReader(framework)
      .sheet(in: [table(String(decoding: bytes, as: UTF8.self))], diagnostics: &found)
    let result = framework.assess(sheet)
    #expect(result.figure(.tool(.eit)).computed?.shown == "84.11")
    let deciding = result.conditions.filter(\.isDeciding)
    #expect(deciding.map(\.figures) == [[.part(.eit1), .part(.eit2)]])
    #expect(deciding.first?.value?.shown == "84.11")
    #expect(deciding.first?.missing?.shownUp == "0.89")
    #expect(deciding.first?.isMet == false)
  }
}
