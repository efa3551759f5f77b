import ITAModel
import TestSupport
import Testing

@testable import ita

/// Every JSON document of the program is valid by the schema that `ita help json-schema` prints.
@Suite struct SchemaTests {
  static let sheets = ["kudhae-2567", "maesai-2566", "khlongmai-2565", "laksi-2567-district"]

  private func faults(_ words: [String], by name: String) throws -> [String] {
    let schema = try #require(SchemaFile(named: name))
    let check = try #require(SchemaCheck(schema.bytes))
    let recorded = packageSession()
    _ = Program.ita.run(words, in: recorded.session)
    return check.faults(in: Array(recorded.written.utf8))
  }

  @Test(arguments: sheets) func theDocumentsOfASheetAreValid(_ sheet: String) throws {
    let file = "Fixtures/sheets/\(sheet).tsv"
    let json = ["--format", "json"]
    #expect(try faults(["analyze", file] + json, by: "ita.analysis/1") == [])
    #expect(try faults(["report", file, "-o", "-"] + json, by: "ita.analysis/1") == [])
    #expect(try faults(["check", file] + json, by: "ita.check/1") == [])
    for figure in ["overall", "OIT", "9"] {
      #expect(
        try faults(["explain", figure, file] + json, by: "ita.explanation/1") == [], "\(figure)")
    }
  }

  @Test(arguments: sheets) func theAnswersToWhatIfAreValid(_ sheet: String) throws {
    let file = "Fixtures/sheets/\(sheet).tsv"
    let questions: [[String]] = [
      [], ["--contest"], ["--alternatives", "0"], ["--set", "OIT=90"],
      ["--set", "IIT=100", "--contest"],
      ["--max-gain", "1"], ["--lock", "8"],
    ]
    for words in questions {
      let faults = try faults(["whatif", file] + words + ["--format", "json"], by: "ita.whatif/1")
      #expect(faults == [], "\(words)")
    }
  }

  @Test(arguments: sheets, ["th", "en"]) func thePlanOfASheetIsValid(
    _ sheet: String, _ language: String
  ) throws {
    let words = ["plan", "Fixtures/sheets/\(sheet).tsv", "--lang", language, "--format", "json"]
    #expect(try faults(words, by: "ita.plan/1") == [])
  }

  @Test func theProgressOfAPlanIsValid() throws {
    let words = ["progress", "Fixtures/plans/kudhae-2568.csv", "--as-of", "2568-03-31"]
    let scores = ["--scores", "Fixtures/sheets/kudhae-2567.tsv", "--format", "json"]
    #expect(try faults(words + ["--format", "json"], by: "ita.progress/1") == [])
    #expect(try faults(words + scores, by: "ita.progress/1") == [])
  }

  @Test(arguments: FrameworkLibrary.ids) func theRulesOfAYearAreValid(_ year: String) throws {
    #expect(try faults(["rules", "show", year, "--format", "json"], by: "ita.rules/1") == [])
  }

  @Test func comparisonsAndTrendsAreValid() throws {
    let json = ["--format", "json", "-q"]
    for words in [
      [], ["--agency", "00003"], ["--by", "nation,type,province,local,district"],
      ["--province", "ตาก", "--rules-as", "2565"],
    ] {
      let compare = ["compare", "Fixtures/nation/wide.tsv"] + words + json
      #expect(try faults(compare, by: "ita.compare/1") == [], "\(words)")
    }
    for name in ["wide", "long"] {
      let compare = ["compare", "Fixtures/nation/faults-\(name).tsv"] + json
      #expect(try faults(compare, by: "ita.compare/1") == [], "\(name)")
    }
    for file in ["trend/wide.tsv", "trend/overall.tsv", "documents/khlongmai-2565.txt"] {
      let trend = ["trend", "Fixtures/\(file)"] + json
      #expect(try faults(trend, by: "ita.trend/1") == [], "\(file)")
      #expect(try faults(trend + ["--rules-as", "2568"], by: "ita.trend/1") == [], "\(file)")
    }
  }

  @Test func anInputWithoutResultIsStillValid() throws {
    let words = ["analyze", "Package.swift", "--format", "json"]
    #expect(try faults(words, by: "ita.analysis/1") == [])
    let question = ["whatif", "Package.swift", "--format", "json"]
    #expect(try faults(question, by: "ita.whatif/1") == [])
  }

  @Test func theCheckSeesWhatIsWrong() throws {
    let words = ["analyze", "Fixtures/sheets/maesai-2566.tsv", "--format", "json"]
    #expect(try !faults(words, by: "ita.check/1").isEmpty)
    let schema = try #require(SchemaFile(named: "rules"))
    let check = try #require(SchemaCheck(schema.bytes))
    let document = #"{"schema":"ita.rules/1","id":1,"fiscalYear":true,"status":"x","facts":[{}]}"#
    let faults = check.faults(in: Array(document.utf8))
    for part in ["$.id", "$.fiscalYear", "$.status", "$.facts[0]"] {
      #expect(faults.contains { $0.hasPrefix(part) }, "\(part)")
    }
  }

  @Test func schemasArePrintedByName() throws {
    for schema in SchemaFile.all {
      let recorded = packageSession()
      #expect(recorded.run("help", "json-schema", schema.name) == .done)
      #expect(Array(recorded.written.utf8) == schema.bytes)
      let text = String(decoding: schema.bytes, as: UTF8.self)
      #expect(text.contains(#""$schema": "https://json-schema.org/draft/2020-12/schema""#))
    }
    #expect(SchemaFile.all.count >= 5)
    let wrong = packageSession()
    #expect(wrong.run("help", "json-schema", "analysys") == .usage)
    #expect(packageSession().run("help", "rules", "x") == .usage)
  }
}
