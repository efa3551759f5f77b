import ITAModel
import ITATables

// By which rules the level is decided, each with its citation.
extension Report {
  var criteria: [Block] {
    let head: [Block] = [.heading(.first, [Span(words("เกณฑ์การประเมิน", "Criteria"))])]
    if framework.levels.isEmpty {
      return head + [
        .paragraph([
          Span(words("เกณฑ์ชุดนี้ไม่มีเกณฑ์ระดับ", "These rules have no levels."))
        ])
      ]
    }
    return head + [
      .paragraph([
        Span(
          words(
            "ระดับผลการประเมินตัดสินจากคะแนนที่ปัดเป็นทศนิยมสองตำแหน่ง"
              + " หน่วยงานได้ระดับที่ดีที่สุดซึ่งผ่านเงื่อนไขของระดับนั้นครบทุกข้อ ดังตารางต่อไปนี้",
            "The level is decided on scores rounded to two decimals. An agency has the best level"
              + " all of whose conditions it meets."))
      ]),
      .table(levelRules),
    ] + citations + [targetText]
  }

  /// The figures that any level asks of, the overall score first.
  private var asked: [FigureID] {
    var asked: [FigureID] = []
    for floor in framework.levels.flatMap(\.floors) where !asked.contains(floor.figure) {
      asked.append(floor.figure)
    }
    return asked
  }

  private var levelRules: DocumentTable {
    DocumentTable(
      caption: [
        Span(words("เงื่อนไขของแต่ละระดับ (คะแนนไม่น้อยกว่า)", "Conditions of each level (at least)"))
      ],
      columns: [.init(width: 7)] + asked.map { _ in .init(width: 4, .end) },
      header: [
        [.init([Span(words("ระดับ", "Level"))])]
          + asked.map { .init([Span($0.label[language])]) }
      ],
      rows: framework.levels.map { level in
        [.init([Span(level.name[language])], emphasis: emphasis(level))]
          + asked.map { figure in
            let floor = level.floors.first { $0.figure == figure }
            return number(floor?.points)
          }
      }, hasRowHeaders: true)
  }

  private func emphasis(_ level: Level) -> DocumentTable.Emphasis {
    level == assessment.verdict.level ? .strong : .none
  }

  /// One line for each different source.
  private var citations: [Block] {
    var known: [Evidence] = []
    for level in framework.levels where !known.contains(level.evidence) {
      known.append(level.evidence)
    }
    return known.map { .paragraph(source($0), .small) }
  }

  private var targetText: Block {
    let fact = framework.facts.first { $0.kind == .target }
    let target = analysis.threshold.shown
    let text = words(
      "คะแนนที่ต่ำกว่า \(target) ถือเป็นจุดอ่อนในรายงานฉบับนี้ ",
      "A score below \(target) is a weakness in this report. ")
    return .paragraph([Span(text)] + (fact.map { source(Evidence($0)) } ?? []), .small)
  }
}
