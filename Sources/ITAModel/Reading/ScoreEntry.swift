import ITATables

/// One score of a document, before it is settled what the score is of.
struct ScoreEntry: Sendable {
  /// What the score is of, as far as the row itself tells.
  enum Subject: Sendable, Hashable {
    /// One figure.
    case figure(FigureID)
    /// An item whose code is damaged.
    case code(CodeReading)
  }

  /// What it is of.
  var subject: Subject
  /// The words beside the score.
  var label: String
  /// The cell of the words.
  var labelPlace: Location
  /// The text of the score.
  let text: String
  /// What the text says.
  let score: ScoreText
  /// The cell of the score.
  var place: Location
  /// The part of the document that it stands in.
  var section: DocumentSection

  /// Reads the text of a score, unless `score` is what it says.
  init(
    subject: Subject, label: String, labelPlace: Location, text: String, score: ScoreText? = nil,
    place: Location, section: DocumentSection
  ) {
    self.subject = subject
    self.label = label
    self.labelPlace = labelPlace
    self.text = text
    self.place = place
    self.section = section
    self.score = score ?? ScoreText(text)
  }
}

/// The part of a document that a row stands in, as its headings tell.
struct DocumentSection: Sendable, Hashable {
  /// The tool of the last heading or tool column.
  var tool: Tool?
  /// The indicator of the last heading.
  var indicator: Indicator?
  /// The number of the issue (ประเด็นที่) of the last heading.
  var issue: Int?

  /// Takes a heading; false where the text is none.
  mutating func take(heading text: String, in framework: Framework) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.count > 400 { return false }
    if bytes.starts(with: "แบบ".utf8) || bytes.starts(with: "เครื่องมือ".utf8),
      case .tool(let named)? = LabelReader.tool(in: text)
    {
      (tool, indicator, issue) = (named, nil, nil)
      return true
    }
    // A heading names the indicator; a sentence goes on to tell its score.
    if bytes.starts(with: "ตัวชี้วัดที่".utf8),
      CellText.offset(of: Array("ได้".utf8), in: bytes) == nil,
      case (.indicator(let named)?, _) = LabelReader.leadingNumber(text)
    {
      indicator = named
      tool = framework.rule(of: named)?.tool ?? tool
      return true
    }
    if bytes.starts(with: "ประเด็นที่".utf8) { return takeIssue(bytes, in: framework) }
    return false
  }

  private mutating func takeIssue(_ bytes: [UInt8], in framework: Framework) -> Bool {
    let digits = ThaiText.arabicDigits(bytes.dropFirst("ประเด็นที่".utf8.count))
      .drop { $0 == UInt8(ascii: " ") }
    let number = ThaiText.wholeNumber(digits.prefix(while: CellText.isDigit))
    let name = LabelKey(digits.drop(while: CellText.isDigit))
    // Headings are misnumbered in documents; their names are not.
    let named = framework.issues.first { LabelKey($0.name.thai) == name }
    guard let issue = named?.number ?? number else { return false }
    (self.issue, tool, indicator) = (issue, nil, nil)
    return true
  }
}
