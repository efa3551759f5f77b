/// A disclosure item whose score may be contested, and what a full score would give.
public struct ContestedItem: Sendable {
  /// The item.
  public var item: ItemID
  /// Its score now.
  public var from: Points
  /// Its score if the appeal is accepted in full.
  public var to: Points
  /// The points that OIT would gain; nil where the item's place in OIT is unknown.
  public var onTool: Points?
  /// The points that the overall score would gain; nil where unknown.
  public var onOverall: Points?
  /// The assessment with this item alone accepted.
  public var after: Assessment
  /// Whether this item alone changes the level, or the levels that are possible.
  public var changesLevel: Bool
}

extension WhatIf {
  /// The disclosure items below their highest score, those that would give most first.
  public var contestedItems: [ContestedItem] {
    let items = base.sheet.items.filter { $0.tool == .oit }
    return items.compactMap(contested).sorted {
      ($1.onOverall ?? $1.onTool ?? .zero, $0.item)
        < ($0.onOverall ?? $0.onTool ?? .zero, $1.item)
    }
  }

  /// The assessment with every contested item accepted.
  public func acceptingAll(_ items: [ContestedItem]) -> Assessment {
    var changes: FigureMap<Points> = [:]
    for item in items { changes[.item(item.item)] = item.to }
    return setting(changes)
  }

  private func contested(_ item: ItemID) -> ContestedItem? {
    let top = base.framework.item(item)?.allowed.max() ?? .hundred
    guard let from = value(of: .item(item)), from < top else { return nil }
    let changes: FigureMap<Points> = [.item(item): top]
    let rises = rises(of: changes)
    let after = setting(changes)
    return ContestedItem(
      item: item, from: from, to: top, onTool: rises[.tool(.oit)], onOverall: rises[.overall],
      after: after, changesLevel: after.verdict != base.verdict)
  }
}
