// Text between tags, and what references stand for.
extension XMLScanner {
  /// The bytes of the last text event: references replaced, line ends as one LF.
  public var text: ArraySlice<UInt8> {
    isTextDecoded ? decodedText[...] : bytes[plainText]
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
    var place = position
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      if byte < 0x20, byte != 0x0A, byte != 0x09 { break }
      place += 1
    }
    return place
  }

  /// Reads text up to the next tag into `decodedText`.
  mutating func readDecodedText() throws(XMLError) {
    decodedText.removeAll(keepingCapacity: true)
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      let start = position
      position = plainEnd()
      if position > start { decodedText.append(contentsOf: bytes[start..<position]) }
      switch byte(after: 0) {
      case UInt8(ascii: "&"): decodedText.append(try readReference())
      case 0x0D:
        decodedText.append(0x0A)
        position += byte(after: 1) == 0x0A ? 2 : 1
      case nil, UInt8(ascii: "<"): break
      default: throw fault(.character)
      }
    }
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

  /// Reads `&#3629;`, as some writers spell every Thai letter; nil for anything else.
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
