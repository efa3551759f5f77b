import ITAModel
import ITATables

// Topics made of what the program holds, so that they cannot fall behind it.
extension HelpTopic {
  static let rules = HelpTopic(
    name: "rules",
    title: LocalizedText(
      thai: "เกณฑ์ของแต่ละปีที่มากับโปรแกรม", english: "The rules that come with the program"),
    rows: FrameworkLibrary.ids.map { id in (id, ruleText(id)) },
    paragraphs: [
      LocalizedText(
        thai: """
          ปีที่ไม่มีเกณฑ์ โปรแกรมไม่เดาให้ ดูคร่าว ๆ ด้วย --rules-as หรือใช้ไฟล์เกณฑ์ด้วย --framework
          เกณฑ์ทุกข้อมีแหล่งที่มาและความแน่นอน ดูด้วย ita rules show 2568
          """,
        english: """
          Rules of other years are never guessed: borrow with --rules-as, or use --framework.
          Every rule has a source and a standing: ita rules show 2568
          """)
    ])

  private static func ruleText(_ id: String) -> LocalizedText {
    guard let framework = FrameworkLibrary.framework(id: id) else {
      return LocalizedText(thai: "อ่านไม่ได้", english: "unreadable")
    }
    let (levels, items) = (framework.levels.count, framework.items.count)
    let sure = framework.facts.count { $0.standing == .confirmed }
    let all = framework.facts.count
    return LocalizedText(
      thai: "ระดับ \(levels)  ข้อ \(items)  ยืนยันแล้ว \(sure) จาก \(all) รายการ",
      english: "\(levels) levels, \(items) items, \(sure) of \(all) facts confirmed")
  }

  static let errors = HelpTopic(
    name: "errors",
    title: LocalizedText(
      thai: "รหัสข้อความทั้งหมด  E ข้อผิดพลาด  W คำเตือน  N หมายเหตุ",
      english: "All codes: E errors, W warnings, N notes"),
    rows: families.flatMap { family in
      [(family.digit + "xx", family.title)] + codes(of: family.digit)
    },
    paragraphs: [
      LocalizedText(
        thai: "ความหมายและวิธีแก้  ita explain E205",
        english: "What one means and asks: ita explain E205")
    ])

  /// The families by the first digit of the number.
  private static let families: [(digit: String, title: LocalizedText)] = [
    ("1", LocalizedText(thai: "ไฟล์ที่อ่าน", english: "files that are read")),
    ("2", LocalizedText(thai: "ตารางและคะแนน", english: "tables and scores")),
    ("3", LocalizedText(thai: "ปีและเกณฑ์", english: "years and rules")),
    ("4", LocalizedText(thai: "ไฟล์ที่เขียน", english: "files that are written")),
    ("5", LocalizedText(thai: "แผน", english: "plans")),
    ("6", LocalizedText(thai: "หลายหน่วยงานและหลายปี", english: "many agencies or years")),
    ("9", LocalizedText(thai: "คำสั่งและเงื่อนไข", english: "the command line")),
  ]

  private static func codes(of family: String) -> [(label: String, text: LocalizedText)] {
    var known: Set<String> = []
    return FindingCatalogue.all.map { Diagnostic($0, at: Location(file: "")) }
      .filter { $0.code.dropFirst().hasPrefix(family) && known.insert($0.code).inserted }
      .sorted { ($0.code.dropFirst(), $0.code) < ($1.code.dropFirst(), $1.code) }
      .map { finding in
        (
          finding.code,
          LocalizedText(
            thai: title(finding.message.thai), english: title(finding.message.english))
        )
      }
  }

  /// The first line of an example's message, its raw values left out.
  private static func title(_ message: String) -> String {
    let line = message.split(separator: "\n").first ?? ""
    var parts = line.split(separator: "«", omittingEmptySubsequences: false).map { String($0) }
    for place in parts.indices.dropFirst() {
      let rest = parts[place].split(
        separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
      parts[place] = "…" + (rest.count > 1 ? String(rest[1]) : "")
    }
    return parts.joined()
  }
}
