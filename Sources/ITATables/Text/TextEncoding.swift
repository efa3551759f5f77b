/// A text encoding that score files come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// UTF-16, low byte first: what Excel calls «Unicode Text».
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-874, which holds TIS-620: what Thai Windows calls «CSV».
  case windows874 = "windows-874"

  /// Finds an encoding by a name that people and web pages use, in any case; nil for others.
  public init?(named name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16le", "utf16le", "utf-16", "utf16", "unicode": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    case "windows-874", "windows874", "cp874", "ms874", "tis-620", "tis620", "iso-8859-11":
      self = .windows874
    default: return nil
    }
  }

  /// Whether two or four bytes make a letter.
  var isUTF16: Bool {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: true
    case .utf8, .windows874: false
    }
  }

  /// The name that people know the encoding by.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .windows874: "Windows-874/TIS-620"
    }
  }

  /// The byte-order mark; empty for Windows-874, which has none.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows874: []
    }
  }
}

/// The first byte that is no text in an encoding; the offset is from 0.
struct UndecodableByte: Error, Equatable {
  var offset: Int
}

extension TextEncoding {
  /// The UTF-8 bytes of a text from an offset on: nothing is replaced, nothing is dropped.
  ///
  /// A NUL is refused in every encoding, because no text has one and binary files do.
  func decoded(_ bytes: [UInt8], from start: Int) throws(UndecodableByte) -> [UInt8] {
    switch self {
    case .utf8: try Self.validUTF8(bytes, from: start)
    case .utf16LittleEndian: try Self.fromUTF16(bytes, from: start, highByte: 1)
    case .utf16BigEndian: try Self.fromUTF16(bytes, from: start, highByte: 0)
    case .windows874: try Self.fromWindows874(bytes, from: start)
    }
  }

  private static func validUTF8(
    _ bytes: [UInt8], from start: Int
  ) throws(UndecodableByte) -> [UInt8] {
    let text = start == 0 ? bytes : Array(bytes[start...])
    if let offset = firstOutsideUTF8(text) { throw UndecodableByte(offset: start + offset) }
    return text
  }

  /// The offset of the first NUL or the first byte that is not UTF-8; nil where all is well.
  static func firstOutsideUTF8(_ bytes: [UInt8]) -> Int? {
    let span = bytes.span
    if UTF8Text.isSoundText(span) { return nil }
    var broken: Int?
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      broken = error.byteOffsets.lowerBound
    }
    return bytes[..<(broken ?? bytes.count)].firstIndex(of: 0) ?? broken
  }

  /// - Parameter highByte: where in each pair the high byte stands, 0 or 1.
  private static func fromUTF16(
    _ bytes: [UInt8], from start: Int, highByte: Int
  ) throws(UndecodableByte) -> [UInt8] {
    func unit(_ offset: Int) -> UInt32 {
      UInt32(bytes[offset + highByte]) << 8 | UInt32(bytes[offset + 1 - highByte])
    }
    return try [UInt8](capacity: (bytes.count - start) / 2 * 3) {
      (text: inout OutputSpan<UInt8>) throws(UndecodableByte) in
      var offset = start
      while offset + 1 < bytes.count {
        switch unit(offset) {
        case 0, 0xDC00...0xDFFF: throw UndecodableByte(offset: offset)
        case 0xD800...0xDBFF:
          let low = offset + 3 < bytes.count ? unit(offset + 2) : 0
          guard (0xDC00...0xDFFF).contains(low) else { throw UndecodableByte(offset: offset) }
          text.appendUTF8(0x10000 + (unit(offset) - 0xD800) << 10 + (low - 0xDC00))
          offset += 4
        case let scalar:
          text.appendUTF8(scalar)
          offset += 2
        }
      }
      if offset < bytes.count { throw UndecodableByte(offset: offset) }
    }
  }

  private static func fromWindows874(
    _ bytes: [UInt8], from start: Int
  ) throws(UndecodableByte) -> [UInt8] {
    // No letter takes more than three bytes. Room that is there from the start costs less than an
    // array that may have to grow at each of them.
    try [UInt8](capacity: (bytes.count - start) * 3) {
      (text: inout OutputSpan<UInt8>) throws(UndecodableByte) in
      for offset in start..<bytes.count {
        let byte = bytes[offset]
        guard byte > 0, let scalar = Windows874.scalar(of: byte) else {
          throw UndecodableByte(offset: offset)
        }
        text.appendUTF8(scalar)
      }
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a Unicode scalar; the value must be one, which every caller has seen to.
  mutating func appendUTF8(_ scalar: UInt32) {
    func low(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: bits) }
    func rest(_ shift: UInt32) -> UInt8 { low(scalar >> shift & 0x3F | 0x80) }
    switch scalar {
    case ..<0x80: append(low(scalar))
    case ..<0x800:
      append(low(scalar >> 6 | 0xC0))
      append(rest(0))
    case ..<0x10000:
      append(low(scalar >> 12 | 0xE0))
      append(rest(6))
      append(rest(0))
    default:
      append(low(scalar >> 18 | 0xF0))
      append(rest(12))
      append(rest(6))
      append(rest(0))
    }
  }
}
