public import ITAModel

/// A JSON value, written in the order in which it was built, so that the same input gives the same
/// bytes.
public indirect enum JSONValue: Sendable, Hashable {
  /// An object's members, in order.
  case object([Member])
  /// An array.
  case array([JSONValue])
  /// A string.
  case string(String)
  /// A number, as it shall be written: `97.88`.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null

  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Joins a name and a value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A score with two decimals, half up; null where there is none.
  public static func score(_ points: Points?) -> JSONValue {
    points.map { .number($0.shown) } ?? .null
  }

  /// A whole number.
  public static func whole(_ number: Int) -> JSONValue { .number("\(number)") }

  /// A string; null where there is none.
  public static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The document: two spaces a level, scalars of short arrays on one line, a final newline.
  public var document: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .object(let members):
      Self.list(members, "{", "}", &bytes, indent) { member, bytes in
        Self.write(member.name, to: &bytes)
        bytes += Array(": ".utf8)
        member.value.write(to: &bytes, indent: indent + 1)
      }
    case .array(let values):
      Self.list(values, "[", "]", &bytes, indent) { $0.write(to: &$1, indent: indent + 1) }
    case .string(let text): Self.write(text, to: &bytes)
    case .number(let digits): bytes += Array(digits.utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .null: bytes += Array("null".utf8)
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ bytes: inout [UInt8],
    _ indent: Int, write: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      bytes += Array((index == 0 ? "\n" : ",\n").utf8)
      bytes += [UInt8](repeating: UInt8(ascii: " "), count: (indent + 1) * 2)
      write(element, &bytes)
    }
    if !elements.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes += [UInt8](repeating: UInt8(ascii: " "), count: indent * 2)
    }
    bytes.append(UInt8(ascii: close))
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20, 0x7F:
        let hex = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
