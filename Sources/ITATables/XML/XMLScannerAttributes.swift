// What a start tag carries, asked for by name.
extension XMLScanner {
  /// The bytes of an attribute of the last start tag; nil where it has none of that name. Where
  /// two prefixes share the name, the first counts.
  public func attribute(_ name: XMLName) -> ArraySlice<UInt8>? {
    for attribute in attributes where attribute.name == name {
      return attribute.isDecoded ? decodedValues[attribute.value] : bytes[attribute.value]
    }
    return nil
  }

  /// An attribute of the last start tag as a whole number of at most nine digits; nil where it is
  /// anything else or the tag has none of that name.
  func attributeNumber(_ name: XMLName) -> Int? {
    for attribute in attributes where attribute.name == name && !attribute.isDecoded {
      return Self.number(bytes.span, attribute.value)
    }
    return nil
  }

  /// The whole number that some bytes spell in at most nine digits; nil for anything else.
  static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count), range.upperBound <= bytes.count else { return nil }
    var number = 0
    for place in range {
      let byte = bytes[place]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// An attribute of the last start tag as a cell's place, `C9`; nil where it is anything else or
  /// past the last column of a workbook.
  func attributePlace(_ name: XMLName) -> (row: Int, column: Int)? {
    for attribute in attributes where attribute.name == name && !attribute.isDecoded {
      return Self.place(bytes.span, attribute.value)
    }
    return nil
  }

  /// The cell's place that some bytes spell; nil where they spell none in a workbook.
  static func place(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (row: Int, column: Int)? {
    var column = 0
    var place = range.lowerBound
    while place < range.upperBound, bytes[place] >= UInt8(ascii: "A"),
      bytes[place] <= UInt8(ascii: "Z")
    {
      column = column * 26 + Int(bytes[place] - UInt8(ascii: "A")) + 1
      place += 1
      if column > TableBudget.columnLimit { return nil }
    }
    guard column > 0, let row = number(bytes, place..<range.upperBound) else { return nil }
    return (row, column)
  }

  /// Whether the last start tag has an attribute.
  func hasAttribute(_ name: XMLName) -> Bool { attributes.contains { $0.name == name } }

  /// The text of an attribute of the last start tag; nil where it has none of that name.
  public func attributeText(_ name: XMLName) -> String? {
    attribute(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The attributes of the last start tag with their local names, in their order.
  public var attributeTexts: [(name: String, value: String)] {
    attributes.map { attribute in
      let value = attribute.isDecoded ? decodedValues[attribute.value] : bytes[attribute.value]
      return (localName(attribute.qualifiedName), String(decoding: value, as: UTF8.self))
    }
  }

  /// The local name of the last start tag, as text.
  public var elementName: String { localName(tag) }

  /// The part of a name behind its prefix, as text.
  private func localName(_ qualifiedName: Range<Int>) -> String {
    let bytes = bytes[qualifiedName]
    let colon = bytes.lastIndex(of: UInt8(ascii: ":"))
    return String(decoding: colon.map { bytes[($0 + 1)...] } ?? bytes, as: UTF8.self)
  }
}
