public import ITAModel
public import ITATables

/// The two forms of progress, made of the rows of a plan alone.
public struct PlanForm: Sendable {
  /// The rows of the plan.
  public var rows: [PlanRow]
  /// The language of the words.
  public var language: Language

  /// Joins rows and language.
  public init(_ rows: [PlanRow], in language: Language) {
    self.rows = rows
    self.language = language
  }

  private func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// By question: score, point to improve, measure, result, evidence; a heading an indicator.
  public func status(title: String) -> PlanOutline {
    let header = [
      words("ประเด็นการประเมิน", "point assessed"),
      words("ประเด็นที่ต้องปรับปรุง/ยกระดับการพัฒนา", "point to improve"),
      words("มาตรการ/กิจกรรม", "measure"), words("ผลการดำเนินการ", "result"),
      words("หลักฐาน/ภาพกิจกรรม", "evidence"),
    ]
    var order: [String] = []
    for row in rows where !order.contains(row[.indicator]) { order.append(row[.indicator]) }
    var parts: [PlanOutline.Part] = []
    for indicator in order {
      let own = rows.filter { $0[.indicator] == indicator }
      let name = indicator.isEmpty ? words("ไม่ระบุตัวชี้วัด", "no indicator") : indicator
      parts.append(.heading(words("ตัวชี้วัดที่ \(name)", "Indicator \(name)"), level: 1))
      parts.append(.table(header: header, rows: own.map(statusCells)))
    }
    return PlanOutline(title: title, parts: parts)
  }

  private func statusCells(_ row: PlanRow) -> [String] {
    let score = row[.score].isEmpty ? "" : words(" (\(row[.score]) คะแนน)", " (\(row[.score]))")
    return [
      row.subject + score, row[.finding], row[.measure],
      [row[.status], row[.result]].filter { !$0.isEmpty }.joined(separator: "\n"),
      row[.attached],
    ]
  }

  /// Measure, what was done, outcome.
  public func results(title: String) -> PlanOutline {
    let header = [
      words("มาตรการ/กิจกรรม", "measure"),
      words("สรุปผลการดำเนินการตามมาตรการ/กิจกรรม", "what was done"),
      words("ผลลัพธ์/ความสำเร็จของการดำเนินการ", "outcome"),
    ]
    let lines = rows.map { row in
      let problems =
        row[.problems].isEmpty
        ? "" : words("ปัญหา/อุปสรรค: ", "Problems: ") + row[.problems]
      let attached =
        row[.attached].isEmpty ? "" : words("หลักฐาน: ", "Evidence: ") + row[.attached]
      let outcome = row[.success].isEmpty ? "" : words("เป้าหมาย: ", "Aim: ") + row[.success]
      return [
        "\(row.subject)\n\(row[.measure])",
        [row[.result], problems].filter { !$0.isEmpty }.joined(separator: "\n"),
        [row[.status], outcome, attached].filter { !$0.isEmpty }.joined(separator: "\n"),
      ]
    }
    return PlanOutline(title: title, parts: [.table(header: header, rows: lines)])
  }

  // MARK: Cells that the forms share

  /// The steps with the follow-up behind them, for forms without a column for it.
  func stepsWithFollowUp(_ row: PlanRow) -> String {
    let follow =
      row[.monitoring].isEmpty
      ? "" : words("กำกับติดตาม: ", "Follow-up: ") + row[.monitoring]
    return [row[.steps], follow].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The unit and the person.
  func responsible(_ row: PlanRow) -> String {
    [row[.unit], row[.person]].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The period as an office writes it; words that are no date stay as they are.
  func period(_ row: PlanRow) -> String {
    [row[.start], row[.end]].filter { !$0.isEmpty }.map { text in
      ThaiDate(text).map { language == .thai ? $0.thai : $0.description } ?? text
    }.joined(separator: " – ")
  }
}
