import ITAModel
import ITAReports
import ITATables

/// A form that the findings of a check can be printed in.
enum CheckFormat: String, Sendable, CaseIterable { case text, json }

extension Command {
  /// Reads a file and tells how, what was repaired, and what contradicts itself.
  static let check = Command(
    "check",
    LocalizedText(
      thai: "ตรวจไฟล์คะแนน: อ่านอย่างไร ซ่อมอะไร ตัวเลขใดขัดกัน",
      english: "Check a score file: its reading, repairs and contradictions."),
    examples: [
      Example(
        LocalizedText(thai: "ita check คะแนน.xlsx", english: "ita check scores.xlsx"),
        LocalizedText(thai: "ตรวจก่อนวิเคราะห์", english: "look before the analysis"))
    ],
    next: ["analyze", "convert"],
    .file("file", help: .scoreFile),
    .choice(
      "format", default: CheckFormat.text,
      help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result")),
    .text(
      "plan", valueName: "PLAN", candidates: .files,
      help: LocalizedText(
        thai: "ตรวจแผนนี้ด้วย: เนื้อหาที่ต้องมี จุดอ่อนที่ยังไม่มีมาตรการ เป้าหมาย และวันที่",
        english: "check this plan too: required content, open weak points, targets, dates")),
    .below, .year, .rulesAs, .framework, .agency, .encoding, .sheet, .strict
  ) {
    session, file, format, plan, below, year, rulesAs, framework, agency, encoding, sheet, strict
      throws(CommandFailure) in
    let reading = SheetReading(
      year: year, rulesAs: rulesAs, frameworkFile: framework,
      options: ReadOptions(encoding: encoding, sheet: sheet), agency: agency, isStrict: strict)
    var read = try reading.assessment(of: file, in: session)
    guard let assessment = read.assessment else {
      if format == .json { try session.print(JSONValue.failure(read.diagnostics).document) }
      throw CommandFailure(.input, read.diagnostics)
    }
    if let plan {
      let planFile = try session.planFile(plan, diagnostics: &read.diagnostics)
      PlanCheck(planFile, against: Analysis(assessment, below: below))
        .diagnose(&read.diagnostics)
    }
    let check = CheckText(
      assessment, reading: read.reading, diagnostics: read.diagnostics,
      in: session.settings.language)
    switch format {
    case .text:
      try session.print(check.lines.map { TerminalText.harmless($0) + "\n" }.joined())
    case .json: try session.print(check.json.document)
    }
    session.report(read.diagnostics)
    return read.hasErrors ? .input : .done
  }
}
