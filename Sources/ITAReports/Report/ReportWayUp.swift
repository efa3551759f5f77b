import ITAModel
import ITATables

// What leads to the next level.
extension Report {
  var wayUp: [Block] {
    let head: [Block] = [
      .heading(.first, [Span(words("ทางสู่ระดับถัดไป", "The way to the next level"))])
    ]
    if framework.levels.isEmpty {
      return head + [advice(words("เกณฑ์ชุดนี้ไม่มีเกณฑ์ระดับ", "These rules have no levels."))]
    }
    guard let next = assessment.nextLevel else { return head + [atTheTop] }
    let unmet = assessment.nearestConditions.filter { $0.isMet == false }
    let needs = unmet.map(need)
    return head + [
      .paragraph(
        [
          .bold(words("ข้อกำหนด: ", "required: ")),
          Span(
            words(
              "การเลื่อนเป็นระดับ \(quoted(next)) ต้องผ่านเงื่อนไขที่ยังไม่ถึงให้ครบทุกข้อดังนี้ ",
              "For \(quoted(next)) every condition not met yet has to be met, as listed. ")),
        ] + source(next.evidence), .flush),
      .list(DocumentList(ordered: false, texts: needs.map { [Span($0)] })),
    ] + levers(unmet.flatMap(\.figures)) + shortestWay
  }

  private var atTheTop: Block {
    switch assessment.verdict {
    case .determined:
      return advice(
        words(
          "หน่วยงานอยู่ในระดับสูงสุดแล้ว ให้รักษาระดับและติดตามตัวชี้วัดที่คะแนนต่ำที่สุด",
          "The agency has the highest level: keep it, and watch the lowest indicator."))
    case .undetermined, .unknown:
      return advice(
        words(
          "ยังตัดสินระดับไม่ได้ ให้หาคะแนนที่ขาดก่อน แล้วจัดทำรายงานใหม่",
          "The level is open: find the missing scores first, then write the report again."))
    }
  }

  /// The indicators that the open conditions rest on, with what a point of each is worth.
  private func levers(_ figures: [FigureID]) -> [Block] {
    let tools = Set(
      figures.flatMap { figure -> [Tool] in
        switch figure {
        case .overall: Tool.allCases
        case .tool(let tool): [tool]
        case .part(let part): [part.tool]
        case .indicator, .subIndicator, .item: []
        }
      })
    let rows = analysis.fromLowest.filter { ranked in
      framework.rule(of: ranked.indicator).map { tools.contains($0.tool) } ?? false
    }
    if rows.isEmpty { return [] }
    let header = [
      words("ตัวชี้วัด", "Indicator"), words("คะแนน", "Score"),
      words("ผลต่อคะแนนรวม ต่อ 1 คะแนน", "Overall gain a point"),
      words("ผลต่อคะแนนรวม เมื่อได้ 100", "Overall gain at 100"),
    ].map { DocumentTable.Cell([Span($0)]) }
    return [
      advice(
        words(
          "ให้เลือกตัวชี้วัดที่จะยกระดับจากตารางต่อไปนี้ โดยดูผลต่อคะแนนรวมประกอบ",
          "Choose the indicators to raise from the table below, by what they add overall.")),
      .table(
        DocumentTable(
          caption: [
            Span(
              words(
                "ตัวชี้วัดที่มีผลต่อเงื่อนไขที่ยังไม่ถึง เรียงจากคะแนนต่ำ",
                "Indicators that count for what is missing, lowest first"))
          ],
          columns: [
            .init(width: 9), .init(width: 2, .end), .init(width: 3, .end), .init(width: 3, .end),
          ], header: [header],
          rows: rows.map { ranked in
            let most = ranked.gain.flatMap { gain in
              ranked.figure.shown.map { gain.times(.hundred - $0) }
            }
            return [
              .init([Span(name(.indicator(ranked.indicator)))]), number(ranked.figure.shown),
              number(ranked.gain), number(most),
            ]
          }, hasRowHeaders: true)),
    ]
  }

  /// The least changes that reach the level, with the proof by the same engine.
  private var shortestWay: [Block] {
    guard let target = assessment.nextTarget else { return [] }
    switch ShortestWay(WhatIf(assessment), to: target).outcome {
    case .alreadyThere, .undetermined: return []
    case .impossible:
      return [
        advice(
          words(
            "ตามคะแนนที่มีในไฟล์ ยังไม่มีทางที่ถึงระดับนี้ได้",
            "With the figures of the file no way reaches this level."))
      ]
    case .onlyPossible(let ways, _):
      return ways.first.map { blocks($0, to: target, isCertain: false) } ?? []
    case .ways(let ways, _):
      return ways.first.map { blocks($0, to: target, isCertain: true) } ?? []
    }
  }

  private func blocks(_ way: ShortestWay.Way, to target: Level, isCertain: Bool) -> [Block] {
    let after = way.after.figure(.overall).shown?.shown ?? "–"
    let header = [
      words("ตัวชี้วัดหรือข้อ", "Indicator or item"), words("คะแนนเดิม", "Now"),
      words("คะแนนที่ต้องได้", "Needed"), words("ผลต่อคะแนนรวม", "Overall gain"),
    ].map { DocumentTable.Cell([Span($0)]) }
    let sure =
      isCertain
      ? words("จะได้ระดับ \(quoted(target))", "the level is \(quoted(target))")
      : words(
        "อาจได้ระดับ \(quoted(target)) ขึ้นกับคะแนน EIT แยกส่วน",
        "the level may be \(quoted(target)), depending on the parts of EIT")
    return [
      advice(
        words(
          "ทางที่แก้น้อยที่สุดคือยกคะแนนตามตารางต่อไปนี้ คะแนนรวมจะเป็น \(after) และ\(sure)",
          "The least change is the table below: the overall score becomes \(after), and \(sure).")),
      .table(
        DocumentTable(
          caption: [Span(words("ทางที่สั้นที่สุด", "The shortest way"))],
          columns: [
            .init(width: 9), .init(width: 3, .end), .init(width: 3, .end), .init(width: 3, .end),
          ], header: [header],
          rows: way.changes.map { change in
            [
              .init([Span(name(change.figure))]), number(change.from), number(change.to),
              number(change.gain),
            ]
          }, hasRowHeaders: true)),
    ]
  }
}
