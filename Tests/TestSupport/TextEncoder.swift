public import ITATables

/// Encodes texts for the tests, apart from the decoders: Windows-874 by a list of its letters in
/// order (made with Python's codec `cp874`), UTF-16 with the standard library.
public enum TextEncoder {
  /// The letters of the bytes 0x80 to 0xFF; `?` where there is none.
  public static let upperHalf: [Unicode.Scalar] = Array(
    """
    €????…???????????‘’“”•–—????????\u{A0}กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะ\
    \u{0E31}าำ\u{0E34}\u{0E35}\u{0E36}\u{0E37}\u{0E38}\u{0E39}\u{0E3A}????฿เแโใไๅๆ\
    \u{0E47}\u{0E48}\u{0E49}\u{0E4A}\u{0E4B}\u{0E4C}\u{0E4D}\u{0E4E}๏๐๑๒๓๔๕๖๗๘๙๚๛????
    """.unicodeScalars)

  /// The bytes of a text; nil where the encoding has no such letter.
  public static func bytes(
    of text: String, in encoding: TextEncoding, withMark: Bool = false
  ) -> [UInt8]? {
    var bytes = withMark ? encoding.byteOrderMark : []
    switch encoding {
    case .utf8: bytes += text.utf8
    case .utf16LittleEndian:
      for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    case .utf16BigEndian:
      for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    case .windows874:
      for scalar in text.unicodeScalars {
        if scalar.isASCII {
          bytes.append(UInt8(scalar.value))
        } else if let place = upperHalf.firstIndex(of: scalar) {
          bytes.append(UInt8(0x80 + place))
        } else {
          return nil
        }
      }
    }
    return bytes
  }
}
