import ITAModel
import ITATables
import TestSupport
import Testing

/// Judged sheets for the tests of reports.
enum SheetSamples {
  /// The sheets of `Fixtures/sheets`, each with its framework.
  static let sheets = [
    "kudhae-2567": "2567", "maesai-2566": "2566", "khlongmai-2565": "2565",
    "laksi-2567-district": "2567-district",
  ]

  /// Reads and judges a text of tab-separated cells; `year` differs where rules are borrowed.
  static func assessment(
    _ text: String, _ id: String = "2567", file: String = "f.tsv", year: Int? = nil
  ) throws -> Assessment {
    let framework = try #require(FrameworkLibrary.framework(id: id))
    var found: [Diagnostic] = []
    let read = try #require(InputFile.read(Array(text.utf8), file: file, diagnostics: &found))
    let sheet = ScoreSheetReader(framework).sheet(in: read.tables, diagnostics: &found)
    return framework.assess(sheet, year: year.flatMap { FiscalYear(buddhist: $0) })
  }

  /// One of `Fixtures/sheets`.
  static func assessment(of name: String) throws -> Assessment {
    try #require(judged[name], "no sheet \(name)")
  }

  /// All of `Fixtures/sheets`, each read and judged once.
  private static let judged: [String: Assessment] = {
    var judged: [String: Assessment] = [:]
    for (name, id) in sheets {
      let text = String(decoding: Fixtures.bytes("sheets/\(name).tsv") ?? [], as: UTF8.self)
      judged[name] = try? assessment(text, id, file: name + ".tsv")
    }
    return judged
  }()

  /// The catalogue of measures, read once.
  static let catalogue = MeasureCatalogue()

  /// A sheet of the three tools, where EIT has no parts.
  static func tools(eit: String) -> String {
    "หน่วยงาน\tอบต.ก\nIIT\t96\nEIT\t\(eit)\nOIT\t96\nข้อ\tคะแนน\nO1\t50\n"
  }

  /// Whether a text has a Thai letter.
  static func hasThai(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x0E00 && $0.value < 0x0E80 }
  }

  /// The words of a text that are not the file's own names, which no language has twice.
  static func withoutQuotes(_ text: String) -> String {
    text.split(separator: "«", omittingEmptySubsequences: false).enumerated().map { index, part in
      index == 0 ? String(part) : part.split(separator: "»").dropFirst().joined()
    }.joined()
  }
}
