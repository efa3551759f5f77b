import ITATables

/// Why the operating system refused a call on a file.
enum SystemError: Error, Hashable, CaseIterable {
  case absent
  case notPermitted
  case isFolder
  case notAFolder
  case exists
  case noSpace
  case readOnly
  case tooLarge
  case nameTooLong
  case tooManyLinks
  case inUse
  case brokenPipe
  case failed

  /// The reason in words, to stand behind “because”.
  var reason: LocalizedText {
    switch self {
    case .absent: LocalizedText(thai: "ไม่มีไฟล์นี้", english: "it does not exist")
    case .notPermitted:
      LocalizedText(thai: "ไม่มีสิทธิ์เข้าถึง", english: "permission is denied")
    case .isFolder: LocalizedText(thai: "เป็นโฟลเดอร์", english: "it is a folder")
    case .notAFolder:
      LocalizedText(
        thai: "ส่วนหนึ่งของที่อยู่ไม่ใช่โฟลเดอร์", english: "a part of the path is not a folder")
    case .exists: LocalizedText(thai: "มีไฟล์นี้อยู่แล้ว", english: "it exists already")
    case .noSpace: LocalizedText(thai: "เนื้อที่เต็ม", english: "there is no space left")
    case .readOnly:
      LocalizedText(
        thai: "ที่เก็บไฟล์อนุญาตให้อ่านอย่างเดียว", english: "the place is read-only")
    case .tooLarge: LocalizedText(thai: "ไฟล์ใหญ่เกินไป", english: "it is too large")
    case .nameTooLong: LocalizedText(thai: "ชื่อยาวเกินไป", english: "the name is too long")
    case .tooManyLinks:
      LocalizedText(thai: "ลิงก์ชี้วนกันไม่สิ้นสุด", english: "links lead in a circle")
    case .inUse:
      LocalizedText(
        thai: "โปรแกรมอื่นกำลังเปิดไฟล์อยู่", english: "another program has it open")
    case .brokenPipe:
      LocalizedText(thai: "ปลายทางเลิกรับข้อมูล", english: "the receiver has closed it")
    case .failed: LocalizedText(thai: "ระบบปฏิบัติการไม่อนุญาต", english: "the system failed")
    }
  }
}
