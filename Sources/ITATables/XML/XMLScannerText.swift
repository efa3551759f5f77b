// Text between tags, and what references stand for.
extension XMLScanner {
  /// The bytes of the last text event: references replaced, line ends as one LF.
  public var text: ArraySlice<UInt8> {
    isTextDecoded ? decodedText[..<decodedCount] : bytes[plainText]
  }

  /// Reads text up to the next tag; only one that needs it is copied and decoded.
  /// - Returns: whether it is to be told; blanks outside the outermost element are not.
  mutating func readText() throws(XMLError) -> Bool {
    let start = position
    let end = plainEnd()
    isTextDecoded = end < bytes.count && bytes[end] != UInt8(ascii: "<")
    if isTextDecoded {
      try readDecodedText()
    } else {
      position = end
      plainText = start..<end
    }
    if depth > 0 { return true }
    guard text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) else {
      throw XMLError(reason: .outside, offset: start)
    }
    return false
  }

  /// Where text ends, or where something stands that is not taken as it is.
  private func plainEnd() -> Int {
    let bytes = bytes.span
    var place = Self.plainEnd(in: bytes, from: position)
    while place < bytes.count, bytes[place] == 0x0A || bytes[place] == 0x09 {
      place = Self.plainEnd(in: bytes, from: place + 1)
    }
    return place
  }

  /// Reads text up to the next tag into `decodedText`.
  mutating func readDecodedText() throws(XMLError) { position = try decodeText(from: position) }

  /// Decodes the text from an offset on up to the next tag or the end, and gives the offset there.
  mutating func decodeText(from start: Int) throws(XMLError) -> Int {
    let end = bytes.span.place(of: UInt8(ascii: "<"), from: start)
    decodedCount = 0
    var place = start
    while place < end {
      // Taken out, so that the bytes can be looked at while it is changed.
      var text: [UInt8] = []
      swap(&text, &decodedText)
      (place, decodedCount) = Self.decode(
        bytes.span, place..<end, into: &text, at: decodedCount)
      swap(&text, &decodedText)
      // What is left is rare: other references, line ends, faults.
      if place < end { try decodeMark(at: &place) }
    }
    return end
  }

  /// Decodes what needs no more than copying, and references like `&#3629;`.
  /// - Returns: the offset of the first byte that is neither, and how much is decoded.
  static func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into text: inout [UInt8], at start: Int
  ) -> (place: Int, count: Int) {
    // Nothing that stands for a character is shorter than it.
    let room = start + range.count
    if text.count < room { text += [UInt8](repeating: 0, count: room - text.count) }
    var text = text.mutableSpan
    var place = range.lowerBound
    var count = start
    while place < range.upperBound {
      let byte = bytes[place]
      if byte == UInt8(ascii: "&") {
        let reference = fourDigitReference(bytes, at: place) ?? decimalReference(bytes, at: place)
        guard let (scalar, end) = reference else { break }
        if scalar.value < 0x80 {
          text[count] = UInt8(truncatingIfNeeded: scalar.value)
          count += 1
        } else if scalar.value >= 0x800, scalar.value < 0x1_0000 {
          text[count] = UInt8(truncatingIfNeeded: scalar.value >> 12 | 0xE0)
          text[count + 1] = UInt8(truncatingIfNeeded: scalar.value >> 6 & 0x3F | 0x80)
          text[count + 2] = UInt8(truncatingIfNeeded: scalar.value & 0x3F | 0x80)
          count += 3
        } else {
          break
        }
        place = end
      } else if byte >= 0x20 || byte == 0x0A || byte == 0x09 {
        text[count] = byte
        place += 1
        count += 1
      } else {
        break
      }
    }
    return (place, count)
  }

  /// Decodes one reference or line end of any spelling.
  private mutating func decodeMark(at place: inout Int) throws(XMLError) {
    position = place
    switch bytes[place] {
    case UInt8(ascii: "&"):
      var spelled: [UInt8] = []
      spelled.append(try readReference())
      for byte in spelled { decode(byte) }
      place = position
    case 0x0D:
      decode(0x0A)
      place += byte(after: 1) == 0x0A ? 2 : 1
    default: throw fault(.character)
    }
  }

  private mutating func decode(_ byte: UInt8) {
    decodedText[decodedCount] = byte
    decodedCount += 1
  }

  /// Takes the inside of a CDATA section as text.
  mutating func takeSection(_ range: Range<Int>) throws(XMLError) {
    isTextDecoded = true
    decodedText.removeAll(keepingCapacity: true)
    var wasReturn = false
    for place in range {
      let byte = bytes[place]
      switch byte {
      case 0x0D: decodedText.append(0x0A)
      case 0x0A: if !wasReturn { decodedText.append(byte) }
      case 0x09, 0x20...: decodedText.append(byte)
      default: throw XMLError(reason: .character, offset: place)
      }
      wasReturn = byte == 0x0D
    }
    decodedCount = decodedText.count
  }

  /// Reads `&…;` and gives the character that it stands for.
  mutating func readReference() throws(XMLError) -> Unicode.Scalar {
    if let (scalar, end) = Self.decimalReference(bytes.span, at: position) {
      position = end
      return scalar
    }
    let start = position + 1
    // The longest reference is `&#x0010FFFF;`; leading zeros past that are nobody's.
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: ";") {
      end += 1
      if end - start >= 16 { throw fault(.reference) }
    }
    guard end < bytes.count else { throw fault(.ended) }
    let scalar =
      bytes[start] == UInt8(ascii: "#")
      ? numberedScalar(start + 1..<end) : Self.namedScalar(bytes[start..<end])
    guard let scalar else { throw fault(.reference) }
    position = end + 1
    return scalar
  }

  /// Reads `&#3629;`, as some writers spell every Thai letter, in one go; nil for anything else.
  @inline(__always)
  private static func fourDigitReference(
    _ bytes: Span<UInt8>, at start: Int
  ) -> (Unicode.Scalar, end: Int)? {
    let word = bytes.word(at: start)
    guard word & 0x00FF_0000_0000_FFFF == 0x003B_0000_0000_2326 else { return nil }
    // Four digits as the bytes 0 to 9, the first one the lowest; anything else goes past 9.
    let digits = UInt32(truncatingIfNeeded: word >> 16) ^ 0x3030_3030
    guard (digits | (digits &+ 0x7676_7676)) & 0x8080_8080 == 0 else { return nil }
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF
    let value = (pairs & 0xFF) &* 100 &+ pairs >> 16
    return value < 0x20 ? nil : Unicode.Scalar(value).map { ($0, start + 7) }
  }

  /// Reads a decimal reference; nil for anything else.
  private static func decimalReference(
    _ bytes: Span<UInt8>, at start: Int
  ) -> (Unicode.Scalar, end: Int)? {
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") else { return nil }
    var value: UInt32 = 0
    var place = start + 2
    while place < bytes.count, place < start + 9, bytes[place] >= UInt8(ascii: "0"),
      bytes[place] <= UInt8(ascii: "9")
    {
      value = value * 10 + UInt32(bytes[place] - UInt8(ascii: "0"))
      place += 1
    }
    guard place > start + 2, place < bytes.count, bytes[place] == UInt8(ascii: ";"),
      let scalar = allowedScalar(value)
    else { return nil }
    return (scalar, place + 1)
  }

  private static func allowedScalar(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0xFFFE, 0x1_0000...0x10_FFFF: Unicode.Scalar(value)
    default: nil
    }
  }

  /// One of XML's own five entities; nil for any other name.
  private static func namedScalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    default: nil
    }
  }

  /// The character of a number, decimal or behind an `x`; nil for what XML does not allow.
  private func numberedScalar(_ range: Range<Int>) -> Unicode.Scalar? {
    let isHexadecimal = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "x")
    let digits = isHexadecimal ? range.dropFirst() : range
    var value: UInt32 = 0
    for place in digits {
      let digit: UInt8
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[place] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal:
        digit = bytes[place] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal:
        digit = bytes[place] - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      if value > 0x10_FFFF { return nil }
    }
    return Self.allowedScalar(value)
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      append(UInt8(truncatingIfNeeded: value))
    } else if value >= 0x800, value < 0x1_0000 {
      append(UInt8(truncatingIfNeeded: value >> 12 | 0xE0))
      append(UInt8(truncatingIfNeeded: value >> 6 & 0x3F | 0x80))
      append(UInt8(truncatingIfNeeded: value & 0x3F | 0x80))
    } else if let encoded = UTF8.encode(scalar) {
      for byte in encoded { append(byte) }
    }
  }
}
