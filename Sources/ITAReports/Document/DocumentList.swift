/// A list; lists can stand in lists.
public struct DocumentList: Sendable, Hashable {
  /// One item of a list.
  public struct Item: Sendable, Hashable {
    /// The text of the item.
    public var spans: [Span]
    /// The lists below it; usually none.
    public var lists: [DocumentList]

    /// Makes an item.
    public init(_ spans: [Span], lists: [DocumentList] = []) {
      self.spans = spans
      self.lists = lists
    }
  }

  /// Whether its items are numbered.
  public var isOrdered: Bool
  /// The items in order.
  public var items: [Item]

  /// Makes a list of items.
  public init(ordered: Bool, _ items: [Item]) {
    isOrdered = ordered
    self.items = items
  }

  /// Makes a list of texts.
  public init(ordered: Bool, texts: [[Span]]) {
    self.init(ordered: ordered, texts.map { Item($0) })
  }
}
