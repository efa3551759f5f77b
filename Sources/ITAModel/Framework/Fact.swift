public import ITATables

/// How sure a fact of the assessment is.
public enum Standing: String, Sendable, CaseIterable {
  /// Confirmed by arithmetic on published figures, or by several independent sources.
  case confirmed
  /// Found in one source.
  case single
  /// Follows from figures, though another explanation is possible.
  case inferred
  /// Remembered, not verified.
  case recalled

  /// The standing in words.
  public var label: LocalizedText {
    switch self {
    case .confirmed: LocalizedText(thai: "ยืนยันแล้ว", english: "confirmed")
    case .single: LocalizedText(thai: "แหล่งเดียว", english: "one source")
    case .inferred: LocalizedText(thai: "อนุมานจากตัวเลข", english: "inferred")
    case .recalled: LocalizedText(thai: "จากความจำ ยังไม่ได้ตรวจสอบ", english: "recalled, unverified")
    }
  }
}

/// One fact of a framework file: one row, with its source and how sure it is.
public struct Fact: Sendable, Hashable {
  /// What kind of fact a row states; the raw value is the word in the file.
  public enum Kind: String, Sendable, CaseIterable {
    /// The framework itself: its year, and whether its rules are final.
    case framework
    /// A tool and its weight in percent.
    case tool
    /// A part of EIT and its relative weight.
    case part
    /// An indicator and the tool that it belongs to.
    case indicator
    /// A sub-indicator and its indicator.
    case sub
    /// A question or disclosure item, and the indicator that it belongs to.
    case item
    /// The sub-indicator that items belong to.
    case member
    /// The scores that items can have.
    case scores
    /// A spelling that documents use for a figure.
    case alias
    /// A level and its floors, best first.
    case level
    /// The target of the agencies.
    case target
    /// The item that asks for the plan of measures.
    case planItem = "plan-item"
    /// The item that asks for the report on the measures.
    case reportItem = "report-item"
    /// One of the issues (ประเด็น) that the analysis is written by.
    case issue
    /// The items of an issue.
    case issueMember = "issue-member"
    /// A rule of calculation.
    case rule
  }

  /// What kind of fact it is.
  public var kind: Kind
  /// What it is about: a code, a range of item codes, or a name of its kind.
  public var id: String
  /// What that belongs to; empty where nothing is stated.
  public var parent: String
  /// The value as written; empty where the fact has none.
  public var value: String
  /// The official name, in both languages; empty where the fact has none.
  public var name: LocalizedText
  /// How sure it is.
  public var standing: Standing
  /// The document that it comes from.
  public var source: String
  /// The row of the framework file.
  public var location: Location
}
