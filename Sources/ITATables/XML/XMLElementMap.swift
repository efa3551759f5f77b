/// Where an element stands among the bytes of its document, so that it can be changed in place.
struct XMLElementMap {
  /// The prefix of its name with the colon; empty for none.
  private(set) var prefix: [UInt8] = []
  /// The first byte of its end tag; nil where there is no such element, or an empty tag.
  private(set) var end: Int?

  /// Looks for the first element of a name.
  init(
    of name: XMLName, in bytes: [UInt8], part: String, location: Location
  ) throws(Refusal) {
    var reader = try DocumentPart(bytes, name: part, location: location)
    while let event = try reader.next() {
      if event == .start(name) { prefix = reader.scanner.tagPrefix }
      if event == .end(name) {
        end = reader.scanner.isEmptyTag ? nil : reader.scanner.endTagStart
        return
      }
    }
  }
}

// Places of tags, for writing a document anew around them.
extension XMLScanner {
  /// The prefix of the last start tag's name with the colon; empty for none.
  var tagPrefix: [UInt8] {
    let name = bytes[tag]
    return name.firstIndex(of: UInt8(ascii: ":")).map { Array(name[...$0]) } ?? []
  }

  /// The bytes of the last start tag, from `<` to `>`; asked right after its event.
  var startTag: Range<Int> { (tag.lowerBound - 1)..<position }

  /// Whether the tag that ends at the scanner's place is `<a/>`, a start and an end in one.
  var isEmptyTag: Bool { position >= 2 && bytes[position - 2] == UInt8(ascii: "/") }

  /// The first byte of the tag that ends at the scanner's place.
  var endTagStart: Int { bytes[..<position].lastIndex(of: UInt8(ascii: "<")) ?? position }

  /// A start tag with an attribute set, or taken out with nil; the name has no prefix.
  static func tag(
    _ tag: ArraySlice<UInt8>, setting name: String, to value: String?
  ) -> [UInt8] {
    let name = Array(name.utf8)
    var result: [UInt8] = []
    var quote: UInt8?
    var place = tag.startIndex
    var nameEnd: Int?
    while place < tag.endIndex {
      let byte = tag[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if isBlank(byte), let end = attributeEnd(name, in: tag, at: place) {
        if nameEnd == nil { nameEnd = result.count }
        place = end
        continue
      } else if nameEnd == nil, place > tag.startIndex, isBlank(byte) || byte == slash || byte == gt
      {
        nameEnd = result.count
      }
      result.append(byte)
      place += 1
    }
    guard let value, let nameEnd else { return result }
    return result[..<nameEnd] + [0x20] + name + Array("=\"\(value)\"".utf8) + result[nameEnd...]
  }

  private static var slash: UInt8 { UInt8(ascii: "/") }
  private static var gt: UInt8 { UInt8(ascii: ">") }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The place behind an attribute that starts at a blank; nil where another one does.
  private static func attributeEnd(
    _ name: [UInt8], in tag: ArraySlice<UInt8>, at start: Int
  ) -> Int? {
    var place = start
    while place < tag.endIndex, isBlank(tag[place]) { place += 1 }
    guard tag[place...].starts(with: name) else { return nil }
    place += name.count
    while place < tag.endIndex, isBlank(tag[place]) { place += 1 }
    guard place < tag.endIndex, tag[place] == UInt8(ascii: "=") else { return nil }
    place += 1
    while place < tag.endIndex, isBlank(tag[place]) { place += 1 }
    guard place < tag.endIndex, let end = tag[(place + 1)...].firstIndex(of: tag[place]) else {
      return nil
    }
    return end + 1
  }
}
