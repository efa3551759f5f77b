// Text between tags, and what references stand for.
extension XMLScanner {
  /// Reads text up to the next tag.
  /// - Returns: whether it is to be told; blanks outside the outermost element are not.
  mutating func readText() throws(XMLError) -> Bool {
    text.removeAll(keepingCapacity: true)
    var start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "&") {
        try appendPlain(start..<position)
        text.append(contentsOf: try readReference())
        start = position
      } else {
        position += 1
      }
    }
    try appendPlain(start..<position)
    if depth > 0 { return true }
    guard text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) else {
      throw fault(.outside)
    }
    return false
  }

  /// Appends text without references: CR and CR LF become LF, control characters are refused.
  mutating func appendPlain(_ range: Range<Int>) throws(XMLError) {
    guard bytes[range].contains(where: { $0 < 0x20 }) else {
      text.append(contentsOf: bytes[range])
      return
    }
    var wasReturn = false
    for place in range {
      let byte = bytes[place]
      switch byte {
      case 0x0D: text.append(0x0A)
      case 0x0A: if !wasReturn { text.append(byte) }
      case 0x09, 0x20...: text.append(byte)
      default: throw XMLError(reason: .character, offset: place)
      }
      wasReturn = byte == 0x0D
    }
  }

  /// Reads `&…;` and gives the bytes of the character that it stands for.
  mutating func readReference() throws(XMLError) -> UTF8.EncodedScalar {
    let start = position + 1
    // The longest reference is `&#x0010FFFF;`; leading zeros past that are nobody's.
    let window = bytes[start..<min(bytes.count, start + 16)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else {
      throw fault(bytes.count - start < 16 ? .ended : .reference)
    }
    guard let scalar = Self.scalar(named: bytes[start..<end]), let bytes = UTF8.encode(scalar)
    else { throw fault(.reference) }
    position = end + 1
    return bytes
  }

  /// The character that a reference names; nil for names that are not XML's own and for
  /// characters that XML does not allow.
  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == UInt8(ascii: "#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard number.utf8.first != UInt8(ascii: "+"),
      let value = UInt32(number, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0xFFFE, 0x1_0000...: return scalar
    default: return nil
    }
  }
}
