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
// memory; for Windows it is in WindowsFiles.swift.

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
#endif
