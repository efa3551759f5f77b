import ITAReports
import ITATables

extension Parameter where Value == String? {
  /// `--profile`.
  static var profile: Self {
    text(
      "profile", valueName: "FILE", candidates: .files,
      help: LocalizedText(
        thai: "ข้อมูลหน่วยงานและผู้ลงนาม สองคอลัมน์ หัวข้อและค่า",
        english: "facts about the agency and its signers, two columns, key and value"))
  }
}

extension Parameter where Value == ReportDate? {
  /// `--date`.
  static var reportDate: Self {
    let shape = ParameterShape(
      kind: .option, name: "date", valueName: "DATE",
      help: LocalizedText(
        thai: "วันที่ของรายงาน เช่น 2568-09-30 ปกติเว้นเส้นประไว้",
        english: "date of the report, such as 2568-09-30 (usually a dotted blank)"))
    return Self(shape) { (words) throws(UsageError) in
      guard let word = words.first else { return nil }
      guard let date = ReportDate(word) else {
        throw UsageError(.badValue(word, parameter: shape.label, .date))
      }
      return date
    }
  }
}
