import ITAModel
import ITATables

extension Parameter where Value == SheetReading {
  /// The options of every command that reads one agency's scores.
  static var reading: Self {
    Self(
      group: .agency, .year, .rulesAs, .framework, .readOptions, .trust, .strict
    ) { agency, year, rulesAs, framework, options, trust, isStrict in
      SheetReading(
        year: year, rulesAs: rulesAs, frameworkFile: framework, trust: trust, options: options,
        agency: agency, isStrict: isStrict)
    }
  }
}

extension Parameter where Value == ReadOptions {
  /// How a file is read where the user knows better: `--sheet` and `--encoding`.
  static var readOptions: Self {
    Self(group: .sheet, .encoding) { ReadOptions(encoding: $1, sheet: $0) }
  }
}

extension Parameter where Value == Int? {
  /// `--year`.
  static var year: Self {
    optionalCount(
      "year", valueName: "YEAR", in: 1900...2700,
      help: LocalizedText(
        thai: "ปีงบประมาณของคะแนน (พ.ศ. หรือ ค.ศ.) ปกติอ่านจากไฟล์",
        english: "fiscal year of the scores, Buddhist or Gregorian (usually read from the file)"))
  }
}

extension Parameter where Value == String? {
  /// `--rules-as`.
  static var rulesAs: Self {
    text(
      "rules-as", valueName: "YEAR", candidates: .values(FrameworkLibrary.ids),
      help: LocalizedText(
        thai: "ใช้เกณฑ์ของปีอื่นเพื่อดูคร่าว ๆ ผลจะระบุว่าไม่เป็นทางการ",
        english: "borrow the rules of another year; the result is stamped unofficial"))
  }

  /// `--agency`.
  static var agency: Self {
    text(
      "agency", valueName: "NAME",
      help: LocalizedText(
        thai: "หน่วยงานนี้ของไฟล์ที่มีหลายหน่วยงาน", english: "this agency of a file with several"))
  }

  /// `--sheet`.
  static var sheet: Self {
    text(
      "sheet", valueName: "NAME",
      help: LocalizedText(
        thai: "อ่านแผ่นงานนี้ของสมุดงาน ปกติหาเองจากเนื้อหา",
        english: "read this sheet of a workbook (usually found by content)"))
  }

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
  /// `--strict`.
  static var strict: Self {
    flag(
      "strict",
      help: LocalizedText(
        thai: "ถือว่าคำเตือนเป็นข้อผิดพลาด (จบด้วยรหัส 3)",
        english: "take warnings for errors (exit status 3)"))
  }

  /// `--force`.
  static var force: Self {
    flag(
      "force",
      help: LocalizedText(thai: "เขียนทับไฟล์ที่มีอยู่", english: "overwrite an existing file"))
  }
}

extension Parameter where Value == TextEncoding? {
  /// `--encoding`.
  static var encoding: Self {
    optionalChoice(
      "encoding",
      help: LocalizedText(
        thai: "รหัสอักขระของไฟล์ข้อความ ปกติดูเองจากเนื้อหา",
        english: "encoding of a text file (usually found by content)"))
  }
}

extension LocalizedText {
  /// The help of the score files that a command reads one after the other.
  static let scoreFiles = LocalizedText(
    thai: "ไฟล์คะแนนหนึ่งไฟล์ขึ้นไป โฟลเดอร์ หรือ - เพื่ออ่านจากทางเข้ามาตรฐาน",
    english: "score files, folders of them, or - for standard input")

  /// The help of the score file that a command reads.
  static let scoreFile = LocalizedText(
    thai: "ไฟล์คะแนน หรือ - เพื่ออ่านจากทางเข้ามาตรฐาน",
    english: "score file, or - for standard input")
}
