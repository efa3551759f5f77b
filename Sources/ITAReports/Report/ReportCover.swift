import ITATables

// The front page.
extension Report {
  var cover: DocumentCover {
    DocumentCover(
      emblem: words("ที่วางตราหน่วยงาน", "place of the agency's emblem"),
      title: [
        [Span(words("รายงานการวิเคราะห์ผลการประเมิน", "Report on the assessment"))],
        [Span(words("คุณธรรมและความโปร่งใสในการดำเนินงาน", "of integrity and transparency"))],
        [Span(words("ของหน่วยงานภาครัฐ (ITA)", "of public agencies (ITA)"))],
        [Span(words("และมาตรการยกระดับการดำเนินงาน", "and measures to raise it"))],
        [Span(yearText(year))],
      ],
      details: ([agency ?? dots] + places).map { [Span($0)] },
      foot: (unit + [date?.text(in: language) ?? words("วันที่ \(dots)", "Date \(dots)")])
        .map { [Span($0)] })
  }

  /// A dotted blank inside a line of text.
  var dots: String { String(repeating: ".", count: 40) }

  private var places: [String] {
    let district = profile[.district].map { words("อำเภอ\($0)", "District: \($0)") }
    let province = profile[.province].map { words("จังหวัด\($0)", "Province: \($0)") }
    let line = [district, province].compactMap(\.self).joined(separator: "  ")
    return line.isEmpty ? [] : [line]
  }

  private var unit: [String] { profile[.unit].map { [$0] } ?? [] }
}
