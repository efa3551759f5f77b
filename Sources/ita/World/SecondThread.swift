import ITATables
import Synchronization

/// The second thread of the program, which stays once it is begun: to begin one for each piece of
/// work takes as long as many of them.
///
/// It is asked by one pipe and answers by another, so that each of the two sleeps while it waits.
struct SecondThread: Sendable {
  private static let state = Mutex(SecondThread())

  private var work: (@Sendable () -> Void)?
  /// Whether somebody has it; where it cannot be begun it counts as busy from then on.
  private var isBusy = false
  private var asked: (from: Int32, to: Int32)?
  private var answered: (from: Int32, to: Int32)?

  /// Does one piece of work on the second thread and another one here meanwhile; one after the
  /// other where it is busy or there is none.
  static func doBoth(_ here: () -> Void, _ there: @Sendable () -> Void) {
    guard let ends = state.withLock({ $0.taken() }) else {
      here()
      return there()
    }
    doBoth(ends, here, there)
  }

  /// Does both with the thread that was taken.
  private static func doBoth(
    _ ends: (ask: Int32, answer: Int32), _ here: () -> Void, _ there: @Sendable () -> Void
  ) {
    withoutActuallyEscaping(there) { work in
      state.withLock { $0.work = work }
      var byte: [UInt8] = [0]
      try? writeAll(ends.ask, byte)
      here()
      while (try? readOnce(ends.answer, &byte, 0, 1, nil)) != 1 {}
    }
    state.withLock { $0.isBusy = false }
  }

  /// What the thread does from its beginning on.
  static func work() {
    guard let (ask, answer) = state.withLock({ $0.ends }) else { return }
    var byte: [UInt8] = [0]
    while (try? readOnce(ask, &byte, 0, 1, nil)) == 1 {
      // Let go of before the answer, behind which what it works with is gone.
      do {
        let work = state.withLock { state in
          defer { state.work = nil }
          return state.work
        }
        work?()
      }
      try? writeAll(answer, byte)
    }
  }

  /// The ends of the pipes that are the thread's.
  private var ends: (ask: Int32, answer: Int32)? {
    asked.flatMap { asked in answered.map { (asked.from, $0.to) } }
  }

  /// Makes it the caller's, and tells the ends of the pipes that are; nil where it is busy or cannot
  /// be begun.
  private mutating func taken() -> (ask: Int32, answer: Int32)? {
    if isBusy { return nil }
    isBusy = true
    if asked == nil {
      (asked, answered) = (openPipe(), openPipe())
      guard ends != nil, beginSecondThread() else { return nil }
    }
    return asked.flatMap { asked in answered.map { (asked.to, $0.from) } }
  }
}

// Things that are made on the thread and used here. Each that is made is told by a byte in one pipe,
// and room for another one by a byte in a second pipe, so that neither waits unless it has to.
extension SecondThread {
  private typealias Pipe = (from: Int32, to: Int32)
  private static let (over, more) = (0 as UInt8, 1 as UInt8)

  /// Makes things on the second thread and uses each here; in turn where it is busy or there is none.
  static func relay(
    _ made: Int, _ most: Int, _ make: @Sendable () -> Bool, _ use: () -> Bool
  ) {
    guard let ends = state.withLock({ $0.taken() }) else {
      return Workers.inTurn(made, most, make, use)
    }
    let (told, room) = (openPipe(), openPipe())
    if let told, let room {
      try? writeAll(room.to, [UInt8](repeating: more, count: max(most - made, 0)))
      doBoth(
        ends, { useAll(made, told, room, use) },
        {
          while isTold(room), make() { try? writeAll(told.to, [more]) }
          try? writeAll(told.to, [over])
        })
    } else {
      doBoth(ends, { Workers.inTurn(made, most, make, use) }, {})
    }
    for pipe in [told, room] { pipe.map(closePipe) }
  }

  private static func useAll(_ made: Int, _ told: Pipe, _ room: Pipe, _ use: () -> Bool) {
    var used = 0
    while used < made || isTold(told) {
      let isWanted = use()
      try? writeAll(room.to, [isWanted ? more : over])
      if !isWanted { return }
      used += 1
    }
  }

  /// Waits for what is told next; false where it is the end.
  private static func isTold(_ pipe: Pipe) -> Bool {
    var byte = [over]
    return (try? readOnce(pipe.from, &byte, 0, 1, nil)) == 1 && byte[0] == more
  }
}

extension Workers {
  /// The two threads of this program.
  static let live = Workers(
    both: { here, there in SecondThread.doBoth(here, there) },
    relay: { made, most, make, use in SecondThread.relay(made, most, make, use) })
}
