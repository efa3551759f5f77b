public import ITAModel

// What an appeal would give.
extension WhatIfText {
  /// The disclosure items below their highest score, by what they would give.
  public func lines(of items: [ContestedItem]) -> [Line] {
    guard !items.isEmpty else {
      let none =
        whatIf.base.sheet.items.contains { $0.tool == .oit }
        ? words("ข้อ OIT ในไฟล์ได้คะแนนเต็มทุกข้อ", "every OIT item of the file has its full score")
        : words("ไฟล์นี้ไม่มีคะแนนรายข้อของ OIT", "the file has no scores of single OIT items")
      return [line(none)]
    }
    let title = words(
      "ข้อ OIT ที่ยังไม่เต็ม และผลถ้าอุทธรณ์สำเร็จ   (คะแนน  เต็ม  คะแนนรวมที่เพิ่ม  * = ข้อเดียวเปลี่ยนระดับ)",
      "OIT items below the full score, if accepted on appeal   "
        + "(score  full  gain of the overall score  * = changes the level alone)")
    var lines = [heading(title)] + items.map(row)
    let all = whatIf.acceptingAll(items)
    let known = items.filter { $0.onTool != nil || $0.onOverall != nil }
    if known.count > 1 {
      lines.append(line(words("  ถ้าสำเร็จทุกข้อ", "  if all are accepted")))
      lines += proof(all, without: items.map { .item($0.item) }) + stillMissing(all)
    }
    lines += unplaced(
      items.filter { $0.onTool == nil && $0.onOverall == nil }.map { .item($0.item) })
    if known.count > 0, !items.contains(where: \.changesLevel) {
      lines.append(
        line(
          words("  ไม่มีข้อใดข้อเดียวที่เปลี่ยนระดับ", "  no item changes the level alone")))
    }
    lines.append(
      line(
        words(
          "  ตรวจกับองค์ประกอบด้านข้อมูลของปีนั้นก่อนอุทธรณ์ เหตุผลเป็นของหน่วยงาน",
          "  check them against the year's elements before an appeal; the reasons are yours")))
    return lines
  }

  private func row(_ item: ContestedItem) -> Line {
    let mark = item.changesLevel ? "*" : " "
    let gain =
      item.onOverall == nil
      ? AnalysisText.left("?", 7) : Self.gain(item.onOverall)
    let after =
      item.changesLevel
      ? words("  ระดับเป็น ", "  level ") + name(of: item.after.verdict) : ""
    return line(
      "  \(Self.score(item.from)) -> \(Self.score(item.to))  \(gain)\(mark) "
        + style.name(.item(item.item)) + after)
  }
}
