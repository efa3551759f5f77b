import ITATables

/// How the program ends; scripts branch on the number.
enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done, whatever the level is.
  case done = 0
  /// A gate that the user asked for is not met.
  case gateNotMet = 1
  /// The command line is wrong.
  case usage = 2
  /// An input cannot be used.
  case input = 3
  /// An output could not be written.
  case output = 4
  /// A fault of the program itself.
  case bug = 70

  /// What the number means, for `ita help exit-codes` and the manual page.
  var meaning: LocalizedText {
    switch self {
    case .done:
      LocalizedText(
        thai: "ทำงานเสร็จ ไม่ว่าผลจะอยู่ระดับใด", english: "done, whatever the level is")
    case .gateNotMet:
      LocalizedText(
        thai: "ไม่ผ่านเงื่อนไขที่ผู้ใช้กำหนดให้ตรวจ",
        english: "a condition that was asked for is not met")
    case .usage:
      LocalizedText(thai: "คำสั่งไม่ถูกต้อง", english: "the command line is wrong")
    case .input:
      LocalizedText(
        thai: "ใช้ไฟล์ข้อมูลที่ให้มาไม่ได้", english: "an input file cannot be used")
    case .output:
      LocalizedText(thai: "เขียนไฟล์ผลลัพธ์ไม่ได้", english: "an output could not be written")
    case .bug:
      LocalizedText(thai: "โปรแกรมทำงานผิดพลาดเอง", english: "a fault of the program itself")
    }
  }
}
