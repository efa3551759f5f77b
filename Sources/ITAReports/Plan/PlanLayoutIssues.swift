import ITAModel
import ITATables

// The form of the seven issues: every issue is there, also one where all is at 100.
extension PlanLayoutWriter {
  /// Nil where the year's rules have no issues.
  var issues: [PlanOutline.Part]? {
    let all = analysis.assessment.framework.issues
    if all.isEmpty { return nil }
    let analysisHead = words("ส่วนที่ 1 การวิเคราะห์ผลการประเมิน", "Part 1: analysis of the result")
    let planHead = words(
      "ส่วนที่ 2 การนำผลการวิเคราะห์ไปสู่มาตรการ ปีงบประมาณ พ.ศ. \(year + 1)",
      "Part 2: from the analysis to measures, \(year + 1)")
    return [.heading(analysisHead, level: 1)] + all.flatMap(analysisPart)
      + [.heading(planHead, level: 1)] + all.flatMap(planPart) + otherMeasures
  }

  private func heading(_ issue: Framework.PlanIssue) -> PlanOutline.Part {
    .heading(
      words("ประเด็นที่ \(issue.number) ", "Issue \(issue.number): ") + issue.name[language], level: 2)
  }

  private func scored(_ issue: Framework.PlanIssue) -> [Analysis.AnalyzedItem] {
    issue.items.compactMap { id in analysis.items.first { $0.id == id } }
  }

  private func measures(of issue: Framework.PlanIssue) -> [PlanRow] {
    rows.filter { row in
      if case .item(let id) = row.figure { issue.items.contains(id) } else { false }
    }
  }

  private func analysisPart(_ issue: Framework.PlanIssue) -> [PlanOutline.Part] {
    let items = scored(issue)
    guard !items.isEmpty else {
      return [
        heading(issue),
        .remark(
          words("ไฟล์คะแนนไม่มีคะแนนของข้อในประเด็นนี้", "The score file has no item of this issue.")),
      ]
    }
    let header = [
      words("เครื่องมือ", "tool"), words("ประเด็นข้อคำถาม", "question or item"),
      words("ระดับคะแนน", "score"), words("การวิเคราะห์ผลการประเมินฯ", "analysis"),
    ]
    var last: Tool?
    let lines = items.enumerated().map { place, item in
      let tool = item.id.tool == last ? "" : item.id.tool.rawValue
      last = item.id.tool
      return [
        tool, name(item.id), item.score.points.shown,
        place == 0 ? judgement(issue, items) : "",
      ]
    }
    return [
      heading(issue), .remark(sentence(items)),
      .table(header: header, rows: lines, joined: [0, 3]),
    ]
  }

  private func sentence(_ items: [Analysis.AnalyzedItem]) -> String {
    let weak = items.filter(\.isWeak).count
    if weak > 0 {
      return words(
        "มี \(weak) ข้อที่ต้องยกระดับ จากทั้งหมด \(items.count) ข้อ",
        "\(weak) of \(items.count) questions and items are to be raised")
    }
    if items.allSatisfy({ $0.score.points >= .hundred }) {
      return words("ได้คะแนนเต็มทุกข้อ ให้รักษาระดับ", "Full scores throughout: keep the level")
    }
    return words(
      "ทุกข้อถึงเป้าหมายแล้ว ให้พัฒนาข้อที่ต่ำที่สุดต่อ",
      "All reach the target: go on with the lowest")
  }

  /// The three labelled parts: lowest question, cause, way to raise it.
  private func judgement(
    _ issue: Framework.PlanIssue, _ items: [Analysis.AnalyzedItem]
  ) -> String {
    let least = items.map(\.score.points).min() ?? .hundred
    let isFull = least >= .hundred
    let lowest = items.filter { $0.score.points == least }.map { name($0.id) }
    let measures = measures(of: issue)
    let causes = measures.map { $0[.causes] }.filter { !$0.isEmpty }
    let ways = measures.map { $0[.measure] }.filter { !$0.isEmpty }
    return [
      words("ข้อคำถามที่ได้คะแนนน้อยที่สุด : ", "Lowest : ")
        + (isFull ? words("ได้คะแนนเต็มทุกข้อ", "all full") : lowest.joined(separator: ", ")),
      words("สาเหตุเกิดจาก : ", "Cause : ")
        + (causes.isEmpty ? "-" : causes.joined(separator: "\n")),
      words("แนวทางการยกระดับผลการประเมินฯ : ", "Way to raise it : ")
        + (ways.isEmpty ? "-" : ways.joined(separator: "\n")),
    ].joined(separator: "\n")
  }

  private var planHeader: [String] {
    [
      words("ประเด็นที่ต้องยกระดับผลการประเมินฯ", "point to raise"),
      words("มาตรการ โครงการ หรือกิจกรรม", "measure, project or activity"),
      words("ขั้นตอนหรือวิธีการปฏิบัติ", "steps"),
      words("ช่วงระยะเวลาในการดำเนินการ", "period"), words("ผู้รับผิดชอบ", "responsible"),
    ]
  }

  private func planPart(_ issue: Framework.PlanIssue) -> [PlanOutline.Part] {
    let measures = measures(of: issue)
    let empty = words("ไม่มีคะแนนของประเด็นนี้ในไฟล์", "no score of this issue in the file")
    return [
      heading(issue),
      .table(
        header: planHeader,
        rows: measures.isEmpty ? [[empty, "", "", "", ""]] : measures.map(planRow)),
    ]
  }

  private func planRow(_ row: PlanRow) -> [String] {
    [
      "\(row.subject)\n\(row[.finding])", row[.measure], form.stepsWithFollowUp(row),
      form.period(row), form.responsible(row),
    ]
  }

  /// Measures for indicators, and for items that no issue covers.
  private var otherMeasures: [PlanOutline.Part] {
    let covered = Set(analysis.assessment.framework.issues.flatMap(\.items))
    let others = rows.filter { row in
      if case .item(let id) = row.figure { !covered.contains(id) } else { true }
    }
    if others.isEmpty { return [] }
    return [
      .heading(
        words("มาตรการที่ไม่อยู่ในเจ็ดประเด็น", "Measures outside the seven issues"), level: 2),
      .table(header: planHeader, rows: others.map(planRow)),
    ]
  }

  func name(_ id: ItemID) -> String {
    let name =
      analysis.assessment.framework.name(of: .item(id))?[language]
      ?? analysis.assessment.sheet.labels[.item(id)] ?? ""
    return "\(id) \(name)"
  }
}
