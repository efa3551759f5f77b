import ITAModel
import ITATables
import TestSupport
import Testing

/// Whatever is written reads again as what it was, for scores, names and levels of every kind.
@Suite struct WriterRoundTripTests {
  /// A score sheet of a year with some of its figures, in the bytes that `WriterChecks` takes.
  static func input(_ seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let ids = FrameworkLibrary.ids
    let choice = UInt8(Int.random(in: 0..<ids.count, using: &random))
    let framework = FrameworkLibrary.framework(id: ids[Int(choice)])
    let extra = ["=", "+", "'", "\"", "<b>", "&", "_x000D_", "|", "*", "“"]
    // Some begin with a quote that nothing closes, or that another row's closes: the rows between
    // are lost (E209) or one cell, and what is left must still read as it was written.
    func name() -> String {
      let words = random.thaiText(upTo: 5, extra: extra).split(separator: "\t").joined()
      return Int.random(in: 0...3, using: &random) > 0 ? "ก" + words : words
    }
    func score() -> String {
      let hundredths = Int.random(in: 0...10_000, using: &random)
      return Bool.random(using: &random)
        ? Points.text(hundredths: hundredths) : ThaiText.thaiDigits("\(hundredths / 100)")
    }
    var lines = ["หน่วยงาน\t\(name())", "ปีงบประมาณ\t\(ids[Int(choice)].prefix(4))"]
    if Bool.random(using: &random) { lines.append("คะแนนรวม\t\(score())") }
    if Bool.random(using: &random) { lines.append("ระดับ\tผ่าน\(name())") }
    lines.append("ข้อ\tตัวชี้วัด\tคะแนน")
    for number in 1...10 where Int.random(in: 0...4, using: &random) > 0 {
      lines.append("\(number)\t\(name())\t\(score())")
    }
    for item in framework?.items ?? [] where Int.random(in: 0...3, using: &random) == 0 {
      let points = ["0", "50", "100", score()].randomElement(using: &random)
      lines.append("\(item.id)\t\(name())\t\(points ?? "")")
    }
    return [choice] + Array(lines.joined(separator: "\n").utf8)
  }

  @Test(arguments: [WriterChecks.planAsText, .planAsWorkbook, .cleanTable, .json])
  func readsAsItWasWritten(_ writer: WriterChecks) {
    for seed in 0..<40 as Range<UInt64> {
      let complaint = writer.complaint(about: Self.input(seed))
      #expect(complaint == nil, "seed \(seed)")
    }
  }

  /// Two rows that a quote joins have a tab in a name: between commas it was taken for the delimiter.
  @Test func aTabInsideANameIsNone() {
    let text = "หน่วยงาน\t\"ก\tข\"\nปีงบประมาณ\t2567\nข้อ\tตัวชี้วัด\tคะแนน\n1\t\t90.00\n"
    let choice = UInt8(FrameworkLibrary.ids.firstIndex(of: "2567") ?? 0)
    #expect(WriterChecks.cleanTable.complaint(about: [choice] + Array(text.utf8)) == nil)
  }

  @Test(arguments: WriterChecks.allCases) func everyWriterTakesAnySheet(_ writer: WriterChecks) {
    for seed in 100..<104 as Range<UInt64> {
      let complaint = writer.complaint(about: Self.input(seed))
      #expect(complaint == nil, "seed \(seed)")
    }
  }
}
