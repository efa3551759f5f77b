/// A piece of a web page.
enum HTMLToken: Equatable {
  /// Text between tags, entities still in it; offsets into the page's bytes.
  case text(Range<Int>)
  /// The start or the end of an element.
  case tag(HTMLTag)
  /// Markup that the end of the page cuts off: a tag, a comment, a script.
  case cut
}

/// The start or the end of an element, as far as tables need it.
struct HTMLTag: Equatable {
  /// The name in small letters.
  var name = ""
  /// What the element is; nil for a name that is not of HTML.
  var element: HTMLElement?
  /// Whether this is the end.
  var isEnd = false
  /// How many columns a cell spans, at least 1.
  var columns = 1
  /// How many rows a cell spans, at least 1.
  var rows = 1
}

/// Cuts a web page into text and tags, byte by byte and never back; comments, declarations and
/// hidden elements are gone. A `<` that begins no tag is text.
struct HTMLScanner {
  private let bytes: [UInt8]
  /// The offset of the next byte.
  private(set) var offset: Int
  private let end: Int

  /// Scans the bytes from one offset up to another.
  init(_ bytes: [UInt8], from start: Int = 0, to end: Int = .max) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
    offset = min(start, self.end)
  }

  /// The next piece; nil at the end.
  mutating func next() -> HTMLToken? {
    while offset < end {
      guard isMarkup(at: offset) else { return .text(textRange()) }
      if isTag(at: offset) { return readTagAndHiddenText().map(HTMLToken.tag) ?? .cut }
      let isComment = bytes[offset..<end].starts(with: Self.commentStart)
      // `<!-->` is a whole comment, so its own dashes may end it.
      guard skip(behind: isComment ? Self.commentEnd : Self.tagEnd, from: offset + 2) else {
        return .cut
      }
    }
    return nil
  }

  /// The tag that begins at the offset; nil where none does, or where the end cuts it off.
  mutating func readTag() -> HTMLTag? {
    guard isTag(at: offset) else { return nil }
    var tag = HTMLTag()
    offset += 1
    if bytes[offset] == UInt8(ascii: "/") {
      tag.isEnd = true
      offset += 1
    }
    tag.name = readName()
    tag.element = HTMLElement(tag.name)
    return readAttributes(into: &tag) ? tag : nil
  }

  private mutating func readTagAndHiddenText() -> HTMLTag? {
    guard let tag = readTag() else { return nil }
    if tag.element == .hidden, !tag.isEnd {
      guard skip(behind: Array("</\(tag.name)".utf8), from: offset),
        skip(behind: Self.tagEnd, from: offset)
      else { return nil }
    }
    return tag
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  private static let tagEnd = [UInt8(ascii: ">")]

  /// Whether a tag, a comment or a declaration begins here.
  private func isMarkup(at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "<"), place + 1 < end else { return false }
    let next = bytes[place + 1]
    return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || isTag(at: place)
  }

  private func isTag(at place: Int) -> Bool {
    guard place + 1 < end, bytes[place] == UInt8(ascii: "<") else { return false }
    return isLetter(at: place + (bytes[place + 1] == UInt8(ascii: "/") ? 2 : 1))
  }

  private mutating func textRange() -> Range<Int> {
    let start = offset
    repeat { offset += 1 } while offset < end && !isMarkup(at: offset)
    return start..<offset
  }

  /// Goes behind the next such bytes, in either case; to the end and false where there are none.
  private mutating func skip(behind words: [UInt8], from start: Int) -> Bool {
    var place = start
    while place + words.count <= end {
      if bytes[place] == words[0],
        words.indices.allSatisfy({ Self.lowercased(bytes[place + $0]) == words[$0] })
      {
        offset = place + words.count
        return true
      }
      place += 1
    }
    offset = end
    return false
  }

  /// The small letter of ASCII, any other byte as it is.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  private func isLetter(at place: Int) -> Bool {
    place < end && (0x61...0x7A).contains(Self.lowercased(bytes[place]))
  }
}

extension HTMLScanner {
  /// A name of an element or attribute in small letters; longer ones than HTML has are cut.
  private mutating func readName() -> String {
    var name: [UInt8] = []
    while offset < end, !isSpace(bytes[offset]), !Self.endsName.contains(bytes[offset]) {
      if name.count < 15 { name.append(Self.lowercased(bytes[offset])) }
      offset += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static let endsName = [UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "=")]

  /// Reads to behind the `>` of a tag; false where the end cuts it off.
  private mutating func readAttributes(into tag: inout HTMLTag) -> Bool {
    while offset < end {
      if bytes[offset] == UInt8(ascii: ">") {
        offset += 1
        return true
      }
      if isSpace(bytes[offset]) || Self.endsName.contains(bytes[offset]) {
        offset += 1
        continue
      }
      let name = readName()
      skipSpaces()
      guard offset < end, bytes[offset] == UInt8(ascii: "=") else { continue }
      offset += 1
      skipSpaces()
      let value = readValue()
      switch name {
      case "colspan": tag.columns = span(value, upTo: 1_000)
      case "rowspan": tag.rows = span(value, upTo: 65_534)
      default: break
      }
    }
    return false
  }

  private mutating func readValue() -> Range<Int> {
    guard offset < end else { return offset..<offset }
    let quote = bytes[offset]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { offset += 1 }
    let start = offset
    while offset < end {
      let byte = bytes[offset]
      if isQuoted ? byte == quote : isSpace(byte) || byte == UInt8(ascii: ">") { break }
      offset += 1
    }
    let value = start..<offset
    if isQuoted, offset < end { offset += 1 }
    return value
  }

  /// A number of columns or rows within the bounds that the HTML standard sets; 1 for no number.
  private func span(_ value: Range<Int>, upTo most: Int) -> Int {
    var number = 0
    for byte in bytes[value].drop(while: isSpace) {
      guard (0x30...0x39).contains(byte) else { break }
      number = min(number * 10 + Int(byte - 0x30), most)
    }
    return max(number, 1)
  }

  private mutating func skipSpaces() {
    while offset < end, isSpace(bytes[offset]) { offset += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
