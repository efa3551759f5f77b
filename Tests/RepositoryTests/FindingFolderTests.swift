import ITATables
import TestSupport
import Testing

/// The folders of `Fixtures/findings`: each gives exactly the findings that it expects.
@Suite struct FindingFolderTests {
  static let names = Fixtures.names(in: "findings")

  /// The codes of reading and judging scores and of framework files; each must have a folder.
  static let codes = Catalogue.kinds.flatMap { kind in
    ["ScoreSheetFinding", "AssessmentFinding", "FrameworkFinding"].contains(kind.name)
      ? kind.codes : []
  }

  @Test(arguments: codes) func givesExactlyWhatIsExpected(_ code: String) throws {
    let folder = try #require(FindingFolder(code), "no input or expected.txt for \(code)")
    #expect(folder.found == folder.expected)
    #expect(folder.findings.contains { $0.code == code }, "\(code) does not occur")
  }

  @Test func everyFolderIsOfACodeAndWhole() {
    let known = Set(Catalogue.stated.map(\.code))
    #expect(Self.names.filter { !known.contains($0) } == [])
    // Folders of plans are run by the command in them, in tests of the command line.
    let others = Self.names.filter { Fixtures.bytes("findings/\($0)/command.txt") == nil }
    #expect(others.filter { FindingFolder($0) == nil } == [])
  }

  @Test func everyCodeThatAFileCanGiveHasAFolder() {
    // The command line's own codes, E1 and E4 of files and E9, need no input; templates of reports
    // and national tables have tests of their own.
    let elsewhere = ["WordTemplateFinding", "NationalFinding"]
    let without = Catalogue.kinds.filter { !elsewhere.contains($0.name) }.flatMap(\.codes)
      .filter { !Self.names.contains($0) }
    #expect(without == [])
  }
}
