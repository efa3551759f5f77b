import ITAModel
import ITATables

// Figures of the file that cannot all be right, and which of them the report rests on.
extension Report {
  var contradictions: [Block] {
    let rows =
      assessment.reconciliation.readings.map(row) + assessment.reconciliation.conflicts.map(row)
      + assessment.contradictions.filter { !$0.isBinding }.map(row)
      + assessment.lostItems.filter(\.combinations.isEmpty).map(row)
    return [
      .heading(
        .first,
        [Span(words("ความสอดคล้องของตัวเลขต้นทาง", "Consistency of the source figures"))])
    ] + (rows.isEmpty ? [noContradiction] : [introduction, .table(table(rows))]) + repairs
  }

  private var noContradiction: Block {
    .paragraph([
      Span(
        words(
          "ตัวเลขในไฟล์ต้นทางสอดคล้องกันทุกคู่ที่ตรวจได้",
          "The figures of the source file agree wherever they can be compared."))
    ])
  }

  private var introduction: Block {
    .paragraph([
      Span(
        words(
          "เมื่อเทียบคะแนนรวม ตัวชี้วัด และรายข้อด้วยการคำนวณ พบตัวเลขที่ควรตรวจกับผลที่ประกาศ"
            + " และรายงานนี้ตัดสินใช้ค่าตามตารางต่อไปนี้",
          "Comparing totals, indicators and items found the figures below. They should be checked"
            + " with the published result; the last column says what this report rests on."))
    ])
  }

  private func table(_ rows: [[DocumentTable.Cell]]) -> DocumentTable {
    let header = [
      words("ตัวเลขในไฟล์", "In the file"), words("ข้อขัดแย้งที่พบ", "What was found"),
      words("ค่าที่ใช้ในรายงาน", "Used in this report"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return DocumentTable(
      caption: [Span(words("ตัวเลขที่ขัดกันและการตัดสิน", "Contradictions and their settlement"))],
      columns: [.init(width: 11), .init(width: 16), .init(width: 8)], header: [header], rows: rows)
  }

  // MARK: Rows

  /// `ข้อ i2 92.11 (C18)`.
  private func text(_ figure: FigureID, _ score: StatedScore) -> [Span] {
    let cell = score.location.cell
    let spans = [Span("\(figure.label[language]) \(score.points.shown)")]
    return cell.isEmpty ? spans : spans + [" (", .code(cell), ")"]
  }

  private func row(_ reading: Reconciliation.Reading) -> [DocumentTable.Cell] {
    let values = reading.values.map { text(reading.figure, $0) }.joined(separator: ["\n"])
    let used = (reading.proved ?? reading.values.first)?.points.shown ?? "–"
    let finding =
      reading.proved == nil
      ? words("มีหลายค่า การคำนวณตัดสินไม่ได้", "several values; the arithmetic does not decide")
      : words("มีหลายค่า ค่าเดียวเท่านั้นที่เข้ากับคะแนนอื่น", "several values; one agrees with all others")
    return [
      .init(Array(values)), .init([Span(finding)]),
      .init([
        Span(
          reading.proved == nil
            ? words("ค่าแรก \(used)", "the first, \(used)")
            : words("\(used) ซึ่งการคำนวณยืนยัน", "\(used), proved by the arithmetic"))
      ]),
    ]
  }

  private func row(_ conflict: Reconciliation.Conflict) -> [DocumentTable.Cell] {
    let cells = conflict.disagreements.map(\.cell)
    let below = conflict.disagreements.flatMap(\.against)
    let stated = (cells + below.prefix(4)).map { text($0.figure, $0.score) }
    let used = cells.compactMap { cell -> String? in
      let figure = assessment.figure(cell.figure)
      guard let shown = figure.shown?.shown else { return nil }
      let origin =
        figure.origin == .stated
        ? words("ค่าตามไฟล์", "as in the file") : words("ค่าที่คำนวณ", "computed")
      return "\(cell.figure.label[language]) \(shown) (\(origin))"
    }
    return [
      .init(Array(stated.joined(separator: ["\n"]))), .init([Span(finding(conflict))]),
      .init([Span(used.joined(separator: "\n"))]),
    ]
  }

  private func finding(_ conflict: Reconciliation.Conflict) -> String {
    guard let culprit = conflict.culprit else {
      return conflict.suspects.isEmpty
        ? words("เป็นจริงพร้อมกันไม่ได้ ผิดอย่างน้อยสองค่า", "cannot all be right; at least two are wrong")
        : words(
          "เป็นจริงพร้อมกันไม่ได้ การคำนวณยังไม่ชี้ว่าค่าใดผิด",
          "cannot all be right; the arithmetic does not tell which is wrong")
    }
    let label = culprit.cell.figure.label[language]
    let range =
      culprit.from == culprit.to
      ? culprit.from.shown
      : words(
        "\(culprit.from.shown) ถึง \(culprit.to.shown)",
        "\(culprit.from.shown) to \(culprit.to.shown)")
    return words(
      "เป็นจริงพร้อมกันไม่ได้ ถ้าผิดค่าเดียว ค่าที่ผิดคือ\(label) ซึ่งต้องเป็น \(range)",
      "cannot all be right; if one is wrong, it is \(label), which must be \(range)")
  }

  private func row(_ contradiction: Contradiction) -> [DocumentTable.Cell] {
    [
      .init(text(contradiction.figure, contradiction.stated)),
      .init([
        Span(
          words(
            "ค่าเฉลี่ยของข้อที่พิมพ์คือ \(contradiction.computed.shown)"
              + " ไม่ถือว่าขัดกัน เพราะอาจพิมพ์ไม่ครบทุกส่วน",
            "the items printed give \(contradiction.computed.shown); no contradiction, for not all"
              + " parts may be printed"))
      ]),
      .init([Span(words("ค่าตามไฟล์", "as in the file"))]),
    ]
  }

  private func row(_ lost: LostItems) -> [DocumentTable.Cell] {
    [
      .init(text(.indicator(lost.indicator), lost.score)),
      .init([
        Span(
          words(
            "ไม่มีจำนวนข้อที่เสียคะแนนชุดใดให้ผลนี้ (โครงสร้างข้อ: \(lost.standing.label.thai))",
            "no number of lost items gives it (structure: \(lost.standing.label.english))"))
      ]),
      .init([Span(words("ค่าตามไฟล์", "as in the file"))]),
    ]
  }

  // MARK: Repairs

  private var repairs: [Block] {
    let repairs = assessment.sheet.repairs
    if repairs.isEmpty { return [] }
    let header = [
      words("เซลล์", "Cell"), words("ในไฟล์", "In the file"), words("อ่านเป็น", "Read as"),
      words("เหตุที่แน่ใจ", "Why that is certain"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return [
      .table(
        DocumentTable(
          caption: [Span(words("จุดที่ซ่อมเมื่ออ่านไฟล์", "Repairs made in reading the file"))],
          columns: [.init(width: 2, .center), .init(width: 5), .init(width: 5), .init(width: 7)],
          header: [header],
          rows: repairs.map { repair in
            [
              .init([.code(repair.location.cell)]), .init([.code(repair.before)]),
              .init([.code(repair.after)]), .init([Span(repair.explanation[language])]),
            ]
          }))
    ]
  }
}
