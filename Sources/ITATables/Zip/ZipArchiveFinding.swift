/// What can be wrong with a ZIP file, the container of .xlsx, .docx and .ods. Thrown where nothing
/// can be read, and reported to the file's owner as it is.
public enum ZipFinding: Finding, Error, Equatable {
  /// The end of the file, where its directory stands, is missing or makes no sense.
  case cut
  /// A part's bytes are not those that were stored.
  case damagedPart(String)
  /// A part, or all together, would grow past the limits of `ZipArchive`.
  case tooLarge(String)
  /// More parts than `ZipArchive.partLimit`.
  case tooManyParts(Int)
  /// A part is encrypted.
  case passwordProtected(String)
  /// Two parts have the same name.
  case duplicatePart(String)
  /// A part is stored in a way that Office does not use.
  case unknownCompression(String, method: Int)

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// The end of the file is missing.
    case cut = "E110"
    /// A part or the whole is too large.
    case tooLarge = "E111"
    /// A password protects the file.
    case passwordProtected = "E112"
    /// Two parts have the same name.
    case duplicatePart = "E114"
    /// A part's checksum or size is wrong.
    case damagedPart = "E116"
    /// A part's compression is not known.
    case unknownCompression = "E118"
  }

  /// The stable code.
  public var code: Code {
    switch self {
    case .cut: .cut
    case .damagedPart: .damagedPart
    case .tooLarge, .tooManyParts: .tooLarge
    case .passwordProtected: .passwordProtected
    case .duplicatePart: .duplicatePart
    case .unknownCompression: .unknownCompression
    }
  }

  /// Always an error: nothing can be read.
  public var severity: Severity { .error }

  /// What was found and what to do.
  public var message: LocalizedText {
    switch self {
    case .cut:
      LocalizedText(
        thai: "ไฟล์มาไม่ครบ ส่วนท้ายของไฟล์หายไปหรือชำรุด\n" + Self.again.thai,
        english: "the file is incomplete: its end is missing or damaged\n" + Self.again.english)
    case .damagedPart(let part):
      LocalizedText(
        thai: "ไฟล์ชำรุด ข้อมูลส่วน «\(part)» ไม่ตรงกับที่บันทึกไว้\n" + Self.again.thai,
        english: "the file is damaged: part «\(part)» is not what was stored\n"
          + Self.again.english)
    case .tooLarge(let part):
      LocalizedText(
        thai: "ข้อมูลส่วน «\(part)» เมื่อขยายแล้วใหญ่เกินขีดที่อ่านได้\n" + Self.smaller.thai,
        english: "part «\(part)» would grow past the size that is read\n" + Self.smaller.english)
    case .tooManyParts(let count):
      LocalizedText(
        thai: "ในไฟล์มีส่วนย่อย «\(count)» ส่วน เกินขีดที่อ่านได้ "
          + "(\(ZipArchive.partLimit) ส่วน)\n" + Self.smaller.thai,
        english: "the file has «\(count)» parts, more than the \(ZipArchive.partLimit) that "
          + "are read\n" + Self.smaller.english)
    case .passwordProtected(let part):
      LocalizedText(
        thai: "ไฟล์มีรหัสผ่าน เปิดอ่านส่วน «\(part)» ไม่ได้\n"
          + "ยังไม่มีผลจากไฟล์นี้ ให้เปิดด้วยรหัสผ่านแล้วบันทึกเป็นไฟล์ที่ไม่มีรหัสผ่าน",
        english: "a password protects the file: part «\(part)» cannot be read\n"
          + "There is no result from this file. Open it with its password and save it without.")
    case .duplicatePart(let part):
      LocalizedText(
        thai: "ในไฟล์มีส่วนชื่อ «\(part)» ซ้ำกัน จึงบอกไม่ได้ว่าส่วนใดใช้จริง\n" + Self.again.thai,
        english: "the file has two parts named «\(part)», and which one counts cannot be told\n"
          + Self.again.english)
    case .unknownCompression(let part, let method):
      LocalizedText(
        thai: "ข้อมูลส่วน «\(part)» บีบอัดด้วยวิธี «\(method)» ซึ่งอ่านไม่ได้\n" + Self.again.thai,
        english: "part «\(part)» is compressed by method «\(method)», which is not read\n"
          + Self.again.english)
    }
  }

  private static let again = LocalizedText(
    thai: "ยังไม่มีผลจากไฟล์นี้ ให้คัดลอกหรือขอไฟล์จากต้นทางอีกครั้ง "
      + "หรือเปิดด้วยโปรแกรมเดิมแล้วบันทึกใหม่",
    english: "There is no result from this file. Copy it again from where it came, "
      + "or open it in its own program and save it anew.")

  private static let smaller = LocalizedText(
    thai: "ไม่มีการขยายข้อมูลต่อ ให้เปิดไฟล์ แล้วคัดลอกเฉพาะตารางคะแนนไปบันทึกเป็นไฟล์ใหม่",
    english: "Nothing more was unpacked. Open the file and save only the score table "
      + "as a new file.")

  /// One of every case.
  public static var examples: [ZipFinding] {
    [
      .cut, .damagedPart("xl/workbook.xml"), .tooLarge("xl/worksheets/sheet1.xml"),
      .tooManyParts(20_000), .passwordProtected("content.xml"),
      .duplicatePart("xl/workbook.xml"), .unknownCompression("word/document.xml", method: 14),
    ]
  }
}
