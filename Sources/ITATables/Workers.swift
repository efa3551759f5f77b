import Synchronization

/// How independent work is done: one after the other, or at the same time.
///
/// Threads belong to the program that has them. What can be done in parts is given this value, and
/// makes the same of it either way.
public struct Workers: Sendable {
  /// Does both, and returns when both are done; the second may be done on another thread.
  public typealias Both = @Sendable (_ here: () -> Void, _ there: @Sendable () -> Void) -> Void

  /// Does both pieces of work.
  public let both: Both

  /// Work that is done in this way.
  public init(both: @escaping Both) { self.both = both }

  /// Everything on the thread that asks.
  public static let one = Workers { here, there in
    here()
    there()
  }

  /// What is made of so many elements, in order: of all at once, or of each half where they are
  /// `least` or more, because fewer are done before a thread has begun.
  public func parts<Part: Sendable>(
    of count: Int, least: Int = 1_000, _ make: @Sendable (Range<Int>) -> Part
  ) -> [Part] {
    let middle = count / 2
    if count < max(least, 2) { return [make(0..<count)] }
    var made: [Part] = []
    let other = Mutex<[Part]>([])
    both(
      { made.append(make(0..<middle)) },
      {
        // Outside the lock: nobody waits for it before both are done.
        let part = make(middle..<count)
        other.withLock { $0.append(part) }
      })
    return made + other.withLock { $0 }
  }
}
