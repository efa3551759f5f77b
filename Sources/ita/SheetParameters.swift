import ITAModel
import ITATables

// The options that every command about one agency's scores shares.
extension Parameter where Value == Int? {
  /// `--year`.
  static var year: Self {
    optionalCount(
      "year", valueName: "YEAR", in: 1900...2700,
      help: LocalizedText(
        thai: "ปีงบประมาณของคะแนน (พ.ศ. หรือ ค.ศ.) ปกติอ่านจากไฟล์",
        english: "fiscal year of the scores, Buddhist or Gregorian (usually read from the file)"))
  }

  /// `--rules-as`.
  static var rulesAs: Self {
    optionalCount(
      "rules-as", valueName: "YEAR", in: 1900...2700,
      help: LocalizedText(
        thai: "ใช้เกณฑ์ของปีอื่นเพื่อดูคร่าว ๆ ผลจะระบุว่าไม่เป็นทางการ",
        english: "borrow the rules of another year; the result is stamped unofficial"))
  }
}

extension Parameter where Value == String? {
  /// `--framework`.
  static var framework: Self {
    text(
      "framework", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "ใช้ไฟล์เกณฑ์นี้แทนเกณฑ์ที่มากับโปรแกรม",
        english: "use the rules of this framework file"))
  }
}

extension Parameter where Value == Points? {
  /// `--below`.
  static var below: Self {
    let shape = ParameterShape(
      kind: .option, name: "below", valueName: "POINTS",
      help: LocalizedText(
        thai: "คะแนนต่ำกว่านี้เป็นจุดอ่อน ปกติใช้เป้าหมายของปี",
        english: "scores below this are weak (usually the year's target)"))
    return Self(shape) { (words) throws(UsageError) in
      guard let word = words.first else { return nil }
      guard let points = ScoreText.plain(word) else {
        throw UsageError(.badValue(word, parameter: shape.label, .points))
      }
      return points
    }
  }
}

extension Parameter where Value == Trust? {
  /// `--trust`.
  static var trust: Self {
    optionalChoice(
      "trust",
      help: LocalizedText(
        thai: "เมื่อคะแนนรวมขัดกับคะแนนย่อย ให้เชื่อค่าที่ประกาศหรือค่าที่คำนวณ ปกติให้การคำนวณตัดสิน",
        english: "where totals contradict, believe the published or the computed value"))
  }
}

extension Parameter where Value == Bool {
  /// `--force`.
  static var force: Self {
    flag(
      "force",
      help: LocalizedText(thai: "เขียนทับไฟล์ที่มีอยู่", english: "overwrite an existing file"))
  }
}
