public import ITATables

/// One row of a plan as text: drafted by us, or read from a file that people have edited.
public struct PlanRow: Sendable, Hashable {
  /// The cells; a column without words is absent.
  public var cells: [PlanColumn: String]
  /// The row's place in its file; nil for one that was drafted.
  public var location: Location?
  /// The points that a row of a published plan answers, which has no id; nil for a row of ours.
  public var answers: [FigureID]?

  /// Makes a row.
  public init(_ cells: [PlanColumn: String] = [:], at location: Location? = nil) {
    self.cells = cells
    self.location = location
  }

  /// The text of a cell; empty where there is none.
  public subscript(column: PlanColumn) -> String { cells[column] ?? "" }

  /// The measure's id; empty where the row has none.
  public var id: String { self[.id] }

  /// What a person calls the row: its id, or the words of a row that has none.
  var name: String {
    [id, self[.measure], self[.item], self[.finding]].first { !$0.isEmpty } ?? ""
  }

  /// The figure that the id names: `2567-O10` is O10; nil for an id of anybody else's.
  public var figure: FigureID? { Self.split(id)?.figure }

  /// The framework that the id names; nil for an id of anybody else's.
  public var framework: String? { Self.split(id)?.framework }

  private static func split(_ id: String) -> (framework: String, figure: FigureID)? {
    let bytes = Array(id.utf8)
    guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")),
      let figure = FigureID(String(decoding: bytes[(dash + 1)...], as: UTF8.self))
    else { return nil }
    return (String(decoding: bytes[..<dash], as: UTF8.self), figure)
  }

  /// The score of the row; nil where it is no score.
  public var score: Points? { ScoreText.plain(self[.score]) }

  /// The group that the row stands in; nil for words of anybody else's.
  public var band: MeasureBand? {
    MeasureBand.allCases.first { band in
      band.label.thai == self[.group] || band.label.english == self[.group]
    }
  }

  /// Whether the last update found no reason for the measure any more.
  public var isObsolete: Bool { PlanChange(self[.change]) == .obsolete }

  /// The weak point in words: the item where there is one, else the indicator.
  public var subject: String { self[.item].isEmpty ? self[.indicator] : self[.item] }
}

/// What an update did with a row.
public enum PlanChange: Sendable, Hashable, CaseIterable {
  /// The row is new.
  case added
  /// The scores give no reason for the measure any more; the row stays.
  case obsolete

  /// The words in the column.
  public var label: LocalizedText {
    switch self {
    case .added: LocalizedText(thai: "เพิ่มใหม่", english: "added")
    case .obsolete:
      LocalizedText(thai: "คะแนนล่าสุดไม่มีข้อนี้ในแผนแล้ว", english: "no longer called for")
    }
  }

  /// Reads the words of the column in either language; nil for any other.
  public init?(_ text: String) {
    guard
      let change = Self.allCases.first(where: { $0.label.thai == text || $0.label.english == text })
    else { return nil }
    self = change
  }
}
