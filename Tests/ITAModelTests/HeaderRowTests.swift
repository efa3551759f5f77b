import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct HeaderRowTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var cells: [String]
    var codes: [Int] = []
    var ordinals: [Int] = []
    var names: [Int] = []
    /// The score column; 0 for no header.
    var score: Int
    var testDescription: String { cells.joined(separator: "|") }
  }

  static let cases = [
    Case(cells: ["ข้อ", "ตัวชี้วัด/ข้อคำถาม", "คะแนน"], codes: [1], names: [2], score: 3),
    Case(cells: ["ที่", "ตัวชี้วัด", "ผลคะแนน"], ordinals: [1], names: [2], score: 3),
    Case(
      cells: ["อันดับ", "ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"], codes: [2], names: [3],
      score: 4),
    Case(cells: ["คะแนน", "", "รายการ"], names: [3], score: 1),
    Case(cells: [" คะ\u{200B}แนน ", "ตัวชี้วัดที่่"], codes: [2], score: 1),
    Case(cells: ["Code", "Score"], codes: [1], score: 2),
    Case(cells: ["no.", "Indicator", "Points"], codes: [1], names: [2], score: 3),
    Case(cells: ["รหัส", "คะแนน", "ร้อยละ"], codes: [1], score: 2),
    Case(cells: ["ตัวชี้วัด", "คะแนนที่ได้"], names: [1], score: 2),
    Case(cells: ["คะแนน"], score: 0),
    Case(cells: ["คะแนนรวม", "97.88"], score: 0),
    Case(cells: ["ข้อ", "ตัวชี้วัด"], score: 0),
    Case(cells: [], score: 0), Case(cells: ["", "", ""], score: 0),
    Case(cells: ["1", "การปฏิบัติหน้าที่", "100"], score: 0),
    Case(cells: ["\"\u{0E31}", "คะแนน"], score: 0),
  ]

  @Test(arguments: cases) func reads(_ example: Case) {
    let header = HeaderRow(Row(number: 1, cells: example.cells))
    #expect(header?.score ?? 0 == example.score)
    #expect(header?.codes ?? [] == example.codes)
    #expect(header?.ordinals ?? [] == example.ordinals)
    #expect(header?.names ?? [] == example.names)
  }
}
