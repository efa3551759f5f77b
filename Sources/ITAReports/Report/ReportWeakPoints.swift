import ITAModel
import ITATables

// Strengths and weaknesses, weak items, and the items that indicators 9 and 10 must have lost.
extension Report {
  var weakPoints: [Block] {
    [.heading(.first, [Span(words("การวิเคราะห์ผลการประเมิน", "Analysis of the result"))])]
      + sides + weakItems + lostItems
  }

  private var sides: [Block] {
    let groups: [(MeasureBand?, String)] = [
      (.urgent, words("ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน", "Weaknesses to be put right at once")),
      (.develop, words("ประเด็นที่ต้องพัฒนาให้ดีขึ้น", "Points to be developed")),
      (nil, words("จุดแข็งที่ควรรักษาระดับ", "Strengths to keep")),
    ]
    let rows = groups.flatMap { band, title -> [[DocumentTable.Cell]] in
      let lines = points(in: band)
      let own = lines.isEmpty ? [(words("ไม่มี", "none"), Points?.none)] : lines
      return own.enumerated().map { index, line in
        let cells = [DocumentTable.Cell([Span(line.0)]), number(line.1)]
        return index == 0 ? [.init([Span(title)], rows: own.count)] + cells : cells
      }
    }
    let header = [
      words("กลุ่ม", "Group"), words("ตัวชี้วัดหรือข้อ", "Indicator or item"),
      words("คะแนน", "Score"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return [
      .heading(.second, [Span(words("จุดแข็งและจุดอ่อน", "Strengths and weaknesses"))]),
      .table(
        DocumentTable(
          caption: [Span(words("จุดแข็งและจุดอ่อนตามกลุ่ม", "Strengths and weaknesses by group"))],
          columns: [.init(width: 5), .init(width: 9), .init(width: 3, .end)], header: [header],
          rows: rows)),
      .paragraph([Span(cutOffs)], .small),
    ]
  }

  /// The weak indicators and items of a band; without a band the strong indicators.
  private func points(in band: MeasureBand?) -> [(String, Points?)] {
    guard let band else {
      return analysis.indicators.filter { $0.side == .strength }
        .map { (name(.indicator($0.indicator)), $0.figure.shown) }
    }
    let indicators = analysis.fromLowest.filter { $0.side == .weakness }
      .map { (name(.indicator($0.indicator)), $0.figure.shown ?? .zero) }
    let items = analysis.weakItems
      .map { (name(.item($0.id)), $0.score.points.rounded) }
    // A weak point above the cut-offs of both groups, as with another threshold, is to be developed.
    return (indicators + items).filter {
      (catalogue.band(of: $0.1) == .urgent) == (band == .urgent)
    }
    .map { ($0.0, $0.1) }
  }

  /// The cut-offs, marked as ours.
  private var cutOffs: String {
    let urgent = catalogue.cutOffs.first { $0.band == .urgent }?.below.shown ?? ""
    let target = analysis.threshold.shown
    return words(
      "\(suggested): คะแนนต่ำกว่า \(urgent) จัดเป็นเรื่องเร่งด่วน ตั้งแต่ \(urgent) แต่ต่ำกว่า \(target)"
        + " จัดเป็นเรื่องที่ต้องพัฒนา เกณฑ์แบ่งกลุ่มนี้เป็นของผู้จัดทำรายงาน มิใช่ของสำนักงาน ป.ป.ช.",
      "\(suggested): below \(urgent) is urgent, from \(urgent) to below \(target) is to be"
        + " developed. These cut-offs are ours, not those of the NACC.")
  }

  private var weakItems: [Block] {
    let head: [Block] = [
      .heading(.second, [Span(words("ข้อที่เป็นจุดอ่อน", "Weak items"))])
    ]
    if analysis.items.isEmpty {
      return head + [
        .paragraph([
          Span(words("ไฟล์คะแนนไม่มีคะแนนรายข้อ", "The score file has no scores of items."))
        ])
      ]
    }
    let weak = analysis.weakItems
    let count = words(
      "มีข้อที่คะแนนต่ำกว่า \(analysis.threshold.shown) จำนวน \(weak.count) ข้อ จาก \(analysis.items.count) ข้อที่มีคะแนน",
      "\(weak.count) of \(analysis.items.count) items with a score are below \(analysis.threshold.shown)."
    )
    if weak.isEmpty { return head + [.paragraph([Span(count)])] }
    let header = [
      words("ข้อ", "Item"), words("เรื่อง", "Subject"), words("ตัวชี้วัดที่", "Indicator"),
      words("คะแนน", "Score"), words("เซลล์", "Cell"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return head + [
      .paragraph([Span(count)]),
      .table(
        DocumentTable(
          caption: [Span(words("ข้อที่เป็นจุดอ่อน เรียงจากคะแนนต่ำ", "Weak items, lowest first"))],
          columns: [
            .init(width: 3, .center), .init(width: 12), .init(width: 4, .center),
            .init(width: 4, .end), .init(width: 3, .center),
          ], header: [header],
          rows: weak.map { item in
            [
              .init([.code("\(item.id)")]), .init([Span(ownName(.item(item.id)))]),
              .init([Span(item.indicator.map { "\($0)" } ?? "–")]), number(item.score.points),
              place(item.score),
            ]
          }, hasRowHeaders: true)),
    ]
  }

  /// Which items must have been lost, where the score alone tells it.
  private var lostItems: [Block] {
    let known = assessment.lostItems.filter { !$0.combinations.isEmpty }
    if known.isEmpty { return [] }
    let head: [Block] = [
      .heading(
        .second, [Span(words("จำนวนข้อ OIT ที่เสียคะแนน", "OIT items that lost points"))])
    ]
    return head
      + known.map { lost in
        let most = 3
        let ways = lost.combinations.prefix(most).map { combination in
          combination.losses.map { loss in
            words(
              "ตัวชี้วัดย่อย \(loss.sub) \(loss.items) ข้อ", "sub-indicator \(loss.sub): \(loss.items)")
          }.joined(separator: words(" และ ", " and "))
        }
        let rest = lost.combinations.count - ways.count
        let more = rest > 0 ? words(" หรืออีก \(rest) แบบ", " or \(rest) other ways") : ""
        let score = lost.score.points.shown
        return .paragraph([
          Span(
            words(
              "ตัวชี้วัดที่ \(lost.indicator) ได้ \(score) จึงเสียคะแนน \(ways.joined(separator: " หรือ "))\(more)"
                + " (โครงสร้างข้อ: \(lost.standing.label.thai))",
              "Indicator \(lost.indicator) is \(score), so it lost \(ways.joined(separator: " or "))\(more)"
                + " (structure of items: \(lost.standing.label.english))."))
        ])
      }
  }
}
