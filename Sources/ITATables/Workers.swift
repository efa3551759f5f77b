import Synchronization

/// How independent work is done: one after the other, or at the same time.
///
/// Threads belong to the program that has them. What can be done in parts is given this value, and
/// makes the same of it either way.
public struct Workers: Sendable {
  /// Does both, and returns when both are done; the second may be done on another thread.
  public typealias Both = @Sendable (_ here: () -> Void, _ there: @Sendable () -> Void) -> Void

  /// Makes things one after the other, which may be done on another thread and ahead of their use,
  /// and uses each here: the first `made` are made already, and no more than `most` are made and not
  /// used. Ends where nothing more is made, or where a use tells that it was the last.
  public typealias Relay =
    @Sendable (
      _ made: Int, _ most: Int, _ make: @Sendable () -> Bool, _ use: () -> Bool
    ) -> Void

  /// Does both pieces of work.
  public let both: Both
  /// Makes things and uses them.
  public let relay: Relay

  /// Work that is done in these ways; without a relay each thing is made when it is to be used.
  public init(both: @escaping Both, relay: @escaping Relay = Workers.inTurn) {
    self.both = both
    self.relay = relay
  }

  /// Everything on the thread that asks.
  public static let one = Workers { here, there in
    here()
    there()
  }

  /// Makes each thing when it is to be used.
  @Sendable public static func inTurn(
    _ made: Int, _ most: Int, _ make: @Sendable () -> Bool, _ use: () -> Bool
  ) {
    for _ in 0..<made where !use() { return }
    while make() && use() {}
  }

  /// Does the first half of so many elements here and makes something of the second; all of them
  /// here, and nil, where they are fewer than `least`, because those are done before a thread has
  /// begun.
  public func halves<Part: Sendable>(
    of count: Int, least: Int = 1_000, here: (Range<Int>) -> Void,
    there: @Sendable (Range<Int>) -> Part
  ) -> Part? {
    let middle = count / 2
    if count < max(least, 2) {
      here(0..<count)
      return nil
    }
    let made = Mutex<Part?>(nil)
    both(
      { here(0..<middle) },
      {
        // Outside the lock: nobody waits for it before both are done.
        let part = there(middle..<count)
        made.withLock { $0 = part }
      })
    return made.withLock { $0 }
  }

  /// The list that is made of so many elements, one for each and in their order.
  public func list<Element: Sendable>(
    of count: Int, least: Int = 1_000,
    _ append: @Sendable (Range<Int>, inout [Element]) -> Void
  ) -> [Element] {
    var list: [Element] = []
    list.reserveCapacity(count)
    let rest = halves(
      of: count, least: least, here: { append($0, &list) },
      there: { half in
        var rest: [Element] = []
        rest.reserveCapacity(half.count)
        append(half, &rest)
        return rest
      })
    if let rest { list += rest }
    return list
  }
}
