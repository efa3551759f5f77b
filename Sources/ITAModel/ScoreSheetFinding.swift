public import ITATables

/// What a reader of score sheets has to tell.
public enum ScoreSheetFinding: Finding {
  /// No table with a label and a score column was found.
  case noTable(nearest: String)
  /// A label was taken for the one name that differs little.
  case similarLabel(String, taken: String)
  /// A label, or a number and a name, that mean two different figures.
  case ambiguousLabel(String, candidates: [String])
  /// Indicators that have no score.
  case missingIndicators([Int])
  /// A cell that is no number; the number that letters taken for digits explain, or nil.
  case notAScore(String, suggestion: String?)
  /// A number that can be read in two ways.
  case ambiguousNumber(String, readings: [String])
  /// A number outside 0 to 100; the value that a forgotten decimal point explains, or nil.
  case outOfRange(String, suggestion: String?)
  /// A row with a score whose label is not known; it is not used.
  case unknownLabel(String)
  /// A figure that the file states twice with different values.
  case repeated(FigureID, used: String, other: String, first: String)
  /// The file's year and the one asked for differ; the one asked for is used.
  case otherYear(stated: String, asked: String)
  /// A year of the Gregorian calendar was read.
  case gregorianYear(String, buddhist: String)

  /// The codes of this reader.
  public enum Code: String, CaseIterable, Sendable {
    case noTable = "E201"
    case similarLabel = "W203"
    case ambiguousLabel = "E203"
    case missingIndicators = "W204"
    case notAScore = "E205"
    case ambiguousNumber = "E219"
    case outOfRange = "E206"
    case unknownLabel = "W212"
    case repeated = "W214"
    case otherYear = "W216"
    case gregorianYear = "N215"
  }

  /// The stable code.
  public var code: Code {
    switch self {
    case .noTable: .noTable
    case .similarLabel: .similarLabel
    case .ambiguousLabel: .ambiguousLabel
    case .missingIndicators: .missingIndicators
    case .notAScore: .notAScore
    case .ambiguousNumber: .ambiguousNumber
    case .outOfRange: .outOfRange
    case .unknownLabel: .unknownLabel
    case .repeated: .repeated
    case .otherYear: .otherYear
    case .gregorianYear: .gregorianYear
    }
  }

  /// How much it weighs.
  public var severity: Severity {
    switch self {
    case .noTable, .ambiguousLabel, .notAScore, .ambiguousNumber, .outOfRange: .error
    case .similarLabel, .missingIndicators, .unknownLabel, .repeated, .otherYear: .warning
    case .gregorianYear: .note
    }
  }

  /// One example of every case.
  public static let examples: [ScoreSheetFinding] = [
    .noTable(nearest: "รายการ หมายเหตุ"),
    .similarLabel("ประสิทธภาพการสื่อสาร", taken: "7 ประสิทธิภาพการสื่อสาร"),
    .ambiguousLabel("การใช้", candidates: ["2", "3"]), .missingIndicators([8]),
    .notAScore("8๔,๗O", suggestion: nil), .ambiguousNumber("1,234", readings: ["1234", "1.234"]),
    .outOfRange("884.6", suggestion: "88.46"), .unknownLabel("ตัวชี้วัดพิเศษ"),
    .repeated(.overall, used: "88.53", other: "85.38", first: "C5"),
    .otherYear(stated: "2567", asked: "2568"), .gregorianYear("2025", buddhist: "2568"),
  ]
}

