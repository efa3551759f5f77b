public import ITATables

/// What the judging of a sheet has to tell.
public enum AssessmentFinding: Finding {
  /// A stated figure contradicts those below it.
  case contradiction(FigureID, stated: String, computed: String, below: String, usesStated: Bool)
  /// An indicator of EIT differs from the questions printed, as its two parts make it do.
  case unprintedPart(FigureID, stated: String, computed: String)
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

  /// The codes of the judging.
  public enum Code: String, CaseIterable, Sendable {
    case contradiction = "W210"
    case unprintedPart = "N210"
    case otherLevel = "W211"
    case unlistedItems = "N213"
    case recalled = "W217"
    case inferredParts = "N217"
    case unofficial = "W218"
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
    }
  }

  /// How much it weighs.
  public var severity: Severity {
    switch self {
    case .contradiction, .otherLevel, .recalled, .unofficial: .warning
    case .unprintedPart, .unlistedItems, .inferredParts: .note
    }
  }

  /// One example of every case.
  public static let examples: [AssessmentFinding] = [
    .contradiction(
      .tool(.oit), stated: "91.63", computed: "90.63", below: "9, 10", usesStated: false),
    .unprintedPart(.overall, stated: "99.86", computed: "99.71"),
    .otherLevel(stated: "ผ่านดี", rules: ["ผ่าน"]),
    .unlistedItems([], year: "2566"), .recalled("tool iit"), .inferredParts,
    .unofficial(year: "2570", rules: "2568"),
  ]

  /// What it says.
  public var message: LocalizedText {
    switch self {
    case .contradiction(let figure, let stated, let computed, let below, let usesStated):
      LocalizedText(
        thai: "ตัวเลขขัดกัน \(figure.label.thai) ระบุไว้ \(stated) แต่คำนวณจาก \(below) ได้ \(computed)\n"
          + "ผลด้านล่างใช้\(usesStated ? "ค่าที่ระบุ \(stated)" : "ค่าที่คำนวณ \(computed)")"
          + "  ให้ตรวจตัวเลขเหล่านี้กับผลที่ประกาศ",
        english:
          "figures contradict each other: \(figure.label.english) is given as \(stated), but \(below) give"
          + " \(computed)\nThe result uses the \(usesStated ? "given \(stated)" : "computed \(computed)");"
          + " check these figures with the published result.")
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
