import ITATables

extension Assessment {
  /// That EIT lies outside its two parts. How they are weighed is not official, but no weights
  /// give a mean below the lower or above the higher of them; nil where nothing is wrong.
  var partsDiagnostic: Diagnostic? {
    let parts = framework.parts.compactMap { sheet.scores[.part($0.part)] }
    guard !parts.isEmpty, parts.count == framework.parts.count,
      let whole = figure(.tool(.eit)).used, let lowest = parts.map(\.points).min(),
      let highest = parts.map(\.points).max(),
      whole < lowest - framework.tolerance || whole > highest + framework.tolerance
    else { return nil }
    return Diagnostic(
      AssessmentFinding.outsideParts(
        whole.shown, parts: parts.map(\.points.shown),
        isStated: figure(.tool(.eit)).origin == .stated),
      at: parts[0].location)
  }
}

extension ReconciliationFindings {
  static func outsideParts(
    _ whole: String, _ parts: [String], _ isStated: Bool
  ) -> LocalizedText {
    let list = parts.map { "«\($0)»" }
    return LocalizedText(
      thai: "สองส่วนของ EIT ได้ \(list.joined(separator: " และ ")) แต่ EIT "
        + (isStated ? "ที่ระบุไว้" : "จากตัวชี้วัดที่ 6-8") + " ได้ «\(whole)»\n"
        + "ไม่ว่าสองส่วนมีน้ำหนักเท่าใด EIT ต้องอยู่ระหว่างสองคะแนนนี้ จึงมีตัวเลขผิดอย่างน้อยหนึ่งค่า"
        + "  ผลใช้ทุกค่าตามที่ให้มา  ให้ตรวจกับผลที่ประกาศ",
      english: "the parts of EIT are \(list.joined(separator: " and ")), but EIT "
        + (isStated ? "is given as" : "of indicators 6-8 is") + " «\(whole)»\n"
        + "However the parts are weighed, EIT lies between them, so one figure at least is wrong."
        + " All are used as given; check with the published result.")
  }
}
