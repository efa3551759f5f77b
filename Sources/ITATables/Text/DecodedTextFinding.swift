/// What can be wrong with a file's bytes before there is any text. Offsets are from 0 here and
/// from 1 in the messages.
public enum DecodedTextFinding: Finding, Equatable {
  /// A byte that none of the encodings allows in this file.
  case undecodable(byte: UInt8, offset: Int)
  /// A NUL byte: not a text file.
  case binary(offset: Int)
  /// Half a pair or an odd byte in UTF-16.
  case brokenUTF16(byte: UInt8, offset: Int)
  /// A byte that the encoding named by the user does not have.
  case notInEncoding(TextEncoding, byte: UInt8, offset: Int)
  /// No bytes, or nothing but a byte-order mark.
  case empty
  /// Question marks where Thai letters were, as saving in an encoding without Thai leaves them.
  case lostLetters(String)

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// Bytes that are no text.
    case undecodable = "E104"
    /// An empty file.
    case empty = "E105"
    /// Letters that were lost before we saw the file.
    case lostLetters = "W105"
  }

  /// The code of this finding.
  public var code: Code {
    switch self {
    case .undecodable, .binary, .brokenUTF16, .notInEncoding: .undecodable
    case .empty: .empty
    case .lostLetters: .lostLetters
    }
  }

  /// A warning for lost letters, since numbers are still there; otherwise an error, because half a
  /// text is no text.
  public var severity: Severity {
    switch code {
    case .undecodable, .empty: .error
    case .lostLetters: .warning
    }
  }

  /// What was found and what to do.
  public var message: LocalizedText {
    switch self {
    case .undecodable(let byte, let offset): Self.undecodable(Self.hex(byte), offset + 1)
    case .binary(let offset):
      LocalizedText(
        thai: """
          ไฟล์นี้ไม่ใช่ข้อความ ไบต์ที่ \(offset + 1) เป็น «0x00»
          ข้อความจะไม่มีไบต์นี้ ไฟล์อาจเป็นไฟล์ของโปรแกรมอื่นหรือเสียหาย จึงไม่ได้อ่าน
          เปิดด้วยโปรแกรมที่สร้างไฟล์ แล้วบันทึกเป็น .xlsx หรือ CSV UTF-8
          """,
        english: """
          this file is not text: byte \(offset + 1) is «0x00»
          No text has this byte; it is another program's file, or damaged. Nothing was read.
          Open it in the program that made it and save it as .xlsx or CSV UTF-8.
          """)
    case .brokenUTF16(let byte, let offset): Self.brokenUTF16(Self.hex(byte), offset + 1)
    case .notInEncoding(let encoding, let byte, let offset):
      Self.notInEncoding(encoding.name, Self.hex(byte), offset + 1)
    case .empty:
      LocalizedText(
        thai: """
          ไฟล์ว่างเปล่า
          ไม่มีข้อมูลให้อ่าน อาจบันทึกหรือส่งไฟล์ไม่ครบ
          ตรวจไฟล์ต้นทางแล้วบันทึกใหม่
          """,
        english: """
          the file is empty
          There is nothing to read; saving or sending it may have failed.
          Look at the original and save it again.
          """)
    case .lostLetters(let text): Self.lostLetters(text)
    }
  }

  /// One of every case.
  public static var examples: [Self] {
    [
      .undecodable(byte: 0xE3, offset: 1901), .binary(offset: 3),
      .brokenUTF16(byte: 0xD8, offset: 40), .notInEncoding(.windows874, byte: 0xFF, offset: 7),
      .empty, .lostLetters("????????"),
    ]
  }
}

extension DecodedTextFinding {
  /// `0xE3`.
  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  private static func undecodable(_ byte: String, _ place: Int) -> LocalizedText {
    LocalizedText(
      thai: """
        อ่านตัวอักษรในไฟล์ไม่ออก ไบต์ที่ \(place) เป็น «\(byte)»
        ไม่ใช่ UTF-8, UTF-16 หรือ TIS-620/Windows-874 ตลอดไฟล์ อาจมีสองรหัสปนกันหรือไฟล์ขาด
        เปิดใน Excel แล้วบันทึกเป็น .xlsx หรือระบุรหัสเอง เช่น --encoding windows-874
        """,
      english: """
        the text cannot be decoded: byte \(place) is «\(byte)»
        Not UTF-8, UTF-16 or TIS-620/Windows-874 throughout; two encodings are mixed, or it was cut.
        Save it as .xlsx in Excel, or name the encoding, for example --encoding windows-874.
        """)
  }

  private static func brokenUTF16(_ byte: String, _ place: Int) -> LocalizedText {
    LocalizedText(
      thai: """
        ข้อความ UTF-16 ขาดหรือเสียที่ไบต์ที่ \(place) ซึ่งเป็น «\(byte)»
        มีอักขระที่ไม่ครบคู่ ถ้าอ่านต่อ ข้อความอาจผิดโดยไม่รู้ตัว จึงไม่ได้อ่าน
        บันทึกไฟล์ใหม่จาก Excel เป็น .xlsx หรือ CSV UTF-8
        """,
      english: """
        the UTF-16 text is broken at byte \(place), which is «\(byte)»
        A character lacks its other half; reading on could change the text unseen. Nothing was read.
        Save it again from Excel as .xlsx or CSV UTF-8.
        """)
  }

  private static func notInEncoding(
    _ name: String, _ byte: String, _ place: Int
  ) -> LocalizedText {
    LocalizedText(
      thai: """
        ไบต์ที่ \(place) «\(byte)» ไม่มีในรหัส \(name) ที่ระบุไว้
        รหัสที่ระบุไม่ตรงกับไฟล์ จึงไม่ได้อ่าน
        ลองไม่ระบุ --encoding เพื่อให้โปรแกรมหารหัสเอง หรือระบุรหัสอื่น
        """,
      english: """
        byte \(place) «\(byte)» does not exist in the encoding that was named, \(name)
        The file is in another encoding. Nothing was read.
        Leave out --encoding to have it found, or name another one.
        """)
  }

  private static func lostLetters(_ text: String) -> LocalizedText {
    LocalizedText(
      thai: """
        ตัวอักษรไทยในไฟล์กลายเป็นเครื่องหมายคำถาม «\(text)»
        ตัวอักษรหายไปตั้งแต่ตอนบันทึกไฟล์ กู้คืนจากไฟล์นี้ไม่ได้ ชื่อตัวชี้วัดจึงอาจอ่านไม่ออก
        เปิดไฟล์ต้นฉบับ แล้วบันทึกเป็น .xlsx หรือ CSV UTF-8
        """,
      english: """
        Thai letters have become question marks: «\(text)»
        They were lost when the file was saved and cannot be won back, so names may be unreadable.
        Open the original and save it as .xlsx or CSV UTF-8.
        """)
  }
}
