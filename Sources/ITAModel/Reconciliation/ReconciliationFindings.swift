import ITATables

/// The wording of what comparing the figures finds.
enum ReconciliationFindings {
  static func looseMean(
    _ figure: FigureID, _ stated: String, _ computed: String
  ) -> LocalizedText {
    LocalizedText(
      thai: "\(figure.label.thai) ระบุไว้ «\(stated)» ค่าเฉลี่ยที่คำนวณได้คือ \(computed)\n"
        + "ไม่ถือว่าขัดกัน เพราะวิธีรวมคะแนนส่วนนี้ยังไม่ยืนยัน  ผลใช้ค่าที่ระบุ \(stated)",
      english: "\(figure.label.english) is given as «\(stated)»; the mean is \(computed)\n"
        + "That is no contradiction, for how it is made up is not certain; the given \(stated) is used."
    )
  }

  static func proved(
    _ figure: FigureID, _ proved: String, _ rejected: [AssessmentFinding.Rejected]
  ) -> LocalizedText {
    func list(_ language: Language) -> String {
      rejected.map { one in
        let cell = one.cell.isEmpty ? "" : " (\(one.cell))"
        return "«\(one.value)»\(cell)" + (one.slip.map { " " + $0.text[language] } ?? "")
      }.joined(separator: ", ")
    }
    return LocalizedText(
      thai: "\(figure.label.thai) มีหลายค่า การคำนวณยืนยันว่าเป็น «\(proved)»\n"
        + "ค่า \(list(.thai)) ไม่เข้ากับคะแนนอื่น  ผลใช้ \(proved)  ให้แก้ไฟล์ให้เหลือค่าเดียว",
      english: "\(figure.label.english) has several values; the arithmetic proves «\(proved)»\n"
        + "\(list(.english)) cannot be right beside the other scores; \(proved) is used."
        + " Keep this one in the file.")
  }

  static func undecided(
    _ figure: FigureID, _ used: String, _ others: [String]
  ) -> LocalizedText {
    let list = others.map { "«\($0)»" }.joined(separator: ", ")
    return LocalizedText(
      thai: "\(figure.label.thai) มีหลายค่า «\(used)» กับ \(list) และการคำนวณตัดสินไม่ได้ว่าค่าใดถูก\n"
        + "ผลใช้ค่าแรก \(used)  ให้ตรวจกับผลที่ประกาศ",
      english: "\(figure.label.english) has several values, «\(used)» and \(list), and the"
        + " arithmetic does not decide between them\n"
        + "The first, \(used), is used; check it with the published result.")
  }

  static func impossible(
    _ indicator: Indicator, _ score: String, _ given: Int, _ standing: Standing
  ) -> LocalizedText {
    let thai =
      given > 0
      ? "คะแนนตัวชี้วัด หรือคะแนนรายข้อที่ให้มา \(given) ข้อ จึงผิดอย่างน้อยหนึ่งค่า"
      : "คะแนนนี้จึงน่าจะพิมพ์ผิด"
    let english =
      given > 0
      ? "The score or one of the \(given) items given must be wrong"
      : "The score is probably mistyped"
    return LocalizedText(
      thai: "ตัวชี้วัดที่ \(indicator) ได้ «\(score)» แต่ไม่มีจำนวนข้อที่เสียคะแนนชุดใดให้ผลนี้\n"
        + "\(thai)  ให้ตรวจกับผลที่ประกาศ  (โครงสร้างข้อของปีนี้: \(standing.label.thai))",
      english: "indicator \(indicator) is «\(score)», which no number of lost items gives\n"
        + "\(english); check with the published result."
        + " (Standing of the year's items: \(standing.label.english).)")
  }

  static func unexplained(_ indicator: Indicator, _ score: String, _ given: Int) -> LocalizedText {
    LocalizedText(
      thai: "ตัวชี้วัดที่ \(indicator) ได้ «\(score)» แต่ไม่มีจำนวนข้อที่เสียคะแนนชุดใดให้ผลนี้\n"
        + "คะแนนตัวชี้วัด\(given > 0 ? " หรือคะแนนรายข้อที่ให้มา \(given) ข้อ" : "") อาจผิด"
        + " หรือการจัดข้อเข้าตัวชี้วัดย่อยของปีนี้ซึ่งอนุมานจากตัวเลขยังไม่ถูก  ให้ตรวจกับผลที่ประกาศ",
      english: "indicator \(indicator) is «\(score)», which no number of lost items gives\n"
        + "The score\(given > 0 ? " or one of the \(given) items given" : "") may be wrong, or the"
        + " sub-indicators of the year's items, which are only inferred; check with the published"
        + " result.")
  }

  static func otherLevel(
    _ year: String, _ overall: String, _ stated: String, _ rules: [String]
  ) -> LocalizedText {
    LocalizedText(
      thai: "ปี \(year) ระบุคะแนนรวม \(overall) ระดับ «\(stated)» แต่เกณฑ์ปีนั้นให้ระดับ "
        + "\(rules.joined(separator: " หรือ "))\n"
        + "คะแนนหรือระดับผิดอย่างใดอย่างหนึ่ง  ให้ตรวจกับผลที่ประกาศของปีนั้น",
      english: "\(year) is stated with \(overall) and level «\(stated)», but its rules give"
        + " «\(rules.joined(separator: "» or «"))»\n"
        + "Either the score or the level is wrong; check with that year's published result.")
  }

  /// OIT mistyped by a digit.
  static var exampleOfContradiction: AssessmentFinding {
    func cell(_ figure: FigureID, _ hundredths: Int, row: Int) -> Reconciliation.Cell {
      let points = Points(hundredths: hundredths)
      return Reconciliation.Cell(
        figure: figure,
        score: StatedScore(
          points: points, decimals: 2, raw: points.shown,
          location: Location(file: "scores.tsv", row: row, column: 3)))
    }
    let oit = cell(.tool(.oit), 9163, row: 18)
    let below = [Indicator(9), Indicator(10)].compactMap(\.self)
    let cells = zip(below, [9375, 8750]).map {
      cell(.indicator($0.0), $0.1, row: 4 + $0.0.number)
    }
    let mean = Interval(roundingTo: Points(hundredths: 9063))
    let conflict = Reconciliation.Conflict(
      disagreements: [
        Reconciliation.Disagreement(
          cell: oit, mean: mean, computed: Points(hundredths: 9063), against: cells, left: mean)
      ],
      suspects: [
        Reconciliation.Suspect(
          cell: oit, needed: mean, slip: Slip(of: oit.score, into: mean, others: []))
      ])
    let use = Reconciliation.Conflict.Use(
      figure: oit.figure, origin: .computed, value: Points(hundredths: 9063))
    return .contradiction(conflict, uses: [use], trust: nil)
  }

  static var examples: [AssessmentFinding] {
    [
      .looseMean(.overall, stated: "76.81", computed: "77.60"),
      .outsideParts("90.00", parts: ["80.00", "82.00"], isStated: false),
      .provedValue(
        .overall, proved: "76.81",
        rejected: [AssessmentFinding.Rejected(value: "76.18", cell: "C20", slip: nil)]),
      .undecidedValue(.overall, used: "76.81", others: ["76.18"]),
      .otherLevelOfYear("2562", overall: "85.03", stated: "B", rules: ["A"]),
    ]
      + [Indicator(9)].compactMap(\.self).flatMap { indicator -> [AssessmentFinding] in
        [
          .impossibleScore(indicator, score: "90.70", given: 0, standing: .confirmed),
          .unexplainedScore(indicator, score: "90.71", given: 15),
        ]
      }
  }
}
