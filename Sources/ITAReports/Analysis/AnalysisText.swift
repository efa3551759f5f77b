public import ITAModel
public import ITATables

/// The analysis as text for a terminal: numbers first, Thai last on every line, so that nothing
/// depends on the width that a terminal gives to Thai marks.
public struct AnalysisText: Sendable {
  /// The analysis.
  public var analysis: Analysis
  /// The language of the words.
  public var language: Language
  /// How many of the lowest indicators are listed.
  public var top: Int
  /// Whether every item is listed, not only the weak ones.
  public var listsItems: Bool
  /// The columns of the terminal; bars are only drawn where there is room for them.
  public var columns: Int

  /// Makes the text's settings; by default three indicators, weak items only, 80 columns.
  public init(
    _ analysis: Analysis, in language: Language, top: Int = 3, listsItems: Bool = false,
    columns: Int = 80
  ) {
    self.columns = columns
    self.analysis = analysis
    self.language = language
    self.top = top
    self.listsItems = listsItems
  }

  /// A line of the text.
  public struct Line: Sendable, Hashable {
    /// The words, which may come from the file and so may hold anything.
    public var text: String
    /// Whether a terminal may set it off.
    public var isHeading = false
    /// Whether it is to be copied into a shell, and so must stay one line.
    public var isCommand = false
  }

  /// The whole text; an empty line stands between the sections.
  public var lines: [Line] {
    let whatIf = WhatIf(assessment)
    let sections = [
      title, verdict, reasons, conditions, shortestWay(whatIf), tools, indicators, history,
      lostItems, items(whatIf), next,
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [Line(text: "")]))
  }

  var assessment: Assessment { analysis.assessment }

  /// The wording in the language of the text.
  func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// A heading.
  func heading(_ text: String) -> Line { Line(text: text, isHeading: true) }

  /// A line that is none.
  func line(_ text: String) -> Line { Line(text: text) }

  /// A number or word of ASCII, right-aligned.
  static func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  /// A number or word of ASCII, left-aligned.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  /// The name of a figure as the reader knows it.
  func name(_ figure: FigureID) -> String {
    switch figure {
    case .overall, .tool, .part: figure.label[language]
    case .indicator, .subIndicator, .item:
      "\(figure) "
        + (assessment.framework.name(of: figure)?[language]
          ?? assessment.sheet.labels[figure] ?? "")
    }
  }

  var title: [Line] {
    let year = assessment.year
    let rules = assessment.framework.id
    let agency = assessment.sheet.agency?.value ?? words("ไม่ระบุชื่อหน่วยงาน", "agency not named")
    var lines = [
      heading(
        agency
          + words(
            "   ปีงบประมาณ พ.ศ. \(year)   เกณฑ์ \(rules)",
            "   fiscal year \(year) (\(year.gregorian))   rules of \(rules)"))
    ]
    if assessment.isUnofficial {
      lines.append(
        heading(
          words(
            "** มิใช่เกณฑ์ของปีนี้ ผลนี้ไม่เป็นทางการ **",
            "** not the rules of this year; the result is unofficial **")))
    }
    return lines
  }

  private var verdict: [Line] {
    let overall = assessment.figure(.overall)
    var lines: [Line] = []
    switch assessment.verdict {
    case .determined(let level):
      lines.append(heading(words("ระดับ  ", "level  ") + level.name[language]))
    case .undetermined(let possible, let needs):
      let names = possible.map { "“\($0.name[language])”" }
      lines.append(
        heading(words("ระดับ  ", "level  ") + names.joined(separator: words(" หรือ ", " or "))))
      let missing = needs.map(name).joined(separator: ", ")
      lines.append(line(words("ต้องมีเพื่อตัดสิน  ", "to settle it  ") + missing))
    case .unknown:
      lines.append(
        heading(
          words(
            "ระดับ  ไม่ทราบ (เกณฑ์ชุดนี้ไม่มีเกณฑ์ระดับ)", "level  unknown (no level rule is known)")))
    }
    if let stated = overall.stated {
      lines.append(
        line(
          "  \(Self.column(stated.points.shown, 6))   \(Self.left(stated.location.cell, 6))"
            + words("คะแนนรวมตามไฟล์", "overall score in the file")))
    }
    if let computed = overall.computed {
      lines.append(
        line(
          "  \(Self.column(computed.shown, 6))   \(Self.left("", 6))"
            + words("คะแนนรวมที่คำนวณได้", "overall score as computed")))
    }
    return lines
  }
}
