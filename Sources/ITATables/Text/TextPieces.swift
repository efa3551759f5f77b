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
  public init?(sample: [UInt8], forced: TextEncoding? = nil) {
    guard FileKind(sample) == .text else { return nil }
    let lines = Self.wholeLines(sample, forced)
    if let choice = try? EncodingChoice(lines, forced: forced, declared: nil) {
      encoding = choice.encoding
      markLength = choice.markLength
    } else {
      encoding = .utf8
      markLength = sample.starts(with: TextEncoding.utf8.byteOrderMark) ? 3 : 0
    }
    var found: [Diagnostic] = []
    var text: [UInt8] = []
    // The encoding may show late, the delimiter shows at once.
    let body = lines.span.extracting(droppingFirst: min(markLength, lines.count))
    _ = Self.decode(body.extracting(first: 1 << 16), encoding, isLast: true, into: &text)
    // Only the delimiters count here, so that a damaged letter must not hinder the look.
    let plain = text.prefix(1 << 16).map { $0 >= 0x80 || $0 == 0 ? UInt8(ascii: "x") : $0 }
    guard let sample = DecodedText(plain, file: "", as: .utf8, diagnostics: &found) else {
      return nil
    }
    format = DelimitedText.sniffed(sample)
  }

  private static func wholeLines(_ sample: [UInt8], _ forced: TextEncoding?) -> [UInt8] {
    // In UTF-16 a line end is a pair, whose zero byte may come behind it.
    guard let end = sample.lastIndex(of: 10) else { return sample }
    let isWide =
      sample.starts(with: [0xFF, 0xFE]) || end + 1 < sample.count && sample[end + 1] == 0
    return Array(sample[...(isWide ? min(end + 1, sample.count - 1) : end)])
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
      decodeWindows874(piece, into: &text)
      return piece.count
    case .utf16LittleEndian: return decodeUTF16(piece, 1, isLast, into: &text)
    case .utf16BigEndian: return decodeUTF16(piece, 0, isLast, into: &text)
    }
  }

  private static func decodeWindows874(_ piece: Span<UInt8>, into text: inout [UInt8]) {
    text.reserveCapacity(text.count + piece.count * 3)
    for place in piece.indices {
      let byte = piece[place]
      switch byte {
      case 1..<0x80: text.append(byte)
      case 0xA1...0xDA, 0xDF...0xFB:
        text.append(0xE0)
        text.append(0xB8 | (byte - 0xA0) >> 6)
        text.append(0x80 | (byte - 0xA0) & 0x3F)
      default:
        if let scalar = Windows874.scalar(of: byte), scalar > 0 {
          append(scalar, to: &text)
        } else {
          text.append(0xFF)
        }
      }
    }
  }

  /// - Parameter high: where in each pair the high byte stands, 0 or 1.
  private static func decodeUTF16(
    _ piece: Span<UInt8>, _ high: Int, _ isLast: Bool, into text: inout [UInt8]
  ) -> Int {
    text.reserveCapacity(text.count + piece.count / 2 * 3)
    var place = 0
    while place + 1 < piece.count {
      let unit = UInt32(piece[place + high]) << 8 | UInt32(piece[place + 1 - high])
      if unit & 0xFF80 == 0x0E00 {
        text.append(0xE0)
        text.append(0xB8 | UInt8(truncatingIfNeeded: unit >> 6 & 1))
        text.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
      } else if unit < 0x80, unit > 0 {
        text.append(UInt8(truncatingIfNeeded: unit))
      } else if (0xD800...0xDBFF).contains(unit) {
        guard place + 3 < piece.count else {
          if !isLast { return place }
          text.append(0xFF)
          return piece.count
        }
        let low = UInt32(piece[place + 2 + high]) << 8 | UInt32(piece[place + 3 - high])
        if (0xDC00...0xDFFF).contains(low) {
          append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &text)
          place += 2
        } else {
          text.append(0xFF)
        }
      } else if unit == 0 || (0xDC00...0xDFFF).contains(unit) {
        text.append(0xFF)
      } else {
        append(unit, to: &text)
      }
      place += 2
    }
    guard isLast, place < piece.count else { return place }
    text.append(0xFF)
    return piece.count
  }

  /// Appends a letter that is neither ASCII nor Thai, which is rare.
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    text += Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? [0xFF]
  }
}
