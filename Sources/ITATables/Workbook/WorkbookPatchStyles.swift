/// The formats of a workbook that somebody has made, to which formats with struck-through letters
/// can be added.
struct WorkbookPatchStyles {
  private struct Font: Equatable {
    var bytes: [UInt8]
    /// Where `<strike/>` stands in it; nil where the letters are not struck through.
    var strike: Range<Int>?
  }

  private let source: [UInt8]
  private var prefix: [UInt8] = []
  private var fonts: [Font] = []
  private var formats: [[UInt8]] = []
  /// Where the lists' start tags stand, and where their end tags begin.
  private var fontList: (start: Range<Int>, end: Int)?
  private var formatList: (start: Range<Int>, end: Int)?
  private var counts = (fonts: 0, formats: 0)

  /// Reads the part of styles.
  init(_ bytes: [UInt8], location: Location) throws(Refusal) {
    source = bytes
    var part = try DocumentPart(bytes, name: "styles.xml", location: location)
    var list: Range<Int>?
    while let event = try part.next() {
      switch event {
      case .start("fonts"), .start("cellXfs"):
        list = part.scanner.startTag
        prefix = part.scanner.tagPrefix
        let isFonts = event == .start("fonts")
        let depth = part.scanner.depth
        if isFonts { try readFonts(&part, depth) } else { try readFormats(&part, depth) }
        if let list, !part.scanner.isEmptyTag || list.upperBound != part.scanner.position {
          let place = (list, part.scanner.endTagStart)
          if isFonts { fontList = place } else { formatList = place }
        }
      case .start, .end, .text: break
      }
    }
    counts = (fonts.count, formats.count)
  }

  private mutating func readFonts(_ part: inout DocumentPart, _ depth: Int) throws(Refusal) {
    var start = 0
    var strike: Range<Int>?
    while let event = try part.next(inside: depth) {
      switch event {
      case .start("font"):
        start = part.scanner.startTag.lowerBound
        strike = nil
      case .start("strike"):
        let value = part.scanner.attributeText("val") ?? "1"
        let tag = part.scanner.startTag
        if value != "0", value != "false" {
          strike = (tag.lowerBound - start)..<(tag.upperBound - start)
        }
      case .end("font"):
        fonts.append(Font(bytes: Array(source[start..<part.scanner.position]), strike: strike))
      case .start, .end, .text: break
      }
    }
  }

  private mutating func readFormats(_ part: inout DocumentPart, _ depth: Int) throws(Refusal) {
    var start = 0
    while let event = try part.next(inside: depth) {
      switch event {
      case .start("xf"): start = part.scanner.startTag.lowerBound
      case .end("xf"): formats.append(Array(source[start..<part.scanner.position]))
      case .start, .end, .text: break
      }
    }
  }

  /// The number of the format that differs from another one by struck-through letters, or by none.
  mutating func style(_ style: Int, isStruck: Bool) -> Int {
    guard formats.indices.contains(style), fontList != nil, formatList != nil else { return style }
    let format = formats[style]
    let own = Self.number(of: "fontId", in: format) ?? 0
    guard fonts.indices.contains(own), (fonts[own].strike != nil) != isStruck,
      let tagEnd = format.firstIndex(of: UInt8(ascii: ">"))
    else { return style }
    let font = number(of: changed(fonts[own], isStruck: isStruck))
    var tag = XMLScanner.tag(format[...tagEnd], setting: "fontId", to: "\(font)")
    tag = XMLScanner.tag(tag[...], setting: "applyFont", to: "1")
    let wanted = tag + format[(tagEnd + 1)...]
    if let known = formats.firstIndex(of: wanted) { return known }
    formats.append(wanted)
    return formats.count - 1
  }

  private func changed(_ font: Font, isStruck: Bool) -> Font {
    if let strike = font.strike {
      return Font(
        bytes: Array(font.bytes[..<strike.lowerBound] + font.bytes[strike.upperBound...]))
    }
    guard let end = font.bytes.firstIndex(of: UInt8(ascii: ">")) else { return font }
    let tag = Array("<".utf8) + prefix + Array("strike/>".utf8)
    let isEmpty = end > 0 && font.bytes[end - 1] == UInt8(ascii: "/")
    let start = isEmpty ? font.bytes[..<(end - 1)] + [UInt8(ascii: ">")] : font.bytes[...end]
    let rest =
      isEmpty
      ? Array("</".utf8) + prefix + Array("font>".utf8) : Array(font.bytes[(end + 1)...])
    return Font(
      bytes: start + tag + rest, strike: start.count..<(start.count + tag.count))
  }

  private mutating func number(of font: Font) -> Int {
    if let known = fonts.firstIndex(where: { $0.bytes == font.bytes }) { return known }
    fonts.append(font)
    return fonts.count - 1
  }

  private static func number(of attribute: XMLName, in tag: [UInt8]) -> Int? {
    guard var scanner = try? XMLScanner(tag), (try? scanner.next()) != nil else { return nil }
    return scanner.attributeNumber(attribute)
  }

  /// The part, with the formats that were added.
  var bytes: [UInt8] {
    var edits: [(place: Range<Int>, bytes: [UInt8])] = []
    func add(_ list: (start: Range<Int>, end: Int)?, _ all: [[UInt8]], from count: Int) {
      guard let list, all.count > count else { return }
      let tag = XMLScanner.tag(source[list.start], setting: "count", to: "\(all.count)")
      edits.append((list.start, tag))
      edits.append((list.end..<list.end, Array(all[count...].joined())))
    }
    add(fontList, fonts.map(\.bytes), from: counts.fonts)
    add(formatList, formats, from: counts.formats)
    var output: [UInt8] = []
    var done = 0
    for edit in edits.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
      output += source[done..<edit.place.lowerBound] + edit.bytes
      done = edit.place.upperBound
    }
    return output + source[done...]
  }
}