extension ScoreSheetFinding {
  /// What it says.
  public var message: LocalizedText {
    switch self {
    case .noTable(let nearest): Self.noTable(nearest)
    case .similarLabel(let label, let taken):
      LocalizedText(
        thai: "ไม่รู้จักหัวข้อ «\(label)»\nต่างเล็กน้อยจาก «\(taken)» จึงใช้เป็นค่านั้น  หากไม่ใช่ ให้แก้ช่องนี้",
        english: "unknown label «\(label)»\n"
          + "It differs little from «\(taken)» and was taken for it; if that is wrong, correct the cell."
      )
    case .ambiguousLabel(let label, let candidates):
      LocalizedText(
        thai: "หัวข้อ «\(label)» หมายถึงได้หลายอย่าง: \(candidates.joined(separator: ", "))\n"
          + "จึงไม่เลือกให้  แก้ช่องนี้ให้ตรงกับชื่อหรือเลขตัวชี้วัดเพียงอย่างเดียว",
        english:
          "label «\(label)» can mean several figures: \(candidates.joined(separator: ", "))\n"
          + "None is chosen; correct the cell so that it names one.")
    case .missingIndicators(let numbers): Self.missing(numbers)
    case .notAScore(let raw, let suggestion): Self.notAScore(raw, suggestion)
    case .ambiguousNumber(let raw, let readings):
      LocalizedText(
        thai: "คะแนน «\(raw)» อ่านได้สองอย่าง: \(readings.joined(separator: " หรือ "))\n"
          + "จึงไม่เลือกให้  พิมพ์คะแนนใหม่โดยใช้จุดทศนิยม เช่น 88.53",
        english: "score «\(raw)» can be read as \(readings.joined(separator: " or "))\n"
          + "Neither is chosen; type the score with a decimal point, such as 88.53.")
    case .outOfRange(let raw, let suggestion): Self.outOfRange(raw, suggestion)
    case .unknownLabel(let label):
      LocalizedText(
        thai:
          "ไม่รู้จักหัวข้อ «\(label)»\nแถวนี้จึงไม่ถูกนำมาใช้  หากเป็นตัวชี้วัดหรือข้อคำถาม ให้เติมเลขหรือรหัส เช่น 7 หรือ O10",
        english: "unknown label «\(label)»\n"
          + "The row is not used; if it is an indicator or item, add its number or code, such as 7 or O10."
      )
    case .repeated(let figure, let used, let other, let first):
      LocalizedText(
        thai: "\(figure.label.thai)มีคะแนนสองค่า: \(used) (\(first)) และ \(other)\n"
          + "ใช้ค่าแรก \(used) เว้นแต่การคำนวณยืนยันค่าอื่น  ให้ตรวจกับผลที่ประกาศแล้วแก้ให้เหลือค่าเดียว",
        english: "\(figure.label.english) has two scores: \(used) (\(first)) and \(other)\n"
          + "The first, \(used), is used unless the arithmetic proves another; check with the published"
          + " result and keep one.")
    case .otherYear(let stated, let asked):
      LocalizedText(
        thai: "ไฟล์ระบุปีงบประมาณ «\(stated)» แต่สั่งให้ใช้ \(asked)\n"
          + "ผลใช้เกณฑ์ปี \(asked) ตามที่สั่ง  หากไม่ตั้งใจ ให้ตัด --year ออก",
        english: "the file says fiscal year «\(stated)» but \(asked) was asked for\n"
          + "The rules of \(asked) are used; leave out --year if that was not meant.")
    case .gregorianYear(let year, let buddhist):
      LocalizedText(
        thai: "ปี «\(year)» เป็นปีคริสต์ศักราช\nอ่านเป็นปีงบประมาณ พ.ศ. \(buddhist)",
        english:
          "year «\(year)» is of the Gregorian calendar\nIt was read as fiscal year \(buddhist).")
    }
  }

  private static func noTable(_ nearest: String) -> LocalizedText {
    LocalizedText(
      thai: "หาตารางคะแนนไม่พบ\nคำที่มองหาในหัวตาราง: ตัวชี้วัด หรือ ข้อ กับ คะแนน"
        + (nearest.isEmpty ? "" : "   ใกล้ที่สุด «\(nearest)»")
        + "\nเติมหัวตาราง เช่น  ข้อ, ตัวชี้วัด, คะแนน  เหนือแถวแรกของคะแนน แล้วสั่งใหม่",
      english:
        "no score table was found\nA header row needs a word for the indicator or item and one"
        + " for the score." + (nearest.isEmpty ? "" : " Nearest: «\(nearest)».")
        + "\nAdd a header such as: code, indicator, score.")
  }

  private static func missing(_ numbers: [Int]) -> LocalizedText {
    let list = numbers.map { "\($0)" }.joined(separator: ", ")
    return LocalizedText(
      thai: "ตัวชี้วัดไม่ครบ ไม่พบคะแนนของตัวชี้วัดที่ \(list)\n"
        + "ผลด้านล่างใช้เท่าที่มี ระดับที่ยังเป็นไปได้แสดงไว้ทั้งหมด  เติมคะแนนแล้วสั่งใหม่เพื่อให้ได้ระดับเดียว",
      english: "indicators without a score: \(list)\n"
        + "The result uses what there is and lists every level still possible; add the scores to settle it."
    )
  }

  private static func notAScore(_ raw: String, _ suggestion: String?) -> LocalizedText {
    LocalizedText(
      thai: "คะแนนอ่านเป็นตัวเลขไม่ได้ «\(raw)»\n"
        + (suggestion.map { "อาจมีตัวอักษรแทนตัวเลข ถ้าหมายถึง \($0) ให้แก้ช่องนี้   " }
          ?? "แก้ช่องนี้ให้เป็นตัวเลข เช่น 84.70   ")
        + "ถ้าไม่มีคะแนน ให้เว้นว่างหรือใส่ -",
      english: "«\(raw)» is not a score\n"
        + (suggestion.map { "A letter may stand for a digit: correct the cell if \($0) is meant. " }
          ?? "Correct the cell to a number such as 84.70. ")
        + "Leave it blank or - where there is none.")
  }

  private static func outOfRange(_ raw: String, _ suggestion: String?) -> LocalizedText {
    LocalizedText(
      thai: "คะแนนอยู่นอกช่วง 0 ถึง 100 «\(raw)»\n"
        + (suggestion.map { "อาจลืมจุดทศนิยม: \($0)   " } ?? "") + "แก้ช่องนี้ตามผลที่ประกาศแล้วสั่งใหม่",
      english: "score outside 0 to 100: «\(raw)»\n"
        + (suggestion.map { "A decimal point may be missing: \($0). " } ?? "")
        + "Correct the cell from the published result.")
  }
}
