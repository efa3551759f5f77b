import ITAModel
import ITATables

// The lists of indicators and items, and what to do next.
extension AnalysisText {
  /// How many weak items are listed unless all are asked for.
  private static let mostItems = 10

  /// The lowest indicators.
  var indicators: [Line] {
    let lowest = analysis.fromLowest.prefix(top)
    if lowest.isEmpty { return [] }
    let weak = analysis.indicators.filter { $0.side == .weakness }.count
    let strong = analysis.indicators.count - weak
    let threshold = analysis.threshold.shown
    let bars = columns < 80 ? "" : words("  แท่ง", "  bar")
    let title = words(
      "ตัวชี้วัดที่ได้คะแนนต่ำสุด   (คะแนน  อันดับ\(bars)  คะแนนรวมที่เพิ่มเมื่อเพิ่ม 1 คะแนน  เซลล์)",
      "lowest indicators   (score  rank\(bars)  gain of the overall score a point  cell)")
    let summary = words(
      "  จุดแข็ง \(strong) ตัวชี้วัด จุดอ่อน \(weak) ตัวชี้วัด (ต่ำกว่า \(threshold))",
      "  strengths \(strong), weaknesses \(weak) (below \(threshold))")
    return [heading(title)] + lowest.map(row) + [line(summary)]
  }

  private func row(_ ranked: Analysis.RankedIndicator) -> Line {
    let mark = ranked.side == .weakness ? "*" : " "
    let gain = ranked.gain.map { "+1: \($0.shown)" } ?? ""
    let cell = ranked.figure.stated?.location.cell ?? ""
    return line(
      "  \(Self.column(ranked.figure.shown?.shown ?? "-", 6))\(mark)  "
        + "\(Self.column("\(ranked.rank)", 2))  \(bar(ranked.figure))\(Self.left(gain, 8))  "
        + Self.left(cell, 6)
        + name(.indicator(ranked.indicator)))
  }

  /// Ten marks for a score of 100, so that bars stand below each other; nothing on a narrow
  /// terminal.
  private func bar(_ figure: Figure) -> String {
    if columns < 80 { return "" }
    let length = min(10, max(0, ((figure.shown?.hundredths ?? 0) + 500) / 1000))
    return Self.left(String(repeating: "#", count: length), 10) + "  "
  }

  /// The weak items, or all items, with what a point of each is worth.
  func items(_ whatIf: WhatIf) -> [Line] {
    if analysis.items.isEmpty { return [] }
    let weak = analysis.weakItems
    let listed = listsItems ? analysis.items : Array(weak.prefix(Self.mostItems))
    let threshold = analysis.threshold.shown
    var lines = [
      heading(
        listsItems
          ? words(
            "คะแนนรายข้อ   (คะแนน  รหัส  คะแนนรวมที่เพิ่มเมื่อเพิ่ม 1 คะแนน  เซลล์)",
            "items   (score  code  gain of the overall score a point  cell)")
          : words(
            "ข้อที่เป็นจุดอ่อน \(weak.count) จาก \(analysis.items.count) ข้อ   (ต่ำกว่า \(threshold))",
            "weak items: \(weak.count) of \(analysis.items.count)   (below \(threshold))"))
    ]
    lines += listed.map { item in
      let gain = whatIf.gain(of: .item(item.id)).onOverall.map { "+1: \($0.shownInFour)" } ?? ""
      let mark = item.isWeak ? "*" : " "
      let cell = item.score.location.cell
      return line(
        "  \(Self.column(item.score.points.shown, 6))\(mark)  "
          + "\(Self.left("\(item.id)", 4))  \(Self.left(gain, 10))  \(Self.left(cell, 6))"
          + label(item.id))
    }
    if listed.count < weak.count, !listsItems {
      lines.append(
        line(
          words(
            "  อีก \(weak.count - listed.count) ข้อ ดูทั้งหมดด้วย --items",
            "  \(weak.count - listed.count) more; --items lists all")))
    }
    return lines
  }

  private func label(_ item: ItemID) -> String {
    assessment.framework.name(of: .item(item))?[language]
      ?? assessment.sheet.labels[.item(item)] ?? ""
  }

  /// The command to give next.
  var next: [Line] {
    let file = assessment.sheet.file
    if file == "-" || analysis.weakest.isEmpty { return [] }
    let command = words("ทำต่อ", "next") + "   ita analyze \(file) --plan plan.csv"
    return [Line(text: command, isCommand: true)]
  }
}

extension Points {
  /// The value with four decimals, rounded half up: what a point of one item is worth shows in no
  /// fewer.
  fileprivate var shownInFour: String {
    let (whole, rest) = (self * 100).hundredths.quotientAndRemainder(dividingBy: 10_000)
    let decimals = "\(rest)"
    return "\(whole)." + String(repeating: "0", count: 4 - decimals.utf8.count) + decimals
  }
}
