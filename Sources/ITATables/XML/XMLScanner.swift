/// Reads XML from bytes, event by event: the strict subset that office documents are made of.
///
/// UTF-8 only, no document type, the five entities and character references; prefixes are dropped
/// from names and namespace declarations are not told. Comments and processing instructions are
/// passed over. A document that ends early is an error, never a shorter document.
public struct XMLScanner: Sendable {
  /// How deep elements may nest.
  public static let depthLimit = 256
  /// How many attributes a tag may have; bounds the search for doubles.
  public static let attributeLimit = 256

  private(set) var bytes: [UInt8] = []
  var position = 0
  /// Whether the bytes go on to the end of the document.
  private(set) var isWhole = false
  var plainText = 0..<0
  /// The room for decoded text, and how much of it the last one takes.
  var decodedText: [UInt8] = []
  var decodedCount = 0
  var isTextDecoded = false
  var tag = 0..<0
  var attributes: [XMLAttribute] = []
  var decodedValues: [UInt8] = []
  private var open: [(tag: Range<Int>, name: XMLName)] = []
  /// Whether an empty tag's end is still to be told.
  private(set) var isEndDue = false
  private var hasRoot = false

  /// Starts at a document's first byte.
  /// - Throws: `.encoding` where the bytes are not UTF-8.
  public init(_ bytes: [UInt8]) throws(XMLError) {
    if let fault = Self.firstFault(in: bytes) {
      throw XMLError(reason: .encoding, offset: fault)
    }
    self.bytes = bytes
    isWhole = true
    skipMark()
  }

  /// Starts a document whose bytes come later.
  init() {}

  private mutating func skipMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private static func firstFault(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// How many elements are open: 0 before and behind the outermost one.
  public var depth: Int { open.count }

  /// Whether a whole element may be read from the bytes here, without events; not deeper than any
  /// document of use is, so that the events tell where elements nest too deep.
  var allowsPlain: Bool { !isEndDue && (1..<16).contains(depth) }

  /// Whether the innermost element that is open is spelled so, without a prefix.
  func isInside(_ tag: XMLName, length: Int) -> Bool {
    open.last.map { $0.name == tag && $0.tag.count == length } ?? false
  }

  /// The next event; nil at the end of a whole document.
  /// - Throws: the first fault; after one, no further events can be had.
  public mutating func next() throws(XMLError) -> XMLEvent? {
    isWhole ? try readEvent() : eventSoFar()
  }

  private mutating func readEvent() throws(XMLError) -> XMLEvent? {
    if isEndDue {
      isEndDue = false
      return close()
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        if try readText() { return .text }
        continue
      }
      switch byte(after: 1) {
      case nil: throw fault(.ended)
      case UInt8(ascii: "/"): return try readEndTag()
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"):
        if try readDeclaration() { return .text }
      default: return try readStartTag()
      }
    }
    guard open.isEmpty, hasRoot else { throw fault(.ended) }
    return nil
  }

  func byte(after count: Int) -> UInt8? {
    position + count < bytes.count ? bytes[position + count] : nil
  }

  func fault(_ reason: XMLError.Reason) -> XMLError { XMLError(reason: reason, offset: position) }

  private mutating func close() -> XMLEvent? {
    guard let last = open.last else { return nil }
    open.removeLast()
    return .end(last.name)
  }

  /// Reads `<!…`: passes over a comment, takes CDATA as text, refuses anything else.
  /// - Returns: whether there is a text to tell.
  private mutating func readDeclaration() throws(XMLError) -> Bool {
    if isNext("<!--") {
      position += 4
      try skip(past: "-->")
      return false
    }
    guard isNext("<![CDATA[") else {
      throw fault(isNext("<!DOCTYPE") ? .documentType : .syntax)
    }
    if open.isEmpty { throw fault(.outside) }
    position += 9
    let start = position
    try skip(past: "]]>")
    try takeSection(start..<position - 3)
    return true
  }

  private func isNext(_ mark: String) -> Bool {
    bytes[position...].starts(with: mark.utf8)
  }

  private mutating func skip(past mark: String) throws(XMLError) {
    let mark = Array(mark.utf8)
    while position + mark.count <= bytes.count {
      if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) {
        position += mark.count
        return
      }
      position += 1
    }
    position = bytes.count
    throw fault(.ended)
  }

  private mutating func readEndTag() throws(XMLError) -> XMLEvent? {
    guard let last = open.last else { throw fault(.mismatch) }
    let end = position + 2 + last.tag.count
    guard end < bytes.count else { throw fault(.ended) }
    guard isSame(last.tag, at: position + 2) else { throw fault(.mismatch) }
    position = end
    skipBlanks()
    switch byte(after: 0) {
    case UInt8(ascii: ">"): position += 1
    case nil: throw fault(.ended)
    default: throw fault(.mismatch)
    }
    return close()
  }

  private func isSame(_ tag: Range<Int>, at start: Int) -> Bool {
    let bytes = bytes.span
    for place in 0..<tag.count where bytes[start + place] != bytes[tag.lowerBound + place] {
      return false
    }
    return true
  }

  private mutating func readStartTag() throws(XMLError) -> XMLEvent {
    if open.isEmpty, hasRoot { throw fault(.outside) }
    guard open.count < Self.depthLimit else { throw fault(.tooDeep) }
    hasRoot = true
    position += 1
    let start = position
    let name = try readName()
    tag = start..<position
    open.append((tag, name))
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    if !decodedValues.isEmpty { decodedValues.removeAll(keepingCapacity: true) }
    while true {
      let place = position
      skipBlanks()
      switch byte(after: 0) {
      case nil: throw fault(.ended)
      case UInt8(ascii: ">"):
        position += 1
        return .start(name)
      case UInt8(ascii: "/"):
        guard byte(after: 1) == UInt8(ascii: ">") else {
          throw fault(byte(after: 1) == nil ? .ended : .syntax)
        }
        position += 2
        isEndDue = true
        return .start(name)
      default:
        if place == position { throw fault(.syntax) }
        try readAttribute()
      }
    }
  }
}

// Documents whose bytes come in pieces.
extension XMLScanner {
  /// Adds the next bytes, whole characters in UTF-8, and forgets those that were read; of the tags
  /// that are open the names are kept, for their ends.
  mutating func append(_ piece: Span<UInt8>, isLast: Bool) {
    let isFirst = bytes.isEmpty
    // Room for what will be kept of this one when the next one comes.
    if isFirst, !isLast { bytes.reserveCapacity(2 * piece.count) }
    var names: [UInt8] = []
    for place in open.indices {
      let tag = open[place].tag
      open[place].tag = names.count..<(names.count + tag.count)
      names += bytes[tag]
    }
    bytes.replaceSubrange(..<position, with: names)
    position = names.count
    bytes.append(copying: piece)
    isWhole = isLast
    if isFirst { skipMark() }
  }

  /// The next event that nothing which is still to come can change; nil where there is none.
  ///
  /// A fault may be no more than the end of the bytes, and is only told of a whole document.
  private mutating func eventSoFar() -> XMLEvent? {
    let before = (position: position, depth: depth, hasRoot: hasRoot)
    if let event = try? readEvent(), event != .text || position < bytes.count { return event }
    position = before.position
    hasRoot = before.hasRoot
    if depth > before.depth { open.removeLast() }
    return nil
  }
}
