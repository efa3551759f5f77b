public import ITAModel
public import ITATables

/// What reading a file showed: how it was read, what was repaired, whether it is complete.
public struct CheckText: Sendable {
  /// The sheet as judged.
  public var assessment: Assessment
  /// How the file was read: encoding, delimiter, kind.
  public var reading: LocalizedText
  /// What reading and judging found.
  public var diagnostics: [Diagnostic]
  /// The language of the words.
  public var language: Language

  /// Joins what is to be told.
  public init(
    _ assessment: Assessment, reading: LocalizedText, diagnostics: [Diagnostic],
    in language: Language
  ) {
    self.assessment = assessment
    self.reading = reading
    self.diagnostics = diagnostics
    self.language = language
  }

  private func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// The lines of the text.
  public var lines: [String] { [how] + facts + repairs + [completeness, verdict] }

  private var how: String { words("อ่านได้   ", "read as   ") + reading[language] }

  private var facts: [String] {
    let sheet = assessment.sheet
    var lines: [String] = []
    if let agency = sheet.agency {
      lines.append(
        "  " + AnalysisText.left(agency.location.cell, 6) + words("หน่วยงาน ", "agency ")
          + agency.value)
    }
    lines.append(
      "  " + AnalysisText.left("", 6) + words("ปีงบประมาณ ", "fiscal year ") + "\(assessment.year)")
    if let overall = sheet.scores[.overall] {
      lines.append(
        "  " + AnalysisText.left(overall.location.cell, 6)
          + words("คะแนนรวม ", "overall score ") + overall.points.shown)
    }
    return lines
  }

  private var repairs: [String] {
    let repairs = assessment.sheet.repairs
    if repairs.isEmpty { return [words("ไม่มีจุดที่ต้องซ่อม", "nothing had to be repaired")] }
    return [words("ซ่อม \(repairs.count) จุด", "\(repairs.count) repairs")]
      + repairs.map { repair in
        "  " + AnalysisText.left(repair.location.cell, 6)
          + "«\(repair.before)» -> \(repair.after)   \(repair.explanation[language])"
      }
  }

  private var completeness: String {
    let indicators = 10 - assessment.missingIndicators.count
    let items = assessment.sheet.items.count
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.filter { $0.severity == .warning }.count
    return words(
      "พบ \(indicators) จาก 10 ตัวชี้วัด และ \(items) ข้อ   ข้อผิดพลาด \(errors) คำเตือน \(warnings)",
      "\(indicators) of 10 indicators and \(items) items found; errors \(errors), warnings \(warnings)"
    )
  }

  private var verdict: String {
    let conflicts = assessment.contradictions.filter(\.isBinding).count
    let repeated = assessment.sheet.repeated.count
    if conflicts + repeated == 0 {
      return words("ตัวเลขไม่ขัดกัน", "no figures contradict each other")
    }
    return words(
      "ตัวเลขขัดกัน \(conflicts) แห่ง และมีหลายค่า \(repeated) ตัว ดูคำเตือนด้านล่าง",
      "\(conflicts) contradictions, \(repeated) figures with several values; see the warnings")
  }
}
