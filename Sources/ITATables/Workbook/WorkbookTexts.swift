/// The shared texts of a workbook, end to end, as a row of many cells.
struct WorkbookTexts {
  /// The most shared texts that are kept.
  static let limit = 4_194_304

  /// The names that texts are made of, hashed once.
  private enum Names {
    static let item: XMLName = "si"
    static let text: XMLName = "t"
    static let reading: XMLName = "rPh"
  }

  /// The texts, each a cell, the first in column 1.
  private(set) var row = Row(number: 0)

  /// Reads the part of shared texts; without one there are none. The runs of a rich text are
  /// joined; readings for East Asian scripts are left out.
  init(_ part: DocumentPart?) throws(Refusal) {
    guard var part else { return }
    // They take no more than their part does, tags and all.
    row = Row(number: 0, roomFor: part.scanner.bytes.count)
    var isText = false
    while true {
      while !isText, let text = part.plainItem() {
        if text.isDecoded {
          append(part.scanner.decodedText.span.extracting(text.range))
        } else {
          append(part.scanner.bytes.span.extracting(text.range))
        }
        try endText(part.location)
      }
      guard let event = try part.next() else { return }
      switch event {
      case .start(Names.reading): try part.skipElement()
      case .start(Names.text): isText = true
      case .end(Names.text): isText = false
      case .text: if isText { append(part.scanner.text.span) }
      case .end(Names.item): try endText(part.location)
      case .start, .end: break
      }
    }
  }

  /// Where the text stands whose number, from 0, some of the bytes spell: nowhere for no bytes at
  /// all; nil where there is no such text.
  func range(of bytes: Span<UInt8>, _ number: Range<Int>) -> Range<Int>? {
    if number.isEmpty { return 0..<0 }
    guard let index = XMLScanner.number(bytes, number), index < row.count else {
      return nil
    }
    return row.cellRange(index + 1)
  }

  private mutating func append(_ text: Span<UInt8>) {
    if let plain = Self.unescaped(text) {
      row.append(copying: plain.span)
    } else {
      row.append(copying: text)
    }
  }

  private mutating func endText(_ location: Location) throws(Refusal) {
    row.endCell()
    guard row.count < Self.limit else {
      throw Refusal(ZipDocumentFinding.tooLarge, at: location)
    }
  }

  /// A text with each `_xHHHH_` replaced, which stands for a character that XML or the writer could
  /// not spell; nil where there is none. Line ends become one LF; other control characters come back
  /// as they do from a text file.
  static func unescaped(_ escaped: Span<UInt8>) -> [UInt8]? {
    if escaped.place(of: UInt8(ascii: "_")) == escaped.count { return nil }
    let text = [UInt8](copying: escaped)
    var plain: [UInt8] = []
    var place = text.startIndex
    while place < text.endIndex {
      let code = text[place...].prefix(7)
      if let scalar = scalar(code) {
        if scalar == "\r" {
          if text[(place + 7)...].first != 0x0A { plain.append(0x0A) }
        } else {
          plain.append(scalar)
        }
        place += 7
      } else {
        plain.append(text[place])
        place += 1
      }
    }
    return plain
  }

  /// Whether a text starts with `_xHHHH_`.
  static func isEscape(_ text: ArraySlice<UInt8>) -> Bool { scalar(text.prefix(7)) != nil }

  private static func scalar(_ code: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard code.count == 7, code.starts(with: "_x".utf8), code.last == UInt8(ascii: "_"),
      let first = code.dropFirst(2).first, first != UInt8(ascii: "+"),
      let value = UInt32(
        String(decoding: code.dropFirst(2).dropLast(), as: UTF8.self), radix: 16), value > 0
    else { return nil }
    return Unicode.Scalar(value)
  }
}

extension XMLScanner {
  /// Reads a whole text spelled as the usual writers spell it, `<si><t>…</t></si>`, and moves behind
  /// it; nil, and nothing is moved, where anything else comes next.
  mutating func plainItem() -> (range: Range<Int>, isDecoded: Bool)? {
    guard allowsPlain,
      let tag = Self.behind(.item, in: bytes.span, at: position),
      let start = Self.behind(.tagEnd, in: bytes.span, at: tag),
      let value = plainValue(from: start),
      let inside = Self.behind(.itemEnd, in: bytes.span, at: value.end),
      let end = Self.behind(.tagEnd, in: bytes.span, at: inside)
    else { return nil }
    position = end
    return (value.range, value.isDecoded)
  }
}
