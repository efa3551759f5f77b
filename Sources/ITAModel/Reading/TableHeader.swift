import ITATables

/// What the header row of a table says of the rows below it.
enum TableHeader: Sendable, Hashable {
  /// No header yet.
  case none
  /// A score a row.
  case score(HeaderRow)
  /// An agency a row, a figure a column.
  case wide(WideHeader)
  /// A table of something else, such as a plan.
  case other

  /// Reads a row as a header; nil where it is a row of data or text.
  init?(_ row: Row, labels: @autoclosure () -> LabelReader) {
    if let columns = HeaderRow(row) {
      self = .score(columns)
    } else if row.count >= WideHeader.leastColumns,
      let columns = WideHeader(row, labels: labels())
    {
      self = .wide(columns)
    } else if Self.isOther(row) {
      self = .other
    } else {
      return nil
    }
  }

  /// Whether a row heads a table of measures or results.
  private static func isOther(_ row: Row) -> Bool {
    if row.count < 2 || row.holdsNumber { return false }
    let keys = (1...row.count).map { CellText.key(row, $0) }.filter { !$0.isEmpty }
    // Headers are short; a cell of text that begins with such a word is none.
    guard keys.count > 1, keys.allSatisfy({ $0.count < 140 }) else { return false }
    let hits = keys.filter { key in
      exactWords.contains(key) || otherWords.contains { key.starts(with: $0) }
    }
    return hits.count > 1 && hits.count * 2 >= keys.count
  }

  private static let otherWords = [
    "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "วิธีดำเนินการ", "วิธีการพัฒนา", "ระยะเวลา", "ช่วงระยะเวลา",
    "การติดตาม", "การกำกับติดตาม", "ผลการดำเนินการ", "สรุปผลการดำเนินการ", "ผลลัพธ์", "ภาพกิจกรรม",
    "ประเด็นที่ต้อง", "ประเด็นการประเมิน", "เงื่อนไข",
  ].map { LabelKey($0) }
  private static let exactWords = Set(["คะแนน", "ระดับ", "ตัวชี้วัด"].map { LabelKey($0) })
}

/// The columns of a table with an agency a row.
struct WideHeader: Sendable, Hashable {
  /// The figure of each score column.
  var figures: [Int: FigureID] = [:]
  /// The column with the agency's name; nil where there is none.
  var agency: Int?
  /// The column with the stated level; nil where there is none.
  var level: Int?

  /// Fewer columns are no such table.
  static let leastColumns = 5

  /// Reads a row as a header; nil where fewer than five of its cells name figures, which a row of
  /// scores can do only by chance: ten whole numbers from 1 to 10 are a header, nine scores not.
  init?(_ row: Row, labels: LabelReader) {
    if row.count < Self.leastColumns { return nil }
    var filled = 0
    for column in stride(from: 1, through: row.count, by: 1) {
      // Rows of data come here too; most show by their first cells that they are no header.
      if figures.count + (row.count - column + 1) < 5 { return nil }
      let words = CellText.cleaned(row, column)
      if words.isEmpty { continue }
      filled += 1
      let key = CellText.key(row, column)
      if Self.agencyWords.contains(key) {
        agency = agency ?? column
      } else if Self.levelWords.contains(key) {
        level = level ?? column
      } else if case .figure(let figure) = labels.meaning(of: words),
        !figures.values.contains(figure)
      {
        figures[column] = figure
      }
    }
    guard figures.count >= 5, figures.count * 2 >= filled else { return nil }
    // Ten whole numbers can be a header; fewer are scores.
    let numbers = figures.values.filter { figure in
      if case .indicator = figure { return true }
      return false
    }
    if numbers.count == figures.count, numbers.count < 10 { return nil }
  }

  private static let agencyWords = Set(["หน่วยงาน", "ชื่อหน่วยงาน", "agency"].map { LabelKey($0) })
  private static let levelWords = Set(
    ["ระดับ", "ระดับผลการประเมิน", "level"].map { LabelKey($0) })
}

extension Row {
  /// Whether a cell has nothing but digits and points, as rows of data have and headers do not.
  fileprivate var holdsNumber: Bool {
    stride(from: count, to: 0, by: -1).contains { column in
      let bytes = cellBytes(column)
      return !bytes.isEmpty
        && bytes.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x2E, 0xE0, 0xB9, 0x90...0x99: true
          default: false
          }
        }
    }
  }
}
