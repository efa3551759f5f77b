import ITATables

/// The few words that writers add to a document.
enum DocumentWords {
  static let contents = LocalizedText(thai: "สารบัญ", english: "Contents")
  static let toContent = LocalizedText(thai: "ข้ามไปยังเนื้อหา", english: "Skip to the content")
  static let sign = LocalizedText(thai: "(ลงชื่อ)", english: "(signed)")
  static let position = LocalizedText(thai: "ตำแหน่ง", english: "Position")
  static let date = LocalizedText(thai: "วันที่", english: "Date")
  static let blank = LocalizedText(thai: "เว้นไว้กรอก", english: "to be filled in")
  static let thresholds = LocalizedText(thai: "เส้นเกณฑ์", english: "Lines")
  static let newMethod = LocalizedText(
    thai: "เริ่มใช้วิธีประเมินใหม่ เทียบกับปีก่อนหน้าไม่ได้",
    english: "a new method begins; not comparable with the years before")
}
