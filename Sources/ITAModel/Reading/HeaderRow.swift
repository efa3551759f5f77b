import ITATables

/// The columns of a score table, as its header row names them.
struct HeaderRow: Sendable, Hashable {
  /// The columns with a code or an indicator's number; from 1.
  var codes: [Int] = []
  /// The columns that count rows: an indicator's number only where no name says otherwise.
  var ordinals: [Int] = []
  /// The columns with names or question texts.
  var names: [Int] = []
  /// The column that names the agency, where every row says whose score it has; nil elsewhere.
  var agency: Int?
  /// The column with the scores.
  var score: Int

  /// Reads a row as a header; nil where it is none.
  ///
  /// A header has a score column and at least one column that tells what the scores are of.
  init?(_ row: Row) {
    var header = HeaderRow(score: 0)
    var item: Int?
    var tellsOfAgencies = false
    for column in stride(from: 1, through: row.count, by: 1) {
      // Header words are short; most cells need no closer look.
      let size = row.cellBytes(column).count
      if size == 0 || size > 240 { continue }
      let key = CellText.key(row, column)
      if item == nil, Self.items.contains(key) { item = column }
      switch Self.roles[key] {
      case .agency: header.agency = header.agency ?? column
      case .circumstance: tellsOfAgencies = true
      case .score where header.score == 0: header.score = column
      case .code: header.codes.append(column)
      case .ordinal: header.ordinals.append(column)
      case .question:
        header.names.append(column)
        header.listsQuestions = true
      case .name: header.names.append(column)
      case .score, nil: break
      }
    }
    header.takeAgencies(item: tellsOfAgencies ? item : nil)
    guard header.score > 0, header.labels.isEmpty == false else { return nil }
    self = header
  }

  /// In the table of a nation codes and names are the agencies', and one column says what a score
  /// is of.
  private mutating func takeAgencies(item: Int?) {
    guard let item, let named = agency ?? (names + codes).first(where: { $0 != item }) else {
      agency = nil
      return
    }
    (agency, codes, names, ordinals, listsQuestions) = (named, [item], [], [], false)
  }

  /// The code and score of a row of an agency, which headers have not: nearly all that there is to
  /// read where a table says of every score whose it is. Nil where one of them is no such thing.
  func agencyScore(in row: Row) -> AgencyScore? {
    guard agency != nil, let code = codes.first else { return nil }
    let label = CellText.cleaned(row, code)
    guard let figure = FigureID(label) else { return nil }
    let text = CellText.cleaned(row, score)
    let read = ScoreText(text)
    guard case .score = read else { return nil }
    return AgencyScore(figure: figure, label: label, column: code, text: text, score: read)
  }

  /// A row of an agency whose code alone says what its score is of.
  struct AgencyScore {
    /// What the score is of.
    var figure: FigureID
    /// The code as it is written.
    var label: String
    /// The column of the code.
    var column: Int
    /// The text of the score.
    var text: String
    /// What the text says.
    var score: ScoreText
  }

  private init(score: Int) { self.score = score }

  /// Whether the rows are questions and items, so that a bare number is a damaged item code.
  var listsQuestions = false

  /// The columns that can tell what a score is of.
  var labels: [Int] { codes + names + ordinals }

  /// What a header word says of its column.
  private enum Role { case score, code, ordinal, name, question, agency, circumstance }

  private static let roles: [LabelKey: Role] = {
    var roles = [LabelKey: Role](minimumCapacity: 64)
    func add(_ role: Role, _ words: [String]) {
      for word in words { roles[LabelKey(word)] = role }
    }
    add(
      .score,
      [
        "คะแนน", "ผลคะแนน", "ระดับคะแนน", "คะแนนที่ได้", "คะแนนรวม", "คะแนนเฉลี่ย", "ค่าคะแนน", "ร้อยละ",
        "ผลการประเมิน", "คะแนนผลการประเมิน", "score", "points", "result",
      ])
    add(
      .code,
      ["ตัวชี้วัดที่", "ข้อ", "ข้อที่", "รหัส", "รหัสข้อ", "ข้อคำถามที่", "code", "id", "item", "no", "indicatorno"])
    add(.ordinal, ["ที่", "ลำดับ", "ลำดับที่", "number"])
    add(
      .name,
      [
        "ตัวชี้วัด", "รายละเอียดตัวชี้วัด", "ตัวชี้วัด/ข้อคำถาม", "ชื่อตัวชี้วัด", "รายการ", "หัวข้อ", "รายละเอียด",
        "ประเด็น", "indicator", "name", "label",
      ])
    add(.agency, ["หน่วยงาน", "ชื่อหน่วยงาน", "agency", "agencyname"])
    add(
      .circumstance,
      [
        "ปี", "ปีงบประมาณ", "จังหวัด", "อำเภอ", "ประเภท", "ประเภทหน่วยงาน", "year", "province",
        "district", "type",
      ])
    add(.question, ["ข้อคำถาม", "ประเด็นข้อคำถาม", "ประเด็นการประเมิน", "question"])
    return roles
  }()

  /// The words of the column that says what a score is of, in a table of several agencies.
  private static let items = Set(
    ["item", "indicator", "figure", "ข้อ", "ตัวชี้วัด", "รายการ"].map { LabelKey($0) })
}
