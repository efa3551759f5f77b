import ITATables

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

// Every call into the operating system stands in this file and in SystemBells.swift, and all unsafe
// code of the target; for Windows it is WindowsFiles.swift.

#if !os(Windows)
  extension FileSystem {
    /// The file system of this machine.
    static let live = FileSystem(
      read: readFile, names: folderNames, status: fileStatus, linkTarget: readLinkTarget,
      mayWrite: mayWriteFile, create: createFile,
      open: { (path) throws(SystemError) in try descriptor(path, O_WRONLY, 0) }, write: writeAll,
      adopt: adoptStatus, synchronize: synchronizeFile, close: closeFile, rename: renameFile,
      remove: removeFile, holdSignals: { changeSignalMask(SIG_BLOCK) },
      releaseSignals: { changeSignalMask(SIG_UNBLOCK) }, openInput: openForReading,
      size: sizeOfFile, readSome: readOnce, isInterrupted: holdsSignal)
  }

  extension Streams {
    /// The standard streams of this process.
    static func live() -> Streams {
      // A reader that goes away (`ita … | head`) is an error of write(), not the end of the process.
      _ = signal(SIGPIPE, SIG_IGN)
      // So is a file that grows past what the user may write (`ulimit -f`).
      _ = signal(SIGXFSZ, SIG_IGN)
      return Streams(
        input: { (limit) throws(SystemError) in
          try allBytes(of: STDIN_FILENO, limit: limit, expected: 0)
        },
        line: { readLine(strippingNewline: true) },
        output: { (bytes) throws(SystemError) in try writeAll(STDOUT_FILENO, bytes) },
        error: { (bytes) throws(SystemError) in try writeAll(STDERR_FILENO, bytes) },
        inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
        errorIsTerminal: isatty(STDERR_FILENO) == 1, terminalColumns: widthOfTerminal(),
        milliseconds: { monotonicNanoseconds() / 1_000_000 })
    }
  }

  /// The value of an environment variable; nil where it is not set.
  func environmentValue(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// A clock that only goes forward, for measuring; from an unknown start.
  func monotonicNanoseconds() -> Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// A number that no other running process has, for the names of temporary files.
  func processNumber() -> Int { Int(getpid()) }

  /// Keeps memory that is freed for what comes next. The lists of a nation are large, and what the
  /// system takes back and gives anew it clears and maps once more, page by page.
  func keepMemory() {
    #if canImport(Glibc)
      _ = memory_set(memory_mapped, 32 << 20)
      _ = memory_set(memory_kept, .max)
    #endif
  }

  /// Ends the process.
  func endProcess(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  private func lastError() -> SystemError {
    switch errno {
    case ENOENT: .absent
    case EACCES, EPERM: .notPermitted
    case EISDIR: .isFolder
    case ENOTDIR: .notAFolder
    case EEXIST: .exists
    case ENOSPC, EDQUOT: .noSpace
    case EROFS: .readOnly
    case EFBIG, EOVERFLOW: .tooLarge
    case ENAMETOOLONG: .nameTooLong
    case ELOOP: .tooManyLinks
    case EBUSY, ETXTBSY: .inUse
    case EPIPE: .brokenPipe
    default: .failed
    }
  }

  private func check(_ result: Int32) throws(SystemError) {
    if result != 0 { throw lastError() }
  }

  private func descriptor(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemError)
    -> Int32
  {
    while true {
      let opened = unsafe open(path, flags | O_CLOEXEC, mode)
      if opened >= 0 { return opened }
      if errno != EINTR { throw lastError() }
    }
  }

  private func createFile(_ path: String, isPrivate: Bool) throws(SystemError) -> Int32 {
    try descriptor(path, O_WRONLY | O_CREAT | O_EXCL, isPrivate ? 0o600 : 0o666)
  }

  private func openForReading(_ path: String) throws(SystemError) -> Int32 {
    try descriptor(path, O_RDONLY, 0)
  }

  private func sizeOfFile(_ opened: Int32) -> Int? {
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, kind(status) == .regular else { return nil }
    return Int(clamping: status.st_size)
  }

  private func readFile(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    let opened = try openForReading(path)
    defer { _ = close(opened) }
    var status = stat()
    try check(unsafe fstat(opened, &status))
    if kind(status) == .folder { throw .isFolder }
    return try allBytes(of: opened, limit: limit, expected: Int(clamping: status.st_size))
  }

  /// Reads once into the bytes from a place on, at most so many, at an offset or where the last
  /// reading ended, and tells how many came; 0 at the end.
  @Sendable func readOnce(
    _ opened: Int32, _ bytes: inout [UInt8], _ start: Int, _ most: Int, _ offset: Int?
  ) throws(SystemError) -> Int {
    while true {
      let got = unsafe bytes.withUnsafeMutableBytes { bytes in
        let (place, most) = unsafe (bytes.baseAddress! + start, min(bytes.count - start, most))
        return unsafe offset.map { unsafe pread(opened, place, most, off_t($0)) }
          ?? read(opened, place, most)
      }
      if got >= 0 { return got }
      if errno != EINTR { throw lastError() }
    }
  }

  /// Writes all bytes.
  @Sendable func writeAll(_ opened: Int32, _ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes {
        unsafe write(opened, $0.baseAddress! + start, bytes.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno == EAGAIN {
        // Another process has made the stream non-blocking: wait until it takes bytes again.
        var waiting = pollfd(fd: opened, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw lastError()
      }
    }
  }

  private func synchronizeFile(_ opened: Int32) throws(SystemError) {
    // A place that cannot be synchronised (EINVAL) has taken the bytes all the same.
    if fsync(opened) != 0, errno != EINVAL { throw lastError() }
  }

  private func closeFile(_ opened: Int32) throws(SystemError) {
    // After EINTR the descriptor is closed nevertheless.
    if close(opened) != 0, errno != EINTR { throw lastError() }
  }

  private func adoptStatus(_ opened: Int32, _ status: FileStatus) throws(SystemError) {
    // Only root may give a file away; for all others the mode still has to hold.
    _ = fchown(opened, status.owner, status.group)
    try check(fchmod(opened, mode_t(truncatingIfNeeded: status.mode)))
  }

  private func renameFile(_ old: String, _ new: String) throws(SystemError) {
    try check(unsafe rename(old, new))
  }

  private func removeFile(_ path: String) throws(SystemError) { try check(unsafe unlink(path)) }

  private func mayWriteFile(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  private func kind(_ status: stat) -> FileStatus.Kind {
    switch status.st_mode & mode_t(S_IFMT) {
    case mode_t(S_IFREG): .regular
    case mode_t(S_IFDIR): .folder
    case mode_t(S_IFLNK): .link
    default: .other
    }
  }

  private func fileStatus(_ path: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    if unsafe lstat(path, &status) != 0 {
      if errno == ENOENT { return nil }
      throw lastError()
    }
    return FileStatus(
      kind: kind(status), size: Int(clamping: status.st_size),
      mode: UInt32(status.st_mode & 0o7777), owner: status.st_uid, group: status.st_gid)
  }

  private func readLinkTarget(_ path: String) throws(SystemError) -> String {
    var target = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe target.withUnsafeMutableBytes { buffer in
      unsafe readlink(path, buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    if count < 0 { throw lastError() }
    if count == target.count { throw .nameTooLong }
    return String(decoding: target.prefix(count), as: UTF8.self)
  }

  private func folderNames(_ path: String) throws(SystemError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw lastError() }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The signals that ask a process to end.
  private let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private func changeSignalMask(_ change: Int32) {
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for number in endings { _ = unsafe sigaddset(&signals, number) }
    _ = unsafe pthread_sigmask(change, &signals, nil)
  }

  @Sendable private func holdsSignal() -> Bool {
    var waiting = sigset_t()
    _ = unsafe sigpending(&waiting)
    return endings.contains { unsafe sigismember(&waiting, $0) == 1 }
  }

  /// Begins the second thread, on which `SecondThread` works; nil where it cannot be.
  func beginSecondThread() -> SecondThread.Handle? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = unsafe pthread_create(
      &thread, nil,
      { _ in
        // Ctrl-C is the first thread's, which may keep it waiting.
        changeSignalMask(SIG_BLOCK)
        SecondThread.work()
        return nil
      }, nil)
    if failure != 0 { return nil }
    #if canImport(Glibc)
      return SecondThread.Handle(number: thread)
    #else
      return SecondThread.Handle(number: 0)
    #endif
  }

  private func widthOfTerminal() -> Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
#endif
