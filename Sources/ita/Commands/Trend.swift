import ITAModel
import ITAReports
import ITATables

/// A form that a trend can be written in.
enum TrendFormat: String, Sendable, CaseIterable { case text, json, csv, md }

extension Command {
  /// Shows an agency's years side by side.
  static let trend = Command(
    "trend",
    LocalizedText(
      thai: "เทียบคะแนนหลายปี และบอกปีที่เทียบกันไม่ได้",
      english: "Put years side by side, and say which cannot be compared."),
    examples: [
      Example(
        LocalizedText(thai: "ita trend คะแนนห้าปี.tsv", english: "ita trend years.tsv"),
        LocalizedText(thai: "แนวโน้มของหน่วยงาน", english: "the trend of an agency"))
    ],
    next: ["analyze", "compare"],
    .files(
      "files",
      help: LocalizedText(
        thai: "ตารางหลายปี หรือเอกสารที่เล่าผลปีก่อน ๆ",
        english: "tables of several years, or documents that tell past results")),
    .text(
      "agency", valueName: "NAME",
      help: LocalizedText(thai: "หน่วยงานนี้ (รหัสหรือชื่อ)", english: "this agency: code or name")),
    .choice(
      "format", default: TrendFormat.text,
      help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result")),
    .text(
      "output", short: "o", valueName: "FILE", candidates: .files,
      help: LocalizedText(thai: "เขียนลงไฟล์นี้", english: "write to this file")),
    .rulesAs, .readOptions, .force
  ) { session, files, agency, format, output, rulesAs, options, force throws(CommandFailure) in
    let rules = try rulesAs.map { (word) throws(CommandFailure) in try Framework.borrowed(word) }
    var found: [Diagnostic] = []
    let reading = TrendReading(
      session: session, options: options, rules: rules)
    let trends = try reading.trends(of: session.filesMeant(by: files), agency, diagnostics: &found)
    let texts = trends.map { TrendText($0, in: session.settings.language) }
    try session.deliver(format.bytes(of: texts), to: output ?? "-", replacing: force)
    session.report(found)
    return .done
  }
}

extension TrendFormat {
  /// The trends in this form.
  func bytes(of texts: [TrendText]) -> [UInt8] {
    switch self {
    case .text:
      Array(
        texts.flatMap { $0.lines + [""] }.map { TerminalText.harmless($0) + "\n" }.joined().utf8)
    case .csv:
      DelimitedWriter(.commas, lineEnd: .carriageReturnLineFeed, hasByteOrderMark: true)
        .bytes(of: texts.flatMap(\.rows))
    case .json:
      JSONValue.object([
        .init("schema", .string("ita.trend/1")), .init("agencies", .array(texts.map(\.json))),
      ]).document
    case .md: TrendDocument(texts).document.markdown()
    }
  }
}
