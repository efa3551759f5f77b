/// Which encoding a file's bytes are in, and the evidence for it.
struct EncodingChoice {
  var encoding: TextEncoding
  var evidence: LocalizedText
  /// How many bytes the byte-order mark takes; 0 without one.
  var markLength = 0
  /// Whether the user named the encoding.
  var isForced = false
  /// Whether all bytes were seen to be UTF-8 already, so that nothing has to be decoded.
  var isProved = false

  /// Chooses by the first of: mark, user's word, UTF-16 pattern, UTF-8, the page's word, Thai.
  init(
    _ bytes: [UInt8], forced: TextEncoding?, declared: TextEncoding?
  ) throws(UndecodableText) {
    let marked = TextEncoding.allCases.first {
      !$0.byteOrderMark.isEmpty && bytes.starts(with: $0.byteOrderMark)
    }
    // `--encoding utf-16` leaves it to the mark which byte comes first.
    if let marked, forced.map({ $0 == marked || $0.isUTF16 && marked.isUTF16 }) ?? true {
      self.init(marked, Self.mark(marked), markLength: marked.byteOrderMark.count)
    } else if let forced {
      self.init(forced, Self.named, isForced: true)
    } else if let found = Self.utf16(bytes) {
      self.init(found, Self.pattern)
    } else {
      try self.init(bytes, declared: declared)
    }
  }

  private init(
    _ encoding: TextEncoding, _ evidence: LocalizedText, markLength: Int = 0,
    isForced: Bool = false
  ) {
    self.encoding = encoding
    self.evidence = evidence
    self.markLength = markLength
    self.isForced = isForced
  }

  private init(_ bytes: [UInt8], declared: TextEncoding?) throws(UndecodableText) {
    guard let broken = TextEncoding.firstOutsideUTF8(bytes) else {
      let isASCII = bytes.allSatisfy { $0 < 0x80 }
      self.init(.utf8, isASCII ? Self.ascii : Self.valid)
      isProved = true
      return
    }
    if bytes[broken] == 0 {
      throw UndecodableText(DecodedTextFinding.binary(offset: broken), offset: broken)
    }
    let thai = Windows874.evidence(in: bytes)
    if declared == .windows874 {
      self.init(.windows874, Self.declared)
    } else if Self.isMostlyUTF8(bytes, high: thai.high) || !thai.isThai {
      let finding = DecodedTextFinding.undecodable(byte: bytes[broken], offset: broken)
      throw UndecodableText(finding, offset: broken)
    } else {
      self.init(.windows874, Self.thai(thai, broken: broken))
    }
  }

  /// What to say of the byte at an offset from 0 where the chosen encoding fails.
  func finding(_ bytes: [UInt8], at offset: Int) -> DecodedTextFinding {
    let byte = offset < bytes.count ? bytes[offset] : 0
    if isForced { return .notInEncoding(encoding, byte: byte, offset: offset) }
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian: return .brokenUTF16(byte: byte, offset: offset)
    case .utf8, .windows874:
      return byte == 0 ? .binary(offset: offset) : .undecodable(byte: byte, offset: offset)
    }
  }

  /// UTF-16 without a mark: on one side of the pairs nearly all bytes are 0 (Latin) or 0x0E
  /// (Thai), on the other nearly none. The first 64 KiB speak for the file.
  private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    var even = 0
    var odd = 0
    let pairs = min(bytes.count, 1 << 16) / 2
    let span = bytes.span
    for place in stride(from: 0, to: 2 * pairs, by: 8) {
      let word = span.word(at: place)
      var marks = word.places(of: 0) | word.places(of: 0x0E)
      if marks == 0 { continue }
      // Of the last word only the pairs count.
      let rest = 2 * pairs - place
      if rest < 8 { marks &= 1 << UInt64(rest * 8) - 1 }
      even += (marks & 0x0080_0080_0080_0080).nonzeroBitCount
      odd += (marks & 0x8000_8000_8000_8000).nonzeroBitCount
    }
    if pairs > 0, odd * 10 >= pairs * 8, even * 10 <= pairs { return .utf16LittleEndian }
    if pairs > 0, even * 10 >= pairs * 8, odd * 10 <= pairs { return .utf16BigEndian }
    return nil
  }

  /// Whether at least half of the bytes above 127 form Thai letters in UTF-8: then the file is
  /// damaged UTF-8, and reading it as Windows-874 would make other Thai letters of it.
  private static func isMostlyUTF8(_ bytes: [UInt8], high: Int) -> Bool {
    var formed = 0
    var offset = 0
    while offset + 2 < bytes.count {
      let isThai =
        bytes[offset] == 0xE0 && bytes[offset + 1] & 0xFE == 0xB8
        && bytes[offset + 2] & 0xC0 == 0x80
      if isThai { formed += 3 }
      offset += isThai ? 3 : 1
    }
    return formed * 2 >= high
  }
}

extension EncodingChoice {
  private static func mark(_ encoding: TextEncoding) -> LocalizedText {
    LocalizedText(
      thai: "ต้นไฟล์มีเครื่องหมายบอกรหัส (BOM) ของ \(encoding.name)",
      english: "it begins with the byte-order mark of \(encoding.name)")
  }

  private static let named = LocalizedText(
    thai: "ผู้ใช้ระบุเอง", english: "named by the user")

  private static let declared = LocalizedText(
    thai: "หน้าเว็บระบุรหัสไว้เอง", english: "the page says so itself")

  private static let pattern = LocalizedText(
    thai: "ไม่มี BOM แต่ไบต์เรียงเป็นคู่ตามแบบ UTF-16",
    english: "no byte-order mark, but the bytes come in pairs as in UTF-16")

  private static let ascii = LocalizedText(
    thai: "มีแต่อักษร ASCII", english: "nothing but ASCII")

  private static let valid = LocalizedText(
    thai: "ทุกไบต์ถูกต้องตามแบบ UTF-8", english: "every byte is valid UTF-8")

  private static func thai(_ evidence: Windows874.Evidence, broken: Int) -> LocalizedText {
    let share = evidence.sane * 100 / max(evidence.high, 1)
    return LocalizedText(
      thai: "ไบต์ที่ \(broken + 1) ไม่ใช่ UTF-8 แต่ร้อยละ \(share) ของไบต์สูงเรียงเป็นอักษรไทย",
      english: "byte \(broken + 1) is not UTF-8, but \(share) % of the high bytes are sound Thai")
  }
}
