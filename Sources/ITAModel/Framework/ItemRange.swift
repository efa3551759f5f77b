/// Items of one tool that follow each other: `O1-O9`, or a single `O7`.
public struct ItemRange: Sendable, Hashable {
  /// The first item.
  public let first: ItemID
  /// The last item, of the same tool and not before the first.
  public let last: ItemID

  /// Reads `O7`, `O1-O9` or `O1-9`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let halves = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count),
      let first = ItemID(String(decoding: halves[0], as: UTF8.self))
    else { return nil }
    self.first = first
    if halves.count == 1 {
      last = first
      return
    }
    let end = String(decoding: halves[1], as: UTF8.self)
    let last =
      ItemID(end) ?? ThaiText.wholeNumber(end.utf8).flatMap { ItemID(first.tool, $0) }
    guard let last, last.tool == first.tool, last >= first else { return nil }
    self.last = last
  }

  /// Whether an item is in the range.
  public func contains(_ item: ItemID) -> Bool { item >= first && item <= last }

  /// The items of the range, in order.
  public var items: [ItemID] {
    (first.number...last.number).compactMap { ItemID(first.tool, $0) }
  }
}
