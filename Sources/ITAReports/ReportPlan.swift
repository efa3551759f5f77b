import ITAModel
import ITATables

// The measures in the layout of the year: by issue where the year has issues, else by indicator.
extension Report {
  var measures: [Block] { framework.issues.isEmpty ? byIndicator : byIssue }

  /// What stands before the tables, on an upright page.
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

  /// All rows of the plan: its measures, and what keeps the groups without one.
  var planned: [ReportMeasure] {
    plan.measures.map { ReportMeasure($0) } + groups.compactMap(\.kept)
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

  private var byIssue: [Block] {
    let covered = Set(framework.issues.flatMap(\.items))
    let others = plan.measures.map { ReportMeasure($0) }.filter { measure in
      if case .item(let id) = measure.figure { !covered.contains(id) } else { true }
    }
    let rest: [Block] =
      others.isEmpty
      ? []
      : [
        .heading(
          .second, [Span(words("มาตรการที่ไม่อยู่ในประเด็นข้างต้น", "Measures outside these issues"))]),
        .table(table(others, caption: words("มาตรการอื่น", "Other measures"))),
      ]
    return groups.flatMap(blocks) + rest
  }

  private var byIndicator: [Block] {
    let rows = groups.flatMap { $0.measures + ($0.kept.map { [$0] } ?? []) }
    let caption = words("มาตรการเรียงตามตัวชี้วัด", "Measures in the order of indicators")
    return rows.isEmpty ? [] : [.table(table(rows, caption: caption))]
  }

  // MARK: Groups

  /// An issue or an indicator, with its measures.
  private struct Group {
    var title: String
    var remark: String
    var measures: [ReportMeasure]
    /// What keeps it where nothing in it is weak; nil where there are measures or no scores.
    var kept: ReportMeasure?
  }

  private var groups: [Group] {
    if framework.issues.isEmpty {
      return framework.indicators.map { rule in
        group(
          name(.indicator(rule.indicator)),
          plan.measures.filter { $0.indicator == rule.indicator }.map { ReportMeasure($0) },
          scored: assessment.figure(.indicator(rule.indicator)).shown.map {
            [(.indicator(rule.indicator), $0)]
          } ?? [])
      }
    }
    return framework.issues.map { issue in
      let own = plan.measures.map { ReportMeasure($0) }.filter { measure in
        if case .item(let id) = measure.figure { issue.items.contains(id) } else { false }
      }
      let scores = issue.items.compactMap { id in
        assessment.sheet.scores[.item(id)].map { (FigureID.item(id), $0.points.rounded) }
      }
      return group(
        words("ประเด็นที่ \(issue.number) ", "Issue \(issue.number): ") + issue.name[language], own,
        scored: scores)
    }
  }

  private func group(
    _ title: String, _ measures: [ReportMeasure], scored: [(FigureID, Points)]
  ) -> Group {
    guard let lowest = scored.map(\.1).min() else {
      let none = words(
        "ไฟล์คะแนนไม่มีคะแนนของเรื่องนี้", "The score file has no score here.")
      return Group(title: title, remark: none, measures: measures)
    }
    let names = scored.filter { $0.1 == lowest }.map { name($0.0) }
    let remark =
      lowest >= .hundred
      ? words("ได้คะแนนเต็มทุกข้อที่มีคะแนน จึงให้รักษาระดับ", "All scores are full: keep the level.")
      : words(
        "คะแนนน้อยที่สุด \(lowest.shown) ได้แก่ \(names.joined(separator: ", "))",
        "Lowest: \(lowest.shown), \(names.joined(separator: ", "))")
    let first = scored.first { $0.1 == lowest }
    let kept =
      measures.isEmpty
      ? first.flatMap {
        ReportMeasure(keeping: $0.0, at: $0.1, from: catalogue, in: framework, year: year + 1)
      } : nil
    return Group(title: title, remark: remark, measures: measures, kept: kept)
  }

  private func blocks(_ group: Group) -> [Block] {
    let rows = group.measures + (group.kept.map { [$0] } ?? [])
    let head = Block.heading(.second, [Span(group.title)])
    // The remark is the caption, which stays with its table.
    return rows.isEmpty
      ? [head, .paragraph([Span(group.remark)], .flush)]
      : [head, .table(table(rows, caption: group.remark))]
  }
}
