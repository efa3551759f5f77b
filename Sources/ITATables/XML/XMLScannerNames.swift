// Reads names, attributes and the blanks between them.
extension XMLScanner {
  /// Moves past blanks.
  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Reads a name with its prefix, and gives the part behind the prefix.
  mutating func readName() throws(XMLError) -> XMLName {
    let (name, end) = try name(from: position)
    position = end
    return name
  }

  private func name(from start: Int) throws(XMLError) -> (XMLName, end: Int) {
    let bytes = bytes.span
    var place = start
    var name = XMLName()
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), 0x80...:
        name.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if place == start { throw XMLError(reason: .syntax, offset: place) }
        name.append(byte)
      case UInt8(ascii: ":"):
        name = XMLName()
      default:
        if place == start { throw XMLError(reason: .syntax, offset: place) }
        return (name, place)
      }
      place += 1
    }
    throw XMLError(reason: .ended, offset: place)
  }

  /// Reads `name="value"`; a namespace declaration is read and forgotten.
  mutating func readAttribute() throws(XMLError) {
    let start = position
    let name = try readName()
    let qualifiedName = start..<position
    skipBlanks()
    try expect(UInt8(ascii: "="))
    skipBlanks()
    guard let quote = byte(after: 0) else { throw fault(.ended) }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault(.syntax) }
    position += 1
    let (value, isDecoded) = try readValue(until: quote)
    guard attributes.count < Self.attributeLimit else { throw fault(.tooDeep) }
    for other in attributes where other.name == name {
      if bytes[other.qualifiedName] == bytes[qualifiedName] { throw fault(.duplicate) }
    }
    if bytes[start] == UInt8(ascii: "x"), bytes[qualifiedName].starts(with: "xmlns".utf8),
      qualifiedName.count == 5 || bytes[start + 5] == UInt8(ascii: ":")
    {
      return
    }
    attributes.append(
      XMLAttribute(
        name: name, qualifiedName: qualifiedName, value: value, isDecoded: isDecoded))
  }

  private mutating func expect(_ wanted: UInt8) throws(XMLError) {
    guard let found = byte(after: 0) else { throw fault(.ended) }
    guard found == wanted else { throw fault(.syntax) }
    position += 1
  }

  /// Reads a value up to its quote; only one that needs it is copied and decoded.
  private mutating func readValue(until quote: UInt8) throws(XMLError) -> (Range<Int>, Bool) {
    let start = position
    let end = plainEnd(of: quote)
    position = end
    switch byte(after: 0) {
    case nil: throw fault(.ended)
    case quote:
      position += 1
      return (start..<end, false)
    case UInt8(ascii: "<"): throw fault(.character)
    default: return (try readDecodedValue(from: start, until: quote), true)
    }
  }

  /// Where a value ends, or where something stands that is not taken as it is.
  private func plainEnd(of quote: UInt8) -> Int {
    let bytes = bytes.span
    var place = position
    while place < bytes.count {
      let byte = bytes[place]
      if byte == quote || byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") {
        break
      }
      place += 1
    }
    return place
  }

  private mutating func readDecodedValue(
    from start: Int, until quote: UInt8
  ) throws(XMLError) -> Range<Int> {
    let first = decodedValues.count
    decodedValues.append(contentsOf: bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case quote:
        position += 1
        return first..<decodedValues.count
      case UInt8(ascii: "&"): decodedValues.append(try readReference())
      case UInt8(ascii: "<"): throw fault(.character)
      case 0x0D where self.byte(after: 1) == 0x0A:  // one blank for CR LF
        position += 1
      case 0x09, 0x0A, 0x0D:
        decodedValues.append(0x20)
        position += 1
      case 0..<0x20: throw fault(.character)
      default:
        decodedValues.append(byte)
        position += 1
      }
    }
    throw fault(.ended)
  }
}
