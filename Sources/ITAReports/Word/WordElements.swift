import ITATables

/// The elements of an XML part with their places in its bytes, so that a part of an office's
/// template can be changed at one place and stay as it is, byte by byte, everywhere else.
struct WordElements {
  /// One element.
  struct Element: Hashable {
    /// The qualified name.
    var name: Range<Int>
    /// The start tag, or the whole empty tag.
    var start: Range<Int>
    /// The end tag; empty behind an empty tag.
    var end: Range<Int>
    /// The place of the element around it in `all`; nil for the outermost.
    var parent: Int?

    /// From the start tag to the end tag.
    var whole: Range<Int> { start.lowerBound..<end.upperBound }
    /// What is between them.
    var content: Range<Int> { start.upperBound..<end.lowerBound }
  }

  let bytes: [UInt8]
  /// All elements in the order of their start tags; never empty.
  private(set) var all: [Element] = []

  /// Finds the elements of a part.
  /// - Throws: where the part is not well-formed.
  init(_ bytes: [UInt8]) throws(XMLError) {
    var scanner = try XMLScanner(bytes)
    while try scanner.next() != nil {}
    self.bytes = bytes
    find()
  }

  /// The outermost element.
  var root: Element { all[0] }

  /// The places of the elements directly inside another, in order.
  func children(of parent: Int) -> [Int] {
    let end = all[parent].whole.upperBound
    return all[(parent + 1)...].indices.prefix { all[$0].start.lowerBound < end }
      .filter { all[$0].parent == parent }
  }

  /// Whether an element has a qualified name.
  func isNamed(_ name: String, _ place: Int) -> Bool {
    bytes[all[place].name].elementsEqual(name.utf8)
  }

  /// The value of an attribute by its qualified name, references not replaced; nil without it.
  func attribute(_ name: String, of place: Int) -> String? {
    attributes(of: place).first { bytes[$0.name].elementsEqual(name.utf8) }
      .map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }

  /// The attributes of an element as places in the bytes.
  func attributes(of place: Int) -> [(name: Range<Int>, value: Range<Int>)] {
    var found: [(name: Range<Int>, value: Range<Int>)] = []
    var position = all[place].name.upperBound
    let end = all[place].start.upperBound
    while position < end {
      let equals = bytes[position..<end].firstIndex(of: UInt8(ascii: "="))
      guard let equals else { break }
      let opening = bytes[equals..<end].firstIndex { $0 == 0x22 || $0 == 0x27 }
      guard let opening else { break }
      let closing = bytes[(opening + 1)..<end].firstIndex(of: bytes[opening])
      guard let closing else { break }
      let first = bytes[position..<equals].firstIndex { !Self.isBlank($0) } ?? equals
      let last = bytes[first..<equals].firstIndex(where: Self.isBlank) ?? equals
      found.append((name: first..<last, value: (opening + 1)..<closing))
      position = closing + 1
    }
    return found
  }

  // The bytes are known to be well-formed, so tags need no more than their ends.

  private mutating func find() {
    var open: [Int] = []
    var position = 0
    while let tag = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      if starts("<!--", at: tag) {
        position = end(of: "-->", from: tag)
      } else if starts("<![CDATA[", at: tag) {
        position = end(of: "]]>", from: tag)
      } else if starts("<?", at: tag) {
        position = end(of: "?>", from: tag)
      } else if starts("</", at: tag) {
        position = end(of: ">", from: tag)
        if let last = open.popLast() { all[last].end = tag..<position }
      } else {
        position = endOfTag(from: tag)
        let name = bytes[(tag + 1)..<position].prefix {
          !Self.isBlank($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
        }
        let element = Element(
          name: name.startIndex..<name.endIndex, start: tag..<position,
          end: position..<position, parent: open.last)
        all.append(element)
        if bytes[position - 2] != UInt8(ascii: "/") { open.append(all.count - 1) }
      }
    }
  }

  private func starts(_ mark: String, at place: Int) -> Bool {
    bytes[place...].starts(with: mark.utf8)
  }

  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count < bytes.count, !bytes[place...].starts(with: mark) { place += 1 }
    return min(place + mark.count, bytes.count)
  }

  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return bytes.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

/// Changes to be made to a part, each at a place in its bytes.
struct WordChanges {
  private var changes: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Puts bytes in place of others; an empty range inserts them.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    changes.append((range, bytes))
  }

  /// The part with all changes; of changes at one place the first said stands first.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let order = changes.indices.sorted {
      (changes[$0].range.lowerBound, $0) < (changes[$1].range.lowerBound, $1)
    }
    for index in order where changes[index].range.lowerBound >= position {
      result += bytes[position..<changes[index].range.lowerBound] + changes[index].bytes
      position = changes[index].range.upperBound
    }
    return result + bytes[position...]
  }
}
