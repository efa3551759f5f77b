import ITAModel
import ITAReports
import ITATables
import TestSupport
import Testing

struct WhatIfTextTests {
  /// The question about one agency that a golden file answers.
  struct Case: Sendable, CustomTestStringConvertible {
    var sheet: String
    var year: Int
    var name: String
    var set: [String: Int] = [:]
    var contests = false
    var target: String?
    var locked: [String] = []
    var language = Language.thai

    var testDescription: String { name }

    static let all = [
      Case(sheet: "maesai-2566", year: 2566, name: "maesai-next"),
      Case(sheet: "maesai-2566", year: 2566, name: "maesai-excellent", target: "excellent"),
      Case(sheet: "maesai-2566", year: 2566, name: "maesai-english", language: .english),
      Case(
        sheet: "maesai-2566", year: 2566, name: "maesai-locked", target: "good",
        locked: ["6", "7"]),
      Case(sheet: "maesai-2566", year: 2566, name: "maesai-moves-points-only", set: ["4": 9500]),
      Case(sheet: "khlongmai-2565", year: 2565, name: "khlongmai-next"),
      Case(
        sheet: "khlongmai-2565", year: 2565, name: "khlongmai-impossible", target: "AA",
        locked: ["OIT"]),
      Case(sheet: "kudhae-2567", year: 2567, name: "kudhae-already-there"),
      Case(
        sheet: "kudhae-2567", year: 2567, name: "kudhae-contest", set: ["e6": 10000],
        contests: true),
    ]
  }

  private static func document(_ question: Case) throws -> WhatIfDocument {
    let file = "\(question.sheet).tsv"
    var found: [Diagnostic] = []
    let bytes = try #require(Fixtures.bytes("sheets/\(file)"))
    let text = try #require(DecodedText(bytes, file: file, diagnostics: &found))
    let table = DelimitedText.sniffed(text).table(from: text, file: file, diagnostics: &found)
    let framework = try #require(
      FiscalYear(buddhist: question.year).flatMap { FrameworkLibrary.framework($0) })
    let sheet = ScoreSheetReader(framework).sheet(in: [table], diagnostics: &found)
    let whatIf = WhatIf(framework.assess(sheet))
    var document = WhatIfDocument(whatIf)
    for (code, hundredths) in question.set {
      document.changes[try #require(FigureID(code))] = Points(hundredths: hundredths)
    }
    if question.contests { document.contested = whatIf.contestedItems }
    if question.set.isEmpty {
      let level = framework.levels.first { $0.id == question.target }
      let target = try #require(level ?? whatIf.base.nextTarget ?? framework.levels.first)
      let locked = question.locked.compactMap { FigureID($0) }
      let way = ShortestWay(whatIf, to: target, locked: locked, alternatives: 1)
      document.way = (target, way.outcome)
    }
    return document
  }

  @Test(arguments: Case.all) func text(question: Case) throws {
    let lines = try Self.document(question).lines(in: question.language).map { $0.text + "\n" }
    let difference = Fixtures.difference(
      of: Array(lines.joined().utf8), fromGolden: "whatif/\(question.name).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: Case.all) func json(question: Case) throws {
    let difference = Fixtures.difference(
      of: try Self.document(question).json.document, fromGolden: "whatif/\(question.name).json")
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// A terminal gives Thai marks different widths: nothing may stand in a column behind them.
  @Test(arguments: Case.all) func thaiStandsLastInRowsOfNumbers(question: Case) throws {
    for line in try Self.document(question).lines(in: .thai) where !line.isHeading {
      let isRow = line.text.utf8.starts(with: "   ".utf8)
      let scalars = Array(line.text.unicodeScalars)
      guard isRow, let thai = scalars.firstIndex(where: { $0.value >= 0x0E00 }) else { continue }
      let behind = String(String.UnicodeScalarView(scalars[thai...]))
      #expect(!behind.contains("->") || behind.contains("“"), "\(line.text)")
      #expect(!behind.contains("   "), "\(line.text)")
    }
  }
}
