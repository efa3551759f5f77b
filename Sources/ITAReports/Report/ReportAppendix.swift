import ITAModel
import ITATables

// Every figure with its value, its cell or formula, and the rule.
extension Report {
  var appendix: [Block] {
    let explanations = assessment.figures.keys.sorted()
      .filter { assessment.figure($0).used != nil }
      .map { Explanation($0, in: assessment, depth: 0) }
    var sources: [Evidence] = []
    for case let evidence? in explanations.map(\.evidence) where !sources.contains(evidence) {
      sources.append(evidence)
    }
    return [
      .heading(
        .first, [Span(words("ภาคผนวก ที่มาของตัวเลข", "Appendix: where the figures come from"))]),
      .paragraph(
        [
          Span(words("ไฟล์คะแนน: ", "Score file: ")), .code(fileName),
          Span(
            words(
              "  คะแนนที่คำนวณเก็บเป็นเศษส่วนพอดี และปัดครั้งเดียวเมื่อแสดง",
              "  Computed scores are exact fractions, rounded once when shown.")),
        ], .flush),
      .table(table(explanations, sources)),
    ] + list(sources)
  }

  /// The last part of the file's path.
  private var fileName: String {
    let path = Array(assessment.sheet.file.utf8)
    let start = path.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    let name = String(decoding: path[(start.map { $0 + 1 } ?? 0)...], as: UTF8.self)
    return name == "-" ? words("ทางเข้ามาตรฐาน", "standard input") : name
  }

  private func table(_ explanations: [Explanation], _ sources: [Evidence]) -> DocumentTable {
    let header = [
      words("รหัส", "Code"), words("ชื่อ", "Name"), words("ค่า", "Value"),
      words("เซลล์หรือสูตร", "Cell or formula"), words("แหล่งของเกณฑ์", "Rule no."),
    ].map { DocumentTable.Cell([Span($0)]) }
    return DocumentTable(
      caption: [Span(words("ที่มาของคะแนนทุกค่า", "The origin of every score"))],
      columns: [
        .init(width: 3, .center), .init(width: 10), .init(width: 5, .end), .init(width: 9),
        .init(width: 5, .center),
      ], header: [header], rows: explanations.map { row($0, sources) }, hasRowHeaders: true)
  }

  private func row(_ explanation: Explanation, _ sources: [Evidence]) -> [DocumentTable.Cell] {
    let id = explanation.figure
    let rule = explanation.evidence.flatMap { sources.firstIndex(of: $0) }
    return [
      .init([Span(code(id))]),
      .init([Span(id == .overall ? name(id) : ownName(id))]), number(explanation.value.shown),
      .init(origin(explanation)),
      .init([Span(rule.map { "\($0 + 1)" } ?? "–")]),
    ]
  }

  /// The cell, the formula, or both.
  private func origin(_ explanation: Explanation) -> [Span] {
    let origins = explanation.origins.map { origin -> [Span] in
      switch origin {
      case .cell(let score):
        return [.code(score.location.cell), Span(" «\(score.raw)»")]
      case .mean(let composition):
        return [Span(formula(composition))]
      case .missing: return [Span("–")]
      }
    }
    return Array(origins.joined(separator: [Span("\n")]))
  }

  /// `(30 × IIT + 30 × EIT + 40 × OIT) / 100` or `เฉลี่ย (i1, i2, i3)`.
  private func formula(_ composition: Composition) -> String {
    let weights = Set(composition.terms.map(\.weight))
    if weights.count > 1 {
      let total = composition.terms.reduce(0) { $0 + $1.weight }
      return "("
        + composition.terms.map { "\($0.weight) × \(code($0.figure))" }.joined(separator: " + ")
        + ") / \(total)"
    }
    return words("เฉลี่ย ", "mean ") + "("
      + composition.terms.map { code($0.figure) }.joined(separator: ", ") + ")"
  }

  /// The code of a figure, as it stands in the table's first column.
  private func code(_ figure: FigureID) -> String { figure == .overall ? "ITA" : "\(figure)" }

  /// The different sources of the formulas, in the order of the figures.
  private func list(_ sources: [Evidence]) -> [Block] {
    if sources.isEmpty { return [] }
    return [
      .heading(.second, [Span(words("แหล่งที่มาของเกณฑ์", "Sources of the rules"))]),
      .list(
        DocumentList(
          ordered: true, texts: sources.map { [Span(citation($0))] })),
    ]
  }
}
