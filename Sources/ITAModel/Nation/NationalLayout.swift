import ITATables

/// The columns of a national table, by what they hold; numbers are from 1, 0 where there is none.
struct NationalLayout: Sendable, Hashable {
  var year = 0
  var code = 0
  var name = 0
  var type = 0
  var province = 0
  var district = 0
  var level = 0
  /// The column that names the figure of the row; 0 in tables with an agency a row.
  var item = 0
  /// The column of the score; 0 in tables with an agency a row.
  var score = 0
  /// The columns of figures and the figures' places.
  var figures: [(column: Int, slot: Int)] = []
  /// The columns headed like an item that no year has, as they are headed; none in tables with an
  /// item a row.
  var unknown: [(column: Int, heading: String)] = []

  var isLong: Bool { item > 0 }

  /// Whether a column names the agencies; without one all rows are one agency's.
  var isNamed: Bool { name > 0 || code > 0 }

  static func == (left: Self, right: Self) -> Bool { left.columns == right.columns }
  func hash(into hasher: inout Hasher) { hasher.combine(columns) }

  private var columns: [Int] {
    [year, code, name, type, province, district, level, item, score]
      + figures.flatMap { [$0.column, $0.slot] }
  }

  /// Reads a row as the header of a national table; nil where it is none: an agency must be named
  /// by a column, and figures by a column or by several.
  init?(_ row: Row, labels: LabelReader) {
    let keys = stride(from: 1, through: row.count, by: 1).map {
      (column: $0, key: ThaiText.key(CellText.cleaned(row, $0)))
    }.filter { !$0.key.isEmpty }
    // Ten columns I1 to I10, and no other codes, are the indicators; questions of IIT end at 15.
    let coded = keys.filter { ItemID($0.key) != nil }.map(\.key)
    let areIndicators = coded.sorted() == (1...10).map { "i\($0)" }.sorted()
    let roles = Self.roles
    for (column, key) in keys where !take(key, column, roles) {
      var figure = LabelReaderFigure.figure(labels.meaning(of: CellText.cleaned(row, column)))
      if areIndicators, case .item(let id)? = figure {
        figure = Indicator(id.number).map { .indicator($0) }
      }
      guard let slot = figure.flatMap(NationalSlot.slot) else {
        if Self.isLikeItem(key) { unknown.append((column, CellText.cleaned(row, column))) }
        continue
      }
      if !figures.contains(where: { $0.slot == slot }) { figures.append((column, slot)) }
    }
    if item > 0, score > 0 {
      (figures, unknown) = ([], [])
    } else {
      (item, score) = (0, 0)
    }
    guard isNamed || year > 0, isLong || !figures.isEmpty else { return nil }
  }

  /// Whether a heading is a tool's letter and a number, as codes of items are.
  private static func isLikeItem(_ key: String) -> Bool {
    guard let first = key.utf8.first, NationalSlot.start(letter: first) != nil else { return false }
    return 1...3 ~= key.utf8.count - 1 && key.utf8.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
  }

  private typealias Role = (words: [String], column: WritableKeyPath<Self, Int>)

  private mutating func take(_ key: String, _ column: Int, _ roles: [Role]) -> Bool {
    for (words, role) in roles where words.contains(key) {
      if self[keyPath: role] == 0 { self[keyPath: role] = column }
      return true
    }
    return false
  }

  private static var roles: [Role] {
    [
      (keys("year", "ปี", "ปีงบประมาณ", "ปี พ.ศ.", "fiscal year"), \.year),
      (keys("code", "รหัส", "รหัสหน่วยงาน", "agency code"), \.code),
      (keys("name", "agency", "หน่วยงาน", "ชื่อหน่วยงาน", "agency name"), \.name),
      (keys("type", "ประเภท", "ประเภทหน่วยงาน", "agency type"), \.type),
      (keys("province", "จังหวัด"), \.province),
      (keys("district", "อำเภอ", "อำเภอ/เขต"), \.district),
      (keys("level", "ระดับ", "ระดับผลการประเมิน", "ผลการประเมิน"), \.level),
      (keys("item", "indicator", "ข้อ", "ตัวชี้วัด", "รายการ", "figure"), \.item),
      (keys("score", "คะแนน", "คะแนนที่ได้", "ผลคะแนน", "value"), \.score),
    ]
  }

  private static func keys(_ words: String...) -> [String] { words.map { ThaiText.key($0) } }
}

/// The one figure that a label means for certain.
enum LabelReaderFigure {
  static func figure(_ meaning: LabelReader.Meaning) -> FigureID? {
    switch meaning {
    case .figure(let figure): figure
    case .similar, .several, .unknown: nil
    }
  }
}
