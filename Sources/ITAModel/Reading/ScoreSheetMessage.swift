public import ITATables

extension ScoreSheetFinding {
  /// What it says.
  public var message: LocalizedText {
    switch self {
    case .noTable(let nearest): Self.noTable(nearest)
    case .noScores:
      LocalizedText(
        thai: "ไม่มีคะแนนของตัวชี้วัดหรือข้อใด\n"
          + "เอกสารอาจมีแต่ตารางมาตรการหรือผลการดำเนินการ  ให้ใช้ไฟล์ผลการประเมินหรือรายงานที่มีตารางคะแนนตัวชี้วัด",
        english: "there is no score of any indicator or item\n"
          + "The document may have measures or results only; use one with the indicators' scores.")
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
    case .severalAgencies(let names): Self.several(names)
    case .tooManyScores(let limit): Self.tooMany(limit)
    case .otherYear(let stated, let asked): Self.otherYear(stated, asked)
    case .gregorianYear(let year, let buddhist): Self.gregorian(year, buddhist)
    case .otherSheet(let sheet): Self.otherSheet(sheet)
    case .fractions(let first): Self.fractions(first)
    }
  }

  private static func otherYear(_ stated: String, _ asked: String) -> LocalizedText {
    LocalizedText(
      thai: "ไฟล์ระบุปีงบประมาณ «\(stated)» แต่สั่งให้ใช้ \(asked)\n"
        + "ผลใช้เกณฑ์ปี \(asked) ตามที่สั่ง  หากไม่ตั้งใจ ให้ตัด --year ออก",
      english: "the file says fiscal year «\(stated)» but \(asked) was asked for\n"
        + "The rules of \(asked) are used; leave out --year if that was not meant.")
  }

  private static func gregorian(_ year: String, _ buddhist: String) -> LocalizedText {
    LocalizedText(
      thai: "ปี «\(year)» เป็นปีคริสต์ศักราช\nอ่านเป็นปีงบประมาณ พ.ศ. \(buddhist)",
      english:
        "year «\(year)» is of the Gregorian calendar\nIt was read as fiscal year \(buddhist).")
  }

  private static func otherSheet(_ sheet: String) -> LocalizedText {
    LocalizedText(
      thai: "ไม่ได้ใช้แผ่น «\(sheet)» เพราะมีคะแนนของตัวชี้วัดเดียวกันซึ่งต่างออกไป\n"
        + "ผลใช้แผ่นแรกที่มีคะแนน  เลือกแผ่นเองด้วย --sheet",
      english: "sheet «\(sheet)» was left out: it has other scores for the same figures\n"
        + "The first sheet with scores is used; --sheet chooses another.")
  }

  private static func fractions(_ first: String) -> LocalizedText {
    LocalizedText(
      thai: "คะแนนทุกค่าอยู่ระหว่าง 0 ถึง 1 เช่น «\(first)»\n"
        + "อ่านเป็นร้อยละทั้งหมด  หากไม่ใช่ ให้แก้เป็นคะแนนเต็ม 100",
      english: "every score lies between 0 and 1, such as «\(first)»\n"
        + "All were read as fractions of 100; if that is wrong, give points of 100.")
  }

  private static func tooMany(_ limit: Int) -> LocalizedText {
    LocalizedText(
      thai: "ไฟล์นี้มีคะแนนมากกว่า \(limit) ค่า เกินกว่าของหน่วยงานเดียว\n"
        + "จึงไม่วิเคราะห์เป็นหน่วยงานเดียว  ถ้าเป็นข้อมูลหลายหน่วยงาน ใช้  ita compare",
      english: "the file has more than \(limit) scores, more than one agency can have\n"
        + "It is not analyzed as one agency; for a table of many use ita compare.")
  }

  private static func several(_ names: [String]) -> LocalizedText {
    let some = names.prefix(3).map { "«\($0)»" }.joined(separator: " ")
    let example = names.first ?? ""
    return LocalizedText(
      thai: "ไฟล์นี้มี \(names.count) หน่วยงาน เช่น \(some)\n"
        + "จึงยังไม่ทราบว่าจะวิเคราะห์หน่วยงานใด  เลือกด้วย  --agency «\(example)»",
      english: "the file has \(names.count) agencies, such as \(some)\n"
        + "Which one to analyze is not known; choose with --agency «\(example)».")
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
