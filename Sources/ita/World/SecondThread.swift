import ITATables
import Synchronization

/// What one thread rings and another one waits for. Nothing rung is lost: it is heard later.
///
/// A pipe would do, but whoever wakes by one is put on the processor of who writes, where it then
/// waits.
struct Bell: Sendable {
  /// Where the system has it.
  let address: UInt
}

/// The second thread of the program, which stays once it is begun: to begin one for each piece of
/// work takes as long as many of them.
struct SecondThread: Sendable {
  /// What the system knows the thread by.
  struct Handle: Sendable {
    /// 0 where it is not needed.
    let number: UInt
  }

  /// The bells for work, and for its end; they stay open as long as the program runs.
  private struct Bells {
    let asked: Bell
    let answered: Bell
  }

  private static let state = Mutex(SecondThread())

  private var work: (@Sendable () -> Void)?
  /// Whether somebody has it; where it cannot be begun it counts as busy from then on.
  private var isBusy = false
  private var bells: Bells?
  private var handle: Handle?

  /// Does one piece of work on the second thread and another one here meanwhile; one after the
  /// other where it is busy or there is none.
  static func doBoth(_ here: () -> Void, _ there: @Sendable () -> Void) {
    guard let bells = state.withLock({ $0.taken() }) else {
      here()
      return there()
    }
    doBoth(bells, here, there)
  }

  /// Does both with the thread that was taken.
  private static func doBoth(_ bells: Bells, _ here: () -> Void, _ there: @Sendable () -> Void) {
    withoutActuallyEscaping(there) { work in
      let handle = state.withLock { state in
        state.work = work
        return state.handle
      }
      if let handle { keepElsewhere(handle) }
      ring(bells.asked)
      here()
      hear(bells.answered)
    }
    state.withLock { $0.isBusy = false }
  }

  /// What the thread does from its beginning on.
  static func work() {
    guard let bells = state.withLock({ $0.bells }) else { return }
    while true {
      hear(bells.asked)
      // Let go of before the answer, behind which what it works with is gone.
      do {
        let work = state.withLock { state in
          defer { state.work = nil }
          return state.work
        }
        work?()
      }
      ring(bells.answered)
    }
  }

  /// Makes it the caller's, and tells the bells; nil where it is busy or cannot be begun.
  private mutating func taken() -> Bells? {
    if isBusy { return nil }
    isBusy = true
    if bells == nil {
      guard let asked = openBell(rung: 0), let answered = openBell(rung: 0) else { return nil }
      bells = Bells(asked: asked, answered: answered)
      handle = beginSecondThread()
      if handle == nil { return nil }
    }
    return bells
  }
}

// Things that are made on the thread and used here. Neither waits unless it has to.
extension SecondThread {
  /// Makes things on the second thread and uses each here; in turn where it is busy or there is none.
  static func relay(
    _ made: Int, _ most: Int, _ make: @Sendable () -> Bool, _ use: () -> Bool
  ) {
    guard let bells = state.withLock({ $0.taken() }) else {
      return Workers.inTurn(made, most, make, use)
    }
    guard let told = openBell(rung: 0), let room = openBell(rung: max(most - made, 0)) else {
      return doBoth(bells, { Workers.inTurn(made, most, make, use) }, {})
    }
    let count = Atomic(made)
    let isWanted = Atomic(true)
    doBoth(
      bells,
      {
        for used in 0... {
          // Each that is made is told, and then the end.
          if used >= made {
            hear(told)
            if used == count.load(ordering: .acquiring) { return }
          }
          if !use() { isWanted.store(false, ordering: .releasing) }
          ring(room)
          if !isWanted.load(ordering: .relaxed) { return }
        }
      },
      {
        while true {
          hear(room)
          if !isWanted.load(ordering: .acquiring) || !make() { break }
          count.add(1, ordering: .releasing)
          ring(told)
        }
        ring(told)
      })
    for bell in [told, room] { closeBell(bell) }
  }
}

extension Workers {
  /// The two threads of this program.
  static let live = Workers(
    both: { here, there in SecondThread.doBoth(here, there) },
    relay: { made, most, make, use in SecondThread.relay(made, most, make, use) })
}
