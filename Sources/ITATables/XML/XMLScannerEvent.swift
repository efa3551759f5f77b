/// What `XMLScanner` meets. Attributes and text stay in the scanner until the next event, so that
/// a sheet of a million cells makes no strings that nobody asks for.
public enum XMLEvent: Equatable, Sendable {
  /// A start tag; an empty tag `<a/>` is a start and an end. The attributes are the scanner's.
  case start(XMLName)
  /// An end tag.
  case end(XMLName)
  /// Text between two tags; the bytes are the scanner's. CDATA is a text of its own.
  case text
}

/// A local name (without its namespace's prefix), compared as one number.
///
/// The number is a 64-bit hash: a stranger could craft a name that is taken for another, and would
/// gain what writing the other name gains.
public struct XMLName: Hashable, Sendable, ExpressibleByStringLiteral {
  private var hash: UInt64

  /// The name of no bytes yet.
  init() { hash = 0xCBF2_9CE4_8422_2325 }

  /// The name that a literal spells.
  public init(stringLiteral text: String) {
    self.init()
    for byte in text.utf8 { append(byte) }
  }

  /// Adds a byte to the name (FNV-1a).
  mutating func append(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

/// One attribute of a start tag, as places in the scanner's bytes.
struct XMLAttribute: Sendable {
  /// The local name.
  var name: XMLName
  /// The name with its prefix, for telling doubles.
  var qualifiedName: Range<Int>
  /// The value: in the document, or in the scanner's decoded bytes.
  var value: Range<Int>
  /// Whether the value had references or line ends and therefore stands decoded.
  var isDecoded: Bool
}

/// Why a document is not well-formed XML as this package reads it, and at which byte from 0.
public struct XMLError: Error, Equatable, Sendable {
  /// The kinds of faults.
  public enum Reason: Sendable, Equatable, CaseIterable {
    /// The document ends inside something, or has no element at all.
    case ended
    /// The bytes are not UTF-8.
    case encoding
    /// `<!DOCTYPE`: refused, whatever it says, so that no entity can be declared.
    case documentType
    /// An end tag that does not match its start tag.
    case mismatch
    /// A control character, or `<` in an attribute.
    case character
    /// A reference that is none of the five entities and no allowed character.
    case reference
    /// A tag or an attribute that breaks the syntax.
    case syntax
    /// An attribute that stands twice in a tag.
    case duplicate
    /// Elements deeper than `XMLScanner.depthLimit`, or too many attributes in a tag.
    case tooDeep
    /// Text, or a second element, outside the outermost element.
    case outside
  }

  /// What is wrong.
  public var reason: Reason
  /// The byte at which it shows, from 0.
  public var offset: Int
}
