/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Repaired or worth knowing; the result stands.
  case note
  /// The result stands, but the reader must look at this.
  case warning
  /// No result can be given.
  case error

  /// The order: note, warning, error.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The word that stands before a finding's code.
  public var label: LocalizedText {
    switch self {
    case .note: LocalizedText(thai: "หมายเหตุ", english: "note")
    case .warning: LocalizedText(thai: "คำเตือน", english: "warning")
    case .error: LocalizedText(thai: "ข้อผิดพลาด", english: "error")
    }
  }
}

/// One kind of thing to tell the owner of an input. Each reader has one enum of them.
public protocol Finding: Sendable {
  /// The stable codes of a reader: `E205`. Scripts match them.
  associatedtype Code: RawRepresentable<String>, CaseIterable, Sendable
  /// The code of this finding; its first letter is E, W or N by severity.
  var code: Code { get }
  /// How much it weighs.
  var severity: Severity { get }
  /// What was found, with the raw value in « »; on the lines after the first, what it means for
  /// the result and what to do.
  var message: LocalizedText { get }
  /// One example of every case, for the tests of the catalogue and for `ita explain CODE`.
  static var examples: [Self] { get }
}

/// A finding and the place where it was made: the only error currency of the readers.
public struct Diagnostic: Sendable {
  /// What was found.
  public var finding: any Finding
  /// Where; a row or column of 0 means the whole file or row.
  public var location: Location

  /// Joins a finding and its place.
  public init(_ finding: any Finding, at location: Location) {
    self.finding = finding
    self.location = location
  }

  /// The stable code: `E205`.
  public var code: String { Self.code(of: finding) }
  /// How much it weighs.
  public var severity: Severity { finding.severity }
  /// What it says, in both languages.
  public var message: LocalizedText { finding.message }

  private static func code<Kind: Finding>(of finding: Kind) -> String { finding.code.rawValue }
}
