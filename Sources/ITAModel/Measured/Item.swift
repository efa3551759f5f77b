/// A sub-indicator (ตัวชี้วัดย่อย) of indicator 9 or 10: `9.2`.
public struct SubIndicator: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The indicator that it belongs to.
  public let indicator: Indicator
  /// Its number inside the indicator, 1 to 9.
  public let number: Int

  /// Makes a sub-indicator; nil for a number outside 1 to 9.
  public init?(_ indicator: Indicator, _ number: Int) {
    guard (1...9).contains(number) else { return nil }
    self.indicator = indicator
    self.number = number
  }

  /// Reads the bytes of a code whose digits are ASCII; nil where it is none.
  init?(code: ArraySlice<UInt8>) {
    guard let point = code.firstIndex(of: UInt8(ascii: ".")),
      let first = ThaiText.wholeNumber(code[..<point]), let indicator = Indicator(first),
      let second = ThaiText.wholeNumber(code[(point + 1)...])
    else { return nil }
    self.init(indicator, second)
  }

  /// The order by indicator, then number.
  public static func < (left: SubIndicator, right: SubIndicator) -> Bool {
    (left.indicator, left.number) < (right.indicator, right.number)
  }

  /// `9.2`.
  public var description: String { "\(indicator).\(number)" }
}

/// A question of IIT or EIT or a disclosure item of OIT (ข้อ): `i2`, `e9`, `O10`.
public struct ItemID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The tool that it belongs to, which its letter names.
  public let tool: Tool
  /// Its number in the tool, 1 to 99.
  public let number: Int

  /// Makes an item code; nil for a number outside 1 to 99.
  public init?(_ tool: Tool, _ number: Int) {
    guard (1...99).contains(number) else { return nil }
    self.tool = tool
    self.number = number
  }

  /// Reads a code in either case, with Thai or Arabic digits: `i2`, `E9`, `o๑๐`; nil otherwise.
  public init?(_ text: some StringProtocol) {
    self.init(code: ThaiText.arabicDigits(text.utf8)[...])
  }

  /// Reads the bytes of a code whose digits are ASCII.
  init?(code: ArraySlice<UInt8>) {
    let tool: Tool
    switch code.first {
    case UInt8(ascii: "i"), UInt8(ascii: "I"): tool = .iit
    case UInt8(ascii: "e"), UInt8(ascii: "E"): tool = .eit
    case UInt8(ascii: "o"), UInt8(ascii: "O"): tool = .oit
    default: return nil
    }
    guard code.count <= 3, let number = ThaiText.wholeNumber(code.dropFirst()) else { return nil }
    self.init(tool, number)
  }

  /// Whether two codes are of the same item.
  public static func == (left: ItemID, right: ItemID) -> Bool {
    left.number == right.number && left.tool.order == right.tool.order
  }

  /// Hashes the code as one number.
  public func hash(into hasher: inout Hasher) { hasher.combine(tool.order * 100 + number) }

  /// The order by tool, then number.
  public static func < (left: ItemID, right: ItemID) -> Bool {
    (left.tool.order, left.number) < (right.tool.order, right.number)
  }

  /// The canonical code: lower-case i and e, capital O.
  public var description: String { "\(tool.letter)\(number)" }
}
