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
    guard let (ask, answer) = state.withLock({ $0.taken() }) else {
      here()
      return there()
    }
    withoutActuallyEscaping(there) { work in
      state.withLock { $0.work = work }
      var byte: [UInt8] = [0]
      try? writeAll(ask, byte)
      here()
      while (try? readOnce(answer, &byte, 0, 1, nil)) != 1 {}
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

extension Workers {
  /// The two threads of this program.
  static let live = Workers { here, there in SecondThread.doBoth(here, there) }
}
