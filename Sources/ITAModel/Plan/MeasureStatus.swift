public import ITATables

/// How far a measure is, as the people who carry it out say.
public enum MeasureStatus: String, Sendable, CaseIterable {
  /// Nothing was done yet.
  case notStarted
  /// Being done.
  case underway
  /// Done.
  case done
  /// Given up, or put off beyond the year.
  case cancelled

  /// The word of the drop-down list.
  public var label: LocalizedText {
    switch self {
    case .notStarted: LocalizedText(thai: "ยังไม่เริ่ม", english: "not started")
    case .underway: LocalizedText(thai: "กำลังดำเนินการ", english: "in progress")
    case .done: LocalizedText(thai: "เสร็จแล้ว", english: "done")
    case .cancelled: LocalizedText(thai: "ยกเลิก", english: "cancelled")
    }
  }

  /// Other words that people write for it, in keys of `ThaiText`.
  private var spellings: [String] {
    switch self {
    case .notStarted:
      ["ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ยังไม่ได้เริ่ม", "ไม่ได้ดำเนินการ", "รอดำเนินการ"]
    case .underway:
      [
        "อยู่ระหว่างดำเนินการ", "ระหว่างดำเนินการ", "อยู่ระหว่างการดำเนินการ", "ทำอยู่",
        "ดำเนินการอยู่", "กำลังทำ", "underway",
      ]
    case .done:
      [
        "เสร็จ", "เสร็จสิ้น", "แล้วเสร็จ", "ดำเนินการแล้ว", "ดำเนินการแล้วเสร็จ", "ดำเนินการเสร็จสิ้น",
        "ดำเนินการเสร็จแล้ว", "เรียบร้อย", "เสร็จเรียบร้อย", "เสร็จเรียบร้อยแล้ว", "complete", "completed",
      ]
    case .cancelled: ["งดดำเนินการ", "ยกเลิกแล้ว", "เลื่อน", "canceled"]
    }
  }

  /// Reads the words of a status cell; nothing is «not started», nil what nobody can tell.
  public init?(_ text: String) {
    let key = ThaiText.key(text)
    if key.isEmpty {
      self = .notStarted
      return
    }
    let match = Self.allCases.first { status in
      ([status.label.thai, status.label.english] + status.spellings)
        .contains { ThaiText.key($0) == key }
    }
    guard let match else { return nil }
    self = match
  }
}
