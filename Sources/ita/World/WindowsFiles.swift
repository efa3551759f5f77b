import ITATables

#if canImport(ucrt)
  import ucrt
#endif
#if canImport(WinSDK)
  import WinSDK
#endif

// What SystemFiles.swift is for other systems, this file is for Windows: all calls into it, and
// the unsafe code that they need. Written after Microsoft's documentation, never run by us.

#if os(Windows)
  extension FileSystem {
    /// The file system of this machine.
    static let live = FileSystem(
      read: readFile, names: folderNames, status: fileStatus, linkTarget: readLinkTarget,
      mayWrite: mayWriteFile, create: createFile,
      open: { (path) throws(SystemError) in try descriptor(path, _O_WRONLY) }, write: writeAll,
      // A new file takes the permissions of its folder; there are no mode bits to carry over.
      adopt: { (_, _) throws(SystemError) in },
      synchronize: { (opened) throws(SystemError) in try check(_commit(opened)) },
      close: { (opened) throws(SystemError) in try check(_close(opened)) }, rename: renameFile,
      remove: removeFile,
      // Ctrl-C is not kept waiting here, but left aside while a file takes another's place.
      holdSignals: { _ = SetConsoleCtrlHandler(nil, true) },
      releaseSignals: { _ = SetConsoleCtrlHandler(nil, false) }, openInput: openForReading,
      size: sizeOfFile, readSome: readOnce)
  }

  extension Streams {
    /// The standard streams of this process, which carry UTF-8 and no translated line ends.
    static func live() -> Streams {
      for stream in 0...2 { _ = _setmode(Int32(stream), _O_BINARY) }
      _ = SetConsoleOutputCP(UINT(CP_UTF8))
      _ = SetConsoleCP(UINT(CP_UTF8))
      allowColors()
      return Streams(
        input: { (limit) throws(SystemError) in try allBytes(of: 0, limit: limit, expected: 0) },
        line: { readLine(strippingNewline: true) },
        output: { (bytes) throws(SystemError) in try writeAll(1, bytes) },
        error: { (bytes) throws(SystemError) in try writeAll(2, bytes) },
        inputIsTerminal: _isatty(0) != 0, outputIsTerminal: _isatty(1) != 0,
        errorIsTerminal: _isatty(2) != 0, terminalColumns: widthOfTerminal(),
        milliseconds: { monotonicNanoseconds() / 1_000_000 })
    }
  }

  /// The value of an environment variable; nil where it is not set.
  func environmentValue(_ name: String) -> String? {
    // No variable is longer, says the documentation.
    var value = [WCHAR](repeating: 0, count: 32_767)
    let count = unsafe name.withCString(encodedAs: UTF16.self) { wide in
      unsafe GetEnvironmentVariableW(wide, &value, DWORD(value.count))
    }
    return count == 0 ? nil : String(decoding: value.prefix(Int(count)), as: UTF16.self)
  }

  /// A clock that only goes forward, for measuring; from an unknown start.
  func monotonicNanoseconds() -> Int {
    var (count, frequency) = (LARGE_INTEGER(), LARGE_INTEGER())
    _ = unsafe QueryPerformanceCounter(&count)
    _ = unsafe QueryPerformanceFrequency(&frequency)
    let perSecond = max(unsafe Int(frequency.QuadPart), 1)
    let (seconds, rest) = unsafe Int(count.QuadPart).quotientAndRemainder(dividingBy: perSecond)
    return seconds * 1_000_000_000 + rest * 1_000_000_000 / perSecond
  }

  /// A number that no other running process has, for the names of temporary files.
  func processNumber() -> Int { Int(GetCurrentProcessId()) }

  /// Keeps memory that is freed, as this system does by itself.
  func keepMemory() {}

  /// Ends the process.
  func endProcess(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  private func systemError(errno number: Int32) -> SystemError {
    switch number {
    case ENOENT: .absent
    case EACCES, EPERM: .notPermitted
    case EISDIR: .isFolder
    case ENOTDIR: .notAFolder
    case EEXIST: .exists
    case ENOSPC: .noSpace
    case EROFS: .readOnly
    case EFBIG: .tooLarge
    case ENAMETOOLONG: .nameTooLong
    case EBUSY: .inUse
    case EPIPE: .brokenPipe
    default: .failed
    }
  }

  private func systemError(code: DWORD) -> SystemError {
    switch Int32(truncatingIfNeeded: code) {
    case ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND: .absent
    case ERROR_ACCESS_DENIED: .notPermitted
    case ERROR_DIRECTORY: .notAFolder
    case ERROR_FILE_EXISTS, ERROR_ALREADY_EXISTS: .exists
    case ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL: .noSpace
    case ERROR_WRITE_PROTECT: .readOnly
    case ERROR_FILENAME_EXCED_RANGE: .nameTooLong
    case ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION: .inUse
    default: .failed
    }
  }

  private func lastError() -> SystemError {
    var number: Int32 = 0
    _ = unsafe _get_errno(&number)
    return systemError(errno: number)
  }

  private func check(_ result: Int32) throws(SystemError) {
    if result != 0 { throw lastError() }
  }

  private func descriptor(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    var opened: Int32 = -1
    let failure = unsafe path.withCString(encodedAs: UTF16.self) { wide in
      unsafe _wsopen_s(
        &opened, wide, flags | _O_BINARY | _O_NOINHERIT, _SH_DENYNO, _S_IREAD | _S_IWRITE)
    }
    if failure != 0 { throw systemError(errno: failure) }
    return opened
  }

  private func createFile(_ path: String, isPrivate: Bool) throws(SystemError) -> Int32 {
    try descriptor(path, _O_WRONLY | _O_CREAT | _O_EXCL)
  }

  private func readFile(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    // Opening a folder would only say that it is not permitted.
    let status = try fileStatus(path)
    if status?.kind == .folder { throw .isFolder }
    let opened = try openForReading(path)
    defer { _ = _close(opened) }
    return try allBytes(of: opened, limit: limit, expected: status?.size ?? 0)
  }

  private func openForReading(_ path: String) throws(SystemError) -> Int32 {
    try descriptor(path, _O_RDONLY)
  }

  private func sizeOfFile(_ opened: Int32) -> Int? {
    let size = _filelengthi64(opened)
    // Pipes and consoles cannot be moved to their end.
    return size < 0 || _lseeki64(opened, 0, SEEK_CUR) < 0 ? nil : Int(size)
  }

  /// Reads once into the bytes from a place on, at most so many, at an offset or where the last
  /// reading ended, and tells how many came; 0 at the end.
  @Sendable func readOnce(
    _ opened: Int32, _ bytes: inout [UInt8], _ start: Int, _ most: Int, _ offset: Int?
  ) throws(SystemError) -> Int {
    // There is no call for both; nothing else reads meanwhile, for there is no second thread.
    if let offset, _lseeki64(opened, Int64(offset), SEEK_SET) < 0 { throw lastError() }
    // One call takes no more than a 32-bit number of bytes.
    let room = UInt32(min(bytes.count - start, most, 1 << 30))
    let got = unsafe bytes.withUnsafeMutableBytes {
      unsafe _read(opened, $0.baseAddress! + start, room)
    }
    if got < 0 { throw lastError() }
    return Int(got)
  }

  // There are no bells, and so no second thread.
  func openBell(rung: Int) -> Bell? { nil }
  func closeBell(_ bell: Bell) {}
  func ring(_ bell: Bell) {}
  func hear(_ bell: Bell) {}
  func keepElsewhere(_ second: SecondThread.Handle) {}

  /// Writes all bytes.
  @Sendable func writeAll(_ opened: Int32, _ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      // Consoles refuse larger pieces.
      let room = UInt32(min(bytes.count - start, 1 << 15))
      let written = unsafe bytes.withUnsafeBytes {
        unsafe _write(opened, $0.baseAddress! + start, room)
      }
      if written < 0 { throw lastError() }
      start += Int(written)
    }
  }

  private func renameFile(_ old: String, _ new: String) throws(SystemError) {
    let flags = DWORD(MOVEFILE_REPLACE_EXISTING) | DWORD(MOVEFILE_WRITE_THROUGH)
    let code = unsafe old.withCString(encodedAs: UTF16.self) { from in
      unsafe new.withCString(encodedAs: UTF16.self) { to in
        unsafe MoveFileExW(from, to, flags) ? DWORD(ERROR_SUCCESS) : GetLastError()
      }
    }
    if code == DWORD(ERROR_SUCCESS) { return }
    // A file that Excel has open is not to be replaced, and only “access denied” is told.
    if code == DWORD(ERROR_ACCESS_DENIED), try fileStatus(new) != nil { throw .inUse }
    throw systemError(code: code)
  }

  private func removeFile(_ path: String) throws(SystemError) {
    let isGone = unsafe path.withCString(encodedAs: UTF16.self) { unsafe DeleteFileW($0) }
    if !isGone { throw systemError(code: GetLastError()) }
  }

  private func mayWriteFile(_ path: String) -> Bool {
    // 2 asks for writing.
    unsafe path.withCString(encodedAs: UTF16.self) { unsafe _waccess($0, 2) == 0 }
  }

  private func fileStatus(_ path: String) throws(SystemError) -> FileStatus? {
    var data = WIN32_FILE_ATTRIBUTE_DATA()
    let isKnown = unsafe path.withCString(encodedAs: UTF16.self) { wide in
      unsafe GetFileAttributesExW(wide, GetFileExInfoStandard, &data)
    }
    if !isKnown {
      let error = systemError(code: GetLastError())
      if error == .absent { return nil }
      throw error
    }
    let size = UInt64(data.nFileSizeHigh) << 32 | UInt64(data.nFileSizeLow)
    func has(_ attribute: Int32) -> Bool { data.dwFileAttributes & DWORD(attribute) != 0 }
    let kind: FileStatus.Kind =
      has(FILE_ATTRIBUTE_DIRECTORY)
      ? .folder
      : has(FILE_ATTRIBUTE_REPARSE_POINT) && isSymbolicLink(path) ? .link : .regular
    return FileStatus(kind: kind, size: Int(clamping: size), mode: 0, owner: 0, group: 0)
  }

  /// Files that a cloud service has not fetched yet are marked like links and are none.
  private func isSymbolicLink(_ path: String) -> Bool {
    var data = WIN32_FIND_DATAW()
    let found = unsafe path.withCString(encodedAs: UTF16.self) { wide in
      unsafe FindFirstFileW(wide, &data)
    }
    guard unsafe found != INVALID_HANDLE_VALUE else { return false }
    _ = unsafe FindClose(found)
    // IO_REPARSE_TAG_SYMLINK
    return data.dwReserved0 == 0xA000_000C
  }

  /// The path of the file that a link leads to in the end, from the root.
  private func readLinkTarget(_ path: String) throws(SystemError) -> String {
    let share = DWORD(FILE_SHARE_READ) | DWORD(FILE_SHARE_WRITE) | DWORD(FILE_SHARE_DELETE)
    let opened = unsafe path.withCString(encodedAs: UTF16.self) { wide in
      unsafe CreateFileW(
        wide, 0, share, nil, DWORD(OPEN_EXISTING), DWORD(FILE_FLAG_BACKUP_SEMANTICS), nil)
    }
    guard unsafe opened != INVALID_HANDLE_VALUE else { throw systemError(code: GetLastError()) }
    defer { _ = unsafe CloseHandle(opened) }
    var target = [WCHAR](repeating: 0, count: 32_768)
    // 0: a normalised name with the letter of the drive.
    let count = unsafe Int(GetFinalPathNameByHandleW(opened, &target, DWORD(target.count), 0))
    if count == 0 { throw systemError(code: GetLastError()) }
    if count >= target.count { throw .nameTooLong }
    return String(decoding: target.prefix(count), as: UTF16.self)
  }

  private func folderNames(_ path: String) throws(SystemError) -> [String] {
    if let status = try fileStatus(path), status.kind != .folder { throw .notAFolder }
    var data = WIN32_FIND_DATAW()
    let search = unsafe (path + "/*").withCString(encodedAs: UTF16.self) { wide in
      unsafe FindFirstFileW(wide, &data)
    }
    guard unsafe search != INVALID_HANDLE_VALUE else { throw systemError(code: GetLastError()) }
    defer { _ = unsafe FindClose(search) }
    var names: [String] = []
    repeat {
      let name = unsafe withUnsafeBytes(of: &data.cFileName) { field in
        unsafe String(decoding: field.bindMemory(to: WCHAR.self).prefix { $0 != 0 }, as: UTF16.self)
      }
      if name != ".", name != ".." { names.append(name) }
    } while unsafe FindNextFileW(search, &data)
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func allowColors() {
    for stream in [STD_OUTPUT_HANDLE, STD_ERROR_HANDLE] {
      let console = unsafe GetStdHandle(stream)
      var mode: DWORD = 0
      if unsafe GetConsoleMode(console, &mode) {
        _ = unsafe SetConsoleMode(console, mode | DWORD(ENABLE_VIRTUAL_TERMINAL_PROCESSING))
      }
    }
  }

  /// Begins the second thread, on which `SecondThread` works; nil where it cannot be: threads of
  /// Windows are not used.
  func beginSecondThread() -> SecondThread.Handle? { nil }

  private func widthOfTerminal() -> Int? {
    var buffer = CONSOLE_SCREEN_BUFFER_INFO()
    guard unsafe GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &buffer) else {
      return nil
    }
    return Int(buffer.srWindow.Right) - Int(buffer.srWindow.Left) + 1
  }
#endif
