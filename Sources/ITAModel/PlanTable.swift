public import ITATables

extension Plan {
  /// The columns of a plan file, in order.
  public static func columns(in language: Language) -> [String] {
    columnNames.map { $0[language] }
  }

  private static let columnNames: [LocalizedText] = [
    LocalizedText(thai: "รหัสมาตรการ", english: "measure id"),
    LocalizedText(thai: "กลุ่ม", english: "group"),
    LocalizedText(thai: "ตัวชี้วัด", english: "indicator"),
    LocalizedText(thai: "ข้อ", english: "item"),
    LocalizedText(thai: "คะแนน", english: "score"),
    LocalizedText(thai: "เป้าหมาย", english: "target"),
    LocalizedText(thai: "ผลต่อคะแนนรวม", english: "gain on overall"),
    LocalizedText(thai: "ประเด็นที่พบ", english: "finding"),
    LocalizedText(thai: "มาตรการ/กิจกรรม", english: "measure"),
    LocalizedText(thai: "ขั้นตอน", english: "steps"),
    LocalizedText(thai: "หน่วยงานรับผิดชอบ", english: "responsible unit"),
    LocalizedText(thai: "ผู้รับผิดชอบ", english: "responsible person"),
    LocalizedText(thai: "เริ่ม", english: "start"),
    LocalizedText(thai: "สิ้นสุด", english: "end"),
    LocalizedText(thai: "ไตรมาส", english: "quarter"),
    LocalizedText(thai: "งบประมาณ", english: "budget"),
    LocalizedText(thai: "ตัวชี้วัดความสำเร็จ", english: "success indicator"),
    LocalizedText(thai: "หลักฐาน", english: "evidence"),
    LocalizedText(thai: "สถานะ", english: "status"),
    LocalizedText(thai: "ผลการดำเนินการ", english: "result"),
    LocalizedText(thai: "ปัญหา/อุปสรรค", english: "problems"),
    LocalizedText(thai: "สถานะของข้อความ", english: "standing of the text"),
    LocalizedText(thai: "ที่มา", english: "source"),
  ]

  /// The rows of a plan file: the header, then one row a measure.
  public func rows(in language: Language) -> [[OutputCell]] {
    [Self.columns(in: language).map { .text($0) }] + measures.map { $0.cells(in: language) }
  }
}

extension Measure {
  fileprivate func cells(in language: Language) -> [OutputCell] {
    let numbered = (entry.steps.map { $0[language] } + [follow(in: language)]).enumerated()
      .map { "(\($0.offset + 1)) \($0.element)" }
    let quarters = entry.quarters
    let span =
      quarters.count == 1
      ? "\(quarters.lowerBound)" : "\(quarters.lowerBound)-\(quarters.upperBound)"
    let notStarted = LocalizedText(thai: "ยังไม่เริ่ม", english: "not started")
    return [
      .text(id), .text(band.label[language]), .text(indicatorText), .text(itemText),
      .number(score.shown), .number(target.shown),
      gain.map { .number($0.shown) } ?? .empty, .text(entry.finding[language]),
      .text(entry.measure[language]), .text(numbered.joined(separator: " ")),
      .text(entry.responsible[language]), .empty, .text(start), .text(end), .text(span), .empty,
      .text(entry.success[language]),
      .text(entry.evidence.map { $0[language] }.joined(separator: "; ")),
      .text(notStarted[language]), .empty, .empty, .text(entry.standing.label[language]),
      source.map { .text($0.description) } ?? .empty,
    ]
  }

  /// The follow-up, which every measure of a plan must state.
  private func follow(in language: Language) -> String {
    LocalizedText(thai: "กำกับติดตาม: ", english: "Follow-up: ")[language]
      + entry.monitoring[language]
  }

  private var indicatorText: String {
    if case .indicator(let own) = figure { return "\(own) \(subject.thai)" }
    return indicator.map { "\($0)" } ?? ""
  }

  private var itemText: String {
    if case .item(let id) = figure { return "\(id) \(subject.thai)" }
    return ""
  }
}
