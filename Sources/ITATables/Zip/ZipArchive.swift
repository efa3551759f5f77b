import CZlib

/// The parts of a ZIP file, found through its central directory and inflated one at a time.
///
/// Nothing is believed that can be checked: sizes, offsets, checksums. A file that would grow past
/// the limits is refused before it does.
public struct ZipArchive: Sendable {
  /// The most parts that a file may have; a large workbook has about a hundred.
  public static let partLimit = 4_096
  /// The most bytes that one part may have when inflated: 256 MiB.
  public static let sizeLimit = 256 << 20
  /// The most bytes that all parts read from one file may have together: 512 MiB.
  public static let totalLimit = 512 << 20
  /// How many times its stored size a part may have when inflated, its first MiB aside. Real
  /// sheets stay below 40; blanks, the cheapest bomb, reach 1,030.
  public static let ratioLimit = 200

  private let bytes: [UInt8]
  private let entries: [ZipEntry]
  private let places: [String: Int]
  private var inflated = 0

  /// Reads the central directory; no part is inflated yet.
  /// - Throws: what is wrong with the file as a whole: it is cut, has too many parts, or has two
  ///   of one name.
  public init(_ bytes: [UInt8]) throws(ZipFinding) {
    self.bytes = bytes
    entries = try ZipEntry.directory(of: bytes)
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated()
    where places.updateValue(place, forKey: entry.key) != nil {
      throw .duplicatePart(entry.name)
    }
    self.places = places
  }

  /// The names of the parts in the order of the file's directory, with `/` between folders.
  public var names: [String] { entries.map(\.name) }

  /// Whether the file has a part; letter case does not matter, as in Office's own files.
  public func contains(_ name: String) -> Bool { places[ZipEntry.key(of: name)] != nil }

  /// The content of a part, inflated and checked; nil where there is no part of that name.
  /// - Throws: what is wrong with the part: damaged, too large, encrypted, unknown compression.
  public mutating func bytes(of name: String) throws(ZipFinding) -> [UInt8]? {
    try stored(name)?.content()
  }

  /// A part as it is stored, which may be inflated on another thread; nil where there is none of
  /// that name. It counts as read from now on.
  mutating func stored(_ name: String) throws(ZipFinding) -> StoredPart? {
    guard let place = places[ZipEntry.key(of: name)] else { return nil }
    let entry = entries[place]
    if entry.isEncrypted { throw .passwordProtected(entry.name) }
    // Sizes are at most 2^40: none of this can overflow.
    guard entry.size <= Self.sizeLimit, inflated + entry.size <= Self.totalLimit,
      entry.size <= (1 << 20) + entry.storedSize * Self.ratioLimit
    else { throw .tooLarge(entry.name) }
    guard let stored = entry.storedBytes(in: bytes) else { throw .damagedPart(entry.name) }
    inflated += entry.size
    return StoredPart(entry: entry, bytes: stored)
  }
}

/// A part as it stands in a ZIP file, within the limits.
struct StoredPart: Sendable {
  let entry: ZipEntry
  let bytes: ArraySlice<UInt8>

  /// The content, inflated and checked.
  func content() throws(ZipFinding) -> [UInt8] {
    let content: [UInt8]?
    switch entry.method {
    case 0: content = bytes.count == entry.size ? Array(bytes) : nil
    case 8: content = Deflate.inflated(bytes, size: entry.size)
    default: throw .unknownCompression(entry.name, method: entry.method)
    }
    guard let content, Deflate.checksum(of: content.span) == entry.checksum else {
      throw .damagedPart(entry.name)
    }
    return content
  }
}

/// The system's zlib. The only place of the package's table code where pointers are handled.
enum Deflate {
  /// Inflates a raw deflate stream that must give exactly `size` bytes; nil where it does not.
  static func inflated(_ stored: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard var inflation = Inflation(stored) else { return nil }
    // One byte more than wanted, so that a stream that goes on is seen to and zlib never gets nil.
    let content = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
      count = unsafe inflation.fill(output)
    }
    return inflation.isWhole && content.count == size ? content : nil
  }

  /// A raw deflate stream that is inflated piece by piece.
  @safe struct Inflation: ~Copyable {
    private let stored: ArraySlice<UInt8>
    private var taken = 0
    /// Not moved while it is used: zlib's own state points back at it.
    private let stream: UnsafeMutablePointer<z_stream>
    /// Whether the stream has ended as it should.
    private(set) var isWhole = false

    /// Starts at a stream's first byte; nil where zlib has no memory left.
    init?(_ stored: ArraySlice<UInt8>) {
      let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      unsafe stream.initialize(to: z_stream())
      let status = unsafe inflateInit2_(
        stream, -15, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
      unsafe self.stream = stream
      self.stored = stored
      if status != Z_OK { return nil }
    }

    deinit {
      unsafe inflateEnd(stream)
      unsafe stream.deallocate()
    }

    /// Inflates into the bytes from an offset on, as many as there is room for.
    /// - Returns: how many came; fewer than there is room for where the stream has ended or is
    ///   damaged.
    mutating func fill(_ content: inout [UInt8], from start: Int, count: Int) -> Int {
      unsafe content.withUnsafeMutableBufferPointer { content in
        let end = min(start + count, content.count)
        guard start >= 0, start < end else { return 0 }
        return unsafe fill(UnsafeMutableBufferPointer(rebasing: content[start..<end]))
      }
    }

    fileprivate mutating func fill(_ output: UnsafeMutableBufferPointer<UInt8>) -> Int {
      unsafe stored.withUnsafeBufferPointer { input in
        let left = unsafe UnsafeBufferPointer(rebasing: input[taken...])
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: left.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(clamping: left.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
        let status = unsafe inflate(stream, Z_FINISH)
        taken += unsafe left.count - Int(stream.pointee.avail_in)
        isWhole = status == Z_STREAM_END
        return unsafe output.count - Int(stream.pointee.avail_out)
      }
    }
  }

  /// Deflates bytes to a raw stream; nil where zlib has no memory left.
  static func deflated(_ content: [UInt8]) -> [UInt8]? {
    var isWhole = false
    let bound = content.count + content.count / 1_000 + 64
    let stored = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe content.withUnsafeBufferPointer { input in
        var stream = unsafe z_stream()
        guard
          unsafe deflateInit2_(
            &stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
            Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return }
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(clamping: input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(clamping: bound)
        isWhole = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = unsafe bound - Int(stream.avail_out)
        unsafe deflateEnd(&stream)
      }
    }
    return isWhole ? stored : nil
  }

  /// The CRC-32 of bytes, or of those before them and these.
  static func checksum(of content: Span<UInt8>, after first: UInt32 = 0) -> UInt32 {
    UInt32(
      truncatingIfNeeded: unsafe content.withUnsafeBufferPointer { input in
        unsafe input.isEmpty ? UInt(first) : crc32_z(UInt(first), input.baseAddress, input.count)
      })
  }
}
