import ITAModel
import ITATables

extension HelpTopic {
  /// The JSON documents and how to get the schema of each.
  static let schemas = HelpTopic(
    name: "json-schema",
    title: LocalizedText(
      thai: "JSON Schema ของเอกสาร JSON", english: "JSON Schemas of the JSON documents"),
    rows: SchemaFile.all.map { schema in
      let line = "ita help json-schema \(schema.shortName)"
      return (schema.name, LocalizedText(thai: line, english: line))
    },
    paragraphs: [
      LocalizedText(
        thai: """
          สคีมาเป็น JSON Schema รุ่น 2020-12 พิมพ์ออกทาง stdout ทั้งฉบับ
          ภายในเลขรุ่นเดียวกันมีแต่เพิ่มสมาชิก ไม่ลบ ไม่เปลี่ยนชื่อ ไม่เปลี่ยนความหมาย
          """,
        english: """
          The schemas are JSON Schema of draft 2020-12, printed whole to stdout.
          Within a version members are only added; none is removed, renamed or given another sense.
          """)
    ])
}
