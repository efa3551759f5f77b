public import ITATables

/// A column of a plan file. The header names it, so that columns may stand in any order; written
/// are the agreed ones first, then what was added to them.
public enum PlanColumn: Int, Sendable, CaseIterable {
  /// The stable id of the measure.
  case id
  /// Urgent, develop, strengthen or keep.
  case group
  /// The indicator.
  case indicator
  /// The question or disclosure item.
  case item
  /// The score that the measure answers.
  case score
  /// What it aims at.
  case target
  /// What the overall score gains at the target.
  case gain
  /// What is to be raised.
  case finding
  /// The measure, project or activity.
  case measure
  /// The steps.
  case steps
  /// The unit that does it.
  case unit
  /// The person who answers for it.
  case person
  /// The first day.
  case start
  /// The last day.
  case end
  /// The quarters of the fiscal year.
  case quarter
  /// The budget.
  case budget
  /// What shows that it succeeded.
  case success
  /// Evidence to keep.
  case evidence
  /// How far it is.
  case status
  /// What was done.
  case result
  /// Problems met.
  case problems
  /// Demanded or suggested.
  case standing
  /// The cell that the score was read from.
  case source
  /// The issue (ประเด็นที่ 1-7) of the analysis; empty for years without.
  case issue
  /// Likely causes, to choose from.
  case causes
  /// How it is followed up and reported.
  case monitoring
  /// The evidence that there is: files beside the plan, or links.
  case attached
  /// What the last update of the plan did with the row.
  case change

  /// The header.
  public var name: LocalizedText {
    switch self {
    case .id: LocalizedText(thai: "รหัสมาตรการ", english: "measure id")
    case .group: LocalizedText(thai: "กลุ่ม", english: "group")
    case .issue: LocalizedText(thai: "ประเด็นที่", english: "issue")
    case .indicator: LocalizedText(thai: "ตัวชี้วัด", english: "indicator")
    case .item: LocalizedText(thai: "ข้อ", english: "item")
    case .score: LocalizedText(thai: "คะแนน", english: "score")
    case .target: LocalizedText(thai: "เป้าหมาย", english: "target")
    case .gain: LocalizedText(thai: "ผลต่อคะแนนรวม", english: "gain on overall")
    case .finding: LocalizedText(thai: "ประเด็นที่พบ", english: "finding")
    case .causes: LocalizedText(thai: "สาเหตุที่เป็นไปได้", english: "likely causes")
    case .measure: LocalizedText(thai: "มาตรการ/กิจกรรม", english: "measure")
    case .steps: LocalizedText(thai: "ขั้นตอน", english: "steps")
    case .monitoring: LocalizedText(thai: "การกำกับติดตาม", english: "follow-up")
    case .unit: LocalizedText(thai: "หน่วยงานรับผิดชอบ", english: "responsible unit")
    case .person: LocalizedText(thai: "ผู้รับผิดชอบ", english: "responsible person")
    case .start: LocalizedText(thai: "เริ่ม", english: "start")
    case .end: LocalizedText(thai: "สิ้นสุด", english: "end")
    case .quarter: LocalizedText(thai: "ไตรมาส", english: "quarter")
    case .budget: LocalizedText(thai: "งบประมาณ", english: "budget")
    case .success: LocalizedText(thai: "ตัวชี้วัดความสำเร็จ", english: "success indicator")
    case .evidence: LocalizedText(thai: "หลักฐาน", english: "evidence")
    case .status: LocalizedText(thai: "สถานะ", english: "status")
    case .result: LocalizedText(thai: "ผลการดำเนินการ", english: "result")
    case .attached: LocalizedText(thai: "หลักฐานที่แนบ", english: "attached evidence")
    case .problems: LocalizedText(thai: "ปัญหา/อุปสรรค", english: "problems")
    case .standing: LocalizedText(thai: "สถานะของข้อความ", english: "standing of the text")
    case .source: LocalizedText(thai: "ที่มา", english: "source")
    case .change: LocalizedText(thai: "การปรับปรุงล่าสุด", english: "last update")
    }
  }

  /// Whether an update writes the cell anew. All other cells belong to people: they are filled
  /// once, when the row is made, and never touched again.
  public var isMachine: Bool {
    switch self {
    case .id, .group, .issue, .indicator, .item, .score, .gain, .standing, .source, .change: true
    case .target, .finding, .causes, .measure, .steps, .monitoring, .unit, .person, .start, .end,
      .quarter, .budget, .success, .evidence, .status, .result, .attached, .problems:
      false
    }
  }

  /// Whether the cell is a number of ours.
  var isNumber: Bool {
    switch self {
    case .score, .target, .gain: true
    case .id, .group, .issue, .indicator, .item, .finding, .causes, .measure, .steps, .monitoring,
      .unit, .person, .start, .end, .quarter, .budget, .success, .evidence, .status, .result,
      .attached, .problems, .standing, .source, .change:
      false
    }
  }

  /// The column of a header in either language, however it is spaced; nil for any other words.
  public init?(header: String) {
    guard let column = Self.byKey[ThaiText.key(header)] else { return nil }
    self = column
  }

  private static let byKey: [String: PlanColumn] = Dictionary(
    allCases.flatMap { column in
      [(ThaiText.key(column.name.thai), column), (ThaiText.key(column.name.english), column)]
    }, uniquingKeysWith: { first, _ in first })
}
