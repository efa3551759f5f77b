import Testing

@testable import ITAModel

@Suite struct EmbeddedScoreTests {
  static let found: [(String, subject: String, score: String)] = [
    ("I4 โปร่งใส ตรวจสอบได้ (93.86 คะแนน)", "I4 โปร่งใส ตรวจสอบได้", "93.86 คะแนน"),
    ("14 ข้อ (ก) ที่ถาม (๙๓.๘๖ คะแนน)", "14 ข้อ (ก) ที่ถาม", "93.86 คะแนน"),
    ("O1 (100คะแนน) ", "O1", "100คะแนน"),
    ("( 80 คะแนน)", "", "80 คะแนน"),
  ]

  @Test(arguments: found) func finds(_ text: String, _ subject: String, _ score: String) throws {
    let embedded = try #require(EmbeddedScore(text))
    #expect(embedded.subject == subject)
    #expect(embedded.score == score)
  }

  @Test(
    arguments: [
      "", "I4", "I4 (93.86)", "I4 93.86 คะแนน", "I4 (ดี คะแนน)", ")(", "(", "I4 (คะแนน)", "คะแนน)",
    ]) func findsNone(_ text: String)
  {
    #expect(EmbeddedScore(text) == nil)
  }

  static let lists: [(String, [String])] = [
    (
      "O1 – O9, O11-O14, O16-O17,",
      (1...9).map { "O\($0)" } + ["O11", "O12", "O13", "O14", "O16", "O17"]
    ),
    ("O18, O19, O21, O22", ["O18", "O19", "O21", "O22"]),
    ("O1 — 3; O5", ["O1", "O2", "O3", "O5"]),
    ("i2\u{A0}\u{2212} i3", ["i2", "i3"]),
    ("O7", ["O7"]),
  ]

  @Test(arguments: lists) func readsLists(_ text: String, _ items: [String]) {
    #expect(EmbeddedScore.items(in: text)?.map(\.description) == items)
  }

  @Test(arguments: ["", ", ;", "ก", "O1, ก", "O9-O1", "O1-E9", "O1-", "O1 คู่มือ", "O0"])
  func readsNoLists(_ text: String) { #expect(EmbeddedScore.items(in: text) == nil) }

  struct Layout: Sendable, CustomTestStringConvertible {
    var why: String
    var text: String
    var scores: [String]
    var found: [String] = []
    var testDescription: String { why }
  }

  static let district =
    "ประเด็นการประเมิน\tมาตรการ/กิจกรรม\tผลการดำเนินการ\n"
  static let layouts = [
    Layout(
      why: "in a table of results", text: district + "I1 ข้อ (94.70 คะแนน)\t-\t-\n",
      scores: ["i1=94.70"]),
    Layout(
      why: "with tags", text: "<p>I1 ข้อ (94.70&nbsp;คะแนน)</p>\t-\n", scores: ["i1=94.70"]),
    Layout(
      why: "under a section", text: "แบบวัด (IIT)\n13 ข้อ (98.77 คะแนน)\t-\n",
      scores: ["i3=98.77"]),
    Layout(
      why: "a list", text: "แบบตรวจ (OIT)\nO1 – O3, O5 (100 คะแนน)\t-\n",
      scores: ["O1=100.00", "O2=100.00", "O3=100.00", "O5=100.00"]),
    Layout(
      why: "parted by a page", text: "I2 ข้อที่ขึ้นต้นไว้หน้าก่อน\t-\n" + district + "(91.00 คะแนน)\t-\n",
      scores: ["i2=91.00"]),
    Layout(
      why: "a score with nothing before it", text: "(91.00 คะแนน)\nI1 ข้อ (90 คะแนน)\n",
      scores: ["i1=90.00"]),
    Layout(
      why: "no code before the bracket", text: "ข้อเสนอแนะ (91.00 คะแนน)\nI1 ข้อ (90 คะแนน)\n",
      scores: ["i1=90.00"]),
  ]

  @Test(arguments: layouts) func readsCells(_ layout: Layout) throws {
    let (sheet, found) = try sheet(layout.text, "2567-district")
    #expect(sheet.list == layout.scores)
    #expect(found == layout.found)
  }

  @Test
  func aScoreOutOfRangeInACellIsTold() throws {
    let (_, found) = try sheet(
      "I1 ข้อ (90 คะแนน)\nI2 ข้อ (938.6 คะแนน)\n", "2567-district")
    #expect(found == ["2:1 E206"])
  }
}
