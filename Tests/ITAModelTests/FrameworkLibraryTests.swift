import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct FrameworkLibraryTests {
  static var folder: String { Fixtures.package + "/Sources/FrameworkData" }

  @Test func everyDataFileIsBundledAndNoOther() {
    let files = Fixtures.allFiles(below: Self.folder)
      .filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".json") }
    let names = files.compactMap { $0.split(separator: "/").last.map(String.init) }
    #expect(names.count >= 8)
    #expect(Set(names).count == names.count)
    #expect(EmbeddedFiles.names.sorted() == names.sorted())
    for (file, name) in zip(files, names) {
      let isSame =
        EmbeddedFiles.bytes(named: name) == Fixtures.contents(of: Self.folder + "/" + file)
      #expect(isSame, "\(name)")
    }
    #expect(EmbeddedFiles.bytes(named: "fy2561.tsv") == nil)
  }

  @Test func theYearsAreThoseOfTheOrdinaryAssessment() {
    #expect(FrameworkLibrary.years.map(\.buddhist) == Array(2562...2568))
    #expect(FrameworkLibrary.ids.contains("2567-district"))
    for id in FrameworkLibrary.ids { #expect(FrameworkLibrary.framework(id: id)?.id == id) }
  }

  @Test(arguments: [2561, 2569, 2570]) func rulesOfOtherYearsAreNeverGuessed(_ number: Int) throws {
    let year = try #require(FiscalYear(buddhist: number))
    #expect(FrameworkLibrary.framework(year) == nil)
  }

  @Test(arguments: FrameworkLibrary.ids) func everyBundledFileIsSound(_ id: String) throws {
    let name = "fy\(id).tsv"
    let bytes = try #require(EmbeddedFiles.bytes(named: name))
    var found: [Diagnostic] = []
    let framework = try #require(
      FrameworkLibrary.framework(bytes, file: name, diagnostics: &found))
    #expect(found.places == [])
    #expect(framework.indicators.map(\.indicator) == Indicator.all)
    #expect(framework.facts.allSatisfy { !LabelReader.trimmed($0.source).isEmpty })
    #expect(framework.facts.count == bytes.filter { $0 == 10 }.count - 1)
    let members: [Indicator: Tool] = Dictionary(
      uniqueKeysWithValues: framework.indicators.map { ($0.indicator, $0.tool) })
    #expect(
      Indicator.all.map { members[$0]?.rawValue ?? "" }
        == ["IIT", "IIT", "IIT", "IIT", "IIT", "EIT", "EIT", "EIT", "OIT", "OIT"])
    for item in framework.items {
      #expect(item.sub == nil || item.sub?.indicator == item.indicator, "\(item.id)")
    }
    #expect(framework.items.map(\.id) == framework.items.map(\.id).sorted())
    #expect(Set(framework.items.map(\.id)).count == framework.items.count)
  }

  @Test(arguments: 2562...2568) func ordinaryYearsHaveWeightsAndLevels(_ number: Int) throws {
    let framework = try Samples.framework("\(number)")
    #expect(framework.tools.compactMap(\.weight) == [30, 30, 40])
    #expect(framework.year.buddhist == number)
    #expect(framework.target == Points(85))
    #expect(framework.tolerance == Points(hundredths: 1))
    #expect(framework.parts.count == (number < 2566 ? 0 : 2))
    let levels = framework.levels.map(\.name.thai)
    if number < 2566 {
      #expect(levels == ["AA", "A", "B", "C", "D", "E", "F"])
    } else {
      #expect(levels == ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"])
    }
    // Nothing that decides a level is only recalled.
    #expect(framework.levels.allSatisfy { $0.evidence.standing != .recalled })
  }

  @Test(arguments: ["2564", "2565"]) func subIndicatorsHaveTheSizesThatFitPublishedScores(
    _ id: String
  ) throws {
    let framework = try Samples.framework(id)
    let sizes = framework.subIndicators.map { rule in
      framework.items.filter { $0.sub == rule.id }.count
    }
    #expect(sizes == [9, 8, 7, 4, 5, 8, 2])
    #expect(
      framework.items.filter { $0.id.tool == .oit }.allSatisfy { $0.allowed == [.zero, .hundred] })
  }
}
