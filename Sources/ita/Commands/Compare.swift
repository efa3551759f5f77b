import ITAModel
import ITAReports
import ITATables

/// A form that a comparison can be written in.
enum CompareFormat: String, Sendable, CaseIterable { case text, json, csv, tsv, xlsx, md, html }

extension Command {
  /// Ranks many agencies.
  static let compare = Command(
    "compare",
    LocalizedText(
      thai: "เปรียบเทียบหลายหน่วยงาน: ลำดับ ค่าเฉลี่ย ใกล้เลื่อนระดับ",
      english: "Compare many agencies: ranks, means, near misses."),
    examples: [
      Example(
        LocalizedText(
          thai: "ita compare ประเทศ.tsv --agency ตัวอย่าง",
          english: "ita compare national.tsv --agency NAME"),
        LocalizedText(thai: "ลำดับของหน่วยงานหนึ่ง", english: "where one agency stands")),
      Example(
        LocalizedText(
          thai: "ita compare ประเทศ.tsv -o ลำดับ.csv",
          english: "ita compare national.tsv -o ranks.csv"),
        LocalizedText(thai: "ลำดับทุกหน่วยงานเป็น CSV", english: "all ranks as CSV")),
    ],
    next: ["analyze"],
    .files(
      "files",
      help: LocalizedText(
        thai: "ตารางหลายหน่วยงาน แถวละหน่วยงาน หรือแถวละข้อ",
        english: "tables of many agencies: a row each, or a row for each item")),
    .text("agency", valueName: "NAME", help: .agencyFilter),
    .text(
      "province", valueName: "NAME",
      help: LocalizedText(thai: "เฉพาะจังหวัดนี้", english: "only this province")),
    .text(
      "district", valueName: "NAME",
      help: LocalizedText(thai: "เฉพาะอำเภอนี้", english: "only this district")),
    .text(
      "type", valueName: "NAME",
      help: LocalizedText(thai: "เฉพาะประเภทนี้", english: "only this type")),
    .text(
      "by", valueName: "SCOPES", candidates: .values(ComparisonScope.allCases.map(\.rawValue)),
      help: LocalizedText(
        thai: "แยกค่าเฉลี่ยตามกลุ่ม เช่น province,type", english: "means by group: province,type")),
    .near,
    .optionalChoice(
      "format", help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result"))
      as Parameter<CompareFormat?>,
    .text(
      "output", short: "o", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "เขียนลงไฟล์นี้ รูปแบบตามนามสกุล", english: "write to this file, formed by its ending")),
    .text(
      "rejects", valueName: "FILE", candidates: .files,
      help: LocalizedText(thai: "เขียนแถวที่แยกไว้ลงไฟล์นี้", english: "write rows set aside here")),
    .optionalCount(
      "max-rejects",
      help: LocalizedText(
        thai: "ยอมให้แยกไว้ได้กี่แถว เกินนี้จบด้วยรหัส 3",
        english: "rows that may be set aside; more is exit status 3")),
    .flag(
      "all", help: LocalizedText(thai: "แสดงทุกรายการในทุกรายชื่อ", english: "show the lists whole")),
    .year, .rulesAs, .readOptions, .force
  ) {
    session, files, agency, province, district, type, by, near, format, output, rejects, most,
    all, year, rulesAs, options, force throws(CommandFailure) in
    var output = CompareOutput(session: session, format: format, path: output, replacing: force)
    output.near = near?.hundredths ?? 100
    output.filter = ComparisonFilter(
      agency: agency, province: province, district: district, type: type)
    output.showsAll = all
    output.scopes = try ComparisonScope.scopes(by)
    var found: [Diagnostic] = []
    let rules = try rulesAs.map { (word) throws(CommandFailure) in try Framework.borrowed(word) }
    let reading = NationalReading(
      session: session, options: options,
      year: year.flatMap { FiscalYear(either: $0) }, rules: rules?.year)
    var aside = RejectedRows(session, path: rejects, replacing: force)
    defer { aside.abandon() }
    let table = try reading.table(
      of: session.filesMeant(by: files), rejects: &aside, diagnostics: &found)
    if found.contains(where: { $0.severity == .error }) { throw CommandFailure(.input, found) }
    let place = Location(file: files.first ?? "")
    if table.isVoid {
      found.append(Diagnostic(NationalFinding.nothingLeft(rows: table.rows), at: place))
    } else {
      try output.write(Comparison.years(of: table, rules: rules, workers: session.workers))
    }
    found += try aside.finish(rows: table.rows, most: most, at: place)
    session.report(found)
    return found.contains { $0.severity == .error } ? .input : .done
  }
}

extension Parameter where Value == Points? {
  /// `--near`.
  fileprivate static var near: Self {
    let shape = ParameterShape(
      kind: .option, name: "near", valueName: "POINTS",
      help: LocalizedText(
        thai: "ขาดไม่เกินนี้ถือว่าใกล้เลื่อนระดับ (ปกติ 1)",
        english: "at most this short counts as near (usually 1)"))
    return Self(shape) { (words) throws(UsageError) in
      guard let word = words.first else { return nil }
      guard let points = ScoreText.plain(word) else {
        throw UsageError(.badValue(word, parameter: shape.label, .points))
      }
      return points
    }
  }
}
