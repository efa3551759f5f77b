/// Writes ZIP files: the same entries give the same bytes on every machine and day.
public enum ZipWriter {
  /// A ZIP file of parts in their order, deflated where that is wanted and shorter.
  ///
  /// Names are written as UTF-8, and every part carries the first day that ZIP knows
  /// (1 January 1980), so that the time of writing never shows. A part past 4 GiB is not written
  /// right; documents of this package stay far below.
  public static func archive(
    entries: [(name: String, bytes: [UInt8])], isDeflated: Bool = true
  ) -> [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let deflated = isDeflated ? Deflate.deflated(entry.bytes) : nil
      let isShorter = deflated.map { $0.count < entry.bytes.count } ?? false
      let content = isShorter ? (deflated ?? entry.bytes) : entry.bytes
      var header: [UInt8] = []
      header.append(20, size: 2)  // the version needed to read it: 2.0
      header.append(0x0800, size: 2)  // names are UTF-8
      header.append(isShorter ? 8 : 0, size: 2)
      header.append(0, size: 2)  // midnight
      header.append(1 << 5 | 1, size: 2)  // 1 January 1980
      header.append(Int(Deflate.checksum(of: entry.bytes.span)), size: 4)
      header.append(content.count, size: 4)
      header.append(entry.bytes.count, size: 4)
      header.append(name.count, size: 2)
      header.append(0, size: 2)  // no extra field

      directory.append(0x0201_4B50, size: 4)
      directory.append(20, size: 2)
      directory += header
      directory.append(0, size: 2)  // no remark
      directory.append(0, size: 2)  // on the first disk
      directory.append(0, size: 2)
      directory.append(0, size: 4)
      directory.append(output.count, size: 4)
      directory += name

      output.append(0x0403_4B50, size: 4)
      output += header
      output += name
      output += content
    }
    return output + directory
      + endRecord(count: entries.count, size: directory.count, place: output.count)
  }

  private static func endRecord(count: Int, size: Int, place: Int) -> [UInt8] {
    var record: [UInt8] = []
    record.append(0x0605_4B50, size: 4)
    record.append(0, size: 4)  // one disk
    record.append(count, size: 2)
    record.append(count, size: 2)
    record.append(size, size: 4)
    record.append(place, size: 4)
    record.append(0, size: 2)  // no remark
    return record
  }
}

extension [UInt8] {
  /// Appends a number in `size` bytes, lowest first; higher bytes are dropped.
  fileprivate mutating func append(_ number: Int, size: Int) {
    for place in 0..<size { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
