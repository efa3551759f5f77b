/// Items of one tool that follow each other: `O1-O9`, or a single `O7`.
public struct ItemRange: Sendable, Hashable {
  /// The first item.
  public let first: ItemID
  /// The last item, of the same tool and not before the first.
  public let last: ItemID

  /// Reads `O7`, `O1-O9` or `O1-9`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let dash = bytes.firstIndex(of: UInt8(ascii: "-")) ?? bytes.endIndex
    guard let first = ItemID(code: ThaiText.arabicDigits(bytes[..<dash])[...]) else { return nil }
    self.first = first
    if dash == bytes.endIndex {
      last = first
      return
    }
    let end = bytes[(dash + 1)...]
    let last =
      ItemID(code: ThaiText.arabicDigits(end)[...])
      ?? ThaiText.wholeNumber(end).flatMap { ItemID(first.tool, $0) }
    guard let last, last.tool == first.tool, last >= first else { return nil }
    self.last = last
  }

  /// Whether an item is in the range.
  public func contains(_ item: ItemID) -> Bool {
    item.tool == first.tool && item.number >= first.number && item.number <= last.number
  }

  /// The items of the range, in order.
  public var items: [ItemID] {
    (first.number...last.number).compactMap { ItemID(first.tool, $0) }
  }
}
