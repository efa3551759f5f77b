// Words of markup that a document's usual writers spell in one way, compared as numbers.
extension XMLScanner {
  /// What stands between the values of a workbook, its ASCII bytes as one number.
  enum Mark: UInt64 {
    /// `<c`
    case cell = 0x3C63
    /// `<c r="`
    case cellReference = 0x3C63_2072_3D22
    /// `</row>`
    case rowEnd = 0x3C2F_726F_773E
    /// `<row`
    case row = 0x3C72_6F77
    /// ` spans="`
    case spans = 0x2073_7061_6E73_3D22
    /// `/>`
    case emptyEnd = 0x2F3E
    /// `><v>`
    case value = 0x3E3C_763E
    /// `</v></c>`
    case valueEnd = 0x3C2F_763E_3C2F_633E
    /// `><is><t>`
    case inlineText = 0x3E3C_6973_3E3C_743E
    /// `</t></is`
    case inlineTextEnd = 0x3C2F_743E_3C2F_6973
    /// `></c>`
    case inlineEnd = 0x3E_3C2F_633E
    /// `<si><t`
    case item = 0x3C73_693E_3C74
    /// `>`
    case tagEnd = 0x3E
    /// `</t></si`
    case itemEnd = 0x3C2F_743E_3C2F_7369
    /// ` r="`
    case reference = 0x2072_3D22
    /// ` s="`
    case style = 0x2073_3D22
    /// ` t="s"`
    case sharedText = 0x2074_3D22_7322
    /// ` t="n"`
    case number = 0x2074_3D22_6E22
    /// ` t="str"`
    case formulaText = 0x2074_3D22_7374_7222
    /// ` t="inli`
    case inlineKind = 0x2074_3D22_696E_6C69
    /// `neStr"`
    case inlineKindEnd = 0x6E65_5374_7222
    /// ` t="b"`
    case boolean = 0x2074_3D22_6222
  }

  /// The offset behind a mark; nil where it does not stand here.
  @inline(__always)
  static func behind(_ mark: Mark, in bytes: Span<UInt8>, at place: Int) -> Int? {
    // No mark has a zero in it, which is what a word has behind the end of the bytes.
    let unused = mark.rawValue.leadingZeroBitCount & ~7
    let word = bytes.word(at: place).byteSwapped >> UInt64(unused)
    return word == mark.rawValue ? place + 8 - unused / 8 : nil
  }

  /// The offset, from another one on, of the first byte that is `<`, `&` or a control character,
  /// line ends and tabs among them; that of the end where there is none.
  @inline(__always)
  static func plainEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var place = start
    while place < bytes.count {
      let word = bytes.word(at: place)
      let controls = (word &- ones &* 0x20) & ~word & (ones &* 0x80)
      let marks = controls | word.hits(of: UInt8(ascii: "<")) | word.hits(of: UInt8(ascii: "&"))
      if marks != 0 { return min(place &+ marks.trailingZeroBitCount >> 3, bytes.count) }
      place &+= 8
    }
    return bytes.count
  }

  /// A text up to the next tag and the offset there, in the bytes or decoded; nil where it is not
  /// whole. Nothing is moved.
  @inline(__always)
  mutating func plainValue(
    from start: Int
  ) -> (range: Range<Int>, isDecoded: Bool, end: Int)? {
    let end = Self.plainEnd(in: bytes.span, from: start)
    guard end < bytes.count else { return nil }
    if bytes[end] == UInt8(ascii: "<") { return (start..<end, false, end) }
    let before = position
    defer { position = before }
    return (try? decodeText(from: start)).map { (0..<decodedCount, true, $0) }
  }
}
