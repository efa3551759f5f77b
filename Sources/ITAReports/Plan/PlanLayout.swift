public import ITAModel
public import ITATables

/// A form that agencies publish a plan or its report in.
public enum PlanLayout: String, Sendable, CaseIterable {
  /// By the seven issues (from 2567): analysis, then plan.
  case issues
  /// By indicator: strengths, weaknesses, ways to develop; then urgent, develop, maintain.
  case indicators
  /// The form of progress by question: score, point to improve, measure, result, evidence.
  case status
  /// The form of results: measure, what was done, outcome.
  case results
}

/// A document of headings, remarks and tables, before it takes a form.
///
/// Text, CSV and XLSX are written from it, and so shall be Markdown, HTML and DOCX: every part is
/// one block of a document.
public struct PlanOutline: Sendable, Hashable {
  /// One part, in order.
  public enum Part: Sendable, Hashable {
    /// A heading; the level is 1 or 2.
    case heading(String, level: Int)
    /// A sentence.
    case remark(String)
    /// A table: the names of the columns, and rows of as many cells. In a joined column, from 0,
    /// an empty cell belongs to the cell above it, as published forms have it.
    case table(header: [String], rows: [[String]], joined: Set<Int> = [])
  }

  /// The title.
  public var title: String
  /// The parts in order.
  public var parts: [Part]

  /// Makes an outline.
  public init(title: String, parts: [Part] = []) {
    self.title = title
    self.parts = parts
  }
}

/// Turns a plan into one of the forms: the rows of a plan, drafted or edited, and the analysis.
public struct PlanLayoutWriter: Sendable {
  /// The rows of the plan.
  public var rows: [PlanRow]
  /// The analysis that the plan answers.
  public var analysis: Analysis
  /// The language of the words.
  public var language: Language

  /// Joins what a form is written from.
  public init(_ rows: [PlanRow], _ analysis: Analysis, in language: Language) {
    self.rows = rows
    self.analysis = analysis
    self.language = language
  }

  /// The form; nil for that of the issues in a year whose rules have none (before 2567).
  public func outline(_ layout: PlanLayout) -> PlanOutline? {
    switch layout {
    case .issues:
      issues.map { PlanOutline(title: title, parts: summary + $0 + standings) }
    case .indicators: PlanOutline(title: title, parts: summary + indicators + standings)
    case .status: form.status(title: formTitle)
    case .results: form.results(title: formTitle)
    }
  }

  var form: PlanForm { PlanForm(rows, in: language) }

  func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  var year: Int { analysis.assessment.year.buddhist }

  private var agency: String { analysis.assessment.sheet.agency?.value ?? "" }

  private var title: String {
    words(
      "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(year) และมาตรการของปีงบประมาณ พ.ศ. \(year + 1)  \(agency)",
      "Analysis of the ITA result of \(year) and measures for \(year + 1)  \(agency)")
  }

  private var formTitle: String {
    words(
      "ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. \(year + 1)  \(agency)",
      "Results of the measures for integrity and transparency, \(year + 1)  \(agency)")
  }

  private var summary: [PlanOutline.Part] {
    var parts: [PlanOutline.Part] = []
    let overall = analysis.assessment.figure(.overall).shown
    let level = analysis.assessment.verdict.level?.name[language]
    let score = overall.map { words("คะแนนรวม \($0.shown)", "Overall score \($0.shown)") }
    let name = level.map { words("ระดับ \($0)", "level \($0)") }
    let sentence = [score, name].compactMap { $0 }.joined(separator: "  ")
    if !sentence.isEmpty { parts.append(.remark(sentence)) }
    parts.append(
      .remark(
        words(
          "จุดอ่อนคือคะแนนต่ำกว่า \(analysis.threshold.shown) หรือข้อที่ได้ 0 คะแนน เกณฑ์แบ่งกลุ่มเป็นของโปรแกรม ไม่ใช่ของสำนักงาน ป.ป.ช.",
          "Weak is a score below \(analysis.threshold.shown), or an item at 0; the groups are this program's own, not the NACC's."
        )))
    return parts
  }

  /// Which measures are demanded, and that the others are suggestions.
  private var standings: [PlanOutline.Part] {
    let required = rows.filter { row in
      row[.standing] != AdviceStanding.suggested.label.thai
        && row[.standing] != AdviceStanding.suggested.label.english && !row[.standing].isEmpty
    }
    var parts: [PlanOutline.Part] = [
      .heading(words("สถานะของข้อความ", "Standing of the text"), level: 1),
      .remark(
        required.isEmpty
          ? words("ข้อความมาตรการทั้งหมดเป็นข้อเสนอ", "All measures are suggestions.")
          : words(
            "ข้อความมาตรการทั้งหมดเป็นข้อเสนอ เว้นแต่ที่ระบุข้างล่างนี้ว่าเป็นข้อกำหนด",
            "All measures are suggestions, but for those listed here as required.")),
    ]
    if !required.isEmpty {
      parts.append(
        .table(
          header: [PlanColumn.id, .standing].map { $0.name[language] },
          rows: required.map { [$0.id, $0[.standing]] }))
    }
    return parts
  }
}
