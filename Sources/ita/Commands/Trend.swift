import ITAModel
import ITAReports
import ITATables

/// A form that a trend can be written in.
enum TrendFormat: String, Sendable, CaseIterable { case text, json, csv, md, html, docx }

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
        LocalizedText(thai: "แนวโน้มของหน่วยงาน", english: "the trend of an agency")),
      Example(
        LocalizedText(
          thai: "ita trend 2566.xlsx 2567.xlsx 2568.xlsx -o แนวโน้ม.docx",
          english: "ita trend 2566.xlsx 2567.xlsx 2568.xlsx -o trend.docx"),
        LocalizedText(
          thai: "ไฟล์ละปี เขียนเป็น Word มีกราฟ", english: "a file a year, as Word with a chart")),
    ],
    next: ["analyze", "compare"],
    .files(
      "files",
      help: LocalizedText(
        thai: "ตารางหลายปี หรือเอกสารที่เล่าผลปีก่อน ๆ",
        english: "tables of several years, or documents that tell past results")),
    .text(
      "agency", valueName: "NAME", help: .agencyFilter),
    .optionalChoice(
      "by",
      help: LocalizedText(
        thai: "เฉพาะแบบวัดหรือตัวชี้วัด", english: "only the instruments or the indicators"))
      as Parameter<TrendText.Part?>,
    .optionalChoice(
      "format", help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result"))
      as Parameter<TrendFormat?>,
    .text(
      "output", short: "o", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "เขียนลงไฟล์นี้ รูปแบบตามนามสกุล", english: "write to this file, formed by its ending")),
    .rulesAs, .readOptions, .force
  ) {
    session, files, agency, by, format, output, rulesAs, options, force throws(CommandFailure) in
    let rules = try rulesAs.map { (word) throws(CommandFailure) in try Framework.borrowed(word) }
    var found: [Diagnostic] = []
    let reading = TrendReading(
      session: session, options: options, rules: rules)
    let trends = try reading.trends(of: session.filesMeant(by: files), agency, diagnostics: &found)
    let texts = trends.map { TrendText($0, in: session.settings.language, part: by) }
    let form = format ?? output.flatMap { TrendFormat(ofFile: $0) } ?? .text
    let bytes = form.bytes(of: texts, plain: session.settings.plain)
    try session.deliver(bytes, to: output ?? "-", replacing: force)
    session.report(found)
    return .done
  }
}

extension TrendFormat {
  /// The form that a file's ending asks for; nil for any other ending.
  init?(ofFile path: String) {
    let ending = path.lowercased().utf8.split(separator: UInt8(ascii: ".")).last
    guard let form = ending.flatMap({ String($0) }).flatMap({ TrendFormat(rawValue: $0) }) else {
      return nil
    }
    self = form
  }

  /// The trends in this form.
  func bytes(of texts: [TrendText], plain: Bool) -> [UInt8] {
    switch self {
    case .text:
      Array(
        texts.map { plain ? $0.plainLines : $0.lines }.joined(separator: [""])
          .map { TerminalText.harmless($0) + "\n" }.joined().utf8)
    case .csv:
      DelimitedWriter(.commas, lineEnd: .carriageReturnLineFeed, hasByteOrderMark: true)
        .bytes(of: [TrendText.header] + texts.flatMap(\.rows))
    case .json:
      JSONValue.object([
        .init("schema", .string("ita.trend/1")), .init("agencies", .array(texts.map(\.json))),
      ]).document
    case .md: TrendDocument(texts).document.markdown()
    case .html: TrendDocument(texts).document.html()
    case .docx: TrendDocument(texts).document.word()
    }
  }
}
