import ITAModel
import ITATables

// The measures in the layout of the year: by issue where the year has issues, else by indicator.
extension Report {
  var measures: [Block] { framework.issues.isEmpty ? byIndicator : byIssue }

  /// Whether the head of the measures stands at the end of the upright pages.
  ///
  /// By issue the first measure is so high that the head would be alone on a page of its own; at
  /// the highest level the section before is so short that it would be.
  var headStandsUpright: Bool { !framework.issues.isEmpty || assessment.nextLevel == nil }

  /// What stands before the tables.
  var measuresHead: [Block] {
    let next = year + 1
    let head: [Block] = [
      .heading(
        .first,
        [
          Span(
            words(
              "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. \(next)",
              "Measures for integrity and transparency, fiscal year \(next)"))
        ]),
      .paragraph([
        Span(
          words(
            "มาตรการต่อไปนี้ตอบจุดอ่อนที่พบ ช่องสถานะบอกว่าข้อความใดเป็นข้อกำหนดและมีแหล่งอ้างอิง"
              + " ข้อความใดเป็นข้อเสนอซึ่งหน่วยงานปรับได้",
            "These measures answer the weak points. The column of standing says which text is"
              + " required, with its source, and which is a suggestion that may be changed."))
      ]),
    ]
    return head + planDemand
  }

  private var planDemand: [Block] {
    guard let item = framework.planItem else { return [] }
    return [
      demand(
        words(
          "มาตรการต้องตอบผลการวิเคราะห์ และระบุผู้รับผิดชอบ ขั้นตอน และการกำกับติดตาม ตามข้อ \(item)",
          "Measures must answer the analysis and name who is responsible, the steps and the"
            + " follow-up, as item \(item) asks."), framework.facts.first { $0.kind == .planItem })
    ]
  }

  /// One table for all issues, each a row over the whole width and its measures below, so that a
  /// page holds more than one issue.
  private var byIssue: [Block] {
    let covered = Set(framework.issues.flatMap(\.items))
    let others = plan.filter { row in
      if case .item(let id) = row.figure { !covered.contains(id) } else { true }
    }
    var groups = framework.issues.map { issue in
      (title(of: issue), rows(of: issue))
    }
    if !others.isEmpty {
      let title = words("มาตรการที่ไม่อยู่ในประเด็นข้างต้น", "Measures outside these issues")
      groups.append(([.bold(title)], others))
    }
    let caption = words(
      "มาตรการตามประเด็นทั้ง \(framework.issues.count)",
      "Measures of all \(framework.issues.count) issues")
    return [.table(table(groups, caption: caption))]
  }

  private func title(of issue: Framework.PlanIssue) -> [Span] {
    let name =
      words("ประเด็นที่ \(issue.number) ", "Issue \(issue.number): ") + issue.name[language]
    return [.bold(name), Span("  \(remark(issue))")]
  }

  private func rows(of issue: Framework.PlanIssue) -> [PlanRow] {
    plan.filter { row in
      if case .item(let id) = row.figure { issue.items.contains(id) } else { false }
    }
  }

  /// The lowest scores of an issue, in a sentence.
  private func remark(_ issue: Framework.PlanIssue) -> String {
    let scored = issue.items.compactMap { id in
      assessment.sheet.scores[.item(id)].map { (id, $0.points.rounded) }
    }
    guard let lowest = scored.map(\.1).min() else {
      return words("ไฟล์คะแนนไม่มีคะแนนของเรื่องนี้", "The score file has no score here.")
    }
    if lowest >= .hundred {
      return words("ได้คะแนนเต็มทุกข้อที่มีคะแนน จึงให้รักษาระดับ", "All scores are full: keep the level.")
    }
    let names = scored.filter { $0.1 == lowest }.map { "\($0.0)" }
    return words(
      "คะแนนน้อยที่สุด \(lowest.shown) ได้แก่ข้อ \(names.joined(separator: ", "))",
      "Lowest: \(lowest.shown), \(names.joined(separator: ", "))")
  }

  private var byIndicator: [Block] {
    // A stable sort: rows of one indicator stay in the order of the plan.
    let rows = plan.enumerated().sorted { left, right in
      (order(left.element), left.offset) < (order(right.element), right.offset)
    }.map(\.element)
    let caption = words("มาตรการเรียงตามตัวชี้วัด", "Measures in the order of indicators")
    return rows.isEmpty ? [] : [.table(table([([], rows)], caption: caption))]
  }

  private func order(_ row: PlanRow) -> Int {
    switch row.figure {
    case .indicator(let indicator): indicator.number
    case .item(let id): framework.item(id)?.indicator.number ?? 11
    case .overall, .tool, .part, .subIndicator, nil: 11
    }
  }
}
