/// A form that the analysis can be written in.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Plain text for a terminal.
  case text
  /// One JSON document.
  case json
}

/// The digits that numbers are shown in.
public enum DigitStyle: String, Sendable, CaseIterable {
  /// ๐-๙.
  case thai
  /// 0-9.
  case arabic
}
