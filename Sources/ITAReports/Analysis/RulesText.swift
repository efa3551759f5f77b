public import ITAModel
public import ITATables

/// The rules of a year, or what differs between two, as text: codes first, Thai last.
public struct RulesText: Sendable {
  /// The language of the words.
  public var language: Language

  /// Makes a writer.
  public init(in language: Language) { self.language = language }

  private func words(_ thai: String, _ english: String) -> String {
    LocalizedText(thai: thai, english: english)[language]
  }

  /// One line a framework.
  public func list(_ frameworks: [Framework]) -> [String] {
    frameworks.map { framework in
      let unsure = framework.facts.filter { $0.standing == .recalled }.count
      return AnalysisText.left(framework.id, 15)
        + AnalysisText.left(framework.status.rawValue, 9) + framework.name[language]
        + words(
          "   (ข้อเท็จจริง \(framework.facts.count) ข้อ ยังไม่ได้ตรวจสอบ \(unsure) ข้อ)",
          "   (\(framework.facts.count) facts, \(unsure) of them unverified)")
    }
  }

  /// Every fact of a framework, with standing and source.
  public func show(_ framework: Framework) -> [String] {
    var lines = [framework.name[language] + "   (\(framework.status.rawValue))"]
    for kind in Fact.Kind.allCases where kind != .framework {
      let facts = framework.facts.filter { $0.kind == kind }
      if facts.isEmpty { continue }
      lines += ["", "\(kind.rawValue)   \(title(kind)[language])"]
      lines += facts.flatMap(rows)
    }
    return lines
  }

  /// Facts with standing and source, two lines each.
  public func facts(_ facts: [Fact]) -> [String] { facts.flatMap(rows) }

  private func rows(_ fact: Fact) -> [String] {
    [
      row(fact),
      "      [\(fact.standing.rawValue)] \(fact.standing.label[language]): \(Evidence(fact).citation[language])",
    ]
  }

  private func row(_ fact: Fact) -> String {
    let place = fact.parent.isEmpty ? "" : "< \(fact.parent)"
    return "  " + AnalysisText.left(fact.id, 10) + " " + AnalysisText.left(place, 6) + " "
      + AnalysisText.left(fact.value, 6) + " " + fact.name[language]
  }

  /// What differs between two frameworks; one line says so where nothing does.
  public func difference(from old: Framework, to new: Framework) -> [String] {
    let changes = FrameworkDifference(from: old, to: new).changes
    var lines = [
      "\(old.id) -> \(new.id)   "
        + words("ต่างกัน \(changes.count) ข้อ", "\(changes.count) differences")
    ]
    for kind in Fact.Kind.allCases {
      let own = changes.filter { $0.fact.kind == kind }
      if own.isEmpty { continue }
      lines += ["", "\(kind.rawValue)   \(title(kind)[language])"]
      lines += own.flatMap(rows)
    }
    return lines
  }

  private func rows(_ change: FrameworkDifference.Change) -> [String] {
    switch change {
    case .added(let fact): [mark("+", fact)]
    case .removed(let fact): [mark("-", fact)]
    case .changed(let old, let new): [mark("-", old), mark("+", new)]
    }
  }

  private func mark(_ sign: String, _ fact: Fact) -> String {
    sign + row(fact) + "   [\(fact.standing.rawValue)]"
  }

  private func title(_ kind: Fact.Kind) -> LocalizedText {
    switch kind {
    case .framework: LocalizedText(thai: "เกณฑ์", english: "framework")
    case .tool: LocalizedText(thai: "แบบวัดและน้ำหนัก", english: "tools and weights")
    case .part: LocalizedText(thai: "ส่วนของ EIT", english: "parts of EIT")
    case .indicator: LocalizedText(thai: "ตัวชี้วัด", english: "indicators")
    case .sub: LocalizedText(thai: "ตัวชี้วัดย่อย", english: "sub-indicators")
    case .item: LocalizedText(thai: "ข้อคำถามและข้อมูลที่เปิดเผย", english: "questions and items")
    case .member: LocalizedText(thai: "ข้อในตัวชี้วัดย่อย", english: "items of sub-indicators")
    case .scores: LocalizedText(thai: "คะแนนที่เป็นไปได้", english: "possible scores")
    case .alias: LocalizedText(thai: "ชื่อที่พบในเอกสาร", english: "spellings in documents")
    case .level: LocalizedText(thai: "ระดับและเงื่อนไข", english: "levels and conditions")
    case .target: LocalizedText(thai: "เป้าหมาย", english: "target")
    case .planItem: LocalizedText(thai: "ข้อที่ให้จัดทำมาตรการ", english: "item asking for the plan")
    case .reportItem:
      LocalizedText(thai: "ข้อที่ให้รายงานผลมาตรการ", english: "item asking for the report")
    case .issue: LocalizedText(thai: "ประเด็นการวิเคราะห์", english: "issues of the analysis")
    case .issueMember: LocalizedText(thai: "ข้อในแต่ละประเด็น", english: "items of the issues")
    case .rule: LocalizedText(thai: "วิธีคำนวณ", english: "rules of calculation")
    }
  }
}
