import ITAModel
import ITATables

/// The overall score of one year, as the file tells it of the years before.
struct HistoryYear: Hashable {
  /// The year.
  var year: FiscalYear
  /// The overall score.
  var overall: Points
  /// The level as published; nil where the file does not tell it.
  var level: String?
  /// Whether other levels began here, so that no line may lead here from the year before.
  var startsAnew: Bool
}

extension Assessment {
  /// The years that the file tells of and this one, in order; empty where it tells of no other.
  func history(in language: Language) -> [HistoryYear] {
    let past = sheet.history.filter { $0.year != year }.sorted { $0.year < $1.year }
    guard !past.isEmpty, let overall = figure(.overall).shown else { return [] }
    let all = past.map { ($0.year, $0.overall, $0.level) }
    let now = (year, overall, verdict.level?.name[language])
    let points = (all + [now]).sorted { $0.0 < $1.0 }
    let levels = points.map { FrameworkLibrary.framework($0.0)?.levels.map(\.id) }
    return points.indices.map { index in
      let (year, overall, level) = points[index]
      let isNew = index > 0 && (levels[index] == nil || levels[index] != levels[index - 1])
      return HistoryYear(year: year, overall: overall, level: level, startsAnew: isNew)
    }
  }
}

extension AnalysisText {
  /// The overall scores of other years in one line: the course, the scores, the years last.
  var history: [Line] {
    let years = assessment.history(in: language)
    guard let first = years.first, let last = years.last else { return [] }
    func joined(_ texts: [String], _ bar: String, _ gap: String) -> String {
      zip(years, texts).reduce("") { line, part in
        line + (line.isEmpty ? "" : part.0.startsAnew ? bar : gap) + part.1
      }
    }
    let course = joined(Self.sparks(years.map(\.overall)), "|", "")
    let scores = joined(years.map(\.overall.shown), " | ", "  ")
    let hasBreak = years.contains(where: \.startsAnew)
    return [
      heading(words("คะแนนรวมย้อนหลัง", "overall score over the years"))
    ] + [
      line("  \(course)   \(scores)   \(first.year)-\(last.year)")
    ]
      + (hasBreak
        ? [
          line(
            words("  | วิธีประเมินเปลี่ยน เทียบข้ามเส้นไม่ได้", "  | another method: not comparable across"))
        ]
        : [])
  }

  /// One block for each score, from the lowest to the highest of them.
  static func sparks(_ scores: [Points]) -> [String] {
    let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let values = scores.map(\.hundredths)
    guard let low = values.min(), let high = values.max(), high > low else {
      return scores.map { _ in "▄" }
    }
    return values.map { blocks[($0 - low) * (blocks.count - 1) / (high - low)] }
  }
}
