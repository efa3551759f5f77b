public import ITAModel
public import ITATables

/// A plan as text for a terminal: numbers first, Thai last on every line.
public struct PlanText: Sendable {
  private var rows: [PlanRow]
  private var catalogue: MeasureCatalogue
  private var language: Language

  /// A text of a plan's rows; the cut-offs of the groups are the catalogue's.
  public init(_ rows: [PlanRow], _ catalogue: MeasureCatalogue, in language: Language) {
    self.rows = rows
    self.catalogue = catalogue
    self.language = language
  }

  private func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// The lines.
  public var lines: [String] {
    var lines = [words("มาตรการ \(rows.count) ข้อ", "\(rows.count) measures")]
    for band in MeasureBand.allCases {
      let own = rows.filter { $0.band == band }
      if own.isEmpty { continue }
      lines += ["", "\(own.count)   \(band.label[language])  \(range(band))"]
      lines += own.flatMap(measure)
    }
    return lines + [
      "",
      words(
        "เกณฑ์แบ่งกลุ่มเป็นของโปรแกรม ปรับได้ด้วย  --urgent  และ  --below  คะแนนต่ำสุดและ 0 คะแนนเป็นเร่งด่วนเสมอ",
        "The groups are this program's own; change them with --urgent and --below. The lowest weak score and 0 are always urgent."
      ),
    ]
  }

  private func range(_ band: MeasureBand) -> String {
    guard let cutOff = catalogue.cutOffs.first(where: { $0.band == band }) else { return "" }
    return band == .keep
      ? words("(ตั้งแต่ \(cutOff.atLeast.shown))", "(from \(cutOff.atLeast.shown))")
      : words(
        "(ตั้งแต่ \(cutOff.atLeast.shown) ต่ำกว่า \(cutOff.below.shown))",
        "(from \(cutOff.atLeast.shown), below \(cutOff.below.shown))")
  }

  private func measure(_ row: PlanRow) -> [String] {
    let figures =
      "  " + AnalysisText.column(row[.score], 6) + " -> " + AnalysisText.column(row[.target], 6)
      + "   " + AnalysisText.column(row[.gain].isEmpty ? "" : "+\(row[.gain])", 6) + "   "
      + AnalysisText.left(row[.end], 12) + AnalysisText.left(row.id, 12)
    let indent = String(repeating: " ", count: 35)
    return [figures + row.subject, indent + row[.measure], indent + "[\(row[.unit])]"]
  }
}
