import Foundation
import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

/// The documents, read by Foundation and not by our own writer.
@Suite struct AnalysisJSONTests {
  static let members: Set<String> = [
    "schema", "agency", "fiscalYear", "framework", "overall", "level", "conditions", "tools",
    "indicators", "items", "weakest", "weakItems", "plan", "diagnostics",
  ]

  private func object(_ value: JSONValue) throws -> [String: Any] {
    let read = try JSONSerialization.jsonObject(with: Data(value.document))
    return try #require(read as? [String: Any])
  }

  private func document(_ assessment: Assessment) -> JSONValue {
    let analysis = Analysis(assessment)
    return analysis.json(
      plan: Plan(drafting: analysis, from: SheetSamples.catalogue),
      diagnostics: assessment.diagnostics)
  }

  /// The members of the objects in a list, each list's own.
  private func keys(_ object: [String: Any], _ name: String) throws -> Set<String> {
    if let inner = object[name] as? [String: Any] { return Set(inner.keys) }
    let list = try #require(object[name] as? [[String: Any]], "\(name)")
    return Set(try #require(list.first, "\(name) is empty").keys)
  }

  @Test(arguments: AnalysisTextTests.names) func aDocumentHasEveryMember(_ name: String) throws {
    let read = try object(document(try SheetSamples.assessment(of: name)))
    #expect(Self.members.isSubset(of: read.keys))
    #expect(read["schema"] as? String == "ita.analysis/1")
    #expect(try keys(read, "overall").isSuperset(of: ["stated", "computed"]))
    #expect(try keys(read, "level").isSuperset(of: ["name", "possible", "needs", "stated"]))
    #expect(try keys(read, "tools").isSuperset(of: ["code", "stated", "computed"]))
    let indicator: Set = ["number", "name", "tool", "score", "rank", "standing", "at"]
    #expect(try keys(read, "indicators").isSuperset(of: indicator))
    if (read["items"] as? [Any])?.isEmpty == false {
      #expect(
        try keys(read, "items").isSuperset(of: ["code", "indicator", "score", "weak", "at"]))
    }
    let diagnostics = try #require(read["diagnostics"] as? [[String: Any]])
    for finding in diagnostics {
      #expect(Set(finding.keys).isSuperset(of: ["code", "severity", "at", "message"]))
    }
  }

  @Test func theValuesAreThoseOfTheSheet() throws {
    let read = try object(document(try SheetSamples.assessment(of: "maesai-2566")))
    #expect(read["fiscalYear"] as? Int == 2566)
    #expect(read["weakest"] as? [Int] == [8, 4, 2, 7])
    let level = try #require(read["level"] as? [String: Any])
    #expect(level["name"] as? String == "ผ่าน")
    #expect(level["possible"] as? [String] == ["ผ่าน"])
    let indicators = try #require(read["indicators"] as? [[String: Any]])
    #expect(indicators.compactMap { $0["number"] as? Int } == Array(1...10))
    let standings = Set(indicators.compactMap { $0["standing"] as? String })
    #expect(standings == ["strength", "weakness"])
    for indicator in indicators {
      let place = try #require(indicator["at"] as? String)
      #expect(place.firstMatch(of: /^maesai-2566\.tsv:[0-9]+:[0-9]+$/) != nil, "\(place)")
    }
  }

  @Test func codesAreCanonical() throws {
    let read = try object(document(try SheetSamples.assessment(of: "kudhae-2567")))
    let items = try #require(read["items"] as? [[String: Any]])
    let codes = items.compactMap { $0["code"] as? String }
    #expect(codes.contains("i2") && codes.contains("e9") && codes.contains("O10"))
    #expect(read["weakItems"] as? [String] == ["O10", "O11"])
  }

  @Test(arguments: AnalysisTextTests.names) func scoresAreNumbersWithTwoDecimals(
    _ name: String
  ) throws {
    let text = String(
      decoding: document(try SheetSamples.assessment(of: name)).document, as: UTF8.self)
    let scores = text.matches(
      of: /"(score|stated|computed|used|floor|value|missing|threshold)": ([0-9"][^,\n]*)/
    )
    .filter { !$0.output.2.hasPrefix("\"") }
    #expect(scores.count > 20)
    for score in scores {
      #expect(score.output.2.wholeMatch(of: /[0-9]+\.[0-9][0-9]/) != nil, "\(score.output.0)")
    }
  }

  @Test func anOpenLevelHasNoNameButWhatIsPossible() throws {
    let assessment = try SheetSamples.assessment(SheetSamples.tools(eit: "90.00"))
    let level = try #require(try object(document(assessment))["level"] as? [String: Any])
    #expect(level["name"] is NSNull)
    #expect(level["possible"] as? [String] == ["ผ่านดี", "ผ่าน"])
    #expect(level["needs"] as? [String] == ["EIT1", "EIT2"])
  }

  @Test func aFailureHasTheMembersOfASuccess() throws {
    let file = "ก\"ั.tsv"
    let finding = Diagnostic(
      ScoreSheetFinding.notAScore("ดี\"\\\u{1}มาก\u{7F}\t\n", suggestion: nil),
      at: Location(file: file, row: 3, column: 2))
    let failure = try object(JSONValue.failure([finding]))
    let success = try object(document(try SheetSamples.assessment(of: "kudhae-2567")))
    #expect(Self.members.isSubset(of: failure.keys))
    #expect(Set(failure.keys).symmetricDifference(success.keys).subtracting(["lift"]) == [])
    #expect(failure["agency"] is NSNull)
    #expect(failure["indicators"] as? [Int] == [])
    let found = try #require(failure["diagnostics"] as? [[String: Any]])
    #expect(found.count == 1)
    #expect(found[0]["code"] as? String == "E205")
    #expect(found[0]["severity"] as? String == "error")
    #expect(found[0]["at"] as? String == file + ":3:2")
    #expect((found[0]["message"] as? String)?.contains("ดี\"\\") == true)
  }

  @Test func anyTextSurvivesTheWriter() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(
        upTo: 12, extra: ["\"", "\\", "\u{0}", "\u{1F}", "\u{7F}", "\u{2028}", "/", "😀", "\r\n"])
      let read = try object(.object([.init("a\(text)", .array([.string(text)]))]))
      #expect(read["a\(text)"] as? [String] == [text], "seed \(seed)")
    }
  }

  @Test func borrowedRulesAreNotOfficial() throws {
    let text = SheetSamples.tools(eit: "99.68")
    func isOfficial(_ year: Int?) throws -> Bool? {
      let read = try object(document(try SheetSamples.assessment(text, "2568", year: year)))
      return (read["framework"] as? [String: Any])?["official"] as? Bool
    }
    #expect(try isOfficial(2570) == false)
    #expect(try isOfficial(nil) == true)
  }
}
