import ITATables

/// The facts that stand outside the score tables: agency, fiscal year, overall score, level.
struct TitleReader: Sendable {
  /// A fact of a title line, with the text of its value.
  enum TitleFact: Sendable, Hashable {
    /// The agency's name.
    case agency(String)
    /// A fiscal year, Buddhist or Gregorian, as written.
    case year(Int)
    /// The name of the level.
    case level(String)
    /// A figure and the text of its score.
    case figure(FigureID, String)
  }

  /// The fact of a label and a value that stand in two cells.
  static func fact(label: String, value: String) -> TitleFact? {
    let key = LabelKey(label)
    if agencyWords.contains(key) { return .agency(value) }
    if levelWords.contains(key) { return .level(levelName(value)) }
    if yearWords.contains(key) { return yearNumber(in: value).map { .year($0) } }
    let figure = overallWords.contains(key) ? .overall : LabelReader.tool(in: label, key: key)
    if let figure { return .figure(figure, value) }
    return nil
  }

  /// The fact of a line that is one cell: `คะแนนรวม 97.88`, `ระดับ: ผ่าน`, an agency's name.
  static func line(_ text: String) -> TitleFact? {
    for (words, make) in linePrefixes {
      for word in words {
        guard let rest = remainder(of: text, after: word), !rest.isEmpty else { continue }
        if let fact = make(rest) { return fact }
      }
    }
    var name = Array(text.utf8)[...].drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "*") }
    name = name.drop { $0 == UInt8(ascii: " ") }
    for word in ["หน่วยงาน", "ของ"] where name.starts(with: word.utf8) {
      name = name.dropFirst(word.utf8.count)
    }
    // A long line is a sentence about somebody, not a title.
    if name.count < 400, agencyStarts.contains(where: { name.starts(with: $0.utf8) }) {
      return .agency(agencyName(String(decoding: name, as: UTF8.self)))
    }
    if let year = year(in: text) { return .year(year) }
    return nil
  }

  private static let linePrefixes: [([String], @Sendable (String) -> TitleFact?)] = [
    (
      ["คะแนนรวม", "คะแนนภาพรวม", "ผลคะแนนรวม", "overall"],
      { rest in
        if case .score = ScoreText(rest) { return .figure(.overall, rest) }
        return nil
      }
    ),
    (
      ["ระดับผลการประเมิน", "ระดับ", "level"],
      { rest in isLevelName(rest) ? .level(levelName(rest)) : nil }
    ),
    (["ชื่อหน่วยงาน", "หน่วยงาน:", "agency:"], { rest in .agency(rest) }),
    (
      ["ปีงบประมาณ", "fiscal year", "ปี"],
      { rest in yearNumber(in: rest).map { .year($0) } }
    ),
  ]

  private static func remainder(of text: String, after word: String) -> String? {
    guard text.utf8.starts(with: word.utf8) else { return nil }
    var rest = Array(text.utf8.dropFirst(word.utf8.count))[...]
    rest = rest.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }
    return LabelReader.trimmed(String(decoding: rest, as: UTF8.self))
  }

  /// Whether the words behind `ระดับ` name a level, and not what else has levels, such as scores.
  private static func isLevelName(_ rest: String) -> Bool {
    let name = levelName(rest)
    return name.utf8.count <= 2
      || ["ผ่าน", "ต้องปรับปรุง", "ไม่ผ่าน"].contains {
        name.utf8.starts(with: $0.utf8)
      }
  }

  /// The name of a level without the word before it and brackets around it: `(ระดับ B)` is `B`.
  static func levelName(_ text: String) -> String {
    var name = text
    if name.utf8.first == UInt8(ascii: "("), name.utf8.last == UInt8(ascii: ")") {
      name = LabelReader.trimmed(String(decoding: name.utf8.dropFirst().dropLast(), as: UTF8.self))
    }
    for word in ["ระดับผลการประเมิน", "ระดับ"] {
      if let rest = remainder(of: name, after: word) { name = rest }
    }
    return name
  }

  /// The fiscal year that a text names after `ปีงบประมาณ` or `พ.ศ.`; nil where it names none.
  static func year(in text: String) -> Int? {
    let bytes = ThaiText.arabicDigits(text.utf8)
    if !bytes.contains(where: CellText.isDigit) { return nil }
    for word in ["ปีงบประมาณ", "พ.ศ.", "fiscal year"] {
      var start = bytes.startIndex
      while let found = CellText.offset(of: Array(word.utf8), in: bytes, from: start) {
        let rest = bytes[(found + word.utf8.count)...].prefix(24)
        if let year = yearNumber(in: String(decoding: rest, as: UTF8.self)) { return year }
        start = found + 1
      }
    }
    return nil
  }

  /// The first number of four digits that can be a year.
  static func yearNumber(in text: String) -> Int? {
    let bytes = ThaiText.arabicDigits(text.utf8)
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    for run in bytes.split(whereSeparator: { !isDigit($0) }) where run.count == 4 {
      if let number = ThaiText.wholeNumber(run), FiscalYear(either: number) != nil { return number }
    }
    return nil
  }

  /// An agency's name without the district, province or year behind it.
  private static func agencyName(_ text: String) -> String {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let ends = ["อำเภอ", "จังหวัด", "ประจำปี", "ปีงบประมาณ"]
    let kept = words.prefix { word in !ends.contains { word.utf8.starts(with: $0.utf8) } }
    return kept.isEmpty ? text : kept.joined(separator: " ")
  }

  private static let agencyWords = keys(["หน่วยงาน", "ชื่อหน่วยงาน", "agency"])
  private static let levelWords = keys([
    "ระดับ", "ระดับผลการประเมิน", "ผลการประเมินระดับ", "level", "rating",
  ])
  private static let yearWords = keys(["ปี", "ปีงบประมาณ", "ปีงบประมาณพ.ศ.", "year", "fiscalyear"])
  private static let overallWords = keys([
    "คะแนนรวม", "คะแนนภาพรวม", "คะแนนที่ได้", "ผลคะแนนรวม", "คะแนนITA", "overall", "total",
  ])
  private static let agencyStarts = [
    "องค์การบริหารส่วน", "เทศบาล", "สำนักงาน", "กรม", "มหาวิทยาลัย", "กระทรวง", "เมืองพัทยา",
    "กรุงเทพมหานคร",
  ]

  private static func keys(_ words: [String]) -> Set<LabelKey> {
    Set(words.map { LabelKey($0) })
  }
}
