import ITATables

extension Assessment {
  /// The sheet as the clean table that every reader of this program reads back the same: title
  /// lines, then a row a figure; empty lines have no cells.
  ///
  /// A figure with several values in the file has a row for each, the one used first.
  public var canonicalRows: [[String]] {
    var rows: [[String]] = []
    if let agency = sheet.agency { rows.append(["หน่วยงาน", agency.value]) }
    rows.append(["ปีงบประมาณ", "\(year)"])
    rows += figureRows(.overall).map { ["คะแนนรวม", $0] }
    if let level = sheet.statedLevel { rows.append(["ระดับ", level.value]) }
    rows.append([])
    rows.append(["ข้อ", "ตัวชี้วัด", "คะแนน"])
    let figures = Set(sheet.scores.keys).union(sheet.blanks.keys).filter { $0 != .overall }
    let reader = LabelReader(framework)
    for figure in figures.sorted() {
      let name = framework.name(of: figure)?.thai ?? ownName(of: figure, reader)
      rows += figureRows(figure).map { ["\(figure)", name, $0] }
    }
    return rows
  }

  /// What the document calls a figure; empty where that would be read as another figure.
  private func ownName(of figure: FigureID, _ reader: LabelReader) -> String {
    guard let label = sheet.labels[figure] else { return "" }
    switch reader.meaning(of: label) {
    case .figure(let other): return other == figure ? label : ""
    case .several: return ""
    case .similar, .unknown: return label
    }
  }

  private func figureRows(_ figure: FigureID) -> [String] {
    guard let first = sheet.scores[figure] else {
      return sheet.blanks[figure] == nil ? [] : ["-"]
    }
    return ([first] + (sheet.repeated[figure] ?? [])).map(\.points.decimal)
  }
}

extension Points {
  /// The value as a decimal: two places, more only where it has more (at most six, half up).
  public var decimal: String {
    if Points(hundredths: hundredths) == self { return shown }
    let millionths = (self * 10_000).hundredths
    var digits = "\(millionths.magnitude % 1_000_000)"
    digits = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return (millionths < 0 ? "-" : "") + "\(millionths.magnitude / 1_000_000)." + digits
  }
}
