import ITAModel
import ITATables

// What was assessed, with which tools and indicators.
extension Report {
  var background: [Block] {
    let agency = agency ?? words("หน่วยงาน", "the agency")
    var blocks: [Block] = [
      .heading(.first, [Span(words("ความเป็นมา", "Background"))]),
      .paragraph([
        Span(
          words(
            "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) วัดการปฏิบัติงานของหน่วยงาน"
              + " จากความเห็นของเจ้าหน้าที่ ความเห็นของผู้มาติดต่อ และข้อมูลที่หน่วยงานเปิดเผยต่อสาธารณะ"
              + " รายงานฉบับนี้วิเคราะห์ผลของ\(agency) ประจำ\(yearText(year))"
              + " และเสนอมาตรการสำหรับปีงบประมาณ พ.ศ. \(year + 1)",
            "The Integrity and Transparency Assessment (ITA) measures how a public agency works by"
              + " what its staff say, what its visitors say, and what it discloses. This report"
              + " analyzes the result of \(agency) in \(yearText(year)) and proposes measures for"
              + " fiscal year \(year + 1)."))
      ]),
    ]
    if assessment.isUnofficial {
      blocks.append(
        .paragraph(
          [
            .bold(
              words(
                "ใช้เกณฑ์ของชุด \(framework.id) ซึ่งมิใช่เกณฑ์ของปีนี้ ผลทั้งหมดจึงไม่เป็นทางการ",
                "The rules are those of \(framework.id), not of this year: nothing here is official."
              ))
          ], .flush))
    }
    return blocks + [
      .heading(.second, [Span(words("แบบวัดและตัวชี้วัด", "Tools and indicators"))]),
      .table(toolRules), .table(indicatorRules),
    ]
  }

  private var toolRules: DocumentTable {
    DocumentTable(
      caption: [Span(words("แบบวัดของ\(yearText(year))", "Tools of \(yearText(year))"))],
      columns: [.init(width: 2, .center), .init(width: 9), .init(width: 4, .end)],
      header: [
        [
          .init([Span(words("แบบวัด", "Tool"))]), .init([Span(words("ชื่อ", "Name"))]),
          .init([Span(words("น้ำหนัก (ร้อยละ)", "Weight (%)"))]),
        ]
      ],
      rows: framework.tools.map { rule in
        [
          .init([Span(rule.tool.rawValue)]), .init([Span(rule.name[language])]),
          .init([Span(rule.weight.map { "\($0)" } ?? "–")]),
        ]
      }, hasRowHeaders: true)
  }

  private var indicatorRules: DocumentTable {
    DocumentTable(
      caption: [Span(words("ตัวชี้วัดทั้งสิบ", "The ten indicators"))],
      columns: [
        .init(width: 2, .center), .init(width: 12), .init(width: 4, .center), .init(width: 7, .end),
      ],
      header: [
        [
          .init([Span(words("ที่", "No."))]), .init([Span(words("ตัวชี้วัด", "Indicator"))]),
          .init([Span(words("แบบวัด", "Tool"))]),
          .init([Span(words("จำนวนข้อที่ทราบ", "Items known"))]),
        ]
      ],
      rows: framework.indicators.map { rule in
        let items = framework.items.filter { $0.indicator == rule.indicator }.count
        return [
          .init([Span("\(rule.indicator)")]), .init([Span(rule.name[language])]),
          .init([Span(rule.tool.rawValue)]), .init([Span(items == 0 ? "–" : "\(items)")]),
        ]
      }, hasRowHeaders: true)
  }
}
