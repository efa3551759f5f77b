/// A form that a report can be written in, with the ending that such files have.
public enum ReportFileFormat: String, Sendable, CaseIterable {
  /// Word.
  case word = "docx"
  /// One page for a browser.
  case html
  /// Markdown.
  case markdown = "md"
  /// Plain text.
  case text = "txt"
  /// The document `ita.analysis/1`.
  case json

  /// The format that a file's ending asks for, in either case; nil for any other ending.
  public init?(ofFile path: String) {
    let bytes = Array(path.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased()
    switch ending {
    case "htm": self = .html
    case "markdown": self = .markdown
    case "text": self = .text
    default:
      guard let format = ReportFileFormat(rawValue: ending) else { return nil }
      self = format
    }
  }
}
