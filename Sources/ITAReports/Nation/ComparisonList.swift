public import ITATables

/// Agencies that deserve a look and the figures that say why: one list of a comparison.
public struct ComparisonList: Sendable, Hashable {
  /// What the rows of a list have in common.
  public enum Kind: String, Sendable, CaseIterable {
    /// The overall score changed most against the year before; ten at most.
    case movers
    /// Little is missing to the next level.
    case nearMisses = "near_misses"
    /// A stated figure is not what the figures below it give.
    case contradictions
    /// The stated level is none that the rules allow.
    case levels
    /// An indicator or the overall score is missing.
    case incomplete
    /// One agency written in two ways.
    case spellings
    /// Two agencies of one name.
    case sameNames = "same_names"
    /// Not in the year before.
    case new
    /// Only in the year before.
    case gone
    /// Items that the rules of their year do not list.
    case unlisted
  }

  /// One cell.
  public enum Cell: Sendable, Hashable {
    /// A score in hundredths; nil where there is none.
    case score(Int?)
    /// A difference of scores in hundredths, shown with its sign.
    case change(Int)
    /// A count or a row.
    case count(Int)
    /// The code of a figure, or of several.
    case code(String)
    /// Words.
    case text(String)
  }

  /// What the rows have in common.
  public var kind: Kind
  /// The names of the columns.
  public var columns: [LocalizedText]
  /// The rows, each with a cell for every column; the agency stands last.
  public var rows: [[Cell]]
}

extension ComparisonList.Kind {
  /// The heading of the list; a short one, since it names a sheet too.
  public var label: LocalizedText {
    switch self {
    case .movers:
      LocalizedText(thai: "เปลี่ยนแปลงมากที่สุดจากปีก่อน", english: "moved most in a year")
    case .nearMisses: LocalizedText(thai: "ใกล้เลื่อนระดับ", english: "near the next level")
    case .contradictions: LocalizedText(thai: "ตัวเลขขัดกันเอง", english: "figures contradict")
    case .levels:
      LocalizedText(thai: "ระดับที่ประกาศไม่ตรงเกณฑ์", english: "levels against the rules")
    case .incomplete: LocalizedText(thai: "ข้อมูลไม่ครบ", english: "incomplete")
    case .spellings:
      LocalizedText(thai: "ชื่อเขียนสองแบบ (ไม่รวมให้เอง)", english: "two spellings, not merged")
    case .sameNames:
      LocalizedText(thai: "ชื่อซ้ำ (ไม่รวมให้เอง)", english: "same names, not merged")
    case .new: LocalizedText(thai: "ไม่มีในปีก่อน", english: "not in last year's file")
    case .gone:
      LocalizedText(thai: "มีในปีก่อนแต่ไม่มีปีนี้", english: "in last year's file only")
    case .unlisted:
      LocalizedText(thai: "ข้อที่เกณฑ์ของปีไม่มี (ไม่นำไปคิด)", english: "items not in the rules")
    }
  }
}

extension ComparisonList {
  private static let agency = LocalizedText(thai: "หน่วยงาน", english: "agency")
  private static let overall = LocalizedText(thai: "คะแนนรวม", english: "overall")
  private static let figure = LocalizedText(thai: "ตัวเลข", english: "figure")
  private static let stated = LocalizedText(thai: "ตามไฟล์", english: "stated")
  private static let computed = LocalizedText(thai: "ตามเกณฑ์", english: "by the rules")

  /// A list without rows yet.
  init(_ kind: Kind, _ rows: [[Cell]]) {
    self.kind = kind
    self.rows = rows
    columns =
      switch kind {
      case .movers:
        [LocalizedText(thai: "เปลี่ยน", english: "change"), Self.overall, Self.agency]
      case .nearMisses:
        [
          LocalizedText(thai: "ขาด", english: "missing"), Self.overall, Self.figure,
          LocalizedText(thai: "ระดับถัดไป", english: "next level"), Self.agency,
        ]
      case .contradictions: [Self.stated, Self.computed, Self.figure, Self.agency]
      case .levels: [Self.overall, Self.stated, Self.computed, Self.agency]
      case .incomplete:
        [Self.overall, LocalizedText(thai: "ขาด", english: "missing"), Self.agency]
      case .spellings, .sameNames:
        [
          LocalizedText(thai: "แถว", english: "row"),
          LocalizedText(thai: "ชื่อหรือรหัสในแถวนั้น", english: "name or code there"), Self.agency,
        ]
      case .new: [Self.overall, Self.agency]
      case .gone: [Self.agency]
      case .unlisted:
        [
          LocalizedText(thai: "แถว", english: "rows"), LocalizedText(thai: "ข้อ", english: "item"),
        ]
      }
  }
}
