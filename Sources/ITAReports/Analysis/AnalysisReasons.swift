import ITAModel
import ITATables

// Why the level is what it is.
extension AnalysisText {
  /// The sentences for the head of the office: what holds the level down.
  var reasons: [Line] {
    guard let next = assessment.nextLevel, let level = assessment.verdict.level else {
      return openReasons
    }
    let unmet = assessment.nearestConditions.filter(\.isDeciding)
    let met = assessment.nearestConditions.contains { $0.figures == [.overall] && $0.isMet == true }
    var sentence = unmet.map(shortfall).joined(separator: words(" และ ", " and "))
    if met, let overall = assessment.figure(.overall).shown {
      sentence =
        words(
          "คะแนนรวม \(overall.shown) ถึงเกณฑ์แล้ว แต่ ", "the overall \(overall.shown) is enough, but ")
        + sentence
    }
    sentence += words(
      " จึงเป็น “\(level.name.thai)” ไม่ใช่ “\(next.name.thai)”",
      ", so it is “\(level.name.english)”, not “\(next.name.english)”")
    var lines = [line(sentence)]
    if let lowest = analysis.lowestIsNotBlocking {
      let number = lowest.indicator
      lines.append(
        line(
          words(
            "ตัวชี้วัดที่ \(number) ต่ำที่สุด แต่แก้ตัวชี้วัดนี้อย่างเดียวระดับไม่เปลี่ยน",
            "indicator \(number) is the lowest, yet raising it alone does not change the level")))
    }
    return lines
  }

  /// What is open, or what is nearest to the floor at the top.
  private var openReasons: [Line] {
    switch assessment.verdict {
    case .undetermined(let possible, _):
      guard let best = possible.first else { return [] }
      let open = assessment.nearestConditions.filter { $0.isMet == nil }
        .map { $0.figures.map(name).joined(separator: words(" และ ", " and ")) }
      return [
        line(
          words(
            "จะเป็น “\(best.name.thai)” ได้ ต้องทราบก่อนว่า \(open.joined(separator: ", ")) ถึงเกณฑ์หรือไม่",
            "“\(best.name.english)” depends on \(open.joined(separator: ", "))"))
      ]
    case .determined(let level):
      return [
        line(
          words(
            "ผ่านเงื่อนไขของระดับ “\(level.name.thai)” ครบทุกข้อ ซึ่งเป็นระดับสูงสุด",
            "every condition of “\(level.name.english)”, the highest level, is met"))
      ]
    case .unknown: return []
    }
  }

  private func shortfall(_ condition: Condition) -> String {
    let value = condition.value?.shown ?? "?"
    let floor = condition.floor.shown
    if condition.figures.count > 1 {
      return words(
        "EIT ได้ \(value) จึงมีอย่างน้อยหนึ่งส่วนต่ำกว่า \(floor)",
        "EIT is \(value), so at least one of its parts is below \(floor)")
    }
    let figure = condition.figures.map(name).joined()
    return words("\(figure)ได้ \(value) ต่ำกว่า \(floor)", "\(figure) \(value) is below \(floor)")
  }

  /// The conditions of the next level, met or not.
  var conditions: [Line] {
    let conditions = assessment.nearestConditions
    guard let level = conditions.first?.level else { return [] }
    let title = words(
      "เงื่อนไขของระดับ “\(level.name.thai)”   (คะแนน  เกณฑ์  ขาด)",
      "conditions of “\(level.name.english)”   (score  floor  missing)")
    return [heading(title)] + conditions.map(row)
  }

  private func row(_ condition: Condition) -> Line {
    let value = condition.value?.shown ?? "-"
    let missing = condition.missing.map { $0.shownUp } ?? "-"
    let state =
      switch condition.isMet {
      case true?: words("ถึง", "met")
      case false?: words("ไม่ถึง", "not met")
      case nil: words("ยังไม่ทราบ", "open") + range(condition)
      }
    let mark = condition.isDeciding ? "<--" : "   "
    let figures = condition.figures.map(name).joined(separator: words(" และ ", " and "))
    return line(
      "  \(Self.column(value, 6))  \(Self.column(condition.floor.shown, 6))  "
        + "\(Self.column(missing, 6))  \(mark)  \(figures)  \(state)")
  }

  private func range(_ condition: Condition) -> String {
    let lower = condition.range.lower.shown
    let upper = condition.range.upper.shown
    return words(" (เป็นได้ \(lower) ถึง \(upper))", " (from \(lower) to \(upper))")
  }

  /// The tools: what the file states and what follows from the indicators.
  var tools: [Line] {
    let rows = assessment.framework.tools.map { assessment.figure(.tool($0.tool)) }
    guard rows.contains(where: { $0.used != nil }) else { return [] }
    let title = words("แบบวัด   (ตามไฟล์  คำนวณได้)", "tools   (in the file  computed)")
    return [heading(title)]
      + rows.map { figure in
        let stated = Self.column(figure.stated?.points.shown ?? "-", 6)
        let computed = Self.column(figure.computed?.shown ?? "-", 6)
        let full = assessment.framework.name(of: figure.id)?[language] ?? ""
        return line("  \(stated)  \(computed)  \(figure.id)  \(full)")
      }
  }
}
