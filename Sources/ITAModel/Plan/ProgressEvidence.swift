/// A piece of evidence as a plan names it.
public enum ProgressEvidence: Sendable, Hashable {
  /// An address of the web; it is never fetched.
  case link(String)
  /// A file, by its path from the plan's folder.
  case file(String)
  /// A file outside the plan's folder, which is not looked for.
  case elsewhere(String)
  /// Other words, such as the number of a letter.
  case words(String)

  /// The pieces of a cell: one a line, or with `;`, `,` or `|` between them.
  public static func pieces(of text: String) -> [ProgressEvidence] {
    text.utf8.split {
      [10, 13, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")].contains($0)
    }
    .map { LabelReader.trimmed(String(decoding: $0, as: UTF8.self)) }
    .filter { !$0.isEmpty && $0 != "-" }
    .map { ProgressEvidence($0) }
  }

  private init(_ text: String) {
    let lower = text.lowercased()
    if ["http://", "https://", "www."].contains(where: { lower.hasPrefix($0) }) {
      self = .link(text)
    } else if Self.endings.contains(where: { lower.hasSuffix($0) }) {
      self = Self.isInside(text) ? .file(text) : .elsewhere(text)
    } else {
      self = .words(text)
    }
  }

  /// Whether a path leads nowhere but below the folder that it starts from.
  private static func isInside(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    let isDrive = bytes.count > 1 && bytes[1] == UInt8(ascii: ":")
    let parts = bytes.split(separator: slash)
    return bytes.first != slash && !isDrive && !bytes.contains(UInt8(ascii: "\\"))
      && !bytes.contains(0) && !parts.contains { $0.elementsEqual("..".utf8) }
  }

  private static let endings = [
    ".pdf", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".doc", ".docx", ".xls", ".xlsx",
    ".ppt", ".pptx", ".odt", ".ods", ".txt", ".csv", ".tsv", ".zip", ".mp4", ".mov", ".htm",
    ".html",
  ]
}
