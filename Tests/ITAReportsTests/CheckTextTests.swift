import Foundation
import ITAModel
import ITATables
import Testing

@testable import ITAReports

@Suite struct CheckTextTests {
  private func check(
    _ text: String, _ language: Language, diagnostics: [Diagnostic] = []
  ) throws -> CheckText {
    CheckText(
      try SheetSamples.assessment(text),
      reading: LocalizedText(thai: "อ่านแบบนี้", english: "so read"),
      diagnostics: diagnostics, in: language)
  }

  static let clean = "หน่วยงาน\tอบต.ก\nคะแนนรวม\t90\nข้อ\tคะแนน\n1\t90\nO1\t100\n"
  static let damaged = "\tประเด็นข้อคำถาม\tระดับคะแนน\nIIT\t1๑ ข้อ\t88,53\nOIT\t0๗ แผน\t100\n"

  @Test func aCleanFileIsToldInFewLines() throws {
    #expect(
      try check(Self.clean, .english).lines == [
        "read as   so read", "  B1    agency อบต.ก", "        fiscal year 2567",
        "  B2    overall score 90.00", "nothing had to be repaired",
        "1 of 10 indicators and 1 items found; errors 0, warnings 0",
        "no figures contradict each other",
      ])
    let thai = try check(Self.clean, .thai).lines
    #expect(thai.count == 7)
    #expect(thai.allSatisfy(SheetSamples.hasThai))
  }

  @Test func everyRepairHasItsCellBeforeAfterAndReason() throws {
    for language in Language.allCases {
      let lines = try check(Self.damaged, language).lines
      let repairs = lines.filter { $0.contains(" -> ") }
      #expect(repairs.count == 3)
      #expect(repairs.contains { $0.hasPrefix("  B2    «1๑» -> i1   ") })
      #expect(repairs.contains { $0.hasPrefix("  C2    «88,53» -> 88.53   ") })
      #expect(repairs.contains { $0.hasPrefix("  B3    «0๗» -> O7   ") })
      #expect(repairs.allSatisfy { $0.split(separator: "   ").count == 3 })
      #expect(lines.contains { $0.contains("3") && !$0.contains("->") })
    }
  }

  @Test func severalValuesAndContradictionsAreCounted() throws {
    let rows = (1...10).map { "\($0)\t80\n" }.joined()
    let lines = try check("คะแนนรวม\t95\nข้อ\tคะแนน\n1\t81\n\(rows)", .english).lines
    #expect(lines.last == "1 contradictions, 1 figures with several values; see the warnings")
  }

  @Test func errorsAndWarningsAreCounted() throws {
    let place = Location(file: "f")
    let found = [
      Diagnostic(ScoreSheetFinding.noScores, at: place),
      Diagnostic(ScoreSheetFinding.unknownLabel("ก"), at: place),
      Diagnostic(ScoreSheetFinding.unknownLabel("ข"), at: place),
    ]
    let lines = try check(Self.clean, .english, diagnostics: found).lines
    #expect(lines.contains { $0.hasSuffix("errors 1, warnings 2") })
  }

  @Test func theDocumentHasScoresRepairsAndFindings() throws {
    let finding = Diagnostic(ScoreSheetFinding.unknownLabel("ก"), at: Location(file: "f", row: 2))
    let value = try check(Self.damaged, .thai, diagnostics: [finding]).json
    let read = try JSONSerialization.jsonObject(with: Data(value.document))
    let object = try #require(read as? [String: Any])
    #expect(object["schema"] as? String == "ita.check/1")
    #expect(object["fiscalYear"] as? Int == 2567)
    #expect(object["reading"] as? String == "so read")
    let repairs = try #require(object["repairs"] as? [[String: String]])
    #expect(Set(repairs.compactMap { $0["before"] }) == ["1๑", "88,53", "0๗"])
    #expect(repairs.allSatisfy { Set($0.keys) == ["at", "before", "after", "reason"] })
    let scores = try #require(object["scores"] as? [[String: Any]])
    #expect(scores.compactMap { $0["figure"] as? String } == ["i1", "O7"])
    #expect(scores.first?["raw"] as? String == "88,53")
    #expect(scores.first?["at"] as? String == "f.tsv:2:3")
    #expect((object["diagnostics"] as? [Any])?.count == 1)
  }
}
