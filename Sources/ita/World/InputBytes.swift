/// All bytes of an open input, at most `limit`; more is `.tooLarge`.
///
/// `expected` is how many there are likely to be.
func allBytes(
  of opened: FileSystem.Descriptor, limit: Int, expected: Int
) throws(SystemError) -> [UInt8] {
  if expected > limit { throw .tooLarge }
  // One byte more than expected, so that a regular file is read whole by one call and ended by the
  // next without growing.
  var bytes = [UInt8](repeating: 0, count: expected > 0 ? expected + 1 : 65_536)
  var count = 0
  while true {
    if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    let got = try readOnce(opened, &bytes, count, bytes.count, nil)
    if got == 0 { break }
    count += got
    if count > limit { throw .tooLarge }
  }
  bytes.removeLast(bytes.count - count)
  return bytes
}
