/// A run of text of one appearance.
public struct Span: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The text, not escaped, with Arabic digits; digits are chosen when it is shown.
  public var text: String
  /// Whether it is strong.
  public var isBold: Bool
  /// Whether it is in italics.
  public var isItalic: Bool
  /// Whether it is a code, such as O10, E-Service or C9, whose digits stay as they are.
  public var isCode: Bool
  /// Where it leads; only `https:` and `mailto:` make a link, anything else stays plain text.
  public var link: String?

  /// Makes a run of text.
  public init(
    _ text: String, bold: Bool = false, italic: Bool = false, code: Bool = false,
    link: String? = nil
  ) {
    self.text = text
    isBold = bold
    isItalic = italic
    isCode = code
    self.link = link
  }

  /// A plain run of text, written as a literal.
  public init(stringLiteral text: String) { self.init(text) }

  /// A strong run of text.
  public static func bold(_ text: String) -> Span { Span(text, bold: true) }
  /// A run of text in italics.
  public static func italic(_ text: String) -> Span { Span(text, italic: true) }
  /// A code, whose digits stay as they are.
  public static func code(_ text: String) -> Span { Span(text, code: true) }
  /// A text that leads somewhere.
  public static func link(_ text: String, to address: String) -> Span { Span(text, link: address) }

  /// The same text, strong.
  var inBold: Span {
    var span = self
    span.isBold = true
    return span
  }

  /// The address that may be followed: `https:` or `mailto:` with printable ASCII only; nil for
  /// anything else, since a score file must not be able to smuggle a script into a report.
  var address: String? {
    guard let link else { return nil }
    let bytes = Array(link.utf8)
    let isPrintable = bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isPrintable, !bytes.contains(where: { #""<>\^`{|}"#.utf8.contains($0) }) else {
      return nil
    }
    let scheme = String(decoding: bytes.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    switch scheme.lowercased() {
    case "https": return bytes.count > 8 && bytes[6...7].elementsEqual("//".utf8) ? link : nil
    case "mailto": return bytes.count > 7 ? link : nil
    default: return nil
    }
  }
}

extension [Span] {
  /// The text of all spans as shown.
  func text(in digits: Digits) -> String { map { digits.text($0) }.joined() }
}
