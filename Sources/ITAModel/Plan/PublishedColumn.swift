import ITATables

// The columns of plans as agencies publish them, whose names are not ours.
extension PlanColumn {
  /// The column that a published header means; nil for any other words.
  ///
  /// A header is known by how it begins: the real ones go on in many ways, and a report's «result
  /// of the measures» must not be taken for the measures.
  init?(publishedHeader header: String) {
    let key = ThaiText.key(header)
    let match = Self.published.first { key.utf8.starts(with: $0.key.utf8) }
    guard let match else { return nil }
    self = match.column
  }

  private static let published: [(key: String, column: PlanColumn)] = publishedWords.map {
    (ThaiText.key($0.0), $0.1)
  }

  private static let publishedWords: [(String, PlanColumn)] = [
    ("มาตรการ", .measure), ("โครงการ", .measure), ("กิจกรรม", .measure),
    ("ขั้นตอน", .steps), ("วิธีดำเนินการ", .steps), ("วิธีการ", .steps),
    ("แนวทางการดำเนินการ", .steps),
    ("ผู้รับผิดชอบ", .unit), ("หน่วยงานรับผิดชอบ", .unit), ("หน่วยงานที่รับผิดชอบ", .unit),
    ("ส่วนราชการที่รับผิดชอบ", .unit),
    ("การกำกับติดตาม", .monitoring), ("กำกับติดตาม", .monitoring), ("การติดตาม", .monitoring),
    ("การรายงานผล", .monitoring),
    ("ช่วงระยะเวลา", .end), ("ระยะเวลา", .end), ("กำหนดเวลา", .end), ("ห้วงเวลา", .end),
    ("ผลการดำเนินการ", .result), ("สรุปผล", .result), ("ผลลัพธ์", .success),
    ("ผลสำเร็จ", .success), ("ภาพกิจกรรม", .attached), ("หลักฐาน", .attached),
    ("ประเด็นที่ต้อง", .finding), ("ประเด็น", .item), ("ข้อคำถาม", .item),
    ("ตัวชี้วัดความสำเร็จ", .success), ("ตัวชี้วัด", .item), ("เป้าหมาย", .target),
  ]
}
