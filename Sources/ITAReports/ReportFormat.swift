import ITAModel
import ITATables

/// A form that a report can be written in.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Plain text for a terminal.
  case text
}
