import ITATables

/// The columns of a score table, as its header row names them.
struct HeaderRow: Sendable, Hashable {
  /// The columns with a code or an indicator's number; from 1.
  var codes: [Int] = []
  /// The columns that count rows: an indicator's number only where no name says otherwise.
  var ordinals: [Int] = []
  /// The columns with names or question texts.
  var names: [Int] = []
  /// The column with the scores.
  var score: Int

  /// Reads a row as a header; nil where it is none.
  ///
  /// A header has a score column and at least one column that tells what the scores are of.
  init?(_ row: Row) {
    var header = HeaderRow(score: 0)
    for column in stride(from: 1, through: row.count, by: 1) {
      // Header words are short; most cells need no closer look.
      let size = row.cellBytes(column).count
      if size == 0 || size > 240 { continue }
      let key = ThaiText.key(CellText.cleaned(row, column))
      if Self.scores.contains(key), header.score == 0 {
        header.score = column
      } else if Self.codes.contains(key) {
        header.codes.append(column)
      } else if Self.ordinals.contains(key) {
        header.ordinals.append(column)
      } else if Self.names.contains(key) {
        header.names.append(column)
        if Self.questions.contains(key) { header.listsQuestions = true }
      }
    }
    guard header.score > 0, header.labels.isEmpty == false else { return nil }
    self = header
  }

  private init(score: Int) { self.score = score }

  /// Whether the rows are questions and items, so that a bare number is a damaged item code.
  var listsQuestions = false

  /// The columns that can tell what a score is of.
  var labels: [Int] { codes + names + ordinals }

  private static let scores = keys([
    "คะแนน", "ผลคะแนน", "ระดับคะแนน", "คะแนนที่ได้", "คะแนนรวม", "คะแนนเฉลี่ย", "ค่าคะแนน", "ร้อยละ",
    "ผลการประเมิน", "คะแนนผลการประเมิน", "score", "points", "result",
  ])
  private static let codes = keys([
    "ตัวชี้วัดที่", "ข้อ", "ข้อที่", "รหัส", "รหัสข้อ", "ข้อคำถามที่", "code", "id", "item", "no",
    "indicatorno",
  ])
  private static let ordinals = keys(["ที่", "ลำดับ", "ลำดับที่", "number"])
  private static let names = keys([
    "ตัวชี้วัด", "รายละเอียดตัวชี้วัด", "ตัวชี้วัด/ข้อคำถาม", "ชื่อตัวชี้วัด", "ข้อคำถาม", "ประเด็นข้อคำถาม",
    "ประเด็นการประเมิน", "รายการ", "หัวข้อ", "รายละเอียด", "ประเด็น", "indicator", "name", "label",
    "question",
  ])

  private static let questions = keys(["ข้อคำถาม", "ประเด็นข้อคำถาม", "ประเด็นการประเมิน", "question"])

  private static func keys(_ words: [String]) -> Set<String> {
    Set(words.map { ThaiText.key($0) })
  }
}
