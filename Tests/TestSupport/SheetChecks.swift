import ITAModel
import ITAReports
import ITATables

/// What must hold for the whole way from bytes to reports: used by the fuzzer and by the replay of
/// its corpus. The first byte chooses the framework, and whether to go on from the sheet that was
/// read to its reports, which is many times slower.
public enum SheetChecks {
  private static let frameworks = FrameworkLibrary.ids.compactMap {
    FrameworkLibrary.framework(id: $0)
  }

  private static let catalogue = MeasureCatalogue()

  /// What does not hold; nil where everything does.
  public static func complaint(about input: [UInt8]) -> String? {
    guard let choice = input.first, !frameworks.isEmpty else { return nil }
    let framework = frameworks[Int(choice) % frameworks.count]
    var found: [Diagnostic] = []
    guard let read = InputFile.read(Array(input.dropFirst()), file: "f", diagnostics: &found)
    else { return nil }
    _ = ScoreSheetReader.year(in: read.tables)
    let sheet = ScoreSheetReader(framework).sheet(in: read.tables, diagnostics: &found)
    if sheet.scores.values.contains(where: { $0.points < .zero || $0.points > .hundred }) {
      return "a score outside 0 to 100"
    }
    if choice >= 0x10 { return nil }
    let assessment = framework.assess(sheet)
    if let level = assessment.verdict.level, !framework.levels.contains(level) {
      return "a level of nowhere"
    }
    let analysis = Analysis(assessment)
    for language in Language.allCases {
      if AnalysisText(analysis, in: language, top: 10, listsItems: true).lines.isEmpty {
        return "no text"
      }
    }
    let plan = Plan(drafting: analysis, from: catalogue)
    let document = analysis.json(plan: plan, diagnostics: found + assessment.diagnostics).document
    if document.isEmpty { return "no document" }
    return found.contains { $0.severity == .error } ? nil : complaint(about: assessment)
  }

  /// The clean table must read as the same clean table.
  private static func complaint(about assessment: Assessment) -> String? {
    func written(_ assessment: Assessment) -> [UInt8] {
      // Written as numbers, because words would be guarded.
      let rows = assessment.canonicalRows.map { row in row.map { OutputCell.number($0) } }
      return DelimitedWriter(.tabs).bytes(of: rows)
    }
    let clean = written(assessment)
    var found: [Diagnostic] = []
    guard let read = InputFile.read(clean, file: "f", diagnostics: &found) else {
      return "the clean table cannot be read"
    }
    let again = ScoreSheetReader(assessment.framework).sheet(in: read.tables, diagnostics: &found)
    let figures = again.scores.mapValues(\.points.decimal)
    let same = assessment.sheet.scores.mapValues(\.points.decimal)
    return figures == same ? nil : "the clean table reads as other scores"
  }
}
