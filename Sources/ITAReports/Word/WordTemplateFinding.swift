public import ITATables

/// Why an office's template can't be filled: a finding of this module or of the ZIP reader.
public struct WordTemplateError: Error, Sendable {
  /// What is wrong, to be told to the owner of the template.
  public var finding: any Finding

  init(_ finding: any Finding) { self.finding = finding }
}

/// What can be wrong with a template besides its being no ZIP file.
public enum WordTemplateFinding: Finding, Equatable {
  /// It is no Word document of today's kind.
  case notWord
  /// A part is not well-formed XML.
  case damaged(String)
  /// It has macros, which a `.docx` can't have.
  case macros
  /// The mark stands where no report fits: in a table, a text box, a list of contents.
  case markInside
  /// The mark stands more than once.
  case markTwice(Int)

  /// The mark that the report takes the place of, a paragraph of its own.
  public static let mark = "{{ita}}"

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// It is no Word document.
    case notWord = "E420"
    /// A part is damaged.
    case damaged = "E421"
    /// It has macros.
    case macros = "E422"
    /// The mark is in a table.
    case markInside = "E423"
    /// There are two marks.
    case markTwice = "E424"
  }

  /// The stable code.
  public var code: Code {
    switch self {
    case .notWord: .notWord
    case .damaged: .damaged
    case .macros: .macros
    case .markInside: .markInside
    case .markTwice: .markTwice
    }
  }

  /// Always an error: no report is written.
  public var severity: Severity { .error }

  /// What was found and what to do.
  public var message: LocalizedText {
    switch self {
    case .notWord:
      LocalizedText(
        thai: "ไฟล์แม่แบบไม่ใช่เอกสาร Word แบบ .docx\n"
          + "ยังไม่มีการเขียนรายงาน ให้เปิดแม่แบบใน Word แล้วบันทึกเป็น “เอกสาร Word (*.docx)”",
        english: "the template is no Word document of the .docx kind\n"
          + "No report was written. Open it in Word and save it as “Word Document (*.docx)”.")
    case .damaged(let part):
      LocalizedText(
        thai: "ไฟล์แม่แบบชำรุด อ่านส่วน «\(part)» ไม่ได้\n"
          + "ยังไม่มีการเขียนรายงาน ให้เปิดแม่แบบใน Word แล้วบันทึกใหม่อีกครั้ง",
        english: "the template is damaged: its part «\(part)» cannot be read\n"
          + "No report was written. Open it in Word and save it once more.")
    case .macros:
      LocalizedText(
        thai: "ไฟล์แม่แบบมีแมโคร ซึ่งไฟล์ .docx มีไม่ได้\n"
          + "ยังไม่มีการเขียนรายงาน ให้บันทึกแม่แบบเป็น “เอกสาร Word (*.docx)” ซึ่งไม่มีแมโคร",
        english: "the template has macros, which a .docx file cannot have\n"
          + "No report was written. Save it as “Word Document (*.docx)”, without macros.")
    case .markInside:
      LocalizedText(
        thai: "เครื่องหมาย «\(Self.mark)» ในแม่แบบอยู่ในตารางหรือกล่องข้อความ\n"
          + "รายงานทั้งฉบับวางในนั้นไม่ได้ ให้ย้ายเครื่องหมายไปเป็นย่อหน้าเดี่ยวนอกตาราง",
        english: "the mark «\(Self.mark)» of the template is in a table or a text box\n"
          + "A whole report does not fit there. Move the mark to a paragraph of its own.")
    case .markTwice(let count):
      LocalizedText(
        thai: "ในแม่แบบมีเครื่องหมาย «\(Self.mark)» อยู่ «\(count)» แห่ง\n"
          + "จึงไม่รู้ว่าจะวางรายงานที่ใด ให้เหลือไว้แห่งเดียว",
        english: "the template has the mark «\(Self.mark)» in «\(count)» places\n"
          + "Where the report goes cannot be told. Leave only one.")
    }
  }

  /// One of every case.
  public static var examples: [WordTemplateFinding] {
    [.notWord, .damaged("word/styles.xml"), .macros, .markInside, .markTwice(2)]
  }
}
