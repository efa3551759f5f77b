public import ITAModel
public import ITATables

/// The report of one agency's result: what its head signs, as a document of any format.
///
/// Content only: the same report gives the same document, and nothing here reads a clock.
public struct Report: Sendable {
  /// The result and what it means.
  public var analysis: Analysis
  /// The rows of the plan, drafted or edited by hand.
  public var plan: [PlanRow]
  /// The catalogue with the cut-offs.
  public var catalogue: MeasureCatalogue
  /// What is known of the agency.
  public var profile: Profile
  /// The language of the words.
  public var language: Language
  /// The digits of the document.
  public var digits: Digits
  /// The day that it bears; nil leaves a dotted blank.
  public var date: ReportDate?

  /// Joins what a report is made of.
  public init(
    _ analysis: Analysis, plan: [PlanRow], catalogue: MeasureCatalogue,
    profile: Profile = Profile(),
    in language: Language = .thai, digits: Digits = .thai, date: ReportDate? = nil
  ) {
    self.analysis = analysis
    self.plan = plan
    self.catalogue = catalogue
    self.profile = profile
    self.language = language
    self.digits = digits
    self.date = date
  }

  /// The whole report.
  public var document: Document {
    let front: [Block] =
      [.cover(cover), .tableOfContents, .pageBreak] + background + criteria + result
    let findings = weakPoints + contradictions + wayUp
    let sections = [
      DocumentSection(.portrait, front + findings + (headStandsUpright ? measuresHead : [])),
      DocumentSection(.landscape, (headStandsUpright ? [] : measuresHead) + measures),
      DocumentSection(.portrait, monitoring + signatures),
    ]
    let numbered = ReportNumbering(language: language).numbered(
      sections, appendix: DocumentSection(.portrait, appendix))
    return document(title: title, sections: numbered)
  }

  /// A short form on one or two pages: the result, why, what is weak, for the web and for chat.
  public var summary: Document {
    let blocks: [Block] =
      [.paragraph([Span(title)], .title)] + result + weakPoints + contradictions + wayUp
      + measuresHead
    let sections = ReportNumbering(language: language).numbered([DocumentSection(.portrait, blocks)]
    )
    return document(title: title, sections: sections)
  }

  func document(title: String, sections: [DocumentSection]) -> Document {
    Document(
      title: title, language: language, digits: digits, date: date?.text(in: language),
      properties: DocumentProperties(
        creator: agency ?? "", subject: frameworkName, created: date?.gregorian),
      sections: sections)
  }

  // MARK: What every part needs

  var assessment: Assessment { analysis.assessment }
  var framework: Framework { assessment.framework }
  var year: Int { assessment.year.buddhist }

  /// The agency's name: of the profile, else of the file.
  var agency: String? { profile[.agency] ?? assessment.sheet.agency?.value }

  /// The wording in the language of the report.
  func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// A year as the language writes it.
  func yearText(_ year: Int) -> String { words("ปีงบประมาณ พ.ศ. \(year)", "fiscal year \(year)") }

  var title: String {
    words(
      "รายงานการวิเคราะห์ผลการประเมิน ITA ปี \(year)",
      "Report on the ITA result, \(yearText(year))")
  }

  var frameworkName: String { framework.name[language] }

  /// The name of a figure for a sentence or a row.
  func name(_ figure: FigureID) -> String {
    switch figure {
    case .overall, .tool, .part: figure.label[language]
    case .indicator, .subIndicator, .item: "\(figure.label[language]) \(ownName(figure))"
    }
  }

  /// The name without its code.
  func ownName(_ figure: FigureID) -> String {
    framework.name(of: figure)?[language] ?? assessment.sheet.labels[figure] ?? ""
  }

  /// What a condition still needs, in a sentence.
  func need(_ condition: Condition) -> String {
    let (floor, missing) = (condition.floor.shown, condition.missing?.shownUp ?? "–")
    if condition.figures.count > 1 {
      return words(
        "EIT ทุกส่วนต้องได้ไม่น้อยกว่า \(floor) ขณะนี้ EIT ขาดอีก \(missing) จึงมีอย่างน้อยหนึ่งส่วนที่ไม่ถึง",
        "each part of EIT must be at least \(floor); EIT lacks \(missing), so a part falls short")
    }
    let figures = condition.figures.map { $0.label[language] }.joined()
    return words(
      "\(figures) ต้องได้ไม่น้อยกว่า \(floor) ขณะนี้ขาดอีก \(missing)",
      "\(figures) must be at least \(floor); \(missing) is missing")
  }

  /// The level or levels in quotes.
  var levelText: String {
    switch assessment.verdict {
    case .determined(let level): return quoted(level)
    case .undetermined(let possible, _):
      return possible.map(quoted).joined(separator: words(" หรือ ", " or "))
    case .unknown: return words("ไม่มีเกณฑ์ระดับ", "no level rule is known")
    }
  }

  func quoted(_ level: Level) -> String { "“\(level.name[language])”" }

  /// A number of a table; a dash where there is none.
  func number(_ points: Points?) -> DocumentTable.Cell {
    DocumentTable.Cell([Span(points?.shown ?? "–")])
  }

  /// The cell that a score was read from, as a code; a dash where it was computed.
  func place(_ score: StatedScore?) -> DocumentTable.Cell {
    let cell = score?.location.cell ?? ""
    return DocumentTable.Cell([cell.isEmpty ? Span("–") : .code(cell)])
  }

  /// Where a rule comes from and how sure it is.
  func source(_ evidence: Evidence) -> [Span] {
    [Span(words("ที่มา: ", "Source: ") + citation(evidence))]
  }

  /// The document that a rule comes from and how sure it is.
  func citation(_ evidence: Evidence) -> String {
    "\(evidence.citation[language]) (\(evidence.standing.label[language]))"
  }

  /// A line of advice that is ours, marked as such.
  func advice(_ text: String) -> Block {
    .paragraph([.bold("\(suggested): "), Span(text)])
  }

  /// The standing of advice that is ours.
  var suggested: String { AdviceStanding.suggested.label[language] }
}
