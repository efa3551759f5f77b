public import ITATables

/// What the judging of a sheet has to tell.
public enum AssessmentFinding: Finding {
  /// Figures that cannot all be right.
  case contradiction(
    Reconciliation.Conflict, uses: [Reconciliation.Conflict.Use], trust: Trust?)
  /// An indicator of EIT differs from the questions printed, as its two parts make it do.
  case unprintedPart(FigureID, stated: String, computed: String)
  /// A figure differs from those below it, but how it is made of them is not certain.
  case looseMean(FigureID, stated: String, computed: String)
  /// EIT lies outside its two parts, which no weights allow.
  case outsideParts(String, parts: [String], isStated: Bool)
  /// Of several values of a figure the arithmetic proves one.
  case provedValue(FigureID, proved: String, rejected: [Rejected])
  /// The arithmetic does not tell which of several values of a figure is right.
  case undecidedValue(FigureID, used: String, others: [String])
  /// No number of lost items gives the score of indicator 9 or 10.
  case impossibleScore(Indicator, score: String, given: Int, standing: Standing)
  /// The same where the places of the items are inferred only, and so may be what is wrong.
  case unexplainedScore(Indicator, score: String, given: Int)
  /// A level stated for another year is not what its rules give for the score.
  case otherLevelOfYear(String, overall: String, stated: String, rules: [String])
  /// The stated level is not the one that the rules give; `rules` has the possible ones.
  case otherLevel(stated: String, rules: [String])
  /// Items that the framework does not list.
  case unlistedItems([ItemID], year: String)
  /// The result rests on facts that are only recalled.
  case recalled(String)
  /// The result rests on the inference that the two parts of EIT weigh the same.
  case inferredParts
  /// The rules of another year were borrowed.
  case unofficial(year: String, rules: String)

  /// A value that cannot be right, its cell, and the accident that may have made it.
  public struct Rejected: Sendable {
    var value: String
    var cell: String
    var slip: Slip?
  }

  /// The codes of the judging.
  public enum Code: String, CaseIterable, Sendable {
    case contradiction = "W210"
    case unprintedPart = "N210"
    case otherLevel = "W211"
    case unlistedItems = "N213"
    case recalled = "W217"
    case inferredParts = "N217"
    case unofficial = "W218"
    case looseMean = "N220"
    case outsideParts = "W220"
    case provedValue = "N221"
    case undecidedValue = "W222"
    case otherLevelOfYear = "W223"
    case impossibleScore = "W224"
    case unexplainedScore = "N224"
  }

  /// The stable code.
  public var code: Code {
    switch self {
    case .contradiction: .contradiction
    case .unprintedPart: .unprintedPart
    case .otherLevel: .otherLevel
    case .unlistedItems: .unlistedItems
    case .recalled: .recalled
    case .inferredParts: .inferredParts
    case .unofficial: .unofficial
    case .looseMean: .looseMean
    case .outsideParts: .outsideParts
    case .provedValue: .provedValue
    case .undecidedValue: .undecidedValue
    case .otherLevelOfYear: .otherLevelOfYear
    case .impossibleScore: .impossibleScore
    case .unexplainedScore: .unexplainedScore
    }
  }

  /// How much it weighs.
  public var severity: Severity {
    switch self {
    case .contradiction, .otherLevel, .recalled, .unofficial, .undecidedValue, .otherLevelOfYear,
      .impossibleScore, .outsideParts:
      .warning
    case .unprintedPart, .unlistedItems, .inferredParts, .looseMean, .provedValue,
      .unexplainedScore:
      .note
    }
  }

  /// One example of every case.
  public static let examples: [AssessmentFinding] =
    [
      ReconciliationFindings.exampleOfContradiction,
      .unprintedPart(.overall, stated: "99.86", computed: "99.71"),
      .otherLevel(stated: "ผ่านดี", rules: ["ผ่าน"]),
      .unlistedItems([], year: "2566"), .recalled("tool iit"), .inferredParts,
      .unofficial(year: "2570", rules: "2568"),
    ] + ReconciliationFindings.examples

