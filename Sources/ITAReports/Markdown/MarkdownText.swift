/// Spans as Markdown: whatever the text says, it stays text.
struct MarkdownText {
  /// Where the text stands, which decides what must be escaped and how a line ends.
  enum Place {
    /// A paragraph or a list item; lines end with a backslash.
    case paragraph
    /// A heading: one line.
    case heading
    /// A cell of a table: one line, `<br>` for a line's end, pipes escaped.
    case cell
  }

  var digits: Digits
  var place: Place

  /// The spans as Markdown.
  func text(_ spans: [Span]) -> String {
    var text = ""
    for span in merged(spans) {
      let lines = DocumentText.lines(digits.text(span))
      text += lines.map { styled($0, as: span) }.joined(separator: lineEnd)
    }
    return escapedStart(trimmed(text))
  }

  private var lineEnd: String {
    switch place {
    case .paragraph: "\\\n"
    case .heading: " "
    case .cell: "<br>"
    }
  }

  /// Neighbours of one appearance as one span: `**a****b**` would not be read as two.
  private func merged(_ spans: [Span]) -> [Span] {
    var merged: [Span] = []
    for span in spans where !span.text.isEmpty {
      if var last = merged.last {
        let text = last.text
        last.text = span.text
        if last == span {
          merged[merged.count - 1].text = text + span.text
          continue
        }
      }
      merged.append(span)
    }
    return merged
  }

  private func styled(_ line: String, as span: Span) -> String {
    let inner = trimmed(line)
    guard !inner.isEmpty else { return line.isEmpty ? "" : " " }
    var text = span.isCode ? code(inner) : escaped(inner)
    if let address = span.address {
      text = "[\(text)](<\(address.replacing("&", with: "&amp;"))>)"
    }
    if span.isItalic { text = "<em>\(text)</em>" }
    if span.isBold {
      // `**` is only read as a mark between a blank and a letter; Thai has no blanks to rely on.
      let isSafe = !span.isCode && !span.isItalic && span.address == nil && hasLettersAtEnds(inner)
      text = isSafe ? "**\(text)**" : "<strong>\(text)</strong>"
    }
    let before = line.utf8.first == 0x20 ? " " : ""
    return before + text + (line.utf8.last == 0x20 ? " " : "")
  }

  private func hasLettersAtEnds(_ text: String) -> Bool {
    func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }
    return isLetter(text.unicodeScalars.first) && isLetter(text.unicodeScalars.last)
  }

  /// A code between backticks, more of them than it has in a row; in a cell a code with a pipe or
  /// a backslash as HTML, since there a backslash before a pipe can't be written between them.
  private func code(_ text: String) -> String {
    if place == .cell, text.utf8.contains(where: { $0 == 0x7C || $0 == 0x5C }) {
      return "<code>\(escaped(text))</code>"
    }
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = text.utf8.first == 0x60 || text.utf8.last == 0x60 ? " " : ""
    return fence + pad + text + pad + fence
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case _ where "\\`*_[]|~$#".utf8.contains(byte): bytes += [UInt8(ascii: "\\"), byte]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Escapes what would make the start of each line a list, a rule or a heading's underline.
  private func escapedStart(_ text: String) -> String {
    guard place == .paragraph else { return text }
    return text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
      let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }
      let rest = line.dropFirst(digits.count)
      guard let mark = rest.first else { return String(line) ?? "" }
      let isMark = digits.isEmpty ? "+-=:".utf8.contains(mark) : ".)".utf8.contains(mark)
      guard isMark else { return String(line) ?? "" }
      return (String(digits) ?? "") + "\\" + (String(rest) ?? "")
    }.joined(separator: "\n")
  }

  private func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.prefix { $0 == 0x20 || $0 == 0x0A }.count
    let end = bytes.reversed().prefix { $0 == 0x20 || $0 == 0x0A }.count
    return start + end >= bytes.count
      ? "" : String(decoding: bytes[start..<(bytes.count - end)], as: UTF8.self)
  }
}
