/// How the text of a large file is read piece by piece: its encoding and its delimiter, found in
/// its first piece.
public struct TextPieces: Sendable {
  /// What stands between the cells.
  public let format: DelimitedText
  /// The encoding that the file is in.
  public let encoding: TextEncoding
  /// How many bytes at the file's start are the byte-order mark.
  public let markLength: Int

  /// Looks at the first bytes of a file; nil where they are no text with cells, as in workbooks and
  /// pages, so that the file must be read whole.
  ///
  /// Bytes that are damaged here and there do not matter: each row is judged on its own later.
  public init?(sample: consuming [UInt8], forced: TextEncoding? = nil) {
    // A sample that nobody else holds is cut in place.
    var lines = consume sample
    guard FileKind(lines) == .text else { return nil }
    let isMarked = lines.starts(with: TextEncoding.utf8.byteOrderMark)
    lines.removeLast(lines.count - Self.wholeLines(lines))
    if let choice = try? EncodingChoice(lines, forced: forced, declared: nil) {
      encoding = choice.encoding
      markLength = choice.markLength
    } else {
      encoding = .utf8
      markLength = isMarked ? 3 : 0
    }
    var found: [Diagnostic] = []
    var text: [UInt8] = []
    // The encoding may show late, the delimiter shows at once.
    let body = lines.span.extracting(droppingFirst: min(markLength, lines.count))
    _ = Self.decode(body.extracting(first: 1 << 14), encoding, isLast: true, into: &text)
    // Only the delimiters count here, so that a damaged letter must not hinder the look.
    let plain = text.map { $0 >= 0x80 || $0 == 0 ? UInt8(ascii: "x") : $0 }
    guard let text = DecodedText(plain, file: "", as: .utf8, diagnostics: &found) else {
      return nil
    }
    format = DelimitedText.sniffed(text)
  }

  /// How many bytes are whole lines; all where no line ends.
  private static func wholeLines(_ sample: [UInt8]) -> Int {
    // In UTF-16 a line end is a pair, whose zero byte may come behind it.
    guard let end = sample.lastIndex(of: 10) else { return sample.count }
    let isWide =
      sample.starts(with: [0xFF, 0xFE]) || end + 1 < sample.count && sample[end + 1] == 0
    return isWide ? min(end + 2, sample.count) : end + 1
  }

  /// The offset behind the first line end of bytes that stand at `offset` in the file; nil where
  /// there is none.
  public func lineEnd(in bytes: Span<UInt8>, at offset: Int) -> Int? {
    switch encoding {
    case .utf8, .windows874:
      return bytes.indices.first { bytes[$0] == 10 }.map { offset + $0 + 1 }
    case .utf16LittleEndian, .utf16BigEndian:
      let low = encoding == .utf16LittleEndian ? 0 : 1
      return stride(from: offset % 2, to: bytes.count - 1, by: 2).first {
        bytes[$0 + low] == 10 && bytes[$0 + 1 - low] == 0
      }.map { offset + $0 + 2 }
    }
  }

  /// Appends the UTF-8 of a piece and tells how many of its bytes were read: all but a letter that
  /// goes on in the next piece.
  ///
  /// A byte that is no text becomes the byte 0xFF, which stands in no UTF-8, so that its row is
  /// refused instead of read with a wrong letter.
  public func decode(_ piece: Span<UInt8>, isLast: Bool, into text: inout [UInt8]) -> Int {
    Self.decode(piece, encoding, isLast: isLast, into: &text)
  }

  private static func decode(
    _ piece: Span<UInt8>, _ encoding: TextEncoding, isLast: Bool, into text: inout [UInt8]
  ) -> Int {
    switch encoding {
    case .utf8:
      text.append(copying: piece)
      return piece.count
    case .windows874:
      text.append(addingCapacity: piece.count * 3) { (text: inout OutputSpan<UInt8>) in
        text.appendWindows874(piece)
      }
      return piece.count
    case .utf16LittleEndian, .utf16BigEndian:
      // A pair is three bytes at most; half a pair at the very end is told as one.
      var used = 0
      text.append(addingCapacity: piece.count / 2 * 3 + 1) { (text: inout OutputSpan<UInt8>) in
        used = text.appendUTF16(
          piece, high: encoding == .utf16LittleEndian ? 1 : 0, isLast: isLast)
      }
      return used
    }
  }
}
