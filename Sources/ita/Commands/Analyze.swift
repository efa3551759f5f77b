import ITAModel
import ITAReports
import ITATables

extension Command {
  /// Judges one agency's scores: level, reasons, weak points, plan.
  static let analyze = Command(
    "analyze",
    LocalizedText(
      thai: "บอกระดับ เหตุผล และจุดอ่อนจากไฟล์คะแนน",
      english: "Tell the level, its reasons and the weak points of a score file."),
    examples: [
      Example(
        LocalizedText(thai: "ita analyze คะแนน.tsv", english: "ita analyze scores.tsv"),
        LocalizedText(thai: "ระดับ เหตุผล และจุดอ่อน", english: "level, reasons, weak points")),
      Example(
        LocalizedText(
          thai: "ita analyze คะแนน.tsv --plan แผน.csv",
          english: "ita analyze scores.tsv --plan plan.csv"),
        LocalizedText(thai: "ส่งออกแผนเป็น CSV", english: "export the plan as CSV")),
    ],
    next: ["rules"],
    .files("file", help: .scoreFiles),
    .text(
      "plan", valueName: "FILE", candidates: .files,
      help: LocalizedText(thai: "เขียนแผนเป็น CSV ลงไฟล์นี้", english: "write the plan to this CSV file")
    ),
    .choice(
      "format", default: AnalysisFormat.text,
      help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result")),
    .choice(
      "digits", default: DigitStyle.arabic,
      help: LocalizedText(thai: "ตัวเลขในผลที่เป็นข้อความ", english: "digits of the text result")),
    .count(
      "top", default: 3, in: 1...10,
      help: LocalizedText(
        thai: "จำนวนตัวชี้วัดต่ำสุดที่แสดง", english: "how many of the lowest indicators to list")),
    .flag("items", help: LocalizedText(thai: "แสดงคะแนนทุกข้อ", english: "list every item")),
    .below, .trust, .year, .rulesAs, .framework, .agency, .encoding, .sheet, .strict, .force
  ) {
    session, files, plan, format, digits, top, items, below, trust, year, rulesAs, framework,
    agency,
    encoding, sheet, strict, force throws(CommandFailure) in
    let reading = SheetReading(
      year: year, rulesAs: rulesAs, frameworkFile: framework, trust: trust,
      options: ReadOptions(encoding: encoding, sheet: sheet), agency: agency, isStrict: strict)
    return try session.eachAnalyzed(
      files, plan: plan, showsNames: format == .text || format == .line
    ) {
      file throws(CommandFailure) in
      let read = try reading.assessment(of: file, in: session)
      guard let assessment = read.assessment, !read.hasErrors else {
        if format == .json { try session.print(JSONValue.failure(read.diagnostics).document) }
        throw CommandFailure(.input, read.diagnostics)
      }
      let analysis = Analysis(assessment, below: below)
      let writer = AnalysisOutput(
        session: session, analysis: analysis, diagnostics: read.diagnostics)
      if let plan { try writer.writePlan(to: plan, replacing: force) }
      switch format {
      case .text: try writer.printText(digits: digits, top: top, listsItems: items)
      case .json: try writer.printJSON()
      case .markdown: try session.print(writer.summary(digits: digits).markdown())
      case .html: try session.print(writer.summary(digits: digits).html())
      case .line: try writer.printLine(digits: digits)
      }
      session.report(read.diagnostics)
      return .done
    }
  }
}
