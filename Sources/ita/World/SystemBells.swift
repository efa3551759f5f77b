#if canImport(CMachine)
  import CMachine
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(Darwin)
  import Darwin
#endif

// What two threads wait for, made of the system's locks and conditions, which stay where they are in
// memory, and where the second one runs; for Windows it is in WindowsFiles.swift.

#if !os(Windows)
  @unsafe private struct BellParts {
    var lock = unsafe pthread_mutex_t()
    var condition = pthread_cond_t()
    /// How often it was rung and not heard.
    var rung: Int
  }

  private func parts(_ bell: Bell) -> UnsafeMutablePointer<BellParts> {
    unsafe UnsafeMutablePointer(bitPattern: bell.address)!
  }

  /// A new bell that was rung so often already; nil where there can be none.
  func openBell(rung: Int) -> Bell? {
    let parts = UnsafeMutablePointer<BellParts>.allocate(capacity: 1)
    unsafe parts.initialize(to: BellParts(rung: rung))
    guard unsafe pthread_mutex_init(&parts.pointee.lock, nil) == 0,
      unsafe pthread_cond_init(&parts.pointee.condition, nil) == 0
    else {
      unsafe parts.deallocate()
      return nil
    }
    return Bell(address: UInt(bitPattern: parts))
  }

  /// Frees a bell that nobody uses any more.
  func closeBell(_ bell: Bell) {
    let parts = unsafe parts(bell)
    unsafe pthread_cond_destroy(&parts.pointee.condition)
    unsafe pthread_mutex_destroy(&parts.pointee.lock)
    unsafe parts.deallocate()
  }

  /// Rings a bell.
  func ring(_ bell: Bell) {
    let parts = unsafe parts(bell)
    unsafe pthread_mutex_lock(&parts.pointee.lock)
    unsafe parts.pointee.rung += 1
    // Before it is unlocked: whoever hears it may close it.
    unsafe pthread_cond_signal(&parts.pointee.condition)
    unsafe pthread_mutex_unlock(&parts.pointee.lock)
  }

  /// Waits until a bell is rung; not at all where it was and nobody has heard it.
  func hear(_ bell: Bell) {
    let parts = unsafe parts(bell)
    unsafe pthread_mutex_lock(&parts.pointee.lock)
    while unsafe parts.pointee.rung == 0 {
      unsafe pthread_cond_wait(&parts.pointee.condition, &parts.pointee.lock)
    }
    unsafe parts.pointee.rung -= 1
    unsafe pthread_mutex_unlock(&parts.pointee.lock)
  }

  /// Sees to it that the second thread, once it is awake, runs on another processor than this thread,
  /// where the program may use another one.
  ///
  /// A virtual machine counts a processor that sleeps as taken, so that who is woken is often put
  /// behind who wakes it, and waits while the other processor does nothing.
  func keepElsewhere(_ second: SecondThread.Handle) {
    #if canImport(Glibc)
      let here = Int(processor_here())
      guard processors.indices.contains(here / UInt.bitWidth) else { return }
      var others = processors
      others[here / UInt.bitWidth] &= ~(1 << UInt(here % UInt.bitWidth))
      // Refused where there is no other, and then nothing changes.
      _ = unsafe processors_set(second.number, UInt(others.count * UInt.bitWidth / 8), others)
    #endif
  }

  #if canImport(Glibc)
    /// The processors that the program may use, a bit each; empty where the system does not tell.
    private let processors: [UInt] = {
      var set = [UInt](repeating: 0, count: 16)
      let bytes = UInt(set.count * UInt.bitWidth / 8)
      return unsafe processors_get(pthread_self(), bytes, &set) == 0 ? set : []
    }()
  #endif
#endif
