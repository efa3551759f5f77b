import ITAModel
import ITATables

// How the measures are followed up.
extension Report {
  var monitoring: [Block] {
    [
      .heading(.first, [Span(words("การกำกับติดตามและรายงานผล", "Follow-up and reporting"))]),
      .paragraph([
        .bold("\(suggested): "),
        Span(
          words(
            "ให้ผู้รับผิดชอบรายงานความก้าวหน้าต่อผู้บริหารปีละสองรอบ พร้อมหลักฐานของแต่ละมาตรการ"
              + " การทำมาตรการเสร็จยังไม่ใช่คะแนน คะแนนจะทราบเมื่อประกาศผลของปีถัดไป",
            "Those responsible report to the head twice a year, with evidence for each measure."
              + " A finished measure is not a score: scores are known when the next result is"
              + " published.")),
      ]),
      .table(rounds),
    ] + reportDemand
  }

  private var rounds: DocumentTable {
    let next = year + 1
    let periods = [("\(year)-10-01", "\(next)-03-31"), ("\(next)-04-01", "\(next)-09-30")]
    let header = [
      words("รอบ", "Round"), words("ช่วงเวลา", "Period"),
      words("มาตรการที่ต้องแล้วเสร็จ", "Measures due"), words("ผลการดำเนินการ", "Result"),
      words("ปัญหาและหลักฐาน", "Problems and evidence"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return DocumentTable(
      caption: [Span(words("รอบการติดตาม", "Rounds of follow-up"))],
      columns: [
        .init(width: 3, .center), .init(width: 10), .init(width: 6, .center), .init(width: 6),
        .init(width: 7),
      ], header: [header],
      rows: periods.enumerated().map { index, period in
        let due = plan.filter { row in
          let isFirst = ThaiDate(row[.end]).map { $0.month >= 10 || $0.month <= 3 } ?? false
          return isFirst == (index == 0)
        }.count
        return [
          .init([Span("\(index + 1)")]), .init([Span(days(period.0, period.1))]),
          .init([Span("\(due)")]), "", "",
        ]
      })
  }

  /// Two ISO dates of the Buddhist Era, which begin and end months, as a period in words.
  func days(_ start: String, _ end: String) -> String {
    [start, end].map { ReportDate($0)?.month(in: language) ?? $0 }
      .joined(separator: words(" ถึง ", " to "))
  }

  private var reportDemand: [Block] {
    guard let item = framework.reportItem else { return [] }
    let fact = framework.facts.first { $0.kind == .reportItem }
    return [
      demand(
        words(
          "ให้เผยแพร่รายงานผลการดำเนินการตามมาตรการ ตามข้อ \(item)",
          "Publish the report on the measures, as item \(item) asks."), fact)
    ]
  }

  /// A line that is demanded, with the citation.
  func demand(_ text: String, _ fact: Fact?) -> Block {
    let citation = fact.map { source(Evidence($0)) } ?? []
    return .paragraph(
      [.bold(words("ข้อกำหนด: ", "required: ")), Span("\(text) ")] + citation, .flush)
  }
}
