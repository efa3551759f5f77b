public import ITATables

/// What there is to tell about a plan that people have edited, and about its files.
public enum PlanFinding: Finding, Equatable {
  /// No table of the file has the columns of a plan.
  case notAPlan
  /// A measure stands in two rows of one sheet; the second was left as it is.
  case duplicateMeasure(String, first: String)
  /// A row has words but no measure id.
  case rowWithoutMeasure(String)
  /// A column stands twice; the first is used.
  case repeatedColumn(String)
  /// A column is missing, and with it what it would tell.
  case missingColumn(String)
  /// Two sheets tell different things of one measure.
  case differs(String, column: String, one: String, other: String)
  /// A measure has moved to another group; its wording was made for the old one.
  case bandChanged(String, from: String, to: String)
  /// A machine cell was written anew.
  case refreshed(String, column: String, old: String, new: String)
  /// A measure was added.
  case added(String)
  /// A measure is called for no more; its row stays.
  case obsolete(String)
  /// The plan was made from another year's scores.
  case otherYear(plan: String, scores: String)
  /// Required content of a plan is missing.
  case missingContent(String, column: String)
  /// A weak point has no measure.
  case unanswered(String)
  /// A target names a level that its points do not give.
  case targetWithoutLevel(String, points: String, level: String, condition: String)
  /// A target is not above the score.
  case targetTooLow(String, target: String, score: String)
  /// All targets together do not give the level that the plan names.
  case levelOutOfReach(named: String, reached: String)
  /// A measure ends after the fiscal year.
  case dueAfterYear(String, date: String, year: String)
  /// A measure ends before it begins.
  case endsBeforeStart(String, start: String, end: String)
  /// A date cannot be read.
  case unreadableDate(String)
  /// A status cannot be read.
  case unreadableStatus(String)
  /// A measure is said to be done, and nothing shows it.
  case doneWithoutEvidence(String)
  /// A file that is to show it is not there.
  case missingEvidence(String)
  /// A file is named that does not stand in the plan's folder.
  case evidenceElsewhere(String)
  /// A row of the units file names no item or no unit.
  case unknownUnitRow(String)
  /// A unit without a sheet got one.
  case sheetAdded(String)
  /// A machine cell holds a formula, which was kept.
  case formulaKept(cell: String)
  /// A row of a published plan names no point that can be told; its issue or indicator is meant.
  case unmatchedRow(String, under: String)
  /// A row of a published plan names no point and stands under none.
  case unknownRow(String)

  /// The codes of this reader.
  public enum Code: String, CaseIterable, Sendable {
    case notAPlan = "E501"
    case duplicateMeasure = "W502"
    case rowWithoutMeasure = "W503"
    case repeatedColumn = "W504"
    case missingColumn = "W505"
    case differs = "W506"
    case bandChanged = "W507"
    case refreshed = "N508"
    case added = "N509"
    case obsolete = "W510"
    case otherYear = "W511"
    case missingContent = "E512"
    case unanswered = "W513"
    case targetWithoutLevel = "W514"
    case targetTooLow = "W515"
    case levelOutOfReach = "W516"
    case dueAfterYear = "W517"
    case endsBeforeStart = "W518"
    case unreadableDate = "W519"
    case unreadableStatus = "W520"
    case doneWithoutEvidence = "W521"
    case missingEvidence = "W522"
    case evidenceElsewhere = "W523"
    case unknownUnitRow = "W524"
    case sheetAdded = "N525"
    case formulaKept = "W526"
    case unmatchedRow = "N527"
    case unknownRow = "W528"
  }

  /// The code.
  public var code: Code {
    switch self {
    case .notAPlan: .notAPlan
    case .duplicateMeasure: .duplicateMeasure
    case .rowWithoutMeasure: .rowWithoutMeasure
    case .repeatedColumn: .repeatedColumn
    case .missingColumn: .missingColumn
    case .differs: .differs
    case .bandChanged: .bandChanged
    case .refreshed: .refreshed
    case .added: .added
    case .obsolete: .obsolete
    case .otherYear: .otherYear
    case .missingContent: .missingContent
    case .unanswered: .unanswered
    case .targetWithoutLevel: .targetWithoutLevel
    case .targetTooLow: .targetTooLow
    case .levelOutOfReach: .levelOutOfReach
    case .dueAfterYear: .dueAfterYear
    case .endsBeforeStart: .endsBeforeStart
    case .unreadableDate: .unreadableDate
    case .unreadableStatus: .unreadableStatus
    case .doneWithoutEvidence: .doneWithoutEvidence
    case .missingEvidence: .missingEvidence
    case .evidenceElsewhere: .evidenceElsewhere
    case .unknownUnitRow: .unknownUnitRow
    case .sheetAdded: .sheetAdded
    case .formulaKept: .formulaKept
    case .unmatchedRow: .unmatchedRow
    case .unknownRow: .unknownRow
    }
  }

  /// How much it weighs.
  public var severity: Severity {
    switch self {
    case .notAPlan, .missingContent: .error
    case .refreshed, .added, .sheetAdded, .unmatchedRow: .note
    case .duplicateMeasure, .rowWithoutMeasure, .repeatedColumn, .missingColumn, .differs,
      .bandChanged, .obsolete, .otherYear, .unanswered, .targetWithoutLevel, .targetTooLow,
      .levelOutOfReach, .dueAfterYear, .endsBeforeStart, .unreadableDate, .unreadableStatus,
      .doneWithoutEvidence, .missingEvidence, .evidenceElsewhere, .unknownUnitRow,
      .formulaKept, .unknownRow:
      .warning
    }
  }

  /// One example of every case.
  public static var examples: [PlanFinding] {
    [
      .notAPlan, .duplicateMeasure("2567-O10", first: "A5"), .rowWithoutMeasure("อบรมเพิ่มเติม"),
      .repeatedColumn("สถานะ"), .missingColumn("สถานะ"),
      .differs("2567-O10", column: "สถานะ", one: "เสร็จแล้ว", other: "กำลังดำเนินการ"),
      .bandChanged("2567-O10", from: "เร่งด่วน", to: "พัฒนา"),
      .refreshed("2567-O10", column: "คะแนน", old: "50.00", new: "100.00"), .added("2567-O11"),
      .obsolete("2567-O10"), .otherYear(plan: "2567", scores: "2568"),
      .missingContent("2567-O10", column: "ผู้รับผิดชอบ"), .unanswered("O10"),
      .targetWithoutLevel(
        "85 คะแนน หรือระดับผ่านดี", points: "85.00", level: "ผ่านดี",
        condition: "IIT 85.00, EIT 85.00, OIT 85.00"),
      .targetTooLow("2567-O10", target: "50.00", score: "50.00"),
      .levelOutOfReach(named: "ผ่านดี", reached: "ผ่าน"),
      .dueAfterYear("2567-O10", date: "2568-12-31", year: "2568"),
      .endsBeforeStart("2567-O10", start: "2568-04-01", end: "2568-03-31"),
      .unreadableDate("เร็ว ๆ นี้"), .unreadableStatus("น่าจะเสร็จ"),
      .doneWithoutEvidence("2567-O10"), .missingEvidence("ภาพกิจกรรม.jpg"),
      .evidenceElsewhere("../ภาพกิจกรรม.jpg"), .unknownUnitRow("งานพัสดุ"),
      .sheetAdded("กองคลัง"), .formulaKept(cell: "F7"),
      .unmatchedRow("อบรมบุคลากร", under: "ประเด็นที่ 1"), .unknownRow("อบรมบุคลากร"),
    ]
  }
}
