/// Bytes of XML or HTML being written: tags that close, attributes and text that are escaped.
///
/// Text from files can't become markup: there is no way to write it but `text` and attributes.
struct Markup {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  init() {}

  /// Starts a part of a package: the XML declaration, then a line's end.
  static func xml() -> Markup {
    var markup = Markup()
    markup.bytes += #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8
    markup.line()
    return markup
  }

  /// Writes a fixed piece of markup of our own.
  mutating func fixed(_ markup: StaticString) {
    bytes += markup.description.utf8
  }

  /// Appends what another has written.
  mutating func append(_ other: Markup) { bytes += other.bytes }

  /// Appends markup as it stands in an office's template, which is known to be well-formed.
  mutating func append(template bytes: some Sequence<UInt8>) { self.bytes += bytes }

  /// Ends the line, so that files can be read and compared.
  mutating func line() { bytes.append(10) }

  /// Writes text, escaped.
  mutating func text(_ text: String) { escape(text, inAttribute: false) }

  /// Writes an element with what is in it. An attribute of nil is left out.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Writes the start of an element whose end is written with `close`.
  mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes the end of an element.
  mutating func close(_ name: StaticString) {
    bytes += "</".utf8
    bytes += name.description.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element of text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that can have nothing in it.
  mutating func empty(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    start(name, attributes)
    bytes += "/>".utf8
  }

  private mutating func start(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.description.utf8
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes += key.description.utf8
      bytes += "=\"".utf8
      escape(value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    // Nearly every text has nothing to escape and is written as it stands.
    if text.utf8.allSatisfy({ DocumentText.isPlain($0) && !Self.isMarkup($0) }) {
      bytes += text.utf8
      return
    }
    for scalar in text.unicodeScalars where DocumentText.isAllowed(scalar) {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"" where inAttribute: bytes += "&quot;".utf8
      case "\t", "\n", "\r": bytes.append(0x20)
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
