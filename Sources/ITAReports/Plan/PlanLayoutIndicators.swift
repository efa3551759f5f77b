import ITAModel
import ITATables

// The form by indicator: strengths and weaknesses, ways to develop, then three lists of measures.
extension PlanLayoutWriter {
  var indicators: [PlanOutline.Part] {
    sides + development + plan + list(.urgent) + list(.develop) + maintain
  }

  private func label(_ indicator: Indicator) -> String {
    let name = analysis.assessment.framework.rule(of: indicator)?.name[language] ?? ""
    return words("ตัวชี้วัดที่ \(indicator) \(name)", "Indicator \(indicator) \(name)")
  }

  private var sides: [PlanOutline.Part] {
    let limit = analysis.threshold.shown
    let header = [
      words("ตัวชี้วัด", "indicator"), words("คะแนน", "score"),
      words("ผลการวิเคราะห์ตัวชี้วัด", "analysis of the indicator"),
    ]
    func table(_ side: Analysis.Side) -> PlanOutline.Part {
      let own = analysis.fromLowest.reversed().filter { $0.side == side }
      if own.isEmpty { return .remark(none) }
      return .table(
        header: header,
        rows: own.map { ranked in
          let row = rows.first { $0.figure == .indicator(ranked.indicator) }
          return [label(ranked.indicator), ranked.figure.shown?.shown ?? "", row?[.finding] ?? ""]
        })
    }
    return [
      .heading(words("จุดแข็ง (ตั้งแต่ \(limit) ขึ้นไป)", "Strengths (\(limit) and above)"), level: 1),
      table(.strength),
      .heading(
        words("จุดอ่อนที่ต้องพัฒนา (ต่ำกว่า \(limit))", "Weaknesses (below \(limit))"), level: 1),
      table(.weakness),
    ]
  }

  private var development: [PlanOutline.Part] {
    let limit = analysis.threshold.shown
    let header = [
      words("ตัวชี้วัด", "indicator"),
      words(
        "ประเด็นการประเมินที่ต้องพัฒนา (ประเด็นที่มีคะแนนต่ำกว่าร้อยละ \(limit) และประเด็นการเปิดเผยข้อมูลสาธารณะที่ได้ 0 คะแนน)",
        "points to develop (questions below \(limit), disclosure items at 0)"),
      words("วิธีการพัฒนา", "way to develop"),
    ]
    let weak = analysis.weakItems.sorted { $0.id < $1.id }
    var last: Indicator?
    let lines = weak.map { item in
      let indicator = item.indicator == last ? "" : item.indicator.map(label) ?? ""
      last = item.indicator
      let row = rows.first { $0.figure == .item(item.id) }
      return [indicator, "\(name(item.id)) (\(item.score.points.shown))", row?[.measure] ?? ""]
    }
    let heading = PlanOutline.Part.heading(
      words("วิธีพัฒนารายประเด็น", "Ways to develop, by point"), level: 1)
    if lines.isEmpty {
      return [
        heading,
        .remark(words("ไม่มีประเด็นที่ต่ำกว่าเกณฑ์นี้ในไฟล์", "The file has no point below this.")),
      ]
    }
    return [heading, .table(header: header, rows: lines, joined: [0])]
  }

  private var plan: [PlanOutline.Part] {
    let header = [
      words("มาตรการ/แนวทาง", "measure"), words("ขั้นตอนหรือวิธีการ", "steps"),
      words("ผู้รับผิดชอบ", "responsible"), words("การกำกับติดตาม", "follow-up"),
    ]
    return [
      .heading(words("มาตรการ ปีงบประมาณ พ.ศ. \(year + 1)", "Measures for \(year + 1)"), level: 1),
      .table(
        header: header,
        rows: rows.map { row in
          [
            "\(row.subject)\n\(row[.measure])", row[.steps], form.responsible(row),
            [row[.monitoring], form.period(row)].filter { !$0.isEmpty }.joined(separator: "\n"),
          ]
        }),
    ]
  }

  private var listHeader: [String] {
    [
      words("มาตรการ/แนวทาง", "measure"), words("วิธีดำเนินการ", "method"),
      words("ผู้รับผิดชอบ", "responsible"), words("ระยะเวลาดำเนินการ", "period"),
      words("การติดตามประเมินผล", "follow-up"),
    ]
  }

  private var none: String { words("ไม่มี", "none") }

  private func list(_ title: String, _ own: [PlanRow]) -> [PlanOutline.Part] {
    if own.isEmpty {
      return [.heading(title, level: 1), .remark(none)]
    }
    let lines = own.map { row in
      [
        "\(row.subject)\n\(row[.measure])", row[.steps], form.responsible(row),
        form.period(row), row[.monitoring],
      ]
    }
    return [.heading(title, level: 1), .table(header: listHeader, rows: lines)]
  }

  private func list(_ band: MeasureBand) -> [PlanOutline.Part] {
    let title =
      band == .urgent
      ? words("ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน", "To be put right at once")
      : words("ประเด็นที่จะต้องพัฒนาให้ดีขึ้น", "To be developed")
    return list(title, rows.filter { $0.band == band })
  }

  private var maintain: [PlanOutline.Part] {
    list(
      words("ประเด็นที่ต้องรักษาระดับ", "To be maintained"),
      rows.filter { $0.band == .strengthen || $0.band == .keep })
  }
}
