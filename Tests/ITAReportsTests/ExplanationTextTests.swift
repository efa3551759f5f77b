import Foundation
import ITAModel
import ITATables
import Testing

@testable import ITAReports

@Suite struct ExplanationTextTests {
  private func lines(
    _ code: String, _ assessment: Assessment, _ language: Language, depth: Int = 9
  ) throws -> [String] {
    let figure = try #require(FigureID(code))
    return ExplanationText(in: language).lines(Explanation(figure, in: assessment, depth: depth))
  }

  @Test(arguments: AnalysisTextTests.names) func everyFigureIsToldInBothLanguages(
    _ name: String
  ) throws {
    let assessment = try SheetSamples.assessment(of: name)
    for figure in assessment.figures.keys.sorted() {
      let thai = try lines("\(figure)", assessment, .thai)
      let english = try lines("\(figure)", assessment, .english)
      #expect(thai.count == english.count)
      let shown = assessment.figure(figure).shown?.shown ?? "-"
      #expect(thai[0].hasPrefix(String(repeating: " ", count: 6 - shown.utf8.count) + shown))
      for line in english {
        let known = SheetSamples.withoutQuotes(line)
        #expect(!SheetSamples.hasThai(known.split(separator: ": ").first ?? ""), "\(line)")
      }
    }
  }

  @Test func aMeanIsToldWithItsFormulaRuleAndCells() throws {
    let assessment = try SheetSamples.assessment(
      "IIT\t80\nEIT\t70\nข้อ\tคะแนน\n9\t60\n10\t61\n")
    let told = try lines("overall", assessment, .english)
    #expect(told[0] == " 69.20   the overall score = 0.30 IIT + 0.30 EIT + 0.40 OIT")
    #expect(told.contains { $0.contains("rule [") })
    #expect(told.contains { $0.contains("read from ") && $0.hasSuffix("«80»") })
    #expect(told.contains { $0.contains(" 60.50   OIT ") && $0.hasSuffix("= mean of 9 10") })
    let short = try lines("overall", assessment, .english, depth: 0)
    #expect(short.count < told.count)
    #expect(!short.contains { $0.contains("«80»") })
  }

  @Test func aMissingFigureIsToldWithItsBounds() throws {
    let assessment = try SheetSamples.assessment(SheetSamples.tools(eit: "90"))
    let told = try lines("EIT1", assessment, .english)
    #expect(told[0].hasPrefix("     -   EIT part 1"))
    #expect(told[1].hasSuffix("no score; from 79.99 to 100.00"))
    #expect(try lines("EIT1", assessment, .thai)[1].contains("เป็นได้ 79.99 ถึง 100.00"))
  }

  @Test func aContradictedCellIsToldAsNotUsed() throws {
    let rows = (1...10).map { "\($0)\t80\n" }.joined()
    let assessment = try SheetSamples.assessment("คะแนนรวม\t95\nข้อ\tคะแนน\n\(rows)", "2565")
    let told = try lines("overall", assessment, .english)
    #expect(told[0].hasPrefix(" 80.00"))
    #expect(told.contains { $0.contains("«95», not used") })
  }

  @Test func roundingIsTold() throws {
    let assessment = try SheetSamples.assessment("ข้อ\tคะแนน\ni4\t100\ni5\t99.47\ni6\t100\n")
    #expect(try lines("2", assessment, .english).last == "exactly 99.8233…, shown 99.82")
    #expect(ExplanationText.exact(Points(hundredths: 8850)) == "88.50")
    #expect(ExplanationText.exact(Points(2) / 3) == "0.6666…")
  }

  @Test func theLevelIsToldConditionByCondition() throws {
    let text = ExplanationText(in: .english)
    let pass = try SheetSamples.assessment(SheetSamples.tools(eit: "84.11"))
    let told = text.level(of: pass)
    #expect(told.contains { $0.hasPrefix("“Pass, good”") && $0.hasSuffix("not met") })
    #expect(told.contains { $0.hasPrefix("“Pass”") && $0.hasSuffix("every condition met") })
    #expect(told.contains { $0.contains("84.11 <   85.00   EIT part 1 EIT part 2") })
    let open = text.level(of: try SheetSamples.assessment(SheetSamples.tools(eit: "90")))
    #expect(open.contains { $0.hasPrefix("“Pass, good”") && $0.hasSuffix("open") })
    #expect(open.contains { $0.contains(" ?   85.00") })
    let district = try SheetSamples.assessment(of: "laksi-2567-district")
    #expect(text.level(of: district) == ["no level rule is known"])
  }

  @Test func theDocumentIsTheTree() throws {
    let assessment = try SheetSamples.assessment("IIT\t80\nEIT\t70\nข้อ\tคะแนน\n9\t60\n10\t61\n")
    let value = Explanation(.overall, in: assessment).json
    let read = try JSONSerialization.jsonObject(with: Data(value.document))
    let object = try #require(read as? [String: Any])
    #expect(object["schema"] as? String == "ita.explanation/1")
    #expect(object["figure"] as? String == "overall")
    #expect(object["value"] as? Double == 69.2)
    let parts = try #require(object["parts"] as? [[String: Any]])
    #expect(parts.compactMap { $0["figure"] as? String } == ["IIT", "EIT", "OIT"])
    #expect(parts[0]["at"] as? String == "f.tsv:1:2")
    #expect(parts[2]["formula"] is [Any])
    #expect((parts[2]["parts"] as? [Any])?.count == 2)
  }
}
