/// The shared texts of a workbook, end to end, as a row of many cells.
struct WorkbookTexts {
  /// The most shared texts that are kept.
  static let limit = 4_194_304

  private var texts = Row(number: 0)

  /// Reads the part of shared texts; without one there are none. The runs of a rich text are
  /// joined; readings for East Asian scripts are left out.
  init(_ part: DocumentPart?) throws(Refusal) {
    guard var part else { return }
    var isText = false
    while let event = try part.next() {
      switch event {
      case .start("rPh"): try part.skipElement()
      case .start("t"): isText = true
      case .end("t"): isText = false
      case .text: if isText { texts.append(contentsOf: Self.unescaped(part.scanner.text)) }
      case .end("si"):
        texts.endCell()
        guard texts.count < Self.limit else {
          throw Refusal(ZipDocumentFinding.tooLarge, at: part.location)
        }
      case .start, .end: break
      }
    }
  }

  /// The text of an index from 0; nil past the last one.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    index >= 0 && index < texts.count ? texts.cellBytes(index + 1) : nil
  }

  /// Replaces `_xHHHH_`, which stands for a character that XML or the writer could not spell.
  /// Line ends become one LF; other control characters stay as they are written.
  static func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "_")) else { return text }
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
    return plain[...]
  }

  /// Whether a text starts with `_xHHHH_`.
  static func isEscape(_ text: ArraySlice<UInt8>) -> Bool { scalar(text.prefix(7)) != nil }

  private static func scalar(_ code: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard code.count == 7, code.starts(with: "_x".utf8), code.last == UInt8(ascii: "_"),
      let first = code.dropFirst(2).first, first != UInt8(ascii: "+"),
      let value = UInt32(
        String(decoding: code.dropFirst(2).dropLast(), as: UTF8.self), radix: 16),
      value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    else { return nil }
    return Unicode.Scalar(value)
  }
}
