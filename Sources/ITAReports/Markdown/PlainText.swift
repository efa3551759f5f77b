import ITATables

extension Document {
  /// The document as lines of plain text for a terminal or a screen reader.
  ///
  /// Lines are broken at spaces only, since a Thai word must not be cut, and a mark above or below
  /// a letter counts as a column, so a line never gets wider than asked unless one word is.
  /// - Parameters:
  ///   - width: the columns of the terminal; below 20 counts as 20.
  ///   - records: whether tables are written as one `name: value` a line, for screen readers.
  public func plainText(width: Int = 80, records: Bool = false) -> String {
    let writer = PlainTextWriter(document: self, width: max(width, 20), records: records)
    return writer.text()
  }
}

struct PlainTextWriter {
  let document: Document
  let width: Int
  let records: Bool

  func text() -> String {
    var parts = document.showsTitle ? [] : [lines([Span(document.title)])]
    parts += document.blocks.map(lines)
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(_, let spans), .paragraph(let spans, _): lines(spans)
    case .list(let list): items(list, indent: "")
    case .table(let table): self.table(table)
    case .chart(let chart): self.chart(chart)
    case .signatures(let signatures):
      Array(signatures.map(signature).joined(separator: [""]))
    case .fields(let lines): lines.flatMap { wrapped($0.map(field).joined(separator: "   ")) }
    case .pageBreak, .tableOfContents: []
    case .cover(let cover): (cover.title + cover.details + cover.foot).flatMap(lines)
    }
  }

  func lines(_ spans: [Span]) -> [String] {
    spans.text(in: document.digits).isEmpty ? [] : wrapped(spans.text(in: document.digits))
  }

  private func items(_ list: DocumentList, indent: String) -> [String] {
    list.items.enumerated().flatMap { index, item in
      let mark = list.isOrdered ? document.digits.text("\(index + 1)") + ". " : "- "
      let inner = indent + String(repeating: " ", count: mark.unicodeScalars.count)
      let text = wrapped(item.spans.text(in: document.digits), indent: inner)
      let first = indent + mark + (text.first ?? "").withoutIndent(inner.utf8.count)
      return [first] + text.dropFirst() + item.lists.flatMap { items($0, indent: inner) }
    }
  }

  private func signature(_ signature: DocumentSignature) -> [String] {
    let dots = String(repeating: ".", count: 30)
    let words = document.language
    func shown(_ text: String?) -> String {
      text.map { DocumentText.line(document.digits.text($0)) } ?? dots
    }
    return [
      "\(DocumentWords.sign[words]) \(dots) \(shown(signature.role))",
      "(\(shown(signature.name)))",
      "\(DocumentWords.position[words]) \(shown(signature.position))",
      "\(DocumentWords.date[words]) \(dots)",
    ].flatMap { wrapped($0) }
  }

  private func field(_ field: DocumentField) -> String {
    let value = field.value.text(in: document.digits)
    let dots = String(repeating: ".", count: 20)
    return document.digits.text(field.label) + " " + (value.isEmpty ? dots : value)
  }

  /// A text in lines of the width, broken at spaces and where it has line ends.
  func wrapped(_ text: String, indent: String = "") -> [String] {
    let room = max(width - indent.unicodeScalars.count, 10)
    var lines: [String] = []
    for paragraph in DocumentText.lines(text) {
      var line = ""
      var used = 0
      for word in paragraph.unicodeScalars.split(separator: " ") {
        if used > 0, used + 1 + word.count > room {
          lines.append(indent + line)
          line = ""
          used = 0
        }
        line += (used > 0 ? " " : "") + String(word)
        used += word.count + (used > 0 ? 1 : 0)
      }
      lines.append(indent + line)
    }
    return lines
  }
}

extension String {
  /// The text without its first bytes, which are known to be spaces. By bytes, since a space and
  /// a mark behind it are one `Character`.
  func withoutIndent(_ count: Int) -> String {
    String(decoding: utf8.dropFirst(count), as: UTF8.self)
  }
}
