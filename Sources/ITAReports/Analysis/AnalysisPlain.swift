import ITAModel
import ITATables

// One fact a line, `name: value`, for screen readers and `grep`: no arrows, no columns, no bars.
extension AnalysisText {
  /// The whole text in plain lines.
  public var plainLines: [Line] {
    (plainTitle + reasons + plainConditions + plainScores + plainItems).filter { !$0.text.isEmpty }
  }

  private func fact(_ name: String, _ value: String) -> Line { line("\(name): \(value)") }

  private var plainTitle: [Line] {
    var level = ""
    switch assessment.verdict {
    case .determined(let known): level = known.name[language]
    case .undetermined(let possible, _):
      level = possible.map { $0.name[language] }.joined(separator: words(" หรือ ", " or "))
    case .unknown: level = words("ไม่ทราบ", "unknown")
    }
    return [
      fact(
        words("หน่วยงาน", "agency"),
        assessment.sheet.agency?.value ?? words("ไม่ระบุ", "not named")),
      fact(words("ปีงบประมาณ", "fiscal year"), "\(assessment.year)"),
      fact(words("เกณฑ์", "rules"), assessment.framework.id),
      assessment.isUnofficial
        ? fact(words("ผล", "result"), words("ไม่เป็นทางการ", "unofficial")) : line(""),
      fact(words("ระดับ", "level"), level),
    ]
  }

  private var plainConditions: [Line] {
    assessment.nearestConditions.map { condition in
      let figures = condition.figures.map { $0.label[language] }
        .joined(separator: words(" และ ", " and "))
      let state: String
      switch condition.isMet {
      case true?: state = words("ถึง", "met")
      case false?:
        let missing = condition.missing?.shownUp ?? "-"
        state = words("ไม่ถึง ขาด \(missing)", "not met, \(missing) missing")
      case nil: state = words("ยังไม่ทราบ", "open")
      }
      let floor = condition.floor.shown
      return fact(
        words(
          "เงื่อนไขของระดับ \(condition.level.name.thai) \(figures) ไม่น้อยกว่า \(floor)",
          "condition of \(condition.level.name.english), \(figures) at least \(floor)"),
        "\(condition.value?.shown ?? "-") \(state)")
    }
  }

  private var plainScores: [Line] {
    let figures =
      [FigureID.overall] + assessment.framework.tools.map { .tool($0.tool) }
      + analysis.fromLowest.map { .indicator($0.indicator) }
    return figures.compactMap { id in
      guard let shown = assessment.figure(id).shown else { return nil }
      let isWeak = analysis.indicators.contains {
        .indicator($0.indicator) == id && $0.side == .weakness
      }
      let mark = isWeak ? words(" จุดอ่อน", " weakness") : ""
      let name =
        if case .indicator = id { words("ตัวชี้วัดที่ ", "indicator ") + name(id) } else {
          name(id)
        }
      return fact(words("คะแนน ", "score, ") + name, shown.shown + mark)
    } + plainHistory
  }

  private var plainHistory: [Line] {
    assessment.history(in: language).filter { $0.year != assessment.year }.map { past in
      fact(
        words("คะแนนรวมปี \(past.year)", "overall score of \(past.year)"),
        past.overall.shown + (past.level.map { " \($0)" } ?? ""))
    }
  }

  private var plainItems: [Line] {
    let items = listsItems ? analysis.items : analysis.weakItems
    return items.map { item in
      let mark = item.isWeak ? words(" จุดอ่อน", " weakness") : ""
      return fact(
        words("คะแนนข้อ ", "score of item ") + name(.item(item.id)), item.score.points.shown + mark)
    }
  }
}
