public import ITATables

/// The digits that numbers are shown in.
public enum DigitStyle: String, Sendable, CaseIterable {
  /// ๐-๙.
  case thai
  /// 0-9.
  case arabic
}

extension Digits {
  /// The digits of a style.
  public init(_ style: DigitStyle) {
    switch style {
    case .thai: self = .thai
    case .arabic: self = .arabic
    }
  }

  /// The digits of a document that nobody chose any for: those of its language.
  public init(usualIn language: Language) {
    switch language {
    case .thai: self = .thai
    case .english: self = .arabic
    }
  }
}

/// A form that the analysis can be written in.
public enum AnalysisFormat: String, Sendable, CaseIterable {
  /// Plain text for a terminal.
  case text
  /// One JSON document.
  case json
  /// Markdown, for repositories and chat.
  case markdown = "md"
  /// One page for a browser.
  case html
  /// At most twelve short plain lines, for the office's LINE group.
  case line
}
