import TestSupport
import Testing

@testable import ITATables

@Suite struct WorkbookWriterTests {
  static let page = WorkbookPage(
    name: "แผน/2568",
    columns: [
      WorkbookColumn(width: 8), WorkbookColumn(width: 40, isShaded: true),
      WorkbookColumn(width: 14, choices: ["ยังไม่เริ่ม", "กำลังทำ", "เสร็จ"]),
      WorkbookColumn(width: 20, choices: ["กองคลัง, พัสดุ", "สำนักปลัด \"กลาง\""]),
    ],
    rows: [
      [.text("แผนมาตรการ"), .text("=1+1")],
      [.text("ข้อ"), .text("มาตรการ"), .text("สถานะ"), .text("ผู้รับผิดชอบ")],
      [
        .number(1, decimals: 0), .text("บรรทัดหนึ่ง\r\nบรรทัดสอง <&\"> _x0041_ \u{1}"),
        .text("เสร็จ"), .empty, .number(8846, decimals: 2), .number(-5, decimals: 2),
      ],
      [.empty, .text(" ก็ "), .text("")],
    ],
    headerRow: 2)

  @Test func readsBackAsItWasWritten() {
    let told = toldWorkbook(WorkbookWriter.workbook([Self.page]))
    #expect(
      told
        == Told([
          [
            "1: แผนมาตรการ | =1+1", "2: ข้อ | มาตรการ | สถานะ | ผู้รับผิดชอบ",
            "3: 1 | บรรทัดหนึ่ง\nบรรทัดสอง <&\"> _x0041_ \u{1} | เสร็จ |  | 88.46 | -0.05",
            "4:  |  ก็ ",
          ],
          ["1: กองคลัง, พัสดุ", "2: สำนักปลัด \"กลาง\""],
        ]))
  }

  @Test func theListOfChoicesIsHidden() {
    var diagnostics: [Diagnostic] = []
    let workbook = Workbook(
      WorkbookWriter.workbook([Self.page]), file: "a", diagnostics: &diagnostics)
    #expect(workbook?.sheets.map(\.name) == ["แผน2568", "ตัวเลือก"])
    #expect(workbook?.sheets.map(\.isHidden) == [false, true])
  }

  @Test func sameSheetsSameBytes() {
    #expect(WorkbookWriter.workbook([Self.page]) == WorkbookWriter.workbook([Self.page]))
  }

  @Test func everyPartIsWellFormed() throws {
    var archive = try ZipArchive(WorkbookWriter.workbook([Self.page, Self.page]))
    for name in archive.names {
      let bytes = try #require(try archive.bytes(of: name))
      #expect(try scannedEvents(of: bytes).count > 1, "\(name)")
    }
    #expect(archive.names.count == 5 + 3)
  }

  @Test(arguments: [
    (["ก", "ก", "A", "a"], ["ก", "ก (2)", "A", "a (2)"]),
    (["[:*?/\\']", ""], ["ตาราง 1", "ตาราง 2"]),
    ([String(repeating: "ก", count: 40)], [String(repeating: "ก", count: 31)]),
    (
      [String(repeating: "x", count: 40), String(repeating: "x", count: 31)],
      [String(repeating: "x", count: 31), String(repeating: "x", count: 25) + " (2)"]
    ),
  ])
  func sheetNamesAreAllowed(wanted: [String], expected: [String]) {
    #expect(WorkbookXML.sheetNames(wanted) == expected)
  }

  @Test(arguments: [
    (0, 0, "0"), (5, 3, "0.005"), (-8846, 2, "-88.46"), (Int.min, 0, "-9223372036854780000"),
    (100, 2, "1.00"), (7, -1, "7"), (1, 99, "0.000000000000001"),
  ])
  func numbersKeepTheirDecimals(number: Int, decimals: Int, expected: String) {
    let page = WorkbookPage(
      name: "ก", rows: [[.number(number, decimals: decimals)]], headerRow: 0)
    #expect(toldWorkbook(WorkbookWriter.workbook([page])) == Told([["1: " + expected]]))
  }

  @Test func rowsAreAsHighAsTheirTexts() throws {
    let text = String(repeating: "น้ำ", count: 10) + "\nก"  // 20 places: ้ stands above
    let page = WorkbookPage(
      name: "ก", columns: [WorkbookColumn(width: 10)],
      rows: [
        [.text(text)], [.text("ข้อ")], [.text(text)], [.text(String(repeating: "ก", count: 900))],
      ],
      headerRow: 2)
    var archive = try ZipArchive(WorkbookWriter.workbook([page]))
    let bytes = try #require(try archive.bytes(of: "xl/worksheets/sheet1.xml"))
    let rows = try scannedEvents(of: bytes).filter { $0.hasPrefix("start row") }
    #expect(
      rows == [
        "start row ht=24 r=1", "start row ht=24 r=2", "start row ht=72 r=3",
        "start row ht=408 r=4",
      ])
  }

  @Test func anEmptyWorkbookIsOne() {
    #expect(toldWorkbook(WorkbookWriter.workbook([])) == Told([], ["0:0 E122"]))
  }

  @Test func anyTextReadsBack() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = generator.thaiText(
        upTo: 12, extra: ["\n", "&", "<", "\"", "_x", "0041_", "_", "]]>", "\u{FFFD}", "😀", "'"])
      let page = WorkbookPage(name: text, rows: [[.text(text), .text(".")]], headerRow: 0)
      var diagnostics: [Diagnostic] = []
      let workbook = Workbook(
        WorkbookWriter.workbook([page]), file: "a", diagnostics: &diagnostics)
      #expect(workbook?.tables.first?.rows.first?[1] == text, "seed \(seed)")
    }
  }
}
