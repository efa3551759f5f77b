import ITAModel
import ITATables

// The memo (บันทึกข้อความ) with which the report is handed in.
extension Report {
  /// The memo on one page: heads with dotted blanks, what happened, what is asked, a signature.
  public var memo: Document {
    let form = words("บันทึกข้อความ", "Memorandum")
    return document(
      title: form,
      sections: [
        DocumentSection(
          .portrait,
          [.paragraph([Span(form)], .title), .fields(heads), .paragraph(addressee, .flush)]
            + body + memoSignature)
      ])
  }

  private var heads: [[DocumentField]] {
    func value(_ text: String?) -> [Span] { text.map { [Span($0)] } ?? [] }
    return [
      [
        DocumentField(
          words("ส่วนราชการ", "Unit"),
          value(
            profile[.unit].map { unit in
              agency.map { "\(unit) \($0)" } ?? unit
            } ?? agency))
      ],
      [
        DocumentField(words("ที่", "No."), value(profile[.number])),
        DocumentField(words("วันที่", "Date"), value(date?.text(in: language))),
      ],
      [DocumentField(words("เรื่อง", "Subject"), [Span(title)])],
    ]
  }

  private var addressee: [Span] {
    [Span(words("เรียน  ", "To  ") + (profile[.addressee] ?? profile[.signerPosition] ?? dots))]
  }

  private var body: [Block] {
    let score = assessment.figure(.overall).shown?.shown ?? "–"
    let weak = analysis.indicators.filter { $0.side == .weakness }.count
    let reasons = AnalysisText(analysis, in: language).reasons.map(\.text)
      .joined(separator: " ")
    return [
      .paragraph([
        Span(
          words(
            "ตามที่มีการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \(yearText(year))"
              + " นั้น ผลของ\(agency ?? "หน่วยงาน")คือ คะแนนรวม \(score) คะแนน ระดับ \(levelText) \(reasons)",
            "In the Integrity and Transparency Assessment of \(yearText(year)) the overall score of"
              + " \(agency ?? "the agency") is \(score), the level \(levelText). \(reasons)"))
      ]),
      .paragraph([
        Span(
          words(
            "จากการวิเคราะห์พบตัวชี้วัดที่เป็นจุดอ่อน \(weak) ตัวชี้วัด และข้อที่เป็นจุดอ่อน"
              + " \(analysis.weakItems.count) ข้อ จึงได้จัดทำมาตรการสำหรับปีงบประมาณ พ.ศ. \(year + 1)"
              + " จำนวน \(plan.count) มาตรการ รายละเอียดตามรายงานที่แนบ ซึ่งแยกข้อกำหนดออกจากข้อเสนอไว้แล้ว",
            "The analysis finds \(weak) weak indicators and \(analysis.weakItems.count) weak items."
              + " \(plan.count) measures were drafted for fiscal year \(year + 1), as in the"
              + " report attached, which keeps what is required apart from what is suggested."))
      ]),
      .paragraph([
        Span(
          words(
            "จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบ โปรดมอบหมายผู้รับผิดชอบดำเนินการตามมาตรการและรายงานผลตามรอบที่กำหนด",
            "For your consideration. If you agree, please charge those responsible with the"
              + " measures and with reporting in the rounds given."))
      ]),
    ]
  }

  private var memoSignature: [Block] {
    [
      .signatures([
        DocumentSignature(
          role: words("ผู้รายงาน", "Reported by"), name: profile[.preparer],
          position: profile[.preparerPosition])
      ])
    ]
  }
}