  /// What it says.
  public var message: LocalizedText {
    switch self {
    case .contradiction(let conflict, let uses, let trust):
      conflict.message(uses: uses, trust: trust)
    case .looseMean(let figure, let stated, let computed):
      ReconciliationFindings.looseMean(figure, stated, computed)
    case .outsideParts(let whole, let parts, let isStated):
      ReconciliationFindings.outsideParts(whole, parts, isStated)
    case .provedValue(let figure, let proved, let rejected):
      ReconciliationFindings.proved(figure, proved, rejected)
    case .undecidedValue(let figure, let used, let others):
      ReconciliationFindings.undecided(figure, used, others)
    case .impossibleScore(let indicator, let score, let given, let standing):
      ReconciliationFindings.impossible(indicator, score, given, standing)
    case .unexplainedScore(let indicator, let score, let given):
      ReconciliationFindings.unexplained(indicator, score, given)
    case .otherLevelOfYear(let year, let overall, let stated, let rules):
      ReconciliationFindings.otherLevel(year, overall, stated, rules)
    case .unprintedPart(let figure, let stated, let computed):
      LocalizedText(
        thai: "\(figure.label.thai) ระบุไว้ \(stated) ค่าเฉลี่ยของข้อคำถามที่พิมพ์ไว้คือ \(computed)\n"
          + "ไม่ถือว่าขัดกัน เพราะ EIT มีสองส่วน และข้อคำถามที่พิมพ์อาจเป็นของส่วนเดียว",
        english:
          "\(figure.label.english) is given as \(stated); the printed questions give \(computed)\n"
          + "That is no contradiction: EIT has two parts, and one may be all that is printed.")
    case .otherLevel(let stated, let rules):
      LocalizedText(
        thai: "ระดับที่ระบุไว้ «\(stated)» ไม่ตรงกับเกณฑ์ ซึ่งให้ระดับ \(rules.joined(separator: " หรือ "))\n"
          + "ผลใช้ระดับตามเกณฑ์  ให้ตรวจระดับและคะแนนกับผลที่ประกาศ",
        english: "the stated level «\(stated)» is not what the rules give:"
          + " «\(rules.joined(separator: "» or «"))»\n"
          + "The result uses the rules; check level and scores with the published result.")
    case .unlistedItems(let items, let year):
      Self.unlisted(items.map(\.description).joined(separator: " "), year)
    case .recalled(let facts):
      LocalizedText(
        thai: "ผลนี้อาศัยข้อเท็จจริงที่ยังไม่ได้ตรวจสอบกับเอกสาร: «\(facts)»\n"
          + "ใช้เป็นแนวทางเท่านั้น  ดูแหล่งที่มาด้วย  ita rules show",
        english: "the result rests on facts that no document has confirmed: «\(facts)»\n"
          + "Take it as a guide only; ita rules show prints the sources.")
    case .inferredParts:
      LocalizedText(
        thai: "ไม่มีคะแนน EIT แยกส่วน\nเงื่อนไขของแต่ละส่วนคิดจากคะแนน EIT โดยอนุมานว่าสองส่วนมีน้ำหนักเท่ากัน",
        english: "the two parts of EIT are not given\n"
          + "What each can be follows from EIT, on the inference that both weigh the same.")
    case .unofficial(let year, let rules):
      LocalizedText(
        thai: "ใช้เกณฑ์ปี \(rules) กับคะแนนปี \(year) มิใช่เกณฑ์ของปีนี้\nผลนี้ไม่เป็นทางการ ห้ามใช้อ้างอิง",
        english: "rules of \(rules) applied to scores of \(year): not the rules of that year\n"
          + "The result is unofficial and must not be quoted.")
    }
  }

  private static func unlisted(_ items: String, _ year: String) -> LocalizedText {
    LocalizedText(
      thai: "เกณฑ์ปี \(year) ในโปรแกรมไม่มีรายการข้อเหล่านี้: «\(items)»\n"
        + "แสดงและชี้จุดอ่อนให้ได้ แต่ไม่นำไปคำนวณคะแนนตัวชี้วัด",
      english: "the rules of \(year) list no such items: «\(items)»\n"
        + "They are shown and judged weak or not, but never summed up.")
  }
}
