/// Words with HTML in them: entities, and tags left inside the cells of text files.
public enum HTMLText {
  /// A cell's words without the tags and entities of HTML, which pages copied as text leave in it.
  ///
  /// Only names of HTML count as tags, so «<85» and «<คะแนน>» stay. Where a tag ends a line, one
  /// LF stands for it and the blanks around it. A cell without tags and entities stays as it is.
  public static func stripped(_ cell: String) -> String {
    let bytes = Array(cell.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return cell
    }
    var text: [UInt8] = []
    var isAtBreak = false
    var offset = 0
    while offset < bytes.count {
      if let tag = knownTag(in: bytes, at: offset) {
        offset = tag.end
        if tag.endsLine {
          while let last = text.last, isBlank(last) { text.removeLast() }
          isAtBreak = true
        }
      } else if isAtBreak && isBlank(bytes[offset]) {
        offset += 1
      } else {
        if isAtBreak && !text.isEmpty { text.append(10) }
        isAtBreak = false
        offset = appendLetter(of: bytes, at: offset, to: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// The tag of HTML that begins here: the offset behind it, and whether it ends a line.
  private static func knownTag(
    in bytes: [UInt8], at offset: Int
  ) -> (end: Int, endsLine: Bool)? {
    guard bytes[offset] == UInt8(ascii: "<"), let end = tagEnd(in: bytes, from: offset + 1) else {
      return nil
    }
    var scanner = HTMLScanner(bytes, from: offset, to: end)
    guard let element = scanner.readTag()?.element else { return nil }
    switch element {
    case .table, .row, .cell, .block, .page: return (end, true)
    case .inline, .hidden: return (end, false)
    }
  }

  /// How long a tag may be, so that a cell full of `<a b="` costs no more than its length.
  private static let tagLimit = 512

  /// The offset behind `>`, where between it and `<` stands nothing but a name and attributes with
  /// their values: «a <b and c> d» has no tag in it.
  private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
    let tag = bytes[..<min(bytes.count, start + tagLimit)]
    var place = start
    func skip(while belongs: (UInt8) -> Bool) {
      while place < tag.endIndex, belongs(tag[place]) { place += 1 }
    }
    if place < tag.endIndex, tag[place] == UInt8(ascii: "/") { place += 1 }
    skip(while: isNameByte)
    while place < tag.endIndex {
      skip { isBlank($0) || $0 == UInt8(ascii: "/") }
      guard place < tag.endIndex else { return nil }
      if tag[place] == UInt8(ascii: ">") { return place + 1 }
      let name = place
      skip(while: isNameByte)
      guard place > name, place + 1 < tag.endIndex, tag[place] == UInt8(ascii: "=") else {
        return nil
      }
      let quote = tag[place + 1]
      place += 1
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place += 1
        skip { $0 != quote }
        place += 1
      } else {
        skip { !isBlank($0) && $0 != UInt8(ascii: ">") }
      }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// Appends the entity or the byte at an offset; the answer is the offset behind it.
  static func appendLetter(of bytes: [UInt8], at offset: Int, to text: inout [UInt8]) -> Int {
    guard let entity = HTMLEntity(in: bytes, at: offset) else {
      text.append(bytes[offset])
      return offset + 1
    }
    text.append(contentsOf: String(entity.scalar).utf8)
    return offset + entity.length
  }
}
