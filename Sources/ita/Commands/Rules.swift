import ITAModel
import ITAReports
import ITATables

/// What `ita rules` prints.
enum RulesAction: String, Sendable, CaseIterable { case list, show, diff }

/// A form that rules can be printed in.
enum RulesFormat: String, Sendable, CaseIterable { case text, tsv, json }

extension Command {
  /// Prints the rules of a year with standing and source.
  static let rules = Command(
    "rules",
    LocalizedText(
      thai: "แสดงเกณฑ์ของแต่ละปี พร้อมแหล่งที่มาและความแน่นอน",
      english: "Print the rules of a year, with sources and how sure they are."),
    examples: [
      Example(
        "ita rules list",
        LocalizedText(thai: "ปีที่มีเกณฑ์", english: "the years with rules")),
      Example(
        "ita rules show 2568",
        LocalizedText(thai: "เกณฑ์ทั้งหมดของปี", english: "all rules of a year")),
      Example(
        "ita rules diff 2567 2568",
        LocalizedText(thai: "เกณฑ์ที่ต่างกัน", english: "what differs between two years")),
    ],
    next: ["analyze"],
    .oneOf(
      "action", valueName: "ACTION",
      help: LocalizedText(
        thai: "list ปีที่มี, show เกณฑ์ของปี, diff เทียบสองปี",
        english: "list the years, show one, or diff two")),
    .arguments(
      "years", valueName: "YEAR",
      candidates: .values(FrameworkLibrary.ids),
      help: LocalizedText(
        thai: "ปีงบประมาณ เช่น 2568 (พ.ศ. หรือ ค.ศ.)",
        english: "fiscal year such as 2568, Buddhist or Gregorian")),
    .choice(
      "format", default: RulesFormat.text,
      help: LocalizedText(thai: "รูปแบบของผล", english: "form of the result")),
    .framework
  ) { (session, action: RulesAction, years, format, file) throws(CommandFailure) in
    let output = RulesOutput(session: session, format: format, file: file)
    switch action {
    case .list: try output.list()
    case .show: try output.show(years)
    case .diff: try output.difference(years)
    }
    return .done
  }
}
