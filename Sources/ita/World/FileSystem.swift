/// What kind of thing stands at a path, and what a replacement must keep of it.
struct FileStatus: Sendable, Hashable {
  enum Kind: Sendable { case regular, folder, link, other }

  /// Regular file, folder, symbolic link, or another kind (FIFO, device, socket).
  var kind: Kind
  /// The size in bytes; 0 for what has none.
  var size: Int
  /// The permission bits.
  var mode: UInt32
  /// The owner's number.
  var owner: UInt32
  /// The group's number.
  var group: UInt32
}

/// The calls on files that the program makes, as values: a test can put a fault into any of them.
struct FileSystem: Sendable {
  typealias Descriptor = Int32

  /// All bytes of a file, at most `limit`; more is `.tooLarge`.
  var read: @Sendable (_ path: String, _ limit: Int) throws(SystemError) -> [UInt8]
  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  var names: @Sendable (_ folder: String) throws(SystemError) -> [String]
  /// What stands at a path, links not followed; nil where nothing does.
  var status: @Sendable (_ path: String) throws(SystemError) -> FileStatus?
  /// Where a symbolic link leads, as it is written in the link.
  var linkTarget: @Sendable (_ path: String) throws(SystemError) -> String
  /// Whether this user may write to what stands at a path.
  var mayWrite: @Sendable (_ path: String) -> Bool
  /// Makes a new file and opens it; `.exists` where there is one. A private file is its owner's
  /// alone, any other has the mode that new files have.
  var create: @Sendable (_ path: String, _ isPrivate: Bool) throws(SystemError) -> Descriptor
  /// Opens what exists, to write into it as it is.
  var open: @Sendable (_ path: String) throws(SystemError) -> Descriptor
  /// Writes all bytes.
  var write: @Sendable (Descriptor, [UInt8]) throws(SystemError) -> Void
  /// Gives an open file the mode of another, and its owner where this user may.
  var adopt: @Sendable (Descriptor, FileStatus) throws(SystemError) -> Void
  /// Waits until the bytes are on the disk.
  var synchronize: @Sendable (Descriptor) throws(SystemError) -> Void
  var close: @Sendable (Descriptor) throws(SystemError) -> Void
  /// Puts a file in another's place in one step.
  var rename: @Sendable (_ from: String, _ to: String) throws(SystemError) -> Void
  var remove: @Sendable (_ path: String) throws(SystemError) -> Void
  /// Keeps Ctrl-C and its like waiting, so that no temporary file is left behind.
  var holdSignals: @Sendable () -> Void
  /// Lets those that waited through.
  var releaseSignals: @Sendable () -> Void
  /// Opens a file to read it.
  var openInput: @Sendable (_ path: String) throws(SystemError) -> Descriptor
  /// The size of an open file that can be read at any offset; nil for a pipe or a device.
  var size: @Sendable (Descriptor) -> Int?
  /// Reads once into the bytes from a place on, at most so many, and tells how many came; 0 at the
  /// end of the file. It reads at an offset of the file, or with nil where the last reading ended.
  var readSome:
    @Sendable (Descriptor, inout [UInt8], _ start: Int, _ most: Int, _ offset: Int?)
      throws(SystemError) -> Int
  /// Whether a signal waits, so that a long writing can end before its time.
  var isInterrupted: @Sendable () -> Bool = { false }
}
