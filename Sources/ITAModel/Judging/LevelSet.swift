/// Levels of one scale, by their places in the framework's list, best first.
///
/// A number and no list: a nation has ten thousands of them, and two threads that count who holds
/// one list wait for each other. A scale has at most 64 levels; the reading of frameworks sees to it.
public struct LevelSet: Sendable, Hashable {
  /// The most levels that a scale can have.
  static let most = UInt64.bitWidth

  private var bits: UInt64 = 0

  /// A set without levels.
  public init() {}

  /// The set of the levels at these places, from 0; places that no scale has are left out.
  public init(_ places: some Sequence<Int>) {
    for place in places where 0..<Self.most ~= place { bits |= 1 << UInt64(place) }
  }

  /// Whether there is none.
  public var isEmpty: Bool { bits == 0 }

  /// How many there are.
  public var count: Int { bits.nonzeroBitCount }

  /// The best one; nil where there is none.
  public var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }

  /// Whether the level at a place is among them.
  public func contains(_ place: Int) -> Bool {
    0..<Self.most ~= place && bits & 1 << UInt64(place) != 0
  }

  /// Whether no level is in both.
  public func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }
}

extension LevelSet: Sequence {
  /// The places, from the best level down.
  public struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt64

    /// The next place; nil behind the last level.
    public mutating func next() -> Int? {
      if rest == 0 { return nil }
      defer { rest &= rest &- 1 }
      return rest.trailingZeroBitCount
    }
  }

  /// Begins with the best level.
  public func makeIterator() -> Iterator { Iterator(rest: bits) }
}
